import type { Span } from '../../text/span.js'
import type { DateMention } from '../dates/surface.js'
import type { OrganizationMention } from '../organizations/organizations.js'
import { firstFrom, inside } from '../reading/order.js'
import { firstMatch, matchAfter, matchBefore, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import type { DirectiveMention } from './mentions.js'

/** A directive with what the sentence says of it. */
export interface DescribedDirective extends DirectiveMention {
  readonly issuer: Span | null
  readonly issued: DateMention | null
  readonly subject: Span | null
}

const DETAIL_PATTERNS = {
  /** From the number to the day of issue: `, ngày`, ` ký ngày`, ` được ban hành ngày`, ` (`. */
  toDate: pattern('^[ ,(]{0,3}(?:(?:đã )?(?:được )?(?:ký|ban hành|đề|phát hành)(?: (?:vào|từ))?[ ,]{0,2})?$'),
  toIssuer: pattern('^[ ,)]{0,3}(?:(?:do|của) |\\()?$'),
  /** One who issues by an office: `của Thủ tướng`, `do Chủ tịch UBND tỉnh ký`. */
  officer: pattern(
    '^[ ,)]{0,3}(?:do|của) (?<who>(?:phó )?thủ tướng|chủ tịch(?: nước)?|bộ trưởng|thống đốc|giám đốc|tổng giám đốc|cục trưởng)(?![\\p{L}])',
  ),
  toSubject: pattern(
    '^[ ,)“"]{0,3}(?:(?<about>về(?: việc)?|v/v|v\\.v)[ :]{1,2}|(?=(?:quy định|phê duyệt|hướng dẫn|ban hành|công bố|sửa đổi|bổ sung|thành lập|giao|bãi bỏ)(?![\\p{L}])))',
  ),
  /** Where a subject ends inside its sentence. */
  subjectEnd: pattern(
    '[;”"]|:(?=\\s|$)|\\.\\s|, (?=(?:ngày|sáng|chiều|trong đó|đồng thời|với mục|với mục tiêu|nhằm|theo đó|trong thời gian|vừa qua|hôm|mới đây|ubnd|sở|bộ|ông|bà|đến nay|qua đó|tỉnh|thành phố|hđnd|đã|có hiệu lực|văn phòng|các sở|chúng ta|cùng với|chỉ thị|quyết định|nghị định|nghị quyết|thông tư|công văn|kế hoạch|luật|đến hết|tính đến|mỗi|tổng|trong (?:quý|năm|tháng|đó)|hiện|cả|quận|huyện|đơn vị|qua)(?![\\p{L}]))|, (?=[\\p{L}]+ [\\p{L}]+ (?:đã|sẽ|vừa)(?![\\p{L}]))| (?=(?:có hiệu lực|là (?:căn cứ|cơ sở|văn bản|một)|đã được|ngày \\d|và (?:chỉ thị|quyết định|nghị định|nghị quyết|thông tư|công văn)|cho thấy|nêu rõ|được ban hành))',
  ),
  /** Words of another clause, or of one that only tells of it. */
  otherClause: pattern(
    '[;:(]|(?<![\\p{L}])(?:cho|biết|là|có|được|bị|nói|theo|tại|thực hiện|căn cứ|nêu|yêu cầu|đề nghị|khi|sau|trước|họp|tổ chức|về)(?![\\p{L}])',
  ),
  issuedVerb: pattern(
    '(?<![\\p{L}])(?:ban hành|ký|ra|có|phê duyệt|thông qua|ký ban hành|phát hành|gửi) (?:văn bản )?$',
  ),
} as const

/** How far behind a number its date, issuer and subject are looked for. */
const SUBJECT_REACH = 420

/** What stands around a mention, in either order: number, date, issuer, subject. */
export function describe(
  of: Reading,
  mention: DirectiveMention,
  sentence: Span,
  near: { readonly dates: readonly DateMention[]; readonly organizations: readonly OrganizationMention[] },
): DescribedDirective {
  if (mention.anaphor) return { ...mention, issuer: null, issued: null, subject: null }
  const first = issuedAt(of, mention.span.end, near.dates)
  const issuer = issuerAt(of, first?.span.end ?? mention.span.end, near.organizations)
  const issued = first ?? (issuer ? issuedAt(of, issuer.end, near.dates) : null)
  const head = Math.max(mention.span.end, issued?.span.end ?? 0, issuer?.end ?? 0)
  const named = issuer ? { issuer, issued } : issuingClause(of, mention, sentence, near, issued)
  return { ...mention, ...named, subject: subjectAt(of, head, sentence) }
}

function issuedAt(of: Reading, at: number, dates: readonly DateMention[]): DateMention | null {
  const next = firstFrom(dates, at)
  if (!next || next.span.start - at > 40 || next.from.day === undefined || next.to) return null
  return isLink(of, DETAIL_PATTERNS.toDate, at, next.span.start) ? next : null
}

const isLink = (of: Reading, link: typeof DETAIL_PATTERNS.toDate, start: number, end: number): boolean =>
  firstMatch(of, link, { start, end }) !== undefined

function issuerAt(of: Reading, at: number, organizations: readonly OrganizationMention[]): Span | null {
  const officer = matchAfter(of, DETAIL_PATTERNS.officer, at)?.span('who')
  const next = firstFrom(organizations, officer?.end ?? at)
  if (officer) return next?.span.start === officer.end + 1 ? { start: officer.start, end: next.span.end } : officer
  if (!next || next.span.start - at > 12 || next.span.start - at < 2) return null
  return isLink(of, DETAIL_PATTERNS.toIssuer, at, next.span.start) ? next.span : null
}

/** `Ngày 5/3/2014, UBND tỉnh (đã) ban hành Quyết định số …`: issuer and day stand in front. */
function issuingClause(
  of: Reading,
  mention: DirectiveMention,
  sentence: Span,
  {
    dates,
    organizations,
  }: { readonly dates: readonly DateMention[]; readonly organizations: readonly OrganizationMention[] },
  issued: DateMention | null,
): { readonly issuer: Span | null; readonly issued: DateMention | null } {
  const verb = matchBefore(of, DETAIL_PATTERNS.issuedVerb, mention.span.start, sentence.start)
  if (!verb) return { issuer: null, issued }
  const clause = clauseBefore(of, sentence.start, verb.start)
  const issuer = inside(organizations, { start: clause, end: verb.start }).at(-1)
  const gap = issuer ? of.plain.slice(issuer.span.end, verb.start) : ''
  const isSubject = issuer !== undefined && /^ (?:(?:đã|vừa|cũng|mới|sẽ|da|vua|se) ){0,2}$/u.test(gap)
  const day = inside(dates, { start: sentence.start, end: verb.start }).find(({ from }) => from.day !== undefined)
  const opens = day && of.plain.slice(sentence.start, day.span.start).trim().length < 25
  return {
    issuer: isSubject ? issuer.span : null,
    issued: issued ?? (opens && (isSubject || isOneSubject(of, { start: day.span.end, end: verb.start })) ? day : null),
  }
}

/** `, Bộ trưởng, Chủ nhiệm VPCP đã`: nothing but who did it between a day and the verb of issue. */
function isOneSubject(of: Reading, between: Span): boolean {
  return between.end - between.start < 100 && firstMatch(of, DETAIL_PATTERNS.otherClause, between) === undefined
}

const clauseBefore = (of: Reading, start: number, end: number): number => {
  const semicolon = of.plain.lastIndexOf(';', end)
  return Math.max(start, semicolon + 1)
}

function subjectAt(of: Reading, at: number, sentence: Span): Span | null {
  const opening = matchAfter(of, DETAIL_PATTERNS.toSubject, at)
  if (!opening || opening.end >= sentence.end) return null
  const start = opening.end
  const within = { start, end: Math.min(sentence.end, start + SUBJECT_REACH) }
  const cut = firstMatch(of, DETAIL_PATTERNS.subjectEnd, within)?.start ?? within.end
  const end = start + of.text.slice(start, cut).replace(/[\s.,/;:]{1,8}$/u, '').length
  return end > start ? { start, end } : null
}
