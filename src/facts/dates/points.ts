import type { Span } from '../../text/span.js'
import type { PartialDate } from '../fact.js'
import type { Claims } from '../reading/claims.js'
import { type Found, matches, type Pattern, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import { calendarDate, fullYear } from './calendar.js'

/** One date as it stands, before its cue words are looked at and before two of them are joined to a range. */
export interface Point {
  readonly span: Span
  readonly from: PartialDate
  readonly to: PartialDate | null
  /** Why it may be no date at all: `9/10` needs a cue before it, `2012` is but a number where no `năm` is. */
  readonly doubt: 'none' | 'cue' | 'bare'
  /** The sign between its numbers, when it is written in numbers. */
  readonly sign: string
}

const YEAR = '(?:19|20)\\d\\d'
const MONTH = '0?[1-9]|1[0-9]'
/** No digits, and none of what goes on a number, come next. */
const END = '(?![\\d\\p{L}%]|[.,:]\\d| ?/ ?[\\p{L}\\d])'
const START = '(?<![\\p{L}\\d:]|\\d[.,/])'

const POINT_PATTERNS = {
  full: pattern(
    `${START}(?<d>\\d{1,2}) ?(?<s>[/.\\-–]) ?(?<m>\\d{1,2}) ?(?<t>[/.\\-–]) ?(?<y>${YEAR}|\\d\\d)(?![\\d\\p{L}%]|[.,:/\\-–]\\d| ?/ ?[\\p{L}\\d])`,
  ),
  spelled: pattern(
    `${START}(?<d>\\d{1,2}),? tháng (?<m>\\d{1,2})(?!\\d)(?:,? năm (?<y>${YEAR})(?!\\d)|[/\\-–](?<y2>${YEAR})(?!\\d))?(?! (?:ngày|tuần|giờ|năm học)(?!\\p{L}))`,
  ),
  dayMonth: pattern(
    `${START}(?<d>\\d{1,2})(?: ?(?<s>/) ?(?<m>\\d{1,2})(?!\\d)(?! ?/ ?\\d)| ?[.\\-–] ?(?<m2>\\d{1,2})(?!\\d)(?! ?[/.\\-–] ?\\d))(?:,? năm (?<y>${YEAR}))?(?![\\d\\p{L}%]|[.,:]\\d| ?/ ?\\p{L})`,
  ),
  monthRange: pattern(
    `(?<![\\p{L}\\d])tháng (?<a>${MONTH})(?: ?[-–] ?| và |, | đến )(?<m>${MONTH})(?: ?[/\\-–.] ?| năm )(?<y>${YEAR})${END}`,
  ),
  month: pattern(
    `(?<![\\p{L}\\d])tháng ?(?<m>\\d{1,2})(?!\\d)(?: ?[/.\\-–] ?(?<y>${YEAR})(?!\\d)|,? năm (?<y2>${YEAR})(?!\\d))?(?![\\p{L}%]|[.,:]\\d| ?[/\\-–] ?\\d)`,
  ),
  monthYear: pattern(`${START}(?<m>${MONTH})(?<s>[/\\-–])(?<y>${YEAR})(?!\\d|[.,:/\\-–]\\d| ?/ ?[\\p{L}\\d])`),
  quarter: pattern(
    `(?<![\\p{L}\\d])qu[ýí] (?<q>iv|i{1,3}|[1-4])(?![\\p{L}\\d])(?:(?:(?: ?[-–,] ?| và | đến (?:qu[ýí] )?)(?<q2>iv|i{1,3}|[1-4]))?(?![\\p{L}\\d])(?: ?[/\\-–.] ?|,? năm | )(?<y>${YEAR})(?!\\d))?`,
  ),
  halfYear: pattern(
    `(?<![\\p{L}\\d.,/])(?<n>\\d{1,2}|ba|sáu|chín|mười) tháng (?<half>đầu|cuối)(?: của)?(?: năm)?(?: (?<y>${YEAR}))?(?![\\p{L}\\d])`,
  ),
  monthsOf: pattern(
    `(?<![\\p{L}\\d.,/])(?<n>\\d{1,2}|ba|sáu|chín|mười) tháng (?:của )?năm (?<y>${YEAR})(?![\\p{L}\\d])`,
  ),
  years: pattern(
    `(?<![\\p{L}\\d:./-])(?<a>${YEAR})(?: ?[-–] ?| đến (?:hết )?(?:năm )?)(?<b>${YEAR}|\\d\\d(?=[)”"]))(?![\\d\\p{L}%]|[.,:/\\-–]\\d)`,
  ),
  year: pattern(`(?<![\\p{L}\\d])năm (?<y>${YEAR})(?![\\d\\p{L}%]|\\.\\d|[,:/]\\d)`),
  bareYear: pattern(`(?<![\\p{L}\\d:./%-]|[.,]\\d{0,3})(?<y>${YEAR})(?![\\d\\p{L}%]|[.,:]\\d| ?[/\\-–] ?[\\p{L}\\d])`),
} as const

type PointValue = Omit<Point, 'span'>

/** `refused`: written like a date, but no such day is in the calendar. `null`: not even written like one. */
type Reader = (found: Found) => PointValue | 'refused' | null

/** In the order in which they take their places. A refused match (`31/2/2014`) keeps its place: no part of it is a date. */
const READERS: readonly (readonly [Pattern, Reader])[] = [
  [POINT_PATTERNS.full, readFull],
  [POINT_PATTERNS.halfYear, readHalfYear],
  [POINT_PATTERNS.monthsOf, readMonthsOf],
  [POINT_PATTERNS.spelled, (found) => point(dateOf(found, 'd', 'm', 'y', 'y2'))],
  [POINT_PATTERNS.monthRange, readMonthRange],
  [POINT_PATTERNS.month, (found) => point(dateOf(found, '', 'm', 'y', 'y2'))],
  [POINT_PATTERNS.quarter, readQuarter],
  [POINT_PATTERNS.monthYear, readMonthYear],
  [POINT_PATTERNS.years, readYears],
  [POINT_PATTERNS.dayMonth, readDayMonth],
  [POINT_PATTERNS.year, (found) => point(dateOf(found, '', '', 'y'))],
  [POINT_PATTERNS.bareYear, readBareYear],
]

/** Dates in order of place. `claims` holds what is known to be no date (numbers of directives and standards). */
export function points(of: Reading, claims: Claims): Point[] {
  return READERS.flatMap(([wanted, read]) =>
    matches(of, wanted).flatMap((found) => {
      const span = { start: found.start, end: found.end }
      if (!claims.isFree(span)) return []
      const value = read(found)
      if (value !== null) claims.claim(span)
      return value === null || value === 'refused' ? [] : [{ span, ...value }]
    }),
  ).sort((a, b) => a.span.start - b.span.start)
}

type Value = ReturnType<Reader>

const point = (from: PartialDate | null, doubt: Point['doubt'] = 'none', sign = ''): Value =>
  from ? { from, to: null, doubt, sign } : 'refused'

const stretch = (from: PartialDate | null, to: PartialDate | null): Value =>
  from && to ? { from, to, doubt: 'none', sign: '' } : 'refused'

function dateOf(found: Found, day: string, month: string, ...years: readonly string[]): PartialDate | null {
  const year = years.map((name) => found.number(name)).find((value) => value !== undefined)
  return calendarDate({ year, month: found.number(month), day: found.number(day) })
}

function readFull(found: Found): Value {
  const sign = found.group('s') ?? ''
  if (sign !== found.group('t')) return null
  const written = found.number('y') ?? 0
  const from = calendarDate({ year: fullYear(written), month: found.number('m'), day: found.number('d') })
  return point(from, written < 100 ? 'cue' : 'none', sign)
}

function readDayMonth(found: Found): Value {
  const from = dateOf(found, 'd', found.group('m') === undefined ? 'm2' : 'm', 'y')
  return point(from, from?.year === undefined ? 'cue' : 'none', found.group('s') ?? '-')
}

function readMonthRange(found: Found): Value {
  const year = found.number('y')
  return stretch(calendarDate({ year, month: found.number('a') }), calendarDate({ year, month: found.number('m') }))
}

function readMonthYear(found: Found): Value {
  const sign = found.group('s') ?? ''
  return point(dateOf(found, '', 'm', 'y'), sign === '/' ? 'none' : 'cue', sign)
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }
const quarterNumber = (written: string | undefined): number => ROMAN[written ?? ''] ?? Number(written)

function readQuarter(found: Found): Value {
  const year = found.number('y')
  const from = calendarDate({ year, quarter: quarterNumber(found.group('q')) })
  const second = found.group('q2')
  return second === undefined ? point(from) : stretch(from, calendarDate({ year, quarter: quarterNumber(second) }))
}

const COUNTS: Readonly<Record<string, number>> = { ba: 3, sáu: 6, sau: 6, chín: 9, chin: 9, mười: 10, muoi: 10 }
const countOf = (written: string | undefined): number => COUNTS[written ?? ''] ?? Number(written)

/** `6 tháng đầu năm 2013`: January to June. */
function readHalfYear(found: Found): Value {
  const count = countOf(found.group('n'))
  const atEnd = found.group('half')?.startsWith('c') ?? false
  const year = found.number('y')
  return stretch(
    calendarDate({ year, month: atEnd ? 13 - count : 1 }),
    calendarDate({ year, month: atEnd ? 12 : count }),
  )
}

/** `10 tháng năm 2014`: January to October. */
function readMonthsOf(found: Found): Value {
  const year = found.number('y')
  return stretch(calendarDate({ year, month: 1 }), calendarDate({ year, month: countOf(found.group('n')) }))
}

/** Years further apart than this are two numbers. */
const LONGEST_PERIOD = 60

function readYears(found: Found): Value {
  const first = found.number('a') ?? 0
  const second = found.number('b') ?? 0
  const last = second < 100 ? Math.trunc(first / 100) * 100 + second : second
  if (first >= last || last - first > LONGEST_PERIOD) return null
  return { from: { year: first }, to: { year: last }, doubt: 'none', sign: '-' }
}

function readBareYear(found: Found): Value {
  return point(dateOf(found, '', '', 'y'), 'bare')
}
