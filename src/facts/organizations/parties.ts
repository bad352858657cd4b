import { contains, type Span } from '../../text/span.js'
import type { OrganizationFact } from '../fact.js'
import { firstMatch, matchAfter, matchBefore, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import type { OrganizationMention } from './organizations.js'

const HELD =
  'tổ chức|khai mạc|khai trương|khai giảng|ra mắt|họp|tập huấn|diễn tập|ký kết|mở|phát động|đăng cai|công bố|triển khai|kiểm tra|nghiệm thu|khánh thành|khởi công'

const PARTY_PATTERNS = {
  holds: pattern(
    `^(?: ?\\([^()]{1,60}\\))?[ ,]{1,2}(?:(?:đã|vừa|sẽ|cũng|đồng|chủ trì,?|tiếp tục|chính thức|long trọng) ){0,3}(?:(?:phối hợp|kết hợp|hợp tác)(?: (?:với|cùng|giữa|tổ chức với))?(?![\\p{L}])[^.;]{0,200}?(?<![\\p{L}]))?(?:${HELD})(?![\\p{L}])`,
  ),
  withParty: pattern('(?:phối hợp|kết hợp|hợp tác|cùng với|liên kết)(?: (?:với|cùng|giữa|chặt chẽ với))?(?: các)? $'),
  goesOn: pattern('^(?:,|,? v[àa]|,? c[ùu]ng) $'),
  /** Where something is held or goes to: no one who holds it. */
  visited: pattern('(?<![\\p{L}])(?:tại|ở|đến|thăm|cho|của) $'),
  agent: pattern('(?<![\\p{L}])do(?: các)? $'),
  both: pattern('^,? (?:v[àa]|c[ùu]ng) $'),
  attending: pattern(
    '(?<![\\p{L}])(?:tham dự|đến dự|về dự|dự(?! (?:án|kiến|thảo|toán|báo|phòng|trữ|định|luật|tính))|tham gia|có mặt|đại diện|chứng kiến)(?![\\p{L}])',
  ),
} as const

interface PartyContext {
  readonly issuers: readonly Span[]
  readonly bylines: readonly Span[]
  /** Offices of persons: what is named in one acts through the person. */
  readonly offices: readonly Span[]
  readonly sentenceOf: (at: number) => Span
}

/** A list of those who came may be long. */
const ATTENDING_REACH = 250

/** What the sentence says each organization does. */
export function organizationRoles(
  of: Reading,
  organizations: readonly OrganizationMention[],
  context: PartyContext,
): OrganizationFact['role'][] {
  const issuers = new Set(context.issuers.map(({ start }) => start))
  const roles: OrganizationFact['role'][] = []
  organizations.forEach(({ span }, i) => {
    const last = organizations[i - 1]
    const runsOn = last !== undefined && isLink(of, last.span.end, span.start)
    roles[i] = roleOf(of, span, { ...context, issuers, before: runsOn ? (roles[i - 1] ?? 'other') : 'other' })
  })
  return coordinated(of, organizations, roles)
}

/** `UBND thành phố và Tập đoàn X tổ chức`: the first of them holds it too. */
function coordinated(
  of: Reading,
  organizations: readonly OrganizationMention[],
  roles: readonly OrganizationFact['role'][],
): OrganizationFact['role'][] {
  const shared = [...roles]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [one, next] = [organizations[i], organizations[i + 1]]
    const linked = one && next && (isBoth(of, one.span.end, next.span.start) || isListed(of, organizations, i))
    if (linked && shared[i] === 'other' && shared[i + 1] === 'organizer') shared[i] = 'organizer'
  }
  return shared
}

/** `do Bộ A, Bộ B và Bộ C tổ chức`: what a list behind `do` names acts together. */
function isListed(of: Reading, organizations: readonly OrganizationMention[], at: number): boolean {
  let first = at
  const isRun = (a?: OrganizationMention, b?: OrganizationMention): boolean =>
    a !== undefined && b !== undefined && of.plain.slice(a.span.end, b.span.start) === ', '
  if (!isRun(organizations[at], organizations[at + 1])) return false
  while (at - first < LONGEST_LIST && isRun(organizations[first - 1], organizations[first])) first--
  const start = organizations[first]?.span.start ?? 0
  return matchBefore(of, PARTY_PATTERNS.agent, start) !== undefined
}

/** The most organizations before one in its list. */
const LONGEST_LIST = 12

const isBoth = (of: Reading, end: number, start: number): boolean =>
  start - end < 12 && firstMatch(of, PARTY_PATTERNS.both, { start: end, end: start }) !== undefined

const isLink = (of: Reading, end: number, start: number): boolean =>
  start - end < 12 && firstMatch(of, PARTY_PATTERNS.goesOn, { start: end, end: start }) !== undefined

interface RoleContext extends Omit<PartyContext, 'issuers'> {
  readonly issuers: ReadonlySet<number>
  /** Role of the organization that this one stands in one list with. */
  readonly before: OrganizationFact['role']
}

function roleOf(
  of: Reading,
  span: Span,
  { issuers, bylines, offices, sentenceOf, before }: RoleContext,
): OrganizationFact['role'] {
  if (issuers.has(span.start)) return 'issuer'
  if (offices.some((office) => contains(office, span))) return 'other'
  if (bylines.some((line) => line.start <= span.start && span.end <= line.end)) return 'publisher'
  if (matchBefore(of, PARTY_PATTERNS.visited, span.start)) return 'other'
  if (matchBefore(of, PARTY_PATTERNS.withParty, span.start)) return 'partner'
  if (before === 'partner' || before === 'attendee') return before
  const sentence = sentenceOf(span.start)
  const reach = Math.max(0, sentence.end - span.end)
  if (matchAfter(of, PARTY_PATTERNS.holds, span.end, Math.min(reach, 260))) return 'organizer'
  const lead = { start: Math.max(sentence.start, span.start - ATTENDING_REACH), end: span.start }
  return firstMatch(of, PARTY_PATTERNS.attending, lead) ? 'attendee' : 'other'
}
