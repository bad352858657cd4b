import type { Span } from '../../text/span.js'
import type { DateRole } from '../fact.js'
import { firstMatch, matchBefore, type Pattern, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import { grainOf } from './calendar.js'
import type { DateMention } from './surface.js'

const EVENT_VERBS =
  'tổ chức|diễn ra|khai mạc|bế mạc|khai trương|khánh thành|khởi công|ký kết|công bố|ra mắt|họp|làm việc|chủ trì|kiểm tra|tập huấn|triển khai|phối hợp|bàn giao|phát động|tham dự|đến dự|dự|tiếp|gặp mặt|trao|thăm|tiến hành|hội nghị|hội thảo|tọa đàm|lễ|đi kiểm tra|khảo sát|nghiệm thu|thông qua|bổ nhiệm|thành lập|cho biết|nhận|xử phạt|phát hiện|bắt|đưa vào|vận hành|diễn tập|khai giảng|nghiệm thu|khảo sát|ký|trao tặng|thống nhất|quyết định|yêu cầu|có buổi|đã có|đã'

const ROLE_PATTERNS = {
  publication: pattern(
    '(?:cập nhật|đăng(?: tải)?|đăng lúc|xuất bản|ngày đăng|post(?:ed)?)(?: lần cuối| ngày)?[ :,]{0,3}$',
  ),
  effectBefore: pattern(
    '(?:hiệu lực(?: thi hành)?|áp dụng|thi hành|bắt đầu (?:áp dụng|thực hiện))(?: chính thức)?(?: kể)?(?: từ| vào)?[ ]?$',
  ),
  effectAfter: pattern('^[ ,]{1,2}(?:[^.;,]{0,40} )?(?:có hiệu lực|bắt đầu áp dụng|chính thức áp dụng)(?![\\p{L}])'),
  /** Verbs of what is in force since a day, anywhere before it in its clause. */
  inForce: pattern('(?<![\\p{L}])(?:(?:hiệu lực|áp dụng|thi hành|bắt buộc)(?![\\p{L}])[^.;,]{0,80}|bãi bỏ|thay thế) $'),
  /** What is aimed at `vào năm 2022`. */
  aimed: pattern(
    '(?<![\\p{L}])(?:mục tiêu|phấn đấu|tiến tới|trở thành|hướng tới|dự kiến hoàn thành)(?![\\p{L}])[^.;]{0,120} (?:vào|trong) $',
  ),
  relativePeriod: pattern('(?:năm|quý|tháng)(?![\\p{L}])'),
  /** What takes place, right before its day. */
  heldRightBefore: pattern(
    '(?<![\\p{L}])(?:khánh thành|khai trương|khởi công|khai mạc|bế mạc|ra mắt|công bố|ký kết|diễn ra|tổ chức|thông qua)(?: vào)? $',
  ),
  asOf: pattern('(?<![\\p{L}])(?:cập nhật|tính|thống kê|tổng hợp|số liệu|thời điểm) $'),
  /** What was so by then, no demand between: `đến tháng 12-2012, tỉnh đã …`. */
  done: pattern('^,(?: (?!phải |sẽ |phấn đấu |cần |yêu cầu |hoàn thành )[^ .;]{1,20}){0,16}? đã (?!được phê)'),
  told: pattern('^[ ,]{1,2}[^.;]{0,90}?(?<![\\p{L}])(?:đã|có|đạt|còn|ước|chưa|là|được|đang)(?![\\p{L}])'),
  demanded: pattern(
    '(?<![\\p{L}])(?:phải|sẽ|phấn đấu|hoàn thành|mục tiêu|cần|yêu cầu|chỉ tiêu|định hướng|tầm nhìn|bảo đảm|đảm bảo|dự kiến|hạn|kế hoạch|đề án|chiến lược|quy hoạch|lộ trình)(?![\\p{L}])',
  ),
  deadlineBefore: pattern(
    '(?<![\\p{L}])(?:(?<!đã |được )(?:hoàn thành|xong)|hạn (?:cuối|chót|nộp|là)|thời hạn|hạn|chậm nhất)(?: [\\p{L}]{1,10}){0,6}(?: trong| vào| là)? ?$',
  ),
  compared: pattern('(?<![\\p{L}])(?:so với|cùng kỳ|bằng|như)(?: cùng kỳ)? ?$'),
  eventBefore: pattern(
    '(?<![\\p{L}])(?:diễn ra|tổ chức|khai mạc|bế mạc|khai trương|khởi công|khánh thành|ký kết|họp|bắt đầu|phát động|thực hiện|hội nghị|hội thảo|tập huấn|lễ|tọa đàm|diễn đàn|kiểm tra|bế giảng|khai giảng|đưa vào (?:sử dụng|vận hành)|vận hành|công bố)(?: [\\p{L}“”"&.–-]{1,12}){0,12}[ ,(]{0,2}$',
  ),
  during: pattern('(?<![\\p{L}])(?:diễn ra|được tổ chức|kéo dài|tổ chức)(?: [\\p{L}]{1,10}){0,3} $'),
  eventAfter: pattern(`^[ ,)]{1,3}[^;]{0,240}?(?<![\\p{L}])(?:${EVENT_VERBS})(?![\\p{L}])`),
  report: pattern(
    '(?<![\\p{L}])(?:tình hình|kết quả|báo cáo|tổng kết|sơ kết|đánh giá|phương hướng|nhiệm vụ|kế hoạch|chỉ tiêu|dự toán|công tác|chương trình|hoạt động|số liệu|thống kê|giai đoạn|nhiệm kỳ|năm học|đề án|ngân sách)(?: [\\p{L}&-]{1,14}){0,6} ?$',
  ),
  otherBefore: pattern(
    '(?<![\\p{L}])(?:sinh|kỷ niệm|thành lập|nhân (?:dịp|ngày|kỷ niệm|lễ)|dịp|mừng|chào mừng|truyền thống|lễ|quốc khánh)(?: [\\p{L}]{1,12}){0,4}[ (]{0,2}$',
  ),
} as const

/** What the clause around a date says that it is the date of. Its issue of a directive is told elsewhere. */
export function roleOf(of: Reading, date: DateMention, sentence: Span): DateRole {
  const { start, end } = date.span
  const before = (wanted: Pattern): boolean => matchBefore(of, wanted, start, sentence.start) !== undefined
  const after = (wanted: Pattern): boolean =>
    firstMatch(of, wanted, { start: end, end: Math.min(sentence.end, end + 300) }) !== undefined
  if (date.bound === null && isPublished(of, date, sentence)) return 'publication'
  if (before(ROLE_PATTERNS.effectBefore) || after(ROLE_PATTERNS.effectAfter)) return 'effect'
  if (before(ROLE_PATTERNS.compared)) return 'period'
  if (date.bound === null && !isLong(date) && before(ROLE_PATTERNS.heldRightBefore)) return 'event'
  if (before(ROLE_PATTERNS.asOf)) return 'period'
  if (date.bound === 'until' || date.bound === 'before') return boundedRole(of, date, sentence)
  if ((date.bound === 'since' || date.to !== null) && before(ROLE_PATTERNS.inForce)) return 'effect'
  if (before(ROLE_PATTERNS.deadlineBefore) || (isLong(date) && before(ROLE_PATTERNS.aimed))) return 'deadline'
  if (before(ROLE_PATTERNS.otherBefore)) return 'other'
  if (isLifetime(date)) return 'other'
  if (isLong(date) || isRelativePeriod(of, date)) return before(ROLE_PATTERNS.during) ? 'event' : 'period'
  if (opens(of, date, sentence) && after(ROLE_PATTERNS.eventAfter)) return 'event'
  if (before(ROLE_PATTERNS.eventBefore)) return 'event'
  if (grainOf(date.from) !== 'day' && before(ROLE_PATTERNS.report)) return 'period'
  return grainOf(date.from) === 'day' || grainOf(date.from) === 'none' ? 'event' : 'other'
}

/** `(11/6/1912 – 11/6/2018)`: years between two days are an anniversary's, or a life. */
const isLifetime = ({ from, to }: DateMention): boolean =>
  from.day !== undefined && to?.year !== undefined && to.year - (from.year ?? to.year) > 3

/** `năm nay`, `cuối quý này`; `hôm qua` is a day. */
const isRelativePeriod = (of: Reading, { from, span }: DateMention): boolean =>
  grainOf(from) === 'none' && firstMatch(of, ROLE_PATTERNS.relativePeriod, span) !== undefined

/** Years, quarters and runs of months tell what a report is about rather than when something was held. */
const isLong = ({ from, to }: DateMention): boolean =>
  grainOf(from) === 'year' || grainOf(from) === 'quarter' || (grainOf(from) === 'month' && to !== null)

function isPublished(of: Reading, { span }: DateMention, sentence: Span): boolean {
  if (matchBefore(of, ROLE_PATTERNS.publication, span.start, sentence.start)) return true
  const rest = `${of.plain.slice(sentence.start, span.start)}${of.plain.slice(span.end, sentence.end)}`
  return rest.length <= 20 && /^[\s(),.:;|–\dh-]*$/u.test(rest)
}

/** `đến hết năm 2009 … phải` is a deadline; `đến 31/12/2013, toàn tỉnh đã có` is what a figure is as of. */
function boundedRole(of: Reading, date: DateMention, sentence: Span): DateRole {
  if (/^t[íi]nh/u.test(of.plain.slice(date.span.start, date.span.end))) return 'period'
  if (opens(of, date, sentence) && firstMatch(of, ROLE_PATTERNS.done, { start: date.span.end, end: sentence.end }))
    return 'period'
  if (firstMatch(of, ROLE_PATTERNS.demanded, sentence)) return 'deadline'
  const behind = { start: date.span.end, end: Math.min(sentence.end, date.span.end + 120) }
  if (of.plain.charAt(date.span.end) === ',' && opens(of, date, sentence)) return 'period'
  return firstMatch(of, ROLE_PATTERNS.told, behind) ? 'period' : 'deadline'
}

/** True when the date stands where a clause says when: at the head of its sentence or behind a comma. */
function opens(of: Reading, { span }: DateMention, sentence: Span): boolean {
  const lead = of.plain.slice(sentence.start, span.start)
  if (lead.length < 45) return /^[^,;]{0,44}(?:, ?|[-–:*] ?|^)?(?:v[àa]o )?$/u.test(lead) || lead.trim() === ''
  return /(?:[,;:)] |[-–] )(?:v[àa]o |trong )?$/u.test(lead)
}
