import type { Article, Passage } from '../../articles/article.js'
import { quotable } from '../../articles/passages.js'
import type { Language } from '../../search/language.js'
import { contentSyllables } from '../../search/reading/content.js'
import { bornOut, type QuestionTerm, union, type Wording, wordingOf } from '../../search/wording.js'
import { provincesInText } from '../../terms/provinces.js'
import { fold } from '../../text/fold.js'
import { overlaps, type Span, slice } from '../../text/span.js'
import { syllableKey } from '../../text/syllables.js'

/** A sentence that may prove an answer, and the wording around it. */
export interface Sentence {
  readonly article: Article
  /** Index into the article's sections. */
  readonly section: number
  readonly span: Span
  /** Fused score of the passage it stands in, best hit 1; 0 when only its news item was found. */
  readonly hit: number
  readonly own: Wording
  /** The sentence before it and the titles of its section and article. */
  readonly near: Wording
  /** The whole news item. */
  readonly wide: Wording
  /** It is the title of its article or news item. */
  readonly isTitle: boolean
  /** Provinces that the sentence or a title names. */
  readonly provinces: ReadonlySet<string>
}

/** A news item as sentences, read once however many questions come. */
export interface Item {
  readonly article: Article
  readonly section: number
  readonly sentences: readonly Omit<Sentence, 'hit'>[]
}

export function readItem(language: Language, article: Article, section: number, passages: readonly Passage[]): Item {
  const spans = passages
    .filter((passage) => passage.section === section)
    .flatMap((passage) => quotable(article, passage))
    .map((span) => withoutDateline(article.text, span))
  const titles = titlesOf(article, section)
  const titleWording = union(titles.map((span) => wordingOf(language, article.text, span)))
  const own = spans.map((span) => wordingOf(language, article.text, span))
  const wide = union([titleWording, ...own])
  const named = provincesOf(language, article, titles)
  const sentences = spans.map((span, i) => ({
    article,
    section,
    span,
    own: own[i] ?? titleWording,
    near: union([titleWording, ...own.slice(Math.max(0, i - 1), i)]),
    wide,
    isTitle: titles.some((title) => overlaps(title, span)),
    provinces: new Set([...named, ...provincesOf(language, article, [span])]),
  }))
  return { article, section, sentences }
}

/** `(Mic.gov.vn) - * `: the agency's mark before the first sentence is no part of what it says. */
const DATELINE = /^\(\p{L}[\p{L}\d. ]{1,40}\) ?[-–] ?(?:\* ?)?/u

const withoutDateline = (text: string, span: Span): Span => ({
  start: span.start + (DATELINE.exec(slice(text, span))?.[0].length ?? 0),
  end: span.end,
})

function titlesOf(article: Article, section: number): readonly Span[] {
  const evidence = article.title.evidence
  const heading = article.sections[section]?.title
  return [...(evidence ? [evidence] : []), ...(heading ? [heading] : [])]
}

const provincesOf = ({ matcher }: Language, { text }: Article, spans: readonly Span[]): readonly string[] =>
  spans.flatMap((span) => provincesInText(matcher, text, span)).map(({ province }) => province.name)

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
