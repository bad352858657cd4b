import type { Alternative, Field, Group, LexicalQuery, WeightedRow } from '../../index/lexicon/field.js'
import type { Lexicon } from '../../index/lexicon/lexicon.js'
import { ABSENT } from '../../index/lexicon/vocabulary.js'
import { contains } from '../../text/span.js'
import type { OtherWays } from './other-ways.js'
import type { QuestionTerm } from './question-terms.js'

/** A term of a question beside the row of the lexicon where it is found, or {@link ABSENT}. */
export interface LookedUp {
  readonly term: QuestionTerm
  readonly row: number
  readonly weight: number
}

/** A word said twice counts a little more, not twice. */
const REPEATED = 0.3

/** Looks up every term once; what is said again in one spelling is one term. */
export function lookUp(lexicon: Lexicon, terms: readonly QuestionTerm[]): LookedUp[] {
  const found = new Map<string, LookedUp>()
  for (const term of terms) {
    const { keys, spelling, weight } = term
    const name = `${spelling} ${keys[0]} ${keys[1] ?? ''}`
    const known = found.get(name)
    if (known) found.set(name, { ...known, weight: known.weight + REPEATED * weight })
    else found.set(name, { term, row: lexicon.row(keys, spelling), weight })
  }
  return [...found.values()]
}

/** The query for one field. What stands inside a group with other ways to say it is scored with them, see {@link Group}. */
export function lexicalQuery(
  field: Field,
  all: readonly LookedUp[],
  ways: readonly OtherWays[],
  factor = 1,
): LexicalQuery {
  const groups: Group[] = []
  let rest = all
  for (const other of ways) {
    const own = rest.filter(({ term }) => contains(other, term))
    const others = othersOf(field, other, own, factor)
    if (others.length === 0) continue
    rest = rest.filter((one) => !own.includes(one))
    groups.push({ typed: rowsOf(own, factor), others })
  }
  return { terms: rowsOf(rest, factor), groups }
}

/** Each row once: the two spellings of a term that nothing else is spelled like share theirs. */
function rowsOf(all: readonly LookedUp[], factor: number): WeightedRow[] {
  const weights = new Map<number, number>()
  for (const { row, weight } of all) if (row !== ABSENT) weights.set(row, (weights.get(row) ?? 0) + factor * weight)
  return Array.from(weights, ([row, weight]) => ({ row, weight }))
}

/**
 * Saying it the other way counts as much as saying it as it was typed would, but no more than the other way can tell.
 */
function othersOf(field: Field, { ways, worth }: OtherWays, typed: readonly LookedUp[], factor: number): Alternative[] {
  const frequency = (row: number): number => field.postings.documentFrequency(row)
  const asTyped = typed.reduce((sum, { row, weight }) => sum + weight * field.idfOf(row), 0)
  return ways.flatMap((rows) => {
    const rarest = rows.reduce((a, b) => (frequency(b) < frequency(a) ? b : a))
    if (frequency(rarest) === 0) return []
    const weight = factor * worth * Math.min(asTyped, typed.length * field.idfOf(rarest))
    return [{ rows: [rarest, ...rows.filter((row) => row !== rarest)], weight }]
  })
}
