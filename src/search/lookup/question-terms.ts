import type { Spelling } from '../../index/lexicon/vocabulary.js'
import { compoundKey, compounds } from '../../text/compounds.js'
import { isFolded, lower } from '../../text/fold.js'
import { contains, type Span } from '../../text/span.js'
import { areNeighbours, type Syllable, syllableKey, syllables } from '../../text/syllables.js'
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

/** A place of a name or a term of the domain: no word of it is a mere word of questions. */
export interface NamedPlace extends Span {
  /** How much its words count, beside 1 for others. */
  readonly weight: number
}

/** A syllable as it was meant, and whether it was typed with diacritics. */
interface Spoken extends Syllable {
  readonly key: string
  readonly marksMeant: boolean
  readonly marksTyped: boolean
}

/** How a syllable is to be looked up. */
interface Reading extends Syllable {
  readonly key: string
  readonly weight: number
  /** Share of the evidence that goes to its letters alone; 0 for what the user accented: `đường` never is `dương`. */
  readonly letters: number
}

/**
 * What a question is looked up by.
 * @param meant what was understood
 * @param typed the same as it was typed, place for place
 */
export function questionTerms(meant: string, typed: string, names: readonly NamedPlace[] = []): QuestionTerm[] {
  const spoken = syllables(meant).map((syllable) => spokenOf(meant, typed, syllable))
  const share = LETTERS_ALONE * leftOff(spoken)
  const readings = spoken.map((one) => readingOf(one, names, share))
  const terms: QuestionTerm[] = []
  for (const one of readings) pushSyllable(terms, one)
  for (const [i, second] of readings.entries()) {
    const first = readings[i - 1]
    if (first && areNeighbours(meant, first, second)) pushPair(terms, first, second)
  }
  for (const { start, end } of compounds(meant))
    terms.push({ start, end, keys: [compoundKey(meant.slice(start, end))], spelling: 'accented', weight: 1 })
  return terms
}

function spokenOf(meant: string, typed: string, { start, end }: Syllable): Spoken {
  const written = meant.slice(start, end)
  const key = syllableKey(written)
  const marksMeant = !isFolded(key)
  const as = typed.slice(start, end)
  return { start, end, key, marksMeant, marksTyped: as === written ? marksMeant : !isFolded(lower(as)) }
}

/** How much of its diacritics the writer left off: 0 where all that should be there is there. */
function leftOff(all: readonly Spoken[]): number {
  const marked = all.filter(({ marksMeant }) => marksMeant)
  const missing = marked.filter(({ marksTyped }) => !marksTyped)
  return marked.length === 0 ? 1 : missing.length / marked.length
}

function readingOf(one: Spoken, names: readonly NamedPlace[], share: number): Reading {
  const { start, end, key, marksTyped } = one
  const named = names.filter((name) => contains(name, one)).map((name) => name.weight)
  const weight = named.length > 0 ? Math.max(...named) : wordWeight(key)
  return { start, end, key, weight, letters: marksTyped ? 0 : share }
}

const pushSyllable = (terms: QuestionTerm[], { start, end, key, letters, weight }: Reading): void =>
  pushSpelled(terms, { start, end, keys: [key], letters, weight })

function pushPair(terms: QuestionTerm[], a: Reading, b: Reading): void {
  const letters = Math.max(a.letters, b.letters)
  const weight = PAIR * Math.min(a.weight, b.weight)
  pushSpelled(terms, { start: a.start, end: b.end, keys: [a.key, b.key], letters, weight })
}

interface Unspelled extends Span {
  readonly keys: QuestionTerm['keys']
  readonly letters: number
  readonly weight: number
}

function pushSpelled(terms: QuestionTerm[], { start, end, keys, letters, weight }: Unspelled): void {
  terms.push({ start, end, keys, spelling: 'accented', weight: weight * (1 - letters) })
  if (letters > 0) terms.push({ start, end, keys, spelling: 'folded', weight: weight * letters })
}
