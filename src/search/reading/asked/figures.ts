import { cue, firstMatch } from '../cue.js'
import type { Asked } from './asked.js'

export function figure(
  measure: 'count' | 'percent' | 'money' | 'level',
): (match: RegExpMatchArray, text: string) => Asked {
  return (match, text) => {
    const at = match.index ?? 0
    const unit = unitOf(text.slice(at + match[0].length))
    if (measure !== 'count') return { kind: 'figure', measure, unit }
    if (firstMatch(cue('tới đâu|đến đâu'), match[0])) return { kind: 'figure', measure: 'any', unit }
    if (unit !== '') return { kind: 'figure', measure, unit }
    return { kind: 'figure', ...measureOf(text.slice(0, at)) }
  }
}

/** What `… là bao nhiêu` asks for, by what stands before it. */
function measureOf(before: string): Pick<Extract<Asked, { kind: 'figure' }>, 'measure' | 'unit'> {
  if (firstMatch(SPENT_ON, before)) return { measure: 'money', unit: '' }
  const unit = UNITS.find(([noun]) => firstMatch(noun, before))?.[1]
  return unit === undefined ? { measure: 'any', unit: '' } : { measure: 'count', unit }
}

/** Nouns that say in what units they are told. */
const UNITS: readonly (readonly [noun: RegExp, units: string])[] = [
  [cue('^điểm|điểm số|số điểm|chỉ số|điểm (đánh giá|chuẩn|sàn|trung bình)'), 'điểm'],
  [cue('dung lượng|bộ nhớ'), 'gb|mb|tb|gigabyte|megabyte'],
  [cue('tốc độ|băng thông'), 'mbps|gbps|kbps|mb|gb|km'],
  [cue('diện tích'), 'm2|ha|km2|mét|hecta|héc'],
  [cue('dân số'), 'người|dân'],
  [cue('tuổi'), 'tuổi'],
  [cue('thời gian|thời hạn|kéo dài'), 'ngày|giờ|phút|tháng|năm|tuần'],
  [cue('nhiệt độ'), 'độ'],
]

/** What is counted stands behind the asking words: `bao nhiêu | đơn vị ở Tiền Giang`. Empty when grammar follows. */
const unitOf = (rest: string): string =>
  firstMatch(GRAMMAR, rest)
    ? ''
    : (/^[ ]?[^?,.;()]{0,40}/u.exec(rest)?.[0].trim().replace(CLASSIFIER, '').replace(ATTENDING, '') ?? '')

/** Who takes part is counted like who is there: `người | tham gia`. */
const ATTENDS = '(đã |đến |tới )?(tham gia|tham dự|đến dự|về dự|có mặt)'
const ATTENDING = new RegExp(` ${cue(ATTENDS).source}$`, 'iu')

/** Words of attending, where people are counted: an event's attendance bears them out. */
export const attending = (unit: string): RegExp | null => (PEOPLE.test(unit) ? cue(ATTENDS) : null)

const PEOPLE = cue('^(người|đại biểu|khách( mời)?|cán bộ|học viên|thí sinh)')

const CLASSIFIER = /^(?:cái|cai|chiếc|chiec) /iu

const GRAMMAR = cue(
  '^ ?((một|mỗi|hằng|hàng) (tháng|năm|ngày|người|lần|quý)|sau|trước|so|cho|để|ở|tại|vào|trong|của|thì|là|vậy|ạ|rồi|nhỉ|thế|z|khi|đối với|theo|trên)',
)

const SPENT_ON = cue(
  'lệ phí|mức phí|giá (vé|cước|bán|thành|vàng|xăng|dịch vụ|tiền)|mức giá|tiền lương|mức lương|lương tối thiểu|tiền phạt|mức phạt|học phí|mức thu|giá vé|tiền vé|vé (trọn gói|tháng|lượt|ngày)|giá( là| khoảng)?$|đóng|nộp|hưởng|lãnh|chi|tốn|hết|tiêu|đầu tư|kinh phí|trị giá|ngân sách|cost',
)

/** Before a bare `bao nhiêu` these ask for money. */
export const SPENDING = cue('chi|tốn|hết|tiêu|tiền|trị giá|cost')
