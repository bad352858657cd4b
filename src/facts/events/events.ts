import type { Section } from '../../articles/article.js'
import type { Span } from '../../text/span.js'
import { groupBy } from '../reading/order.js'
import { firstMatch, isIn, matches } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import { type Announced, announcedIn, type EventDay, type HeadMention, headMention } from './announced.js'
import { EVENT_PATTERNS, familyOf, isVerb } from './heads.js'

/** Something held, as one sentence announces it, with the other sentences that tell of it. */
export interface EventMention {
  readonly head: string
  readonly title: Span
  /** The sentence that announces it. */
  readonly sentence: Span
  /** The sentence before it that gives its reason: `Thực hiện Chỉ thị …`. */
  readonly reason: Span | null
  /** Later sentences that name it again or say who came. */
  readonly later: readonly Span[]
}

interface EventContext {
  readonly sections: readonly Section[]
  readonly sentences: readonly Span[]
  readonly sentenceOf: (at: number) => Span
  readonly sectionOf: (at: number) => number
  readonly days: readonly EventDay[]
  /** Agencies and persons. */
  readonly subjects: readonly Span[]
}

/** The events of each section: announced in its body, or only in its headline. */
export function eventsOf(of: Reading, context: EventContext): EventMention[] {
  const { sections, sentences, sentenceOf, sectionOf, days } = context
  const subjects = new Set(context.subjects.map(({ end }) => end))
  const mentions = matches(of, EVENT_PATTERNS.head).map((found) => headMention(found, sentenceOf(found.start)))
  const mentionsBySection = groupBy(mentions, ({ place }) => sectionOf(place.start))
  const sentencesBySection = groupBy(sentences, ({ start }) => sectionOf(start))
  const daysBySentence = groupBy(days, ({ span }) => sentenceOf(span.start).start)
  return sections.flatMap((section, i) => {
    const own = mentionsBySection.get(i) ?? []
    const announced = announcedIn(of, section, own, {
      daysOf: ({ start }) => daysBySentence.get(start) ?? [],
      isSubject: (end) => subjects.has(end),
    })
    return told(of, announced, own, sentencesBySection.get(i) ?? [])
  })
}

/** The events with the sentences of their section that go on about them. */
function told(
  of: Reading,
  events: readonly Announced[],
  mentions: readonly HeadMention[],
  sentences: readonly Span[],
): EventMention[] {
  const later = new Map<Announced, Span[]>(events.map((event) => [event, []]))
  const heads = groupBy(mentions, ({ sentence }) => sentence.start)
  const announcing = groupBy(events, ({ sentence }) => sentence.start)
  const latest = new Map<string, Announced>()
  let current: Announced | undefined
  let last: Span | undefined
  for (const sentence of sentences) {
    const own = heads.get(sentence.start) ?? []
    const isNext = last !== undefined && current?.sentence === last
    for (const event of aboutOf(of, sentence, own, { latest, current, isNext, only: events.length === 1 })) {
      later.get(event)?.push(sentence)
      current = event
    }
    for (const event of announcing.get(sentence.start) ?? []) {
      latest.set(event.family, event)
      current = event
    }
    last = sentence
  }
  const places = new Map(sentences.map(({ start }, i) => [start, i]))
  return events.map((event) => ({
    head: event.head,
    title: event.title,
    sentence: event.sentence,
    reason: reasonOf(of, sentences[(places.get(event.sentence.start) ?? 0) - 1]),
    later: later.get(event) ?? [],
  }))
}

interface Sofar {
  readonly latest: ReadonlyMap<string, Announced>
  readonly current: Announced | undefined
  /** True right behind the sentence that announced it. */
  readonly isNext: boolean
  /** True when the section has no other event. */
  readonly only: boolean
}

/** The events announced before that a sentence goes on about: those it names, or the last when it says who came. */
function aboutOf(of: Reading, sentence: Span, heads: readonly HeadMention[], sofar: Sofar): Announced[] {
  const { latest, current, only, isNext } = sofar
  if (heads.length === 0) {
    const goesOn = opensWithAttendance(of, sentence) || (isNext && isIn(of, EVENT_PATTERNS.goesOn, sentence))
    return current && goesOn ? [current] : []
  }
  const named = heads.flatMap(
    ({ head }) => latest.get(familyOf(head)) ?? (only && !isVerb(head) ? (current ?? []) : []),
  )
  return [...new Set(named)]
}

function opensWithAttendance(of: Reading, { start, end }: Span): boolean {
  const found = firstMatch(of, EVENT_PATTERNS.attendance, { start, end: Math.min(end, start + 40) })
  return found !== undefined && found.start - start < 6
}

const reasonOf = (of: Reading, before: Span | undefined): Span | null =>
  before && isIn(of, EVENT_PATTERNS.reason, before) ? before : null
