import type { Article } from '../../articles/article.js'
import { contains, type Span } from '../../text/span.js'
import type { DateFact, DateRole, PartialDate } from '../fact.js'
import { type Found, isIn, matchBefore, matches, type Pattern, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import { publicationOf } from './relative.js'
import type { DateMention } from './surface.js'

export type InferredYear = NonNullable<DateFact['inferredYear']>

/** A date and what it is the date of. */
export interface RoledDate {
  readonly date: DateMention
  readonly role: DateRole
  readonly section: number
}

const YEAR_PATTERNS = {
  year: pattern('(?<![\\d:/.,-])(?<y>(?:19|20)\\d\\d)(?![\\d:/%]|[.,-]\\d)'),
  /** A title's year that is no aim and no period: not `đến năm 2020`, `giai đoạn 2016-2020`. */
  aim: pattern('(?<![\\p{L}])(?:đến|hết|trước|tới|giai đoạn|từ|tầm nhìn|nhiệm kỳ|năm học)(?: [\\p{L}]{1,8}){0,3} $'),
  /** A title's year that is reported on or planned for: what is told may be held in it, before it or after it. */
  reported: pattern(
    '(?<![\\p{L}])(?:tổng kết|sơ kết|kết quả|báo cáo|tình hình|đánh giá|phương hướng|nhiệm vụ|kế hoạch|chương trình|dự toán)(?:,? [\\p{L}]{1,8}){0,8} $',
  ),
  ofYear: pattern('(?<![\\p{L}\\d])năm (?<y>(?:19|20)\\d\\d)(?![\\d:/%]|[.,-]\\d)'),
  planned: pattern(
    '(?<![\\p{L}])(?:phương hướng|kế hoạch|nhiệm vụ|định hướng|triển khai|chương trình|mục tiêu|phướng hướng|giải pháp)(?![\\p{L}])',
  ),
} as const

/** What an article offers as evidence of years; made once for all its dates. */
interface YearEvidence {
  readonly article: Article
  readonly of: Reading
  readonly dates: readonly RoledDate[]
}

/**
 * The year that a day or month does not say, from the strongest evidence of its own article: the front matter, the same
 * day with its year, the title, a report on one year with plans for the next, an event beside it. None of them: no year.
 */
export function inferYear(evidence: YearEvidence, roled: RoledDate): InferredYear | null {
  const { date, role } = roled
  if (date.from.year !== undefined || date.from.month === undefined || role === 'other') return null
  const inferred =
    sameDayYear(evidence, roled) ??
    publishedYear(evidence, date.from, role) ??
    (role === 'event' ? (titleYear(evidence, roled) ?? planYear(evidence, roled)) : null) ??
    neighbourYear(evidence, roled)
  return inferred && isDay(date.from, inferred.year) ? inferred : null
}

const isDay = ({ day, month }: PartialDate, year: number): boolean =>
  !(day === 29 && month === 2) || new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29

/** The same day and month with a year elsewhere, in a role of the same sort: a bulletin says the year once. */
function sameDayYear({ dates }: YearEvidence, { date, role }: RoledDate): InferredYear | null {
  if (date.from.day === undefined) return null
  const same = dates.filter(
    ({ date: { from, to }, role: other }) =>
      from.year !== undefined &&
      to === null &&
      from.day === date.from.day &&
      from.month === date.from.month &&
      other === role,
  )
  const years = new Set(same.map(({ date: { from } }) => from.year))
  const [first] = same
  return first && years.size === 1 ? { year: first.date.from.year ?? 0, evidence: first.date.span } : null
}

/** Of the three years around the day it came out, the one that puts what has happened before it, and nearest. */
function publishedYear({ article }: YearEvidence, from: PartialDate, role: DateRole): InferredYear | null {
  const publication = article.published?.origin === 'given' ? publicationOf(article) : null
  if (!publication) return null
  const { year, month, day, evidence } = publication
  const isLater = (from.month ?? 1) > month || (from.month === month && (from.day ?? 1) > day + AHEAD)
  if (role === 'event' || role === 'issue' || role === 'publication')
    return { year: isLater ? year - 1 : year, evidence }
  return Math.abs((from.month ?? 1) - month) <= NEAR_MONTHS ? { year, evidence } : null
}

/** News may announce what is held some days after it came out. */
const AHEAD = 14
const NEAR_MONTHS = 4

/** The one year of the title: `… – Phú Yên 2012`. */
function titleYear({ article, of, dates }: YearEvidence, { section }: RoledDate): InferredYear | null {
  const title = article.sections[section]?.title
  if (!title || dates.some(({ date }) => contains(title, date.span) && date.bound !== null)) return null
  const years = matches(of, YEAR_PATTERNS.year, title)
  const before = (wanted: Pattern) => (found: Found) => matchBefore(of, wanted, found.start, title.start) !== undefined
  if (years.some(before(YEAR_PATTERNS.reported))) return null
  const told = years.filter((found) => !before(YEAR_PATTERNS.aim)(found))
  const [only] = told
  const distinct = new Set(told.map((found) => found.number('y')))
  return only && distinct.size === 1 ? { year: only.number('y') ?? 0, evidence: place(only) } : null
}

const place = ({ start, end }: Span): Span => ({ start, end })

/** `kết quả năm 2013 và phương hướng năm 2014`: held early in the second year or at the end of the first. */
function planYear({ article, of }: YearEvidence, { date, section }: RoledDate): InferredYear | null {
  const { month } = date.from
  const within = article.sections[section]?.span
  if (!within || month === undefined || (month > LAST_REVIEW && month < FIRST_REVIEW)) return null
  const years = matches(of, YEAR_PATTERNS.ofYear, lead(within))
  for (const [i, past] of years.entries()) {
    const next = years[i + 1]
    if (next && isPlanned(of, past, next)) {
      const year = (month <= LAST_REVIEW ? next : past).number('y') ?? 0
      return { year, evidence: { start: past.start, end: next.end } }
    }
  }
  return null
}

/** The second year is the one after the first, named for what is planned in it, in the same sentence. */
function isPlanned(of: Reading, past: Found, next: Found): boolean {
  const between = { start: past.end, end: next.start }
  const isNear = between.end - between.start <= 200 && !/[.;\n]/.test(of.plain.slice(between.start, between.end))
  return isNear && next.number('y') === (past.number('y') ?? 0) + 1 && isIn(of, YEAR_PATTERNS.planned, between)
}

/** A year is looked back on from its November to the next April. */
const LAST_REVIEW = 4
const FIRST_REVIEW = 11

/** Reviews stand in the opening of an item. */
const LEAD = 3000
const lead = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + LEAD) })

/** News tells of what went before over many months, so only what is told of the same weeks is of the same year. */
const BESIDE_MONTHS = 1

/** The year of the full event dates of the item, when they agree and lie near in the calendar. */
function neighbourYear({ dates }: YearEvidence, { date, role, section }: RoledDate): InferredYear | null {
  if (role !== 'event' && role !== 'issue') return null
  const full = dates.filter(
    (other) =>
      other.section === section &&
      (other.role === 'event' || other.role === 'publication') &&
      other.date.to === null &&
      other.date.from.year !== undefined &&
      other.date.from.day !== undefined,
  )
  const [first] = full
  if (!first || full.some((other) => other.date.from.year !== first.date.from.year)) return null
  const near = full.find((other) => Math.abs((other.date.from.month ?? 0) - (date.from.month ?? 0)) <= BESIDE_MONTHS)
  return near ? { year: near.date.from.year ?? 0, evidence: near.date.span } : null
}
