import type { Section } from '../../articles/article.js'
import { overlaps, type Span } from '../../text/span.js'
import type { PartialDate } from '../fact.js'
import { type Found, firstMatch, isIn, matchAfter, matchBefore } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import { EVENT_PATTERNS, familyOf, isVerb } from './heads.js'

/** A head of an event and the sentence it stands in. */
export interface HeadMention {
  readonly head: string
  readonly place: Span
  readonly sentence: Span
}

/** A day that the text says something was held on. */
export interface EventDay {
  readonly span: Span
  readonly from: PartialDate
}

/** An event that a sentence announces. */
export interface Announced extends HeadMention {
  readonly family: string
  readonly title: Span
  readonly inHeadline: boolean
  readonly words: ReadonlySet<string>
  readonly day: PartialDate | null
}

export const headMention = (found: Found, sentence: Span): HeadMention => ({
  head: found.group('head') ?? '',
  place: { start: found.start, end: found.end },
  sentence,
})

interface AnnouncementContext {
  readonly daysOf: (sentence: Span) => readonly EventDay[]
  /** True when one who acts ends at a place: an agency or a person. */
  readonly isSubject: (end: number) => boolean
}

/** The events that a section's sentences announce, each once. */
export function announcedIn(
  of: Reading,
  section: Section,
  mentions: readonly HeadMention[],
  { daysOf, isSubject }: AnnouncementContext,
): Announced[] {
  const announced = mentions.filter((mention) => isAnnounced(of, mention, daysOf(mention.sentence), isSubject))
  return distinct(announced.map((mention) => describe(of, mention, section, daysOf(mention.sentence))))
}

function isAnnounced(
  of: Reading,
  { head, place, sentence }: HeadMention,
  days: readonly EventDay[],
  isSubject: AnnouncementContext['isSubject'],
): boolean {
  const dated = days.some(({ span }) => span.end <= place.start)
  if (isVerb(head)) return isHeld(of, place, sentence) || (dated && isActed(of, place, sentence, isSubject))
  if (dated && matchBefore(of, EVENT_PATTERNS.attended, place.start, sentence.start)) return true
  if (isHeld(of, place, sentence)) return true
  return isIn(of, EVENT_PATTERNS.heldAfter, { start: place.end, end: sentence.end })
}

const isHeld = (of: Reading, place: Span, sentence: Span): boolean =>
  matchBefore(of, EVENT_PATTERNS.held, place.start, sentence.start) !== undefined

/** The one who does it stands right before the verb, or before its `đã`, `vừa`, `tiến hành`. */
const isActed = (of: Reading, place: Span, sentence: Span, isSubject: AnnouncementContext['isSubject']): boolean =>
  isSubject(place.start - 1) || matchBefore(of, EVENT_PATTERNS.done, place.start, sentence.start) !== undefined

function describe(of: Reading, mention: HeadMention, section: Section, days: readonly EventDay[]): Announced {
  const title = titleOf(of, mention)
  const nearest = days.filter(({ span }) => span.end <= mention.place.start).at(-1) ?? days[0]
  return {
    ...mention,
    family: familyOf(mention.head),
    title,
    inHeadline: overlaps(section.title, mention.sentence),
    words: new Set(of.plain.slice(mention.place.end, title.end).match(/[\p{L}\d&]{1,30}/gu) ?? []),
    day: nearest?.from ?? null,
  }
}

/** Longest name of an event, in UTF-16 units. */
const LONGEST_TITLE = 300

/** The head with its name, quotation marks taken in. */
function titleOf(of: Reading, { head, place, sentence }: HeadMention): Span {
  if (!isVerb(head) && matchAfter(of, EVENT_PATTERNS.nameless, place.end)) return place
  const quoted = /^ ?["“]/u.exec(of.text.slice(place.end, place.end + 2))?.[0].length ?? 0
  const within = { start: place.end + quoted, end: Math.min(sentence.end, place.end + LONGEST_TITLE) }
  const spaced = quoted === 0 ? spacedQuoteEnd(of, within) : null
  const cut = firstMatch(of, EVENT_PATTERNS.titleEnd, { ...within, start: spaced ?? within.start })
  const end = cut ? cut.start + (/^["”]/u.test(of.text.slice(cut.start, cut.start + 1)) ? 1 : 0) : within.end
  const written = of.text.slice(place.start, end).replace(/[\s.,/]{1,8}$/u, '')
  return { start: place.start, end: place.start + written.length }
}

/** The end of a quotation whose marks have spaces on both sides: `Đề án " Xây dựng … " giai đoạn 2018-2025`. */
function spacedQuoteEnd(of: Reading, { start, end }: Span): number | null {
  const found = /^[^"“;:,.\n]{0,80} " [^"\n]{3,200} "(?= |$|[.,;])/u.exec(of.text.slice(start, end))?.[0]
  return found === undefined ? null : start + found.length
}

/** How many events back one may be announced again; a section has a handful, a whole yearbook thousands. */
const LOOK_BACK = 40

/** One event for all its announcements: a body's sentence outranks the headline. */
function distinct(all: readonly Announced[]): Announced[] {
  const kept: Announced[] = []
  for (const event of all) {
    const at = kept.findLastIndex((other, i) => i >= kept.length - LOOK_BACK && isSame(other, event))
    const known = kept[at]
    if (!known && !isVague(event) && !isInside(event, kept.at(-1))) kept.push(event)
    if (known?.inHeadline && !event.inHeadline)
      kept[at] = event.words.size > 0 ? event : { ...event, title: known.title }
  }
  return kept
}

/** `tổ chức kiểm tra, nghiệm thu hệ thống` is one event, whatever else its name holds. */
const isInside = ({ place, sentence }: Announced, last: Announced | undefined): boolean =>
  last?.sentence === sentence && place.start < last.title.end

/** A head without a name in a sentence without a day announces nothing: `tăng cường tổ chức hội thảo, tập huấn`. */
const isVague = ({ words, day }: Announced): boolean => words.size === 0 && day === null

/** The same family, no other day, and at least half of the shorter name's words. */
function isSame(a: Announced, b: Announced): boolean {
  if (a.family !== b.family || isOtherDay(a.day, b.day)) return false
  const fewer = Math.min(a.words.size, b.words.size)
  return [...a.words].filter((each) => b.words.has(each)).length * 2 >= fewer
}

const isOtherDay = (a: PartialDate | null, b: PartialDate | null): boolean =>
  a?.day !== undefined && b?.day !== undefined && (a.day !== b.day || a.month !== b.month)
