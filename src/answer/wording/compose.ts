import type { Article } from '../../articles/article.js'
import type { PartialDate } from '../../facts/fact.js'
import { type Span, slice } from '../../text/span.js'
import type { Choice, Citation } from '../answer.js'
import type { Candidate } from '../candidate.js'
import type { Ranked } from '../evidence/rank.js'
import { inferred, inferredDate, join } from './phrases.js'

const LONGEST_HEADLINE = 200

/** The thing itself in the source's own words. */
export function headlineOf({ candidate }: Ranked): string {
  const { sentence, value, lead } = candidate
  const { text } = sentence.article
  const said =
    value.length === 0 ? flat(slice(text, sentence.span)) : join(value.map((span) => bare(flat(slice(text, span)))))
  const whole = withGuess(said, candidate)
  return shorten(lead ? `${lead}. ${whole}` : whole, LONGEST_HEADLINE)
}

/** The year or the day that the place itself does not say, marked as inferred (ANSWERS.md, rule 5). */
function withGuess(said: string, { inferredYear, inferredDay }: Candidate): string {
  if (inferredYear) return inferred(said, inferredYear.year)
  return inferredDay ? inferredDate(said, numericDate(inferredDay.date)) : said
}

const numericDate = ({ day, month, year }: PartialDate): string =>
  [day, month]
    .flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]))
    .concat(year === undefined ? [] : [String(year)])
    .join('/')

/** `ngày 06/11/2009` says no more than `06/11/2009`. */
const bare = (fact: string): string => fact.replace(/^ngày (?=\d)/iu, '')

const flat = (text: string): string => text.replace(/\s+/gu, ' ')

/** Cut at a word, never inside a number. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.]{1,5}$/u, '')}…`
}

/** What the answer is about: the news item's title and its province. */
export function aboutOf({ candidate: { sentence } }: Ranked): string {
  const { article, section } = sentence
  const item = article.sections[section]
  const title = flat(item ? slice(article.text, item.title) : article.title.value)
  const province = (item?.province ?? article.province)?.value
  return province && !title.includes(province) ? `${title} (${province})` : title
}

/** What tells one of several answers from the others: province, year and title of its news item. */
export function labelOf(article: Article, section: number): string {
  return [...whereAndWhen(article, section), shorten(titleOf(article, section), 80)].join(' · ')
}

/** A name for a news item among several: its province and year, or its title when it says neither. */
export function shortLabelOf(article: Article, section: number): string {
  const [first, second] = whereAndWhen(article, section)
  if (!first) return shorten(titleOf(article, section), 60)
  return second ? `${first} ${second}` : first
}

function whereAndWhen(article: Article, section: number): readonly string[] {
  const item = article.sections[section]
  const year = (item?.day ?? article.published)?.value.slice(0, 4)
  const province = (item?.province ?? article.province)?.value
  return [province, year].filter((part) => part !== undefined)
}

function titleOf(article: Article, section: number): string {
  const item = article.sections[section]
  return flat(item ? slice(article.text, item.title) : article.title.value)
}

/** One line for several answers: each with its short label, else the values alone, else the labels alone, else `otherwise`. */
export function headlineOfSeveral(
  parts: readonly { readonly label: string; readonly value: string }[],
  otherwise: string,
): string {
  const each = parts.map(({ label, value }) =>
    value.includes(label) || label.startsWith(value) ? value : `${label}: ${value}`,
  )
  const lines = [each, parts.map(({ value }) => value), parts.map(({ label }) => label)].map((all) =>
    [...new Set(all)].join('; '),
  )
  return lines.find((line) => line.length <= LONGEST_HEADLINE) ?? otherwise
}

export const choiceOf = (ranked: Ranked, i: number): Choice => ({
  label: labelOf(ranked.candidate.sentence.article, ranked.candidate.sentence.section),
  value: headlineOf(ranked),
  citation: i + 1,
})

export function citationOf({ candidate }: Ranked, i: number): Citation {
  const { sentence, value } = candidate
  const first = value[0]
  const last = value.at(-1)
  return cite(
    sentence.article,
    sentence.section,
    sentence.span,
    i + 1,
    first && last ? { start: first.start, end: last.end } : null,
  )
}

/** A numbered quote of an article, cut out by its span. */
export function cite(article: Article, section: number, span: Span, n: number, fact: Span | null): Citation {
  return {
    n,
    article: article.id,
    title: flat(article.title.value),
    start: span.start,
    end: span.end,
    quote: slice(article.text, span),
    source: [article.author?.value, article.publisher?.value].filter(Boolean).join(', '),
    date: article.sections[section]?.day?.value ?? article.published?.value ?? '',
    fact,
  }
}
