import { fold } from '../../text/fold.js'
import { pattern } from '../reading/pattern.js'

/** Heads, longer ones first, with the family under which later mentions find them. */
const FAMILIES: Readonly<Record<string, string>> = {
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
  'buổi lễ': 'lễ',
  'lớp học': 'tập huấn',
  'tọa đàm': 'tọa đàm',
  'diễn đàn': 'diễn đàn',
  'cuộc họp báo': 'họp',
  'buổi họp báo': 'họp',
  'cuộc họp': 'họp',
  'phiên họp': 'họp',
  'buổi họp': 'họp',
  'kỳ họp': 'họp',
  'họp báo': 'họp',
  'buổi làm việc': 'làm việc',
  'cuộc kiểm tra': 'kiểm tra',
  'buổi kiểm tra': 'kiểm tra',
  'đợt kiểm tra': 'kiểm tra',
  'cuộc diễn tập': 'diễn tập',
  'buổi diễn tập': 'diễn tập',
  'triển lãm': 'triển lãm',
  'cuộc thi': 'cuộc thi',
  'ngày hội': 'ngày hội',
  'đoàn công tác': 'đoàn',
  'đoàn kiểm tra': 'đoàn',
  'hội đàm': 'hội đàm',
  'đại hội': 'đại hội',
  'giao ban': 'họp',
  họp: 'họp',
  'khai trương': 'lễ',
  'ký kết': 'lễ',
  'khánh thành': 'lễ',
  'khởi công': 'lễ',
  'diễn tập': 'diễn tập',
  'kiểm tra': 'kiểm tra',
  'nghiệm thu': 'kiểm tra',
  'khảo sát': 'kiểm tra',
  'làm việc': 'làm việc',
  'ra mắt': 'lễ',
  'phát động': 'lễ',
  'đưa vào hoạt động': 'lễ',
  'đưa vào sử dụng': 'lễ',
  'đưa vào vận hành': 'lễ',
  'công bố': 'lễ',
  'sơ kết': 'hội nghị',
  'tổng kết': 'hội nghị',
}

/** Heads that are verbs: they announce an event only behind its day and the one who does it. */
const VERBS: readonly string[] = [
  'ra mắt',
  'phát động',
  'đưa vào hoạt động',
  'đưa vào sử dụng',
  'đưa vào vận hành',
  'công bố',
  'họp',
  'khai trương',
  'ký kết',
  'khánh thành',
  'khởi công',
  'diễn tập',
  'kiểm tra',
  'nghiệm thu',
  'khảo sát',
  'làm việc',
  'sơ kết',
  'tổng kết',
  'tập huấn',
]

export const isVerb = (head: string): boolean => VERBS.some((verb) => verb === head || fold(verb) === head)

const heads = Object.keys(FAMILIES).join('|')

export const EVENT_PATTERNS = {
  head: pattern(`(?<![\\p{L}\\d])(?<!trung tâm |ủy ban |phòng |tổ )(?<head>${heads})(?![\\p{L}\\d])`),
  /** Verbs that hold it, right before the head. */
  held: pattern(
    '(?<![\\p{L}])(?:tổ chức|(?<!phát biểu )khai mạc|bế mạc|mở|diễn ra|tiến hành|ra mắt|phát động|tổ chức thành công|đăng cai|khai trương|khai giảng|bế giảng)(?: (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\\d{1,3}|các|nhiều|loạt|buổi|cuộc|lớp|khóa|đợt|thành công|khai mạc|chương trình|phiên)){0,3} ?["“]?$',
  ),
  /** What stands between the one who does it and a head that is a verb. */
  done: pattern('(?<![\\p{L}])(?:đã|vừa|sẽ|đi|đến|tiến hành|chính thức|tổ chức|cùng|đồng) $'),
  /** Verbs of those who came: with a day in the sentence they announce it too. */
  attended: pattern(
    '(?<![\\p{L}])(?:tham dự|tham gia|đến dự|dự|chủ trì|có|kết luận|phát biểu tại|phát biểu khai mạc)(?: (?:một|buổi|cuộc|lớp|phiên|[“"]))? ?["“]?$',
  ),
  heldAfter: pattern(
    '^[^.;\\n]{0,300}?(?<![\\p{L}])(?:được tổ chức|diễn ra|đã diễn ra|khai mạc|do [^.;\\n]{3,120}? tổ chức|đã được tổ chức|vừa diễn ra|vừa được tổ chức|tổ chức (?:sáng|chiều|ngày|vào|tại|trong|từ))(?![\\p{L}])',
  ),
  /** Where the name of an event ends inside its sentence. */
  titleEnd: pattern(
    '[;\\n]|:(?=\\s|$)|["”](?=[\\s.,;)]|$)|(?<!(?<!\\p{L})(?:tp|tx|q|p|ts|ths|st))\\.(?:\\s|$)|, (?=(?:nhằm|đồng thời|với|do|tại|ngày|dưới|có|được|đã|để|trong đó|qua đó|theo|tham dự|đến dự|dự|sáng|chiều|trong hai ngày|từ ngày|giao(?! thông| dịch| ban)|sau|ông|bà|đồng chí|sẽ|cùng|ubnd|sở|bộ|là|đây|hiện|gồm|bao gồm|nhân dịp|phó |chủ tịch|bí thư|giám đốc|bộ trưởng|thứ trưởng|thủ tướng|phó thủ tướng|trưởng ban|phó chủ tịch|phó giám đốc|phó bí thư)(?![\\p{L}]))| (?=(?:do|nhằm|để|có|là|lần này|cũng|được tổ chức|đã|được|diễn ra|vào|với sự|dưới sự|với chủ đề|cho (?:hơn|gần|trên|khoảng|các|\\d|cán bộ|toàn|đội|lãnh)|ngày \\d|từ ngày|trong hai ngày|có sự|sẽ|vừa|dành cho|tổ chức (?:sáng|chiều|ngày|vào|tại|trong|từ)|giữa|bàn về)(?![\\p{L}]))| (?=tại (?:số \\d|tầng \\d|hội trường|trung tâm|khách sạn|trụ sở|sở|ubnd|văn phòng|nhà|phòng|hà nội|tp|thành phố|huyện|buổi|đây))|…',
  ),
  /** A head that one of these follows has no name. */
  nameless: pattern(
    '^(?: ?[.;:)]| ?,(?! (?:nghiệm thu|khảo sát|đánh giá|rà soát|kiểm tra|vận hành))| (?:thì|chưa|không|được|đã|đang|sẽ|là|có|cũng|này|trên|nói trên|lần này|đó|rất|vẫn|mới|vừa|còn|diễn ra|bắt đầu|kết thúc|nhằm|tại|ở|vào|do|để|sáng|chiều|ngày|hôm|đến|cho|và|hoặc|hay|nào|của|mà|khi|nếu|từ|trong|theo|sau|trước)(?![\\p{L}]))',
  ),
  /** What a sentence right behind the announcement goes on with. */
  goesOn: pattern(
    '(?<![\\p{L}])(?:chủ trì|chủ tọa|tham dự|đến dự|dự có|có mặt|tham gia có|làm trưởng đoàn|làm tổ trưởng)(?![\\p{L}])',
  ),
  reason: pattern(
    '^(?:(?:\\([^)]{1,40}\\) ?[-–]? ?)|[*-] )?(?:thực hiện|triển khai|căn cứ|theo|nhằm|để|hưởng ứng)(?![\\p{L}])',
  ),
  attendance: pattern(
    '(?<![\\p{L}])(?:tham dự|đến dự|dự|cùng dự|về dự|tham gia|chủ trì|phát biểu|kết luận|khai mạc)(?: (?:buổi|lớp|tại|chỉ đạo tại|cuộc))?(?![\\p{L}])',
  ),
} as const

let bareFamilies: Readonly<Record<string, string>> | undefined

/** Events of one family may be called by each other's heads: `lớp tập huấn`, `buổi tập huấn`. */
export function familyOf(head: string): string {
  bareFamilies ??= Object.fromEntries(Object.entries(FAMILIES).map(([each, family]) => [fold(each), family]))
  return FAMILIES[head] ?? bareFamilies[head] ?? head
}
