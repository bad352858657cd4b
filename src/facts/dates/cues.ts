import type { Span } from '../../text/span.js'
import { type Before, matchAfter, matchBefore, pattern, word } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'

/** On which side of a date the text speaks: `đến hết năm 2009`, `trước ngày`, `kể từ`, `sau`. */
export type Bound = 'until' | 'before' | 'since' | 'after'

/** The words before a date that belong to it. */
export interface Cue {
  /** Where the date begins, its cue words taken in. */
  readonly start: number
  /** The hour or the part of the day: `8 giờ 30`, `sáng`. */
  readonly time: Span | null
  readonly bound: Bound | null
  /** True when the words alone make a day and a month of `9/10`: `ngày`, `sáng`, `thứ hai`, `hôm nay (`. */
  readonly certain: boolean
}

const HOUR = '\\d{1,2} ?(?:giờ|h|g)(?: ?\\d{1,2}(?: ?(?:phút|p))?)?(?: (?:sáng|chiều|tối))?'
const PART = '(?:rạng )?sáng(?: sớm)?|trưa|chiều(?: tối)?|tối|đêm|buổi (?:sáng|trưa|chiều|tối)'
const DAY_NAME =
  'thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|hôm(?: (?:nay|qua|kia))?|ngày mai|sáng nay|chiều nay|trưa nay|tối nay|tối qua|đêm qua|chiều qua|sáng qua'
const BOUND =
  '(?:chậm|muộn) nhất(?: là)?(?: (?:đến|trước|vào))?(?: hết)?|(?:cho |tính )?đến(?: hết)?|(?:cho )?tới(?: hết)?|trước|kể từ|từ|sau|hết'

const PART_OF = '(?:(?:đầu|giữa|cuối|trung tuần|thượng tuần|hạ tuần|hết|nửa đầu|nửa cuối) )?'
const PERIOD =
  '(?<period>(?:giai đoạn|nhiệm kỳ|thời kỳ|năm học|niên khóa|khóa|các năm|hai năm|tầm nhìn(?: đến| tới)?|năm)(?: từ)?(?: năm)? )?'

const CUE_PATTERNS = {
  beforeDay: pattern(
    `(?<![\\p{L}\\d])(?:(?<bound>${BOUND}) )?(?:(?<hour>${HOUR}),? )?(?:(?<part>${PART})(?: ,)?,? )?(?:(?<name>${DAY_NAME})(?: ?,)? \\(?)?${PART_OF}(?<day>(?:(?:hai|ba|2|3|các|những) )?ngày (?:mùng |mồng )?|mùng |mồng )?${PERIOD}$`,
  ),
  beforeLong: pattern(`(?<![\\p{L}\\d])(?:(?<bound>${BOUND}) )?${PART_OF}${PERIOD}$`),
  /** The head of a sentence glued to a byline: `M.VINHNgày 25-12`. */
  glued: pattern('(?:ngày|sáng|trưa|chiều|tối) $'),
  perDay: pattern(
    `${'(?<![\\p{L}\\d])'}(?:mỗi|một|hàng|hằng|bình quân|trung bình|(?<!số |\\d)\\d{1,2}) (?:ngày|tháng) $`,
  ),
  /** A number before such a word counts; it is no day and month. */
  counted: pattern(
    '^ (?:lần|buổi|ca|giờ|tiếng|bữa|người|lượt|chuyến|xe|triệu|nghìn|ngàn|tỷ|tỉ|kg|km|lít|tấn|m|phút|tuổi|đồng|sở|huyện|xã|phường|đơn vị|cơ quan|điểm|lớp|học sinh|cán bộ|chỉ tiêu|tiêu chí|nội dung|bàn)(?![\\p{L}])',
  ),
  lunar: pattern('^ ?\\(?(?:âm lịch|al\\b|tết)'),
  thisYear: pattern(`^ (?:năm (?:nay|ngoái|tới|sau)|tới(?= ?[,.;:)]|$)|vừa qua|này)(?!\\p{L})`),
} as const

/** `day`: the point is a day, so that hours, parts of a day and `ngày` may belong to it. */
export function cueBefore(of: Reading, at: number, floor: number, day: boolean): Cue {
  const found = matchBefore(of, day ? CUE_PATTERNS.beforeDay : CUE_PATTERNS.beforeLong, at, floor)
  if (!found || found.start === found.end)
    return { start: at, time: null, bound: null, certain: false, ...(day && gluedCue(of, at, floor)) }
  return {
    start: found.start,
    time: timeOf(found),
    bound: boundOf(found.group('bound')),
    certain: isCertain(of, found, at),
  }
}

function gluedCue(of: Reading, at: number, floor: number): Pick<Cue, 'start' | 'certain'> | null {
  const found = matchBefore(of, CUE_PATTERNS.glued, at, floor)
  return found && /^\p{Lu}\p{Ll}/u.test(of.text.slice(found.start, found.start + 2))
    ? { start: found.start, certain: true }
    : null
}

function isCertain(of: Reading, found: Before, at: number): boolean {
  if (matchBefore(of, CUE_PATTERNS.perDay, at)) return false
  return ['day', 'part', 'name', 'hour'].some((name) => found.group(name) !== undefined)
}

function timeOf(found: Before): Span | null {
  const places = ['hour', 'part'].flatMap((name) => found.span(name) ?? [])
  const [first, last] = [places[0], places.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

function boundOf(written: string | undefined): Bound | null {
  if (written === undefined) return null
  if (/^(?:tr)/u.test(written)) return 'before'
  if (/^(?:k|t[ừu]$)/u.test(written)) return 'since'
  return /^s/u.test(written) ? 'after' : 'until'
}

/** True when a number that looks like a day and month counts something, or names a day of the lunar calendar. */
export const isCounted = (of: Reading, end: number): boolean => matchAfter(of, CUE_PATTERNS.counted, end) !== undefined
export const isLunar = (of: Reading, end: number): boolean => matchAfter(of, CUE_PATTERNS.lunar, end) !== undefined

/** The end of a date with the words after it that say which one: `tháng 10 năm nay`, `ngày 9/10 tới`. */
export const endWithTail = (of: Reading, end: number): number => matchAfter(of, CUE_PATTERNS.thisYear, end)?.end ?? end

/** Dates that only the day of reading could tell. */
export const RELATIVE = pattern(
  word(
    'hôm (?:qua|nay|kia)|ngày mai|(?:sáng|trưa|chiều|tối|đêm) (?:nay|qua|mai)|(?<!(?:\\d|hai|ba|bốn|sáu|mấy|vài|nhiều|những|các) )(?:tuần|tháng|quý) (?:qua|này|trước|tới|sau)|(?:cuối|giữa|đầu) (?:tháng|năm|quý)(?: (?:nay|qua|này|trước|tới|sau|ngoái))?|(?:cuối|giữa|đầu) tuần (?:qua|này|trước|tới|sau|rồi)|(?:cuối |giữa |đầu )?năm (?:nay|ngoái)|(?<!(?:ba|vài|hai|bốn|những|mấy|các|nhiều|\\d) )năm tới|cùng ngày',
  ),
)
