import type { Citation } from '../../answer/answer.js'
import type { Article } from '../../articles/article.js'
import type { Span } from '../../text/span.js'
import { slice } from '../../text/span.js'
import { clip } from '../rich/clip.js'
import { concat, EMPTY, join, plain, quote, type Rich, shorten } from '../rich/rich.js'
import type { Texts } from '../texts/texts.js'

/** What is said of where a quote stands. */
export type Source = Pick<Citation, 'title' | 'source' | 'date'>

export const sourceOf = ({ title, publisher, published, sections }: Article): Source => ({
  title: title.value,
  source: publisher?.value ?? '',
  date: published?.value ?? sections[0]?.day?.value ?? '',
})

/** The quote, then the line that says where it stands. */
export function citationText(citation: Citation, limit: number, texts: Texts, numbered: boolean): Rich {
  const number = numbered ? `[${citation.n}] ` : ''
  const fact = citation.fact === null ? null : relative(citation.fact, citation.start)
  const line = plain(`${number}${texts.sources}: ${sourceLine(citation, texts)}`)
  return join([clippedQuote(citation.quote, limit, fact), line], '\n')
}

/** A quote of at most `limit` units, around the fact in it; that something was left out is shown outside the frame. */
export function clippedQuote(text: string, limit: number, fact: Span | null): Rich {
  const { span, before, after } = clip(text, limit, fact)
  const shown = quote(slice(text, span), fact === null ? null : relative(fact, span.start))
  return join([before ? plain('…') : EMPTY, shown, after ? plain('…') : EMPTY], '\n')
}

export const relative = (span: Span, origin: number): Span => ({ start: span.start - origin, end: span.end - origin })

export const sourceLine = (source: Source, texts: Texts): string =>
  texts.sourceLine(shorten(source.title, 200), sourceDetails(source, texts))

/** Publisher, day, and that it is news. */
export function sourceDetails({ source, date }: Source, texts: Texts): string {
  const details = [source, readableDay(date), texts.newsReport].filter((part) => part !== '')
  return shorten(details.join(', '), 120)
}

/** `2009-11-06` → `06/11/2009`, `2009-11` → `11/2009`. */
export const readableDay = (day: string): string => day.split('-').reverse().join('/')

/** A citation for pasting into a letter: the quote, then title, publisher, date and link in brackets. */
export function pasteable(quoted: string, source: Source, url: string, texts: Texts): string {
  const parts = [`“${source.title}”`, source.source, readableDay(source.date), url].filter((part) => part !== '')
  return concat(plain(`“${quoted.trim()}” (${texts.according} ${parts.join(', ')})`)).text
}
