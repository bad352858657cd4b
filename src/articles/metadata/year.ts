import { plainSpaces } from '../../text/normal-form.js'
import { sentences } from '../../text/sentences.js'
import type { Span } from '../../text/span.js'
import type { Attributed } from '../article.js'
import { clauseBefore, datesIn, isAside, isoOf, type Written } from './calendar.js'

/** How far into an item its day is told. */
export const LEAD = 1200

/** What is known of an item when its day is read. */
export interface DayContext {
  readonly text: string
  readonly title: Span
  readonly item: Span
  readonly article: Span
  /** The day the article came out. */
  readonly published: Attributed<string> | null
  readonly id: string
}

/** A year and the place that shows it; no place when only the front matter or the file's name does. */
export interface YearFound {
  readonly year: number
  readonly evidence?: Span
}

/** News of offices on the web begins in the nineties; an earlier date is history that the news tells of. */
export const FIRST_YEAR = 1990

/** The year of a date that does not say it, from the strongest evidence that the article has. */
export function yearFor(context: DayContext, date: Omit<Written, 'year'>): YearFound | null {
  return (
    publishedYear(context, date) ??
    rangeYear(context, date) ??
    sameDay(context, date) ??
    planYear(context, date) ??
    titleYear(context, date) ??
    sentenceYear(context, date) ??
    idYear(context)
  )
}

/** The last such day before the article came out. */
function publishedYear({ published }: DayContext, { day, month }: Pick<Written, 'day' | 'month'>): YearFound | null {
  if (published === null) return null
  const last = Number(published.value.slice(0, 4))
  const year = isoOf(last, { day, month }) <= published.value ? last : last - 1
  return published.evidence ? { year, evidence: published.evidence } : { year }
}

const YEAR = /(?<![\d:/.-])(?:19|20)\d{2}(?![\d:/%]|[.,-]\d)/g

export function titleYear({ text, title }: DayContext, date: MonthOnly): YearFound | null {
  return agreed(yearsAt(text, title, YEAR).flatMap((told) => heldIn(text, told, date)))
}

/** The same day with its year elsewhere in the article: a bulletin says it once. */
function sameDay({ text, article }: DayContext, { day, month }: Pick<Written, 'day' | 'month'>): YearFound | null {
  const full = datesIn(text, capped(article)).find(
    (date) => (date.year ?? 0) >= FIRST_YEAR && date.day === day && date.month === month && !isAside(text, date),
  )
  return full?.year ? { year: full.year, evidence: { start: full.start, end: full.end } } : null
}

/** What a meeting plans beside what it reviews. */
const PLANS = /phương hướng|kế hoạch|nhiệm vụ|định hướng|triển khai|chương trình|mục tiêu/u

/** Reviews of a year are held from its last quarter to the middle of the next. */
const REVIEWS_END = 7

/** `báo cáo … năm 2013 và phương hướng năm 2014`: held at the turn of the two years. */
function planYear({ text, item }: DayContext, { month }: MonthOnly): YearFound | null {
  const told = yearsAt(text, { start: item.start, end: Math.min(item.end, item.start + LEAD) }, TOLD_YEAR)
  for (const [i, { year, evidence }] of told.entries()) {
    const past = told[i - 1]
    const between = past ? text.slice(past.evidence.end, evidence.start) : ''
    if (past?.year !== year - 1 || /[.;\n]/.test(between) || !PLANS.test(between)) continue
    const start = past.evidence.start - 'năm '.length
    return { year: month <= REVIEWS_END ? year : year - 1, evidence: { start, end: evidence.end } }
  }
  return null
}

/** How much of an article is read for years. */
const READ = 20_000

const capped = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + READ) })

/** A year that is no part of a period or of a document's number. */
const TOLD_YEAR = /(?<=(?:[Nn]ăm|[Qq]uý (?:[IV]{1,3}|[1-4])[ /]) ?)(?:19|20)\d{2}(?![\d:/–-])/g

const RANGE = /^ ?(?:đến|tới|-|–|và)(?: hết)?(?: ngày)? ?$/u

/** The other end of a range says it: `từ ngày 20/4 đến ngày 25/4/2013`. */
function rangeYear({ text, item }: DayContext, from: Pick<Written, 'start' | 'end'>): YearFound | null {
  const near = { start: from.start, end: Math.min(item.end, from.end + 40) }
  const to = datesIn(text, near).find(({ start }) => start >= from.end)
  if (!to?.year || !RANGE.test(plainSpaces(text.slice(from.end, to.start)))) return null
  return { year: to.year, evidence: { start: to.start, end: to.end } }
}

/**
 * The year that the date's own sentence tells: `Ngày 15/4, … tổ chức hội thi tin học trẻ năm 2013`.
 * Years of other sentences are as often background as not.
 */
function sentenceYear(
  { text, item }: DayContext,
  { start, month }: Pick<Written, 'start' | 'month'>,
): YearFound | null {
  const near = { start: Math.max(item.start, start - SENTENCE), end: Math.min(item.end, start + SENTENCE) }
  const own = sentences(text, near).find((sentence) => sentence.start <= start && start < sentence.end)
  if (!own) return null
  const told = yearsAt(text, own, TOLD_YEAR).flatMap((year) => heldIn(text, year, { month }))
  return agreed(told)
}

/** Half of what a sentence can be at most. */
const SENTENCE = 600

type MonthOnly = Pick<Written, 'month'>

const GOAL =
  /(?:đến|hết|trước|sau|tới|giai đoạn|từ|tầm nhìn|đầu|cuối|kể từ|so với|cùng kỳ|vào)(?: hết| đầu| cuối| giữa)?(?: năm)? $/u
const REVIEW = /tổng kết|sơ kết|kết quả|tình hình|đánh giá|báo cáo|thành tích/u
const AHEAD = /kế hoạch|phương hướng|nhiệm vụ|dự toán|chỉ tiêu|định hướng|chương trình/u
/** Reviews of a year are held up to March of the next, plans for it made from October on. */
const REVIEWED_TO = 3
const PLANNED_FROM = 10
const YEAR_END = 11

/**
 * The year in which a thing of some month took place that is told beside a year: a goal says nothing, a review may be held
 * a year later, a plan made a year earlier. Empty where both years are possible.
 */
function heldIn(text: string, told: Required<YearFound>, { month }: MonthOnly): YearFound[] {
  const before = clauseBefore(text, told.evidence.start, /[.;,]|\n/)
  if (GOAL.test(before)) return []
  if (AHEAD.test(before)) return month < PLANNED_FROM ? [told] : []
  if (!REVIEW.test(before)) return [told]
  if (month <= REVIEWED_TO) return [{ ...told, year: told.year + 1 }]
  return month >= YEAR_END ? [told] : []
}

export function idYear({ id }: DayContext): YearFound | null {
  const years = [...id.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => ({ year: Number(year) }))
  return agreed(years)
}

const agreed = (years: readonly YearFound[]): YearFound | null =>
  years.length > 0 && new Set(years.map(({ year }) => year)).size === 1 ? (years[0] ?? null) : null

function yearsAt(text: string, span: Span, pattern: RegExp): Required<YearFound>[] {
  return [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => {
    const start = span.start + match.index
    return { year: Number(match[0]), evidence: { start, end: start + match[0].length } }
  })
}
