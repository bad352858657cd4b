import type { Article, Passage } from '../../articles/article.js'
import { quotable } from '../../articles/passages.js'
import { overlaps, type Span, slice } from '../../text/span.js'
import type { Part } from '../lexicon/builder.js'
import { BREAK, tokensOf } from '../lexicon/tokens.js'

/** Noise is left out of everything that is indexed. */
const tokensIn = (article: Article, spans: readonly Span[]): string[] =>
  spans.flatMap((span) => [BREAK, ...tokensOf(article.text, span)])

/** Characters beside a publisher's name in a line that says no more: `(Nguồn tin: …)`. */
const BESIDE = 16

/** `Nguồn: Báo Ấp Bắc` is known of the article; as a passage of its own it would be found for every question that names the place. */
function isCredit({ publisher }: Article, sentence: Span): boolean {
  const evidence = publisher?.evidence
  if (!evidence || !overlaps(evidence, sentence)) return false
  return sentence.end - sentence.start <= evidence.end - evidence.start + BESIDE
}

/** The sentences of a passage that tell something. */
const telling = (article: Article, passage: Passage): Span[] =>
  quotable(article, passage).filter((sentence) => !isCredit(article, sentence))

/** What the embedding model reads of a passage: the title of its news item, which says what it is about, and its sentences. */
export function embeddedText(article: Article, passage: Passage): string {
  const sentences = telling(article, passage)
  if (sentences.length === 0) return ''
  const text = sentences.map((span) => slice(article.text, span)).join(' ')
  const title = titleOf(article, passage.section)
  return text.startsWith(title) ? text : `${title}. ${text}`
}

function titleOf(article: Article, section: number): string {
  const title = article.sections[section]?.title
  return title ? slice(article.text, title) : article.title.value
}

/** What the lexicon of passages reads of a passage. */
export const passageTokens = (article: Article, passage: Passage): string[] =>
  tokensIn(article, telling(article, passage))

/** The same without the title of the news item: a reprint has another, and says the same. */
export function tellingTokens(article: Article, passage: Passage, all: readonly string[]): readonly string[] {
  const title = article.sections[passage.section]?.title
  if (!title || !overlaps(title, passage.span)) return all
  const rest = quotable(article, passage).filter((span) => !overlaps(span, title))
  return rest.length === 0 ? all : tokensIn(article, rest)
}

/** A word of a title says as much about a news item as three in its text. */
const TITLE_WEIGHT = 3

/** What the lexicon of news items reads of one: its titles, its whole text, and what is known of it beside the text. */
export function sectionParts(article: Article, section: number): Part[] {
  const one = article.sections[section]
  if (!one) return []
  const known = [one.province?.value, one.day?.value, article.publisher?.value].filter((value) => value !== undefined)
  return [
    { tokens: tokensOf(article.title.value), weight: TITLE_WEIGHT },
    { tokens: tokensOf(titleOf(article, section)), weight: article.sections.length > 1 ? TITLE_WEIGHT : 0 },
    { tokens: known.flatMap((value) => [BREAK, ...tokensOf(value)]), weight: 1 },
    { tokens: tokensIn(article, quotable(article, one)), weight: 1 },
  ].filter(({ weight }) => weight > 0)
}
