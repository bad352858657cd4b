import type { Span } from '../../text/span.js'
import type { PersonFact } from '../fact.js'
import { firstMatch, isIn, matchBefore, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import type { PersonMention } from './people.js'

const ROLE_PATTERNS = {
  chair: pattern(
    '(?<![\\p{L}])(?:đồng )?(?:chủ trì(?!,? (?:xây dựng|soạn thảo|phối hợp|tham mưu|nghiên cứu|dự thảo|biên soạn|thực hiện|triển khai))|chủ tọa|chủ tịch đoàn|(?<!giám đốc )điều hành|làm trưởng đoàn|làm tổ trưởng|làm trưởng ban|dẫn đầu)(?![\\p{L}])',
  ),
  speaker: pattern(
    '(?<![\\p{L}])(?:phát biểu|cho biết|cho hay|cho rằng|nhấn mạnh|khẳng định|(?<!ban )chỉ đạo|yêu cầu|kết luận|tiếp thu|báo cáo|trình bày|đề nghị|nói|lưu ý|chia sẻ|giải đáp|đánh giá|nhận định|(?<!nghệ |cổng |tử |vật |đề |thống |và |liệu )thông tin(?! và)|bày tỏ|kêu gọi|ghi nhận|khai mạc|bế mạc|chỉ rõ|quán triệt|trả lời)(?![\\p{L}])',
  ),
  /** What somebody says others do. */
  saying: pattern('(?<![\\p{L}])(?:cho biết|cho hay|cho rằng|nói rằng|thông tin rằng|khẳng định)(?![\\p{L}])'),
  signer: pattern(
    '(?<![\\p{L}])(?<!đăng |chữ |nhật |thư |tổng |hồ sơ )(?:ký(?! (?:gửi|gởi|ức|túc|sự|hiệu|tự|sinh|giả|thác)(?!\\p{L}))|đã ký|ký ban hành|ký quyết định|phê duyệt)(?![\\p{L}])',
  ),
  presidedBy: pattern(
    '(?<![\\p{L}])(?<by>do|(?:chủ trì|chủ tọa|điều hành)(?: của| là|:))(?: các)? (?:(?:ông|bà|đồng chí|đ/c):? )?$',
  ),
  /** The one for whom somebody acts: `thay mặt Thủ tướng … ký`. */
  represented: pattern('(?<![\\p{L}])(?:thay mặt|thừa ủy quyền|thừa lệnh)(?: cho)? $'),
  attending: pattern(
    '(?<![\\p{L}])(?:tham dự|đến dự|cùng dự|về dự|dự(?! (?:án|kiến|thảo|toán|báo|phòng|trữ|định|luật|tính))|tham gia|có mặt(?! tiền| bằng| hàng)|chứng kiến)(?![\\p{L}])',
  ),
} as const

/** What the sentence says each person does. */
export function personRoles(
  of: Reading,
  people: readonly PersonMention[],
  sentenceOf: (at: number) => Span,
): PersonFact['role'][] {
  const roles: PersonFact['role'][] = []
  for (let i = people.length - 1; i >= 0; i--) {
    const person = people[i]
    const next = people[i + 1]
    if (person) roles[i] = roleOf(of, person, sentenceOf(person.span.start), next, roles[i + 1])
  }
  return roles.map((role, i) =>
    matchBefore(of, ROLE_PATTERNS.represented, people[i]?.span.start ?? 0) ? 'other' : role,
  )
}

function roleOf(
  of: Reading,
  person: PersonMention,
  sentence: Span,
  next: PersonMention | undefined,
  nextRole: PersonFact['role'] | undefined,
): PersonFact['role'] {
  const presided = matchBefore(of, ROLE_PATTERNS.presidedBy, person.span.start)
  if (presided) return presided.group('by') === 'do' ? agentRole(of, person, sentence) : 'chair'
  if (next && next.span.start < sentence.end && nextRole && isCoordinated(of, person, next)) return nextRole
  const clauseEnd = Math.min(next?.span.start ?? sentence.end, sentence.end)
  const behind = { start: person.span.end, end: Math.max(person.span.end, Math.min(clauseEnd, person.span.end + 160)) }
  if (isNear(of, ROLE_PATTERNS.chair, behind)) return 'chair'
  if (isNear(of, ROLE_PATTERNS.signer, behind)) return 'signer'
  if (firstMatch(of, ROLE_PATTERNS.attending, { start: sentence.start, end: person.span.start })) return 'attendee'
  if (firstMatch(of, ROLE_PATTERNS.speaker, behind)) return 'speaker'
  return firstMatch(of, ROLE_PATTERNS.attending, behind) ? 'attendee' : 'other'
}

/** `do ông A chủ trì`; `do ông A ký`. */
function agentRole(of: Reading, person: PersonMention, sentence: Span): PersonFact['role'] {
  const behind = { start: person.span.end, end: Math.min(sentence.end, person.span.end + 120) }
  if (isNear(of, ROLE_PATTERNS.chair, behind)) return 'chair'
  return isNear(of, ROLE_PATTERNS.signer, behind) ? 'signer' : 'other'
}

/** A verb belongs to the person only while its clause lasts. */
function isNear(of: Reading, wanted: (typeof ROLE_PATTERNS)['chair'], behind: Span): boolean {
  const found = firstMatch(of, wanted, behind)
  if (!found || /[;:]/.test(of.plain.slice(behind.start, found.start))) return false
  return wanted === ROLE_PATTERNS.signer || !isIn(of, ROLE_PATTERNS.saying, { start: behind.start, end: found.start })
}

const isCoordinated = (of: Reading, person: PersonMention, next: PersonMention): boolean =>
  /^,?(?: v[àa]| c[ùu]ng(?: v[ớo]i)?|(?: v[ừu]a| [đd][ãa])? thay m[ặa]t)? (?:(?:[ôo]ng|b[àa]|[đd](?:ồng chí|ong chi|\/c)) )?$/u.test(
    of.plain.slice(person.span.end, next.span.start),
  )
