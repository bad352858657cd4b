import type { Language } from '../../search/language.js'
import { contentSyllables } from '../../search/reading/content.js'
import { bornOut, type QuestionTerm, wordingOf } from '../../search/wording.js'
import { fold } from '../../text/fold.js'
import { type Span, slice } from '../../text/span.js'
import { syllableKey } from '../../text/syllables.js'
import type { Sentence } from './sentences.js'

/** How far a sentence speaks of what a question speaks of. All from 0 to 1, weighted by what each term tells. */
export interface Support {
  readonly score: number
  readonly own: number
  /** Borne out by the sentence, its neighbour or a title. */
  readonly near: number
  /** Borne out by the news item as a whole. */
  readonly wide: number
  readonly missing: readonly QuestionTerm[]
}

/** What a term is worth that stands not in the sentence, but beside it, or only somewhere in the news item. */
const NEAR = 0.75
const WIDE = 0.4

/**
 * @param named weight of what the question names and the sentence's news item bears out, counted as borne out in full
 */
export function supportOf(terms: readonly QuestionTerm[], sentence: Sentence, named = 0): Support {
  const rows = terms.map((term) => rowOf(term, sentence))
  const mean = (read: (row: Row) => number) =>
    weighted([[named, 1], ...rows.map((row) => [row.term.weight, read(row)] as const)])
  return {
    score: mean(({ own, near, wide }) => Math.max(own, NEAR * near, WIDE * wide)),
    own: mean(({ own }) => own),
    near: mean(({ own, near }) => Math.max(own, near)),
    wide: mean(({ own, near, wide }) => Math.max(own, near, wide)),
    missing: rows.filter(({ own, near, wide }) => Math.max(own, near, wide) === 0).map(({ term }) => term),
  }
}

interface Row {
  readonly term: QuestionTerm
  readonly own: number
  readonly near: number
  readonly wide: number
}

const rowOf = (term: QuestionTerm, { own, near, wide }: Sentence): Row => ({
  term,
  own: bornOut(term, own),
  near: bornOut(term, near),
  wide: bornOut(term, wide),
})

/** Support by the words of a stretch of the sentence: tells one fact of a long sentence from another. */
export function supportAround(
  language: Language,
  terms: readonly QuestionTerm[],
  { article }: Sentence,
  stretch: Span,
): number {
  const wording = wordingOf(language, slice(article.text, stretch), { start: 0, end: stretch.end - stretch.start })
  return weighted(terms.map((term) => [term.weight, bornOut(term, wording)]))
}

/** How far back a fact's clause is read, in UTF-16 units. */
const CLAUSE = 48

/**
 * The share of the words right before a fact, in its clause, that the question speaks of: `ở cấp tỉnh đạt 95,6%, ở cấp
 * huyện đạt 81,3%` tells two figures apart by nothing else. A half where no word stands there.
 */
export function borneBefore(terms: readonly QuestionTerm[], { article, span }: Sentence, fact: Span): number {
  const from = Math.max(span.start, fact.start - CLAUSE)
  const before = article.text.slice(from, fact.start)
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('(')) + 1)
  const words = contentSyllables(clause, []).map((part) => syllableKey(slice(clause, part)))
  const said = new Set(terms.flatMap(({ key, bare, accented }) => (accented ? [key] : [key, bare])))
  return words.length === 0 ? 0.5 : words.filter((word) => said.has(word) || said.has(fold(word))).length / words.length
}

/** Weighted mean; 1 for no terms at all: what the question names is then all it asks for. */
function weighted(pairs: readonly (readonly [weight: number, value: number])[]): number {
  const total = pairs.reduce((sum, [weight]) => sum + weight, 0)
  return total === 0 ? 1 : pairs.reduce((sum, [weight, value]) => sum + weight * value, 0) / total
}
