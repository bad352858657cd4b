import type { Article } from '../../articles/article.js'
import type { PartialDate } from '../../facts/fact.js'
import { fold } from '../../text/fold.js'
import { type Span, slice } from '../../text/span.js'
import type { Place } from '../cards/view.js'
import { clip } from '../rich/clip.js'
import type { Texts } from '../texts/texts.js'

/** One line of a list: what it says, and the place that proves it. */
export interface Entry {
  /** The day it is about, where the list is one of days. */
  readonly when: string
  readonly heading: string
  /** Remarks under the heading, a line each. */
  readonly details: readonly string[]
  readonly place: Place
  /** The fact itself, inside the place. */
  readonly fact: Span | null
  /** What a filter is looked for in, folded. */
  readonly terms: string
  readonly year: number | null
  /** Entries are shown in the order of this. */
  readonly order: string
}

/** The entries that a province, a year or any other words pick out; all of them for an empty filter. */
export function filtered(entries: readonly Entry[], filter: string): readonly Entry[] {
  const wanted = fold(filter.trim().toLowerCase())
  if (wanted === '') return entries
  const year = /^(?:nam )?(\d{4})$/.exec(wanted)?.[1]
  if (year !== undefined) return entries.filter((entry) => entry.year === Number(year))
  return entries.filter(({ terms }) => terms.includes(wanted))
}

export const termsOf = (...texts: readonly (string | undefined)[]): string => fold(texts.join('\n').toLowerCase())

export const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))

/** The province of the section a fact stands in, or of its article. */
export const provinceOf = (article: Article, section: number): string | undefined =>
  article.sections[section]?.province?.value ?? article.province?.value

/** `06/11/2009`, `6/2013`, `quý 4/2014`: only what is known. */
export function written({ year, quarter, month, day }: PartialDate, texts: Texts): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const parts = [
    day === undefined ? '' : two(day),
    month === undefined ? '' : two(month),
    year === undefined ? '' : String(year),
  ]
  const date = parts.filter((part) => part !== '').join('/')
  return quarter === undefined ? date : texts.quarter(quarter, year)
}

/** For sorting: `20091106`, with nines where nothing is known, so a whole year comes after its days. */
export function sortable({ year, quarter, month, day }: PartialDate): string {
  const months = month ?? (quarter === undefined ? 99 : quarter * 3)
  return `${year ?? 9999}${String(months).padStart(2, '0')}${String(day ?? 99).padStart(2, '0')}`
}

/** The words around a fact, as they stand but for white space: a date or a figure says nothing without them. */
export function excerpt(sentence: string, fact: Span): string {
  const { span, before, after } = clip(sentence, EXCERPT, fact)
  const words = slice(sentence, span)
    .split(/\s/)
    .filter((word) => word !== '')
  return `${before ? '…' : ''}${words.join(' ')}${after ? '…' : ''}`
}

const EXCERPT = 90

/** A heading begins with a capital, as its source may not. */
export const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
