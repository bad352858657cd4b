import type { Span } from '../../text/span.js'
import type { DateMention } from '../dates/surface.js'
import type { EventFact } from '../fact.js'
import type { Figure } from '../figures/surface.js'
import type { Finds } from '../finds.js'
import type { Outline } from '../outline.js'
import type { PlaceMention } from '../places.js'
import { groupBy } from '../reading/order.js'
import { isIn, matchBefore, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import type { EventMention } from './events.js'

const TIE_PATTERNS = {
  /** Sentences that something is held in: a place behind `tại` is a venue there. */
  heldAt: pattern(
    '(?<![\\p{L}])(?:tổ chức|diễn ra|khai mạc|bế mạc|đặt tại|họp|hội nghị|hội thảo|tập huấn|lễ|tọa đàm|diễn đàn|khai trương|ký kết|làm việc|kiểm tra|phát động|triển lãm|ra mắt|cuộc thi|hội thi)(?![\\p{L}])',
  ),
  /** Sentences that say who came. */
  attended: pattern(
    '(?<![\\p{L}])(?:tham dự|đến dự|về dự|cùng dự|dự(?! (?:án|kiến|thảo|toán|báo|phòng|trữ|định|luật|tính))|tham gia|có mặt)(?![\\p{L}])',
  ),
  /** Before a number of those something was held for: `cho hơn 1.000 lượt công chức`. */
  heldFor: pattern(
    '(?:cho|với|gồm|có|thu hút|trên|(?:tham gia|tham dự|góp mặt|có mặt) của)(?: sự tham (?:gia|dự) của)? $',
  ),
  /** Between an event's name and its day: `… (được tổ chức) ngày 25/4`, but not `…; ngày 5/6, Sở …`. */
  toDay: pattern('^(?:[^,;.]{0,40}|[^;]{0,60}(?:diễn ra|tổ chức|khai mạc|bế mạc)[^,;]{0,30})$'),
} as const

/** What an event is tied to: the finds that its facts will be. */
export type Ties = Readonly<
  Record<
    keyof Pick<EventFact, 'dates' | 'venues' | 'organizers' | 'chairs' | 'attendance' | 'directives'>,
    readonly object[]
  >
>

export const isVenue = (of: Reading, { venue }: PlaceMention, sentence: Span): boolean =>
  venue && isIn(of, TIE_PATTERNS.heldAt, sentence)

/** What may belong to an event, of one sentence. */
interface Told {
  readonly dates: readonly DateMention[]
  readonly periods: readonly { readonly span: Span }[]
  readonly venues: readonly object[]
  readonly organizers: readonly object[]
  readonly chairs: readonly object[]
  readonly directives: readonly object[]
  readonly figures: readonly Figure[]
  readonly attendees: readonly { readonly span: Span }[]
}

export type BySentence = (sentence: Span) => Told

/** The finds that events may be tied to, sorted by the sentence they stand in. */
export function bySentence({ of, sentenceOf }: Outline, finds: Finds): BySentence {
  const group = <T extends { readonly span: Span }>(all: readonly T[]) => {
    const groups = groupBy(all, ({ span }) => sentenceOf(span.start).start)
    return ({ start }: Span): readonly T[] => groups.get(start) ?? []
  }
  const dates = group(finds.dates.filter(({ role }) => role === 'event').map(({ date }) => date))
  const periods = group(finds.dates.filter(({ role }) => role === 'period').map(({ date }) => date))
  const venues = group(finds.places.filter((place) => isVenue(of, place, sentenceOf(place.span.start))))
  const organizers = group(finds.organizations.filter(({ role }) => role === 'organizer' || role === 'partner'))
  const chairs = group(finds.people.filter(({ role }) => role === 'chair'))
  const directives = group(finds.directives)
  const figures = group(finds.figures.filter(({ measure }) => measure === 'count'))
  const attendees = group([...finds.people, ...finds.organizations].filter(({ role }) => role === 'attendee'))
  return (sentence) => ({
    dates: dates(sentence),
    periods: periods(sentence),
    venues: venues(sentence),
    organizers: organizers(sentence),
    chairs: chairs(sentence),
    directives: directives(sentence),
    figures: figures(sentence),
    attendees: attendees(sentence),
  })
}

/** What an event's sentences say of it: the announcing one first, what it leaves out from the later ones. */
export function tiesOf(of: Reading, event: EventMention, told: BySentence): Ties {
  const { sentence, reason, later } = event
  const first = (pick: (of: Told) => readonly object[]): readonly object[] => {
    const announced = pick(told(sentence))
    return announced.length > 0 ? announced : later.flatMap((each) => pick(told(each)))
  }
  return {
    dates: datesOf(of, event, told),
    venues: first(({ venues }) => venues),
    organizers: first(({ organizers }) => organizers),
    chairs: [sentence, ...later].flatMap((each) => told(each).chairs),
    attendance: attendanceOf(of, event, told),
    directives: [...(reason ? told(reason).directives : []), ...told(sentence).directives],
  }
}

/** Its day; failing that the quarter or year that the sentence names before it: `trong quý III/2014, Sở đã mở 8 lớp`. */
function datesOf(of: Reading, { sentence, title, later }: EventMention, told: BySentence): readonly object[] {
  const own = told(sentence)
  const days = own.dates.length > 0 ? nearest(of, own.dates, title) : later.flatMap((each) => told(each).dates)
  return days.length > 0 ? days : own.periods.filter(({ span }) => span.end <= title.start)
}

/** Between two dates of one list: `ngày 10/5 và ngày 20/5`. */
const NEIGHBOURS = 12

/**
 * Of several days in one sentence those of the event: the one right behind its name (`… diễn ra ngày 25/4`), else the last
 * before it with its neighbours; the others are of what is told beside it.
 */
function nearest(of: Reading, dates: readonly DateMention[], title: Span): readonly DateMention[] {
  if (dates.length === 1) return dates
  const behind = dates.find(({ span }) => isBehind(of, span, title))
  if (behind) return [behind]
  const before = dates.filter(({ span }) => span.end <= title.start)
  const isFirst = ({ span }: DateMention, i: number): boolean =>
    span.start - (before[i - 1]?.span.end ?? -NEIGHBOURS) > NEIGHBOURS
  return before.length > 0 ? before.slice(Math.max(0, before.findLastIndex(isFirst))) : dates.slice(0, 1)
}

/** How far behind an event's name its day may stand. */
const BEHIND = 100

function isBehind(of: Reading, day: Span, title: Span): boolean {
  if (day.start < title.start || day.start - title.end > BEHIND) return false
  return day.start < title.end || isIn(of, TIE_PATTERNS.toDay, { start: title.end, end: day.start })
}

/** Those it was held for, and the figures, persons and organizations of the sentences that say who came. */
function attendanceOf(of: Reading, { sentence, title, later }: EventMention, told: BySentence): readonly object[] {
  const own = told(sentence)
  const isHeldFor = ({ span }: Figure): boolean =>
    span.start > title.start && matchBefore(of, TIE_PATTERNS.heldFor, span.start) !== undefined
  const came = later.filter((each) => isIn(of, TIE_PATTERNS.attended, each))
  return [
    ...own.figures.filter(isHeldFor),
    ...own.attendees.filter(({ span }) => span.start > title.end),
    ...came.flatMap((each) => [...told(each).figures, ...told(each).attendees]),
  ]
}
