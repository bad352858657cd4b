import type { Section } from '../articles/article.js'
import { contains, type Span } from '../text/span.js'
import { type Found, firstMatch, matchBefore, matches, pattern, type Reading } from './reading.js'

/** Something held, as one sentence announces it, with the later sentences that tell of it. */
export interface EventMention {
  readonly head: string
  readonly title: Span
  readonly section: number
  /** The sentence that announces it. */
  readonly sentence: Span
  /** The other sentences of the item that are about it, and the one before it that gives its reason. */
  readonly about: readonly Span[]
}

/** Heads, longer ones first, with the family under which later mentions find them. */
const HEADS: Readonly<Record<string, string>> = {
  'hội nghị tập huấn': 'tập huấn',
  'hội nghị': 'hội nghị',
  'hội thảo': 'hội thảo',
  'hội thi': 'cuộc thi',
  'lớp tập huấn': 'tập huấn',
  'khóa tập huấn': 'tập huấn',
  'buổi tập huấn': 'tập huấn',
  'đợt tập huấn': 'tập huấn',
  'khóa đào tạo': 'tập huấn',
  'lớp đào tạo': 'tập huấn',
  'lớp bồi dưỡng': 'tập huấn',
  'tập huấn': 'tập huấn',
  'lễ ký kết': 'lễ',
  'lễ khai trương': 'lễ',
  'lễ công bố': 'lễ',
  'lễ ra mắt': 'lễ',
  'lễ phát động': 'lễ',
  'lễ khánh thành': 'lễ',
  'lễ khởi công': 'lễ',
  'lễ khai mạc': 'lễ',
  'lễ bế mạc': 'lễ',
  'lễ trao': 'lễ',
  'lễ bàn giao': 'lễ',
  'lễ kỷ niệm': 'lễ',
  'lễ tổng kết': 'lễ',
  'lễ ký': 'lễ',
  'lễ đón': 'lễ',
  'tọa đàm': 'tọa đàm',
  'diễn đàn': 'diễn đàn',
  'cuộc họp': 'họp',
  'phiên họp': 'họp',
  'buổi họp': 'họp',
  'kỳ họp': 'họp',
  'họp báo': 'họp',
  'buổi làm việc': 'làm việc',
  'triển lãm': 'triển lãm',
  'cuộc thi': 'cuộc thi',
  'ngày hội': 'ngày hội',
  'đoàn công tác': 'đoàn',
  'đoàn kiểm tra': 'đoàn',
  'hội đàm': 'hội đàm',
  'đại hội': 'đại hội',
  'giao ban': 'họp',
  họp: 'họp',
}

const heads = Object.keys(HEADS).join('|')

/** What a later mention may call it, by family. */
export const EVENT_PATTERNS = {
  head: pattern(`(?<![\\p{L}\\d])(?<head>${heads})(?![\\p{L}\\d])`),
  /** Verbs that hold it, right before the head. */
  held: pattern(
    '(?<![\\p{L}])(?:tổ chức|khai mạc|bế mạc|mở|diễn ra|tiến hành|ra mắt|phát động|tổ chức thành công|đăng cai|khai trương)(?: (?:một|hai|các|nhiều|loạt|buổi|cuộc|lớp|khóa|đợt|thành công|khai mạc|chương trình|“|phiên|[“"]))* ?["“]?$',
  ),
  /** Verbs of those who came: with a day in the sentence they announce it too. */
  attended: pattern(
    '(?<![\\p{L}])(?:tham dự|đến dự|dự|chủ trì|có|kết luận|phát biểu tại|phát biểu khai mạc)(?: (?:một|buổi|cuộc|lớp|phiên|[“"]))? ?["“]?$',
  ),
  heldAfter: pattern(
    '^[^.;\\n]{0,300}?(?<![\\p{L}])(?:được tổ chức|diễn ra|đã diễn ra|khai mạc|do [^.;\\n]{3,120}? tổ chức|đã được tổ chức|vừa diễn ra|vừa được tổ chức)(?![\\p{L}])',
  ),
  /** Where the name of an event ends inside its sentence. */
  titleEnd: pattern(
    '[;\\n]|:(?=\\s|$)|["”](?=[\\s.,;)]|$)|\\.(?:\\s|$)|, (?=(?:nhằm|đồng thời|với|do|tại|ngày|dưới|có|được|đã|để|trong đó|qua đó|theo|tham dự|đến dự|dự|sáng|chiều|trong hai ngày|từ ngày|giao|sau|ông|bà|đồng chí|sẽ|cùng|ubnd|sở|bộ|là|đây)(?![\\p{L}]))| (?=(?:do|nhằm|để|có|là|lần này|cũng|được tổ chức|đã|được|diễn ra|vào|với sự|dưới sự|với chủ đề|cho (?:hơn|gần|trên|khoảng|các|\\d|cán bộ|toàn|đội|lãnh)|ngày \\d|từ ngày|trong hai ngày|có sự|sẽ|vừa|nghe|dành cho|giữa|bàn về)(?![\\p{L}]))| (?=tại (?:hội trường|trung tâm|khách sạn|trụ sở|sở|ubnd|văn phòng|nhà|phòng|hà nội|tp|thành phố|huyện|buổi|đây))|…',
  ),
  reason: pattern(
    '^(?:(?:\\([^)]{1,40}\\) ?[-–]? ?)|[*-] )?(?:thực hiện|triển khai|căn cứ|theo|nhằm|để|hưởng ứng)(?![\\p{L}])',
  ),
  attendance: pattern(
    '(?<![\\p{L}])(?:tham dự|đến dự|dự|cùng dự|về dự|tham gia|chủ trì|phát biểu|kết luận|khai mạc)(?: (?:buổi|lớp|tại|chỉ đạo tại|cuộc))?(?![\\p{L}])',
  ),
} as const

const familyOf = (head: string): string => HEADS[head] ?? BARE_HEADS()[head] ?? head

let bareHeads: Readonly<Record<string, string>> | undefined
function BARE_HEADS(): Readonly<Record<string, string>> {
  bareHeads ??= Object.fromEntries(Object.entries(HEADS).map(([head, family]) => [bare(head), family]))
  return bareHeads
}
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

interface Candidate {
  readonly head: string
  readonly title: Span
  readonly sentence: Span
  readonly inTitle: boolean
}

/** The events of each section: announced in its body, or only in its title. */
export function eventsOf(
  of: Reading,
  sections: readonly Section[],
  sentences: readonly Span[],
  days: readonly Span[],
): EventMention[] {
  return sections.flatMap((section, i) => {
    const own = sentences.filter((sentence) => contains(section.span, sentence))
    return sectionEvents(of, section, i, own, days)
  })
}

function sectionEvents(
  of: Reading,
  section: Section,
  index: number,
  sentences: readonly Span[],
  days: readonly Span[],
): EventMention[] {
  const mentions = sentences.flatMap((sentence) => headsIn(of, sentence))
  const announced = mentions.filter(({ sentence, found }) => isAnnounced(of, found, sentence, days))
  const candidates = announced.map(({ found, sentence }) => candidateOf(of, found, sentence, section))
  const kept = distinct(of, candidates)
  return kept.map((event, i) => ({
    head: event.head,
    title: event.title,
    sentence: event.sentence,
    section: index,
    about: aboutSentences(of, event, kept[i + 1], kept, { sentences, mentions }),
  }))
}

interface HeadMention {
  readonly found: Found
  readonly sentence: Span
}

const headsIn = (of: Reading, sentence: Span): HeadMention[] =>
  matches(of, EVENT_PATTERNS.head, sentence).map((found) => ({ found, sentence }))

function isAnnounced(of: Reading, found: Found, sentence: Span, days: readonly Span[]): boolean {
  const dated = days.some((day) => contains(sentence, day) && day.end <= found.start)
  if (dated && matchBefore(of, EVENT_PATTERNS.attended, found.start, sentence.start)) return true
  if (matchBefore(of, EVENT_PATTERNS.held, found.start, sentence.start)) return true
  const behind = { start: found.end, end: sentence.end }
  return firstMatch(of, EVENT_PATTERNS.heldAfter, behind) !== undefined
}

function candidateOf(of: Reading, found: Found, sentence: Span, section: Section): Candidate {
  const inTitle = section.title.start < sentence.end && sentence.start < section.title.end
  return { head: found.group('head') ?? '', title: titleOf(of, found, sentence), sentence, inTitle }
}

/** Longest name of an event, in UTF-16 units. */
const LONGEST_TITLE = 300

function titleOf(of: Reading, found: Found, sentence: Span): Span {
  const quoted = /^ ?["“]/u.test(of.text.slice(found.end, found.end + 2)) ? 3 : 0
  const within = { start: found.end + quoted, end: Math.min(sentence.end, found.end + LONGEST_TITLE) }
  const cut = firstMatch(of, EVENT_PATTERNS.titleEnd, within)
  const end = cut ? cut.start + (/^["”]/u.test(of.text.slice(cut.start, cut.start + 1)) ? 1 : 0) : within.end
  const written = of.text.slice(found.start, end).replace(/[\s.,/]{1,8}$/u, '')
  return { start: found.start, end: found.start + written.length }
}

/** One event for all its announcements: a body's sentence outranks the title, and the fuller name a bare head. */
function distinct(of: Reading, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    const at = kept.findIndex((other) => isSame(of, other, candidate))
    const known = kept[at]
    if (!known) {
      if (!isVague(of, candidate)) kept.push(candidate)
    } else if (known.inTitle && !candidate.inTitle) kept[at] = named(candidate, known)
  }
  return kept
}

/** The name of the headline when the body's sentence gives none. */
const named = (body: Candidate, headline: Candidate): Candidate =>
  body.title.end - body.title.start > body.head.length ? body : { ...body, title: headline.title }

/** A head without a name in a sentence without a date announces nothing: `tăng cường tổ chức hội thảo, tập huấn`. */
const isVague = (of: Reading, { title, head, sentence }: Candidate): boolean =>
  title.end - title.start <= head.length + 1 && !/\d/.test(of.plain.slice(sentence.start, sentence.end))

function isSame(of: Reading, a: Candidate, b: Candidate): boolean {
  if (familyOf(a.head) !== familyOf(b.head)) return false
  const [first, second] = [wordsOf(of, a), wordsOf(of, b)]
  if (first.size === 0 || second.size === 0) return true
  const shared = [...first].filter((each) => second.has(each)).length
  return shared * 2 >= Math.min(first.size, second.size)
}

function wordsOf(of: Reading, { title, head }: Candidate): ReadonlySet<string> {
  const words = of.plain.slice(title.start + head.length, title.end).match(/[\p{L}\d&]{1,30}/gu)
  return new Set(words ?? [])
}

interface SectionText {
  readonly sentences: readonly Span[]
  readonly mentions: readonly HeadMention[]
}

/** Sentences up to the next event that name it again or say who came, and the one before that gives the reason. */
function aboutSentences(
  of: Reading,
  event: Candidate,
  next: Candidate | undefined,
  all: readonly Candidate[],
  { sentences, mentions }: SectionText,
): Span[] {
  const at = sentences.indexOf(event.sentence)
  const before = sentences[at - 1]
  const reason = before && firstMatch(of, EVENT_PATTERNS.reason, before) ? [before] : []
  const later = sentences.slice(at + 1).filter((sentence) => {
    const own = mentions.filter((mention) => mention.sentence === sentence)
    if (own.some(({ found }) => isMentionOf(found, event, all))) return true
    if (next && sentence.start >= next.sentence.start) return false
    return own.length === 0 && opensWithAttendance(of, sentence)
  })
  return [...reason, ...later]
}

function isMentionOf(found: Found, event: Candidate, all: readonly Candidate[]): boolean {
  const family = familyOf(found.group('head') ?? '')
  const same = all.filter(({ head }) => familyOf(head) === family)
  const nearest = same.filter(({ title }) => title.start <= found.start).at(-1)
  return nearest === event || (same.length === 0 && all.length === 1)
}

function opensWithAttendance(of: Reading, sentence: Span): boolean {
  const found = firstMatch(of, EVENT_PATTERNS.attendance, {
    start: sentence.start,
    end: Math.min(sentence.end, sentence.start + 40),
  })
  return found !== undefined && found.start - sentence.start < 6
}
