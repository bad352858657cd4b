import type { Terms } from '../terms/terms.js'
import { contains, type Span } from '../text/span.js'
import type { InferredYear, RoledDate } from './dates/years.js'
import type { DescribedDirective } from './directives/details.js'
import { identityOf, isLocal } from './directives/identity.js'
import { type EventMention, groupBy } from './events/events.js'
import type { DirectiveFact, EventFact, Fact, OrganizationFact, PersonFact } from './fact.js'
import type { Figure } from './figures/surface.js'
import { type OrganizationMention, organizationName } from './organizations.js'
import type { Outline } from './outline.js'
import type { PersonMention } from './people.js'
import type { PlaceMention } from './places.js'
import { isIn, matchBefore, pattern, type Reading } from './reading.js'

/** What was found in an article, each sort in order of place. */
export interface Finds {
  readonly dates: readonly (RoledDate & {
    readonly directive: DescribedDirective | null
    readonly inferredYear: InferredYear | null
  })[]
  readonly directives: readonly DescribedDirective[]
  readonly figures: readonly Figure[]
  readonly people: readonly (PersonMention & { readonly role: PersonFact['role'] })[]
  readonly organizations: readonly (OrganizationMention & { readonly role: OrganizationFact['role'] })[]
  readonly places: readonly PlaceMention[]
  readonly events: readonly EventMention[]
}

/** A find on its way to a fact: what others refer to it by, and how it is made once the places of all are known. */
interface Draft {
  readonly find: object
  readonly span: Span
  readonly make: (place: Place, indexOf: (find: object) => number) => Fact
}

type Place = Pick<Fact, 'article' | 'section' | 'span' | 'sentence'>

export function assemble(outline: Outline, finds: Finds, terms: Terms): Fact[] {
  const told = bySentence(outline, finds)
  const drafts = [
    ...finds.dates.map(dateDraft),
    ...directiveDrafts(outline, finds),
    ...finds.figures.map((find) => draft(find, find.span, (place) => ({ kind: 'deployment', ...find, ...place }))),
    ...finds.people.map(personDraft),
    ...finds.places.map((find) => placeDraft(outline, find)),
    ...finds.organizations.map((find) => organizationDraft(outline, find, terms)),
    ...finds.events.map((find) => eventDraft(outline, find, told)),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const indices = new Map(drafts.map(({ find }, i) => [find, i]))
  const indexOf = (find: object): number => indices.get(find) ?? -1
  return drafts.map(({ span, make }) => make(placeOf(outline, span), indexOf))
}

const draft = (find: object, span: Span, make: Draft['make']): Draft => ({ find, span, make })

const placeOf = ({ article, sentenceOf, sectionOf }: Outline, span: Span): Place => ({
  article: article.id,
  section: sectionOf(span.start),
  span: { start: span.start, end: span.end },
  sentence: sentenceOf(span.start),
})

function dateDraft(find: Finds['dates'][number]): Draft {
  const { date, role, directive, inferredYear } = find
  const { from, to, time, bound } = date
  return draft(date, date.span, (place, indexOf) => ({
    kind: 'date',
    ...place,
    role,
    from,
    to,
    time,
    bound,
    inferredYear,
    directive: directive ? indexOf(directive) : null,
  }))
}

/** `Chỉ thị trên` is the last one of its kind named before it; what was never named is no fact. */
function directiveDrafts(outline: Outline, { directives, places }: Finds): Draft[] {
  return directives.flatMap((find, i) => {
    const named = find.anaphor ? antecedent(directives.slice(0, i), find) : find
    return named
      ? [draft(find, find.span, (place) => directiveFact(find, named, place, localityOf(outline, named, places)))]
      : []
  })
}

const antecedent = (
  earlier: readonly DescribedDirective[],
  { type }: DescribedDirective,
): DescribedDirective | undefined =>
  earlier.findLast((other) => other.type === type && !other.anaphor && other.number !== null)

/** The province of the issuer, else of the news item: provincial directives are numbered anew in each. */
function localityOf(
  { article, sectionOf }: Outline,
  { sign, issuer, span }: DescribedDirective,
  places: Finds['places'],
): string | null {
  if (!isLocal(sign)) return null
  const named = issuer && places.find((place) => place.province !== null && contains(issuer, place.span))
  return named?.province ?? article.sections[sectionOf(span.start)]?.province?.value ?? article.province?.value ?? null
}

function directiveFact(
  find: DescribedDirective,
  named: DescribedDirective,
  place: Place,
  locality: string | null,
): DirectiveFact {
  const { type, number, sign } = named
  const year = named.year ?? named.issued?.from.year ?? null
  const own = `${type} của ${place.article}:${place.span.start}`
  const identity = number === null ? own : identityOf({ type, number, year, sign, locality })
  const { issuer, issued, subject } = find
  return {
    kind: 'directive',
    ...place,
    type,
    number,
    year,
    sign,
    locality,
    issuer,
    issued: issued?.span ?? null,
    subject,
    identity,
  }
}

function personDraft(find: Finds['people'][number]): Draft {
  const { name, office, role } = find
  return draft(find, find.span, (place) => ({ kind: 'person', ...place, name, office, role }))
}

export const HELD_AT = pattern(
  '(?<![\\p{L}])(?:tổ chức|diễn ra|khai mạc|bế mạc|họp|hội nghị|hội thảo|tập huấn|lễ|tọa đàm|diễn đàn|khai trương|ký kết|làm việc|kiểm tra|phát động|triển lãm|ra mắt|cuộc thi|hội thi)(?![\\p{L}])',
)

/** A place behind `tại` is a venue in a sentence that something is held in. */
function placeDraft({ of }: Outline, find: PlaceMention): Draft {
  return draft(find, find.span, (place) => ({
    kind: 'place',
    ...place,
    province: find.province,
    venue: isVenue(of, find, place.sentence),
  }))
}

const isVenue = (of: Reading, { venue }: PlaceMention, sentence: Span): boolean => venue && isIn(of, HELD_AT, sentence)

function organizationDraft({ of }: Outline, find: Finds['organizations'][number], terms: Terms): Draft {
  const name = organizationName(of, find, terms)
  return draft(find, find.span, (place) => ({ kind: 'organization', ...place, name, role: find.role }))
}

export const ATTENDANCE = {
  /** Sentences that say who came. */
  sentence: pattern(
    '(?<![\\p{L}])(?:tham dự|đến dự|về dự|cùng dự|dự(?! (?:án|kiến|thảo|toán|báo|phòng|trữ|định|luật|tính))|tham gia|có mặt)(?![\\p{L}])',
  ),
  /** Before a number of those something was held for: `cho hơn 1.000 lượt công chức`. */
  held: pattern('(?:cho|với|gồm|của|có|thu hút|trên|sự tham gia của|sự tham dự của)(?: sự tham (?:gia|dự) của)? $'),
} as const

/** What an event's sentences say of it. */
function eventDraft(outline: Outline, find: EventMention, told: BySentence): Draft {
  const { sentence, reason, later } = find
  const first = (pick: (of: Told) => readonly object[]): readonly object[] => {
    const announced = pick(told(sentence))
    return announced.length > 0 ? announced : later.flatMap((each) => pick(told(each)))
  }
  const links = {
    dates: datesOf(find, told),
    venues: first(({ venues }) => venues),
    organizers: first(({ organizers }) => organizers),
    chairs: [sentence, ...later].flatMap((each) => told(each).chairs),
    attendance: attendanceOf(outline, find, told),
    directives: [...(reason ? told(reason).directives : []), ...told(sentence).directives],
  }
  return draft(find, find.title, (place, indexOf) => ({ ...eventFact(find, place), ...indexed(links, indexOf) }))
}

/** Its day; failing that the quarter or year that the sentence names before it: `trong quý III/2014, Sở đã mở 8 lớp`. */
function datesOf({ sentence, title, later }: EventMention, told: BySentence): readonly object[] {
  const own = told(sentence)
  const days = own.dates.length > 0 ? own.dates : later.flatMap((each) => told(each).dates)
  return days.length > 0 ? days : own.periods.filter(({ span }) => span.end <= title.start)
}

/** What may belong to an event, of one sentence. */
interface Told {
  readonly dates: readonly object[]
  readonly periods: readonly { readonly span: Span }[]
  readonly venues: readonly object[]
  readonly organizers: readonly object[]
  readonly chairs: readonly object[]
  readonly directives: readonly object[]
  readonly figures: readonly Figure[]
  readonly attendees: readonly object[]
}

type BySentence = (sentence: Span) => Told

function bySentence({ of, sentenceOf }: Outline, finds: Finds): BySentence {
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

type Links = Pick<EventFact, 'dates' | 'venues' | 'organizers' | 'chairs' | 'attendance' | 'directives'>

const eventFact = ({ head, title }: EventMention, place: Place): Omit<EventFact, keyof Links> => ({
  kind: 'event',
  ...place,
  head,
  title,
})

function indexed(links: Readonly<Record<keyof Links, readonly object[]>>, indexOf: (find: object) => number): Links {
  const places = (found: readonly object[]): readonly number[] =>
    found
      .map(indexOf)
      .filter((index) => index >= 0)
      .sort((a, b) => a - b)
  return {
    dates: places(links.dates),
    venues: places(links.venues),
    organizers: places(links.organizers),
    chairs: places(links.chairs),
    attendance: places(links.attendance),
    directives: places(links.directives),
  }
}

/** Figures, persons and organizations of the sentences that say who came; those something was held for. */
function attendanceOf({ of }: Outline, { sentence, title, later }: EventMention, told: BySentence): readonly object[] {
  const held = told(sentence).figures.filter(
    ({ span }) => span.start > title.start && matchBefore(of, ATTENDANCE.held, span.start) !== undefined,
  )
  const came = later.filter((each) => isIn(of, ATTENDANCE.sentence, each))
  return [...held, ...came.flatMap((each) => [...told(each).figures, ...told(each).attendees])]
}
