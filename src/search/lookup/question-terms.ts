import type { Spelling } from '../../index/lexicon/lexicon.js'
import { compoundKey, compounds } from '../../text/compounds.js'
import { fold, lower } from '../../text/fold.js'
import { contains, type Span, slice } from '../../text/span.js'
import { bigrams, type Syllable, syllableKey, syllables } from '../../text/syllables.js'
import { wordWeight } from './weak-words.js'

/** A syllable, a pair of neighbours or a compound of a question, as it is looked up. */
export interface QuestionTerm extends Span {
  readonly keys: readonly [string] | readonly [string, string]
  readonly spelling: Spelling
  readonly weight: number
}

/**
 * Share of the evidence that goes to letters alone where the user left the diacritics out: what was restored may be wrong,
 * and yet a hit on the restored word outranks a hit on another with the same letters.
 */
const LETTERS_ALONE = 0.4

/** A pair found says less than its two words found: they are found with it. */
const PAIR = 0.5

/** How a syllable is to be looked up. */
interface Reading extends Spoken {
  readonly weight: number
  /** Share of the evidence that goes to its letters alone; 0 for what the user accented: `đường` never is `dương`. */
  readonly letters: number
}

/**
 * What a question is looked up by.
 * @param meant what was understood
 * @param typed the same as it was typed, place for place
 * @param names places of names and terms of the domain: no word of theirs is a mere word of questions
 */
export function questionTerms(meant: string, typed: string, names: readonly Span[] = []): QuestionTerm[] {
  const found = syllables(meant)
  const spoken = found.map((syllable) => spokenOf(meant, typed, syllable))
  const share = LETTERS_ALONE * leftOff(spoken)
  const readings = spoken.map((one): Reading => {
    const weight = names.some((name) => contains(name, one)) ? 1 : wordWeight(one.key)
    return { ...one, weight, letters: one.marksTyped ? 0 : share }
  })
  const bySyllable = new Map(found.map((syllable, i) => [syllable, readings[i]]))
  const pairs = bigrams(meant, found).flatMap(({ first, second }) => {
    const [a, b] = [bySyllable.get(first), bySyllable.get(second)]
    return a && b ? pairTerms(a, b) : []
  })
  const whole = compounds(meant).map(
    (span): QuestionTerm => ({ ...span, keys: [compoundKey(slice(meant, span))], spelling: 'accented', weight: 1 }),
  )
  return merged([...readings.flatMap(syllableTerms), ...pairs, ...whole])
}

/** A syllable as it was meant, and whether it was typed with diacritics. */
interface Spoken extends Syllable {
  readonly key: string
  readonly marksMeant: boolean
  readonly marksTyped: boolean
}

function spokenOf(meant: string, typed: string, { start, end }: Syllable): Spoken {
  const key = syllableKey(meant.slice(start, end))
  const marksMeant = fold(key) !== key
  const same = meant.slice(start, end) === typed.slice(start, end)
  return { start, end, key, marksMeant, marksTyped: same ? marksMeant : isMarked(typed.slice(start, end)) }
}

/** How much of its diacritics the writer left off: 0 where all that should be there is there. */
function leftOff(all: readonly Spoken[]): number {
  const marked = all.filter(({ marksMeant }) => marksMeant)
  const missing = marked.filter(({ marksTyped }) => !marksTyped)
  return marked.length === 0 ? 1 : missing.length / marked.length
}

const isMarked = (word: string): boolean => lower(word) !== fold(word)

const syllableTerms = (one: Reading): QuestionTerm[] => both(one, [one.key], one.letters, one.weight)

const pairTerms = (a: Reading, b: Reading): QuestionTerm[] =>
  both(
    { start: a.start, end: b.end },
    [a.key, b.key],
    Math.max(a.letters, b.letters),
    PAIR * Math.min(a.weight, b.weight),
  )

function both({ start, end }: Span, keys: QuestionTerm['keys'], letters: number, weight: number): QuestionTerm[] {
  const accented: QuestionTerm = { start, end, keys, spelling: 'accented', weight: weight * (1 - letters) }
  return letters === 0 ? [accented] : [accented, { start, end, keys, spelling: 'folded', weight: weight * letters }]
}

/** A word said twice counts a little more, not twice. */
const REPEATED = 0.3

function merged(terms: readonly QuestionTerm[]): QuestionTerm[] {
  const byKey = new Map<string, QuestionTerm>()
  for (const term of terms) {
    const [first, second = ''] = term.keys
    const name = `${term.spelling} ${first} ${second}`
    const known = byKey.get(name)
    byKey.set(name, known ? { ...known, weight: known.weight + REPEATED * term.weight } : term)
  }
  return [...byKey.values()]
}
