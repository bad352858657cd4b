import type { Spelling } from '../index/lexicon/lexicon.js'
import { compoundKey, compounds } from '../text/compounds.js'
import { fold } from '../text/fold.js'
import { overlaps, type Span, slice } from '../text/span.js'
import { bigrams, type Syllable, syllableKey, syllables } from '../text/syllables.js'

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

/** How a syllable is to be looked up. */
interface Reading extends Syllable {
  readonly key: string
  /** Share of the evidence that goes to its letters alone; 0 for what the user accented: `đường` never is `dương`. */
  readonly letters: number
}

/**
 * What a question is looked up by.
 * @param meant what was understood
 * @param typed the same as it was typed, place for place; `meant` where the places do not agree
 */
export function questionTerms(meant: string, typed: string): QuestionTerm[] {
  const aligned = typed.length === meant.length ? typed : fold(meant)
  const found = syllables(meant)
  const readings = found.map((syllable) => readingOf(meant, aligned, syllable, leftOff(meant, aligned, found)))
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

/** How much of its diacritics the writer left off: 0 where all that should be there is there. */
function leftOff(meant: string, typed: string, all: readonly Syllable[]): number {
  const marked = all.filter((syllable) => isMarked(slice(meant, syllable)))
  const missing = marked.filter((syllable) => !isMarked(slice(typed, syllable)))
  return marked.length === 0 ? 1 : missing.length / marked.length
}

const isMarked = (word: string): boolean => syllableKey(word) !== fold(syllableKey(word))

function readingOf(meant: string, typed: string, syllable: Syllable, share: number): Reading {
  const key = syllableKey(slice(meant, syllable))
  return { ...syllable, key, letters: isMarked(slice(typed, syllable)) ? 0 : LETTERS_ALONE * share }
}

const syllableTerms = ({ start, end, key, letters }: Reading): QuestionTerm[] => both({ start, end }, [key], letters)

const pairTerms = (a: Reading, b: Reading): QuestionTerm[] =>
  both({ start: a.start, end: b.end }, [a.key, b.key], Math.max(a.letters, b.letters))

function both(span: Span, keys: QuestionTerm['keys'], letters: number): QuestionTerm[] {
  const accented: QuestionTerm = { ...span, keys, spelling: 'accented', weight: 1 - letters }
  return letters === 0 ? [accented] : [accented, { ...span, keys, spelling: 'folded', weight: letters }]
}

/** A word said twice counts a little more, not twice. */
const REPEATED = 0.3

function merged(terms: readonly QuestionTerm[]): QuestionTerm[] {
  const byKey = new Map<string, QuestionTerm>()
  for (const term of terms) {
    const name = `${term.spelling} ${term.keys.join(' ')}`
    const known = byKey.get(name)
    byKey.set(name, known ? { ...known, weight: known.weight + REPEATED * term.weight } : term)
  }
  return [...byKey.values()]
}

/** True when the question names something particular by number or date. */
export const inside = (outer: Span, term: Span): boolean =>
  overlaps(outer, term) && outer.start <= term.start && term.end <= outer.end
