import type { Span } from '../../text/span.js'
import type { PartialDate } from '../fact.js'
import { Claims } from '../reading/claims.js'
import { type Before, isIn, matchBefore, matches, pattern } from '../reading/pattern.js'
import { type Reading, reading } from '../reading/reading.js'
import { compareDates, fillFrom, grainOf } from './calendar.js'
import { type Bound, type Cue, cueBefore, endWithTail, isCounted, isLunar, RELATIVE } from './cues.js'
import { type Point, points } from './points.js'

/** A date as it is written, its role not yet asked for. */
export interface DateMention {
  /** With its cue words: `sáng ngày 03/3/2015`, `đến hết năm 2009`. */
  readonly span: Span
  readonly from: PartialDate
  readonly to: PartialDate | null
  readonly time: Span | null
  readonly bound: Bound | null
  /** A number that is a year only if the reader expects one: `Phú Yên 2012`. No fact is made of it. */
  readonly bare: boolean
}

/** The dates of a text, in order, without roles; `taken` are places that are known to be something else. */
export function readDates(text: string, taken: readonly Span[] = []): DateMention[] {
  return datesOf(reading(text), taken)
}

export function datesOf(of: Reading, taken: readonly Span[]): DateMention[] {
  const claims = new Claims(of.text.length)
  for (const span of [...taken, ...standards(of)]) claims.claim(span)
  const dates = joined(of, cued(of, points(of, claims))).flatMap((draft) => mentionOf(of, draft))
  for (const date of dates) claims.claim(date.span)
  return [...dates, ...relatives(of, claims)].sort((a, b) => a.span.start - b.span.start)
}

/** `ISO 9001:2008`, `TCVN 7498-2005`: the year is part of a name. */
const STANDARD = pattern(
  '(?<![\\p{L}\\d])(?:iso|iec|tcvn|qcvn|tcn)(?:[ /-](?:iso|iec|bttttt|btttt)){0,2}[ :-]{0,2}\\d[\\d.:/-]{0,20}(?::\\d{4})?',
)
const standards = (of: Reading): readonly Span[] => matches(of, STANDARD)

/** A point with the words around it. */
interface Draft extends Point {
  readonly cue: Cue
}

function cued(of: Reading, found: readonly Point[]): Draft[] {
  return found.flatMap((point, i) => {
    const floor = found[i - 1]?.span.end ?? 0
    return withDays(of, { ...point, cue: cueBefore(of, point.span.start, floor, grainOf(point.from) === 'day') }, floor)
  })
}

const DAYS = '\\d{1,2}(?:(?:, ?| và )\\d{1,2}){0,6}'
const LINK = '(?<range> ?[-–] ?|,? (?:đến|tới)(?: hết)?(?: ngày)?(?: mùng)? )|,? và (?:ngày )?|, ?(?:ngày )?'

/** Days before the last one of a list: the `10` of `ngày 10 và 11/5`, of `từ ngày 10 đến 12-10-2018`. */
const DAYS_BEFORE = pattern(
  `(?<![\\p{L}\\d])(?:từ )?(?:(?:hai |ba |các |[23] )?ngày (?:mùng )?|từ (?=\\d{1,2} ?(?:đến|tới|[-–])))(?<days>${DAYS})(?:${LINK})$`,
)
/** Enough when a year follows: `10-12/10/2018`. */
const DAY_BEFORE = pattern('(?<![\\p{L}\\d/.,-])(?<days>\\d{1,2})(?<range>[-–])$')

function withDays(of: Reading, draft: Draft, floor: number): Draft[] {
  if (grainOf(draft.from) !== 'day' || draft.to) return [draft]
  const at = draft.span.start
  const dated = draft.from.year === undefined ? undefined : DAY_BEFORE
  const list = matchBefore(of, DAYS_BEFORE, at, floor) ?? (dated && matchBefore(of, dated, at, floor))
  return list ? spread(of, list, draft, floor) : [draft]
}

/** One draft when the days run on (`10, 11 và 12/5`, `10 đến 12/5`), else one for each day. */
function spread(of: Reading, list: Before, last: Draft, floor: number): Draft[] {
  const days = [...daysIn(of, list), last].map((day) => ({ ...day, from: fillFrom(day.from, last.from) }))
  const [first] = days
  if (!first || !days.every((day, i) => isLater(day.from, days[i - 1]?.from))) return [last]
  const cue = listCue(of, list, floor)
  const runsOn = list.group('range') !== undefined || (last.from.day ?? 0) - (first.from.day ?? 0) === days.length - 1
  if (runsOn) return [{ ...last, from: first.from, to: last.from, cue }]
  return days.map(({ span, from }, i) => ({
    ...last,
    span,
    from,
    doubt: 'none',
    cue: i === 0 ? cue : { ...cue, start: span.start },
  }))
}

const isLater = (date: PartialDate, than: PartialDate | undefined): boolean =>
  than === undefined || (compareDates(date, than) ?? 0) > 0

function daysIn(of: Reading, list: Before): { readonly span: Span; readonly from: PartialDate }[] {
  const place = list.span('days')
  return place
    ? matches(of, NUMBER, place).map((found) => ({ span: found, from: { day: found.number('n') ?? 0 } }))
    : []
}

const NUMBER = pattern('(?<n>\\d{1,2})')

function listCue(of: Reading, list: Before, floor: number): Cue {
  const before = cueBefore(of, list.start, floor, true)
  return { start: before.time ? before.start : list.start, time: before.time, bound: null, certain: true }
}

/** Neighbouring points that make one range. */
function joined(of: Reading, drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = []
  for (const draft of drafts) {
    const last = done.at(-1)
    const range = last && join(of, last, draft)
    if (range) done.splice(-1, 1, range)
    else done.push(last ? afterYear(of, last, draft) : draft)
  }
  return done.map((draft, i) => withYearOfNext(of, draft, done[i + 1]))
}

const BETWEEN = {
  range: pattern(
    '^(?: ?[-–—] ?|,? (?:cho )?(?:đến|tới)(?: hết)? )(?:(?:sáng|trưa|chiều|tối) )?(?:(?:ngày|tháng|năm|quý)(?: mùng)? )?$',
  ),
  list: pattern('^,?(?: và)? ?(?:(?:sáng|trưa|chiều|tối) )?(?:(?:ngày|tháng|năm|quý) )?$'),
} as const

/** `khởi công tháng 3/2015, đến tháng 6/2016 hoàn thành`: two dates, unless `từ` opens a range. */
const isParted = (of: Reading, a: Draft, b: Draft): boolean =>
  a.cue.bound !== 'since' && of.plain.charAt(a.span.end) === ',' && of.plain.slice(a.span.end, b.span.start).length > 2

const gap = (of: Reading, wanted: typeof BETWEEN.range, a: Draft, b: Draft): boolean => {
  if (b.span.start - a.span.end > 30) return false
  return isIn(of, wanted, { start: a.span.end, end: b.span.start })
}

function join(of: Reading, a: Draft, b: Draft): Draft | null {
  if (a.to || b.to || grainOf(a.from) !== grainOf(b.from) || !gap(of, BETWEEN.range, a, b) || isParted(of, a, b))
    return null
  if (a.doubt === 'bare' && b.doubt === 'bare' && a.cue.bound !== 'since') return null
  const from = fillFrom(a.from, b.from)
  const order = compareDates(from, b.from)
  if (order !== null && order >= 0) return null
  const certain = a.cue.certain || b.cue.certain || a.doubt === 'none' || b.doubt === 'none' || isSlashed(a, b)
  const cue = { ...a.cue, bound: null, certain }
  return {
    ...b,
    span: { start: a.span.start, end: b.span.end },
    from,
    to: b.from,
    cue,
    doubt: 'none' === a.doubt ? 'none' : b.doubt,
  }
}

const isSlashed = (a: Draft, b: Draft): boolean => a.cue.bound === 'since' && a.sign === '/' && b.sign === '/'

/** The `2014` of `các năm 2013, 2014`. */
const afterYear = (of: Reading, last: Draft, draft: Draft): Draft =>
  draft.doubt === 'bare' && last.doubt !== 'bare' && grainOf(last.from) === 'year' && gap(of, BETWEEN.list, last, draft)
    ? { ...draft, doubt: 'none' }
    : draft

/** `ngày 10/5 và 11/6/2018`, `các năm 2013, 2014`: a list shares what its last or first one says. */
function withYearOfNext(of: Reading, draft: Draft, next: Draft | undefined): Draft {
  if (!next || draft.to || next.to || draft.from.year !== undefined || !gap(of, BETWEEN.list, draft, next)) return draft
  return grainOf(draft.from) === grainOf(next.from) ? { ...draft, from: fillFrom(draft.from, next.from) } : draft
}

function mentionOf(of: Reading, draft: Draft): DateMention[] {
  const { span, from, to, cue, doubt } = draft
  if (doubt === 'cue' && (!hasCue(of, draft) || (isCounted(of, span.end) && !isNamedDay(of, draft)))) return []
  if (isLunar(of, span.end)) return []
  const bare = doubt === 'bare' && !isYearCue(of, cue, span)
  const start = bare ? span.start : cue.start
  const end = closing(of, start, from.year === undefined ? endWithTail(of, span.end) : span.end)
  return [{ span: { start, end }, from, to, time: cue.time, bound: to ? null : cue.bound, bare }]
}

/** The end with the parenthesis that the cue words opened: `sáng nay (9/10)`. */
const closing = (of: Reading, start: number, end: number): number =>
  of.text.charAt(end) === ')' && of.text.slice(start, end).includes('(') ? end + 1 : end

/** `vào 7-2019`, `từ 3-2018`. */
const isMonthIn = (of: Reading, { from, span }: Draft): boolean =>
  grainOf(from) === 'month' &&
  /(?<!\p{L})(?:v[aà]o|trong|h[oồ]i|t[uừ]|[dđ][eế]n) $/u.test(of.plain.slice(Math.max(0, span.start - 7), span.start))

function hasCue(of: Reading, draft: Draft): boolean {
  const { cue, sign, span } = draft
  if (cue.certain || isMonthIn(of, draft)) return true
  // Without diacritics `toi` may be `tối`, so a question need not end there.
  return cue.bound !== null && sign === '/' && (!of.accented || endsClause(of, span.end))
}

/** `ngày 31-7 huyện họp` is a day, whatever noun follows. */
const isNamedDay = (of: Reading, { cue, span }: Draft): boolean =>
  /ng[aà]y (?:m[uùồo]ng )?$/u.test(of.plain.slice(cue.start, span.start))

const endsClause = (of: Reading, end: number): boolean => /^(?:$|[,.;:)\n]| năm )/u.test(of.plain.slice(end, end + 5))

/** `giai đoạn 2016`, `từ 2011 đến nay`: the words around make a year of the number. */
function isYearCue(of: Reading, cue: Cue, span: Span): boolean {
  if (/(?:n[aă]m|o[aạ]n|k[yỳ]|nh[iì]n(?: [dđ][eế]n| t[oớ]i)?) $/u.test(of.plain.slice(cue.start, span.start)))
    return true
  return cue.bound !== null && YEAR_ENDS.test(of.text.slice(span.end, span.end + 9))
}

/** What follows a year and no other number: the end of a clause, a name. */
const YEAR_ENDS = /^(?:$|[,.;)\n]| (?:[đd][ếe]n |\())|^ \p{Lu}\p{Ll}/u

function relatives(of: Reading, claims: Claims): DateMention[] {
  return matches(of, RELATIVE)
    .map(({ start, end }) => ({ start, end }))
    .filter((span) => claims.isFree(span))
    .map((span) => ({ span, from: {}, to: null, time: null, bound: null, bare: false }))
}
