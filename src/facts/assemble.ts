import type { Terms } from '../terms/terms.js'
import type { Span } from '../text/span.js'
import type { DescribedDirective } from './directives/details.js'
import { identityOf, isLocal } from './directives/identity.js'
import type { EventMention } from './events/events.js'
import { type BySentence, bySentence, isVenue, type Ties, tiesOf } from './events/ties.js'
import type { DirectiveFact, Fact } from './fact.js'
import type { Finds } from './finds.js'
import { organizationName } from './organizations/organizations.js'
import type { Outline } from './outline.js'
import type { PlaceMention } from './places.js'
import { inside } from './reading/order.js'

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
  const { date, role, directive, inferredYear, inferredDay } = find
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
    inferredDay,
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
  const named = issuer && inside(places, issuer).find(({ province }) => province !== null)
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

/** A place behind `tại` is a venue in a sentence that something is held in. */
function placeDraft({ of }: Outline, find: PlaceMention): Draft {
  return draft(find, find.span, (place) => ({
    kind: 'place',
    ...place,
    province: find.province,
    venue: isVenue(of, find, place.sentence),
  }))
}

function organizationDraft({ of }: Outline, find: Finds['organizations'][number], terms: Terms): Draft {
  const name = organizationName(of, find, terms)
  return draft(find, find.span, (place) => ({ kind: 'organization', ...place, name, role: find.role }))
}

function eventDraft(outline: Outline, find: EventMention, told: BySentence): Draft {
  const ties = tiesOf(outline.of, find, told)
  const { head, title } = find
  return draft(find, title, (place, indexOf) => ({ kind: 'event', ...place, head, title, ...indexed(ties, indexOf) }))
}

function indexed(ties: Ties, indexOf: (find: object) => number): Readonly<Record<keyof Ties, readonly number[]>> {
  const places = (found: readonly object[]): readonly number[] =>
    found
      .map(indexOf)
      .filter((index) => index >= 0)
      .sort((a, b) => a - b)
  return {
    dates: places(ties.dates),
    venues: places(ties.venues),
    organizers: places(ties.organizers),
    chairs: places(ties.chairs),
    attendance: places(ties.attendance),
    directives: places(ties.directives),
  }
}
