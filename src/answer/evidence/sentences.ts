import type { Article, Passage } from '../../articles/article.js'
import { quotable } from '../../articles/passages.js'
import type { Language } from '../../search/language.js'
import { union, type Wording, wordingOf } from '../../search/wording.js'
import { provincesInText } from '../../terms/provinces.js'
import { overlaps, type Span, slice } from '../../text/span.js'

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

/** All that the news item says that a sentence stands in. */
export function itemText({ article, section }: Pick<Sentence, 'article' | 'section'>): string {
  const item = article.sections[section]
  return item ? slice(article.text, item.span) : article.text
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

/** `(Mic.gov.vn) - * `: the agency's mark before the first sentence and its spaces are no part of what it says. */
const DATELINE = /^\s{0,3}(?:\(\p{L}[\p{L}\d. ]{1,40}\)\s{0,3}[-–]\s{0,3}(?:\*\s{0,3})?)?/u

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
