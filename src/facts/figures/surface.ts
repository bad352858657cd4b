import type { Span } from '../../text/span.js'
import { datesOf } from '../dates/surface.js'
import { directivesOf } from '../directives/mentions.js'
import type { DeploymentFact } from '../fact.js'
import { Claims } from '../reading/claims.js'
import { type Found, matchAfter, matchBefore, matches, type Pattern, pattern } from '../reading/pattern.js'
import { type Reading, reading } from '../reading/reading.js'
import { countedEnd } from './counted.js'
import { NUMBER_WORDS, numberValue, wordsValue } from './numbers.js'

/** A figure as it is written: `hơn 1.000 lượt công chức, viên chức`. */
export type Figure = Pick<DeploymentFact, 'span' | 'value' | 'number' | 'qualifier' | 'unit' | 'measure'>

export function readFigures(text: string): Figure[] {
  const of = reading(text)
  const directives = directivesOf(of).map(({ span }) => span)
  const dates = datesOf(of, directives).filter(({ bare }) => !bare)
  return figuresOf(of, [...directives, ...dates.map(({ span }) => span)])
}

const DECIMAL = '\\d{1,9}(?:[.,]\\d{1,3}){0,4}'
const START = '(?<![\\p{L}\\d:/]|[\\d\\p{L}][.,-])'
const END = '(?![\\p{L}\\d]|[.,:/]\\d)'
const LEVELS = 'mức độ|mức|cấp độ|giai đoạn|đợt|vị trí thứ|thứ hạng|hạng|lần thứ|khóa|vòng'
const NUMBERS = NUMBER_WORDS.join('|')
const COUNTABLE =
  'lớp|đơn vị|cơ quan|sở|ngành|huyện|xã|phường|quận|thị xã|thành phố|tỉnh|người|cán bộ|công chức|đại biểu|học viên|lượt|dự án|đề án|hệ thống|phần mềm|nhiệm vụ|giải pháp|nội dung|nhóm|điểm|đợt|lần|trung tâm|công ty|doanh nghiệp|trường|hội nghị|hội thảo|buổi|đoàn|máy|văn bản|ngày|tháng|tuần|giờ|phút|cuộc|chuyên đề|tham luận|báo cáo|tập thể|cá nhân|bên|chiếc|bộ phận|địa phương|mô hình|dịch vụ|thủ tục|hồ sơ|phần trăm|triệu|tỷ'

const FIGURE_PATTERNS = {
  /** `63 trên 147 đơn vị`, `200 trong tổng số 222 xã`. */
  outOf: pattern(`${START}(?<n>\\d{1,4} (?:trên|trong)(?: tổng số)? \\d{1,4})(?![\\d/%]|[.,]\\d)(?= \\p{L})`),
  fraction: pattern(`${START}(?<n>\\d{1,4} ?/ ?\\d{1,4})(?![\\d/]|[.,]\\d)(?= \\p{L})`),
  level: pattern(`(?<![\\p{L}\\d])(?<unit>${LEVELS}) (?<n>\\d{1,2})(?![\\p{L}\\d%]|[.,/-]\\d)`),
  number: pattern(`${START}(?<n>${DECIMAL})${END}`),
  /** The other end of a stretch: `10 - 15%`. */
  upTo: pattern(`^ ?[-–] ?${DECIMAL}${END}`),
  percent: pattern('^(?: ?%| phần trăm)(?![\\p{L}\\d])'),
  words: pattern(
    `(?<![\\p{L}\\d])(?<n>(?:(?:một (?=trăm|nghìn|ngàn))?(?:${NUMBERS}))(?: (?:${NUMBERS}|một)){0,6})(?= (?:${COUNTABLE})(?![\\p{L}]))`,
  ),
  inWords: pattern(
    '(?<![\\p{L}\\d])(?<n>hầu hết|tất cả|toàn bộ(?! phận)|toàn tỉnh|toàn huyện|đa số|phần lớn)(?![\\p{L}\\d])',
  ),
  qualifier: pattern(
    '(?<![\\p{L}\\d])(?<q>hơn|trên|khoảng|gần|ít nhất|tối thiểu|tối đa|không quá|chưa đến|dưới|ngót|chừng|xấp xỉ|khoảng hơn|khoảng trên|ước(?: khoảng)?|tới|gần như|cả|đủ) $',
  ),
  /** A number behind such a word is a name's or an order's: `Điều 5`, `phường 9`, `số 7`. */
  named: pattern(
    '(?<![\\p{L}\\d])(?<!tổng |trong |dân )(?:số:?|điều|khoản|mục|chương|phần|tập|trang|phường|quận|tổ|ấp|thôn|khóm|khu phố|đội|đường|phố|quốc lộ|ql|tỉnh lộ|hẻm|ngõ|ngách|lô|tầng|phòng|kênh|thứ|lần|kỳ|quý|tháng|phiên bản|windows|office|khối|bảng|hình|chặng|cụm|đoạn|vtv|htv|tuyến|bài|câu|khóa|trung ương|đại hội|quốc hội|top|nhà|giờ|khu|h|đt|fax|điện thoại|tel|hotline) $',
  ),
  total: pattern(
    '(?<![\\p{L}\\d])(?:tổng số|số lượng|số) (?<unit>\\p{L}{1,7}(?: \\p{L}{1,7}){0,5}) (?:hiện |đã )?(?:là|đạt|lên tới|lên đến|còn)(?: khoảng| hơn| gần| trên)? $',
  ),
  multiplier: pattern('^ (?:nghìn tỷ|ngàn tỷ|trăm triệu|trăm nghìn|nghìn|ngàn|triệu|tỷ|tỉ|vạn|chục)(?![\\p{L}])'),
  money: pattern('^ ?(?:đồng|vnđ|vnd|usd|đô la(?: mỹ)?|euro|đ)(?:/\\p{L}{1,10})?(?![\\p{L}\\d])'),
  duration: pattern(
    '^ (?:năm|tháng|ngày|tuần|giờ|phút|giây|thập kỷ|thế kỷ)(?: \\d{1,2} (?:tháng|ngày|phút))?(?![\\p{L}\\d])',
  ),
  clock: pattern('^ ?(?:giờ|h|g)(?: ?\\d|[,.]? (?:sáng|chiều|tối|ngày))'),
  physical: pattern(
    '^ ?(?:km2|m2|m3|km|cm|mm|ha|kg|tấn|tạ|lít|mw|kw|kv|mbps|gb|mb|tb|tuổi|độ|m)(?:/\\p{L}{1,10})?(?![\\p{L}\\d])',
  ),
} as const

/** The figures of a reading, in order; `taken` are its dates, directives and whatever else numbers stand in. */
export function figuresOf(of: Reading, taken: readonly Span[]): Figure[] {
  const claims = new Claims(of.text.length)
  for (const span of taken) claims.claim(span)
  const take = (wanted: Pattern, read: (of: Reading, found: Found) => Figure | null): Figure[] =>
    matches(of, wanted).flatMap((found) => {
      const figure = claims.isFree(found) ? read(of, found) : null
      if (figure) claims.claim(figure.span)
      return figure ?? []
    })
  return [
    ...take(FIGURE_PATTERNS.level, readLevel),
    ...take(FIGURE_PATTERNS.fraction, readFraction),
    ...take(FIGURE_PATTERNS.outOf, readFraction),
    ...take(FIGURE_PATTERNS.number, readNumber),
    ...take(FIGURE_PATTERNS.words, readWords),
    ...take(FIGURE_PATTERNS.inWords, readInWords),
  ].sort((a, b) => a.span.start - b.span.start)
}

function figure(of: Reading, parts: Pick<Figure, 'value' | 'number' | 'unit' | 'measure'>): Figure {
  const { number, unit } = parts
  const start = Math.min(number.start, unit.start)
  const qualifier = matchBefore(of, FIGURE_PATTERNS.qualifier, start)?.span('q') ?? null
  return { ...parts, qualifier, span: { start: qualifier?.start ?? start, end: Math.max(number.end, unit.end) } }
}

function readLevel(of: Reading, found: Found): Figure | null {
  const [number, unit] = [found.span('n'), found.span('unit')]
  if (!number || !unit || countedEnd(of, number.end) > number.end + 1) return null
  return {
    value: Number(found.group('n')),
    number,
    unit,
    qualifier: null,
    measure: 'level',
    span: { start: unit.start, end: number.end },
  }
}

function readFraction(of: Reading, found: Found): Figure | null {
  const [part = 0, whole = 0] = (found.group('n') ?? '').match(/\d{1,4}/g)?.map(Number) ?? []
  const unit = unitFrom(of, found.end)
  if (!unit || whole === 0 || part > whole || isNamed(of, found.start)) return null
  return figure(of, { value: part / whole, number: { start: found.start, end: found.end }, unit, measure: 'fraction' })
}

const isNamed = (of: Reading, at: number): boolean => matchBefore(of, FIGURE_PATTERNS.named, at) !== undefined

/** The noun phrase behind a number, without the space before it. */
function unitFrom(of: Reading, at: number): Span | null {
  const end = countedEnd(of, at)
  return end > at ? { start: at + 1, end } : null
}

function readNumber(of: Reading, found: Found): Figure | null {
  const value = numberValue(found.group('n') ?? '')
  if (Number.isNaN(value)) return null
  const number = { start: found.start, end: matchAfter(of, FIGURE_PATTERNS.upTo, found.end)?.end ?? found.end }
  const percent = matchAfter(of, FIGURE_PATTERNS.percent, number.end)
  if (percent) return figure(of, { value, number, unit: percentUnit(of, percent), measure: 'percent' })
  if (isNamed(of, found.start) && !isGrouped(found)) return null
  if (matchAfter(of, FIGURE_PATTERNS.clock, found.end)) return null
  const measured = measuredUnit(of, number.end) ?? unitBefore(of, found.start)
  return measured && figure(of, { value, number, ...measured })
}

/** No number of an order or a house has its thousands grouped: `ký số 198.500 văn bản` counts. */
const isGrouped = (found: Found): boolean => /\.\d{3}/.test(found.group('n') ?? '')

/** What is counted may stand before: `Số hồ sơ trễ hạn là 1.046`. */
function unitBefore(of: Reading, at: number): Pick<Figure, 'unit' | 'measure'> | null {
  const unit = matchBefore(of, FIGURE_PATTERNS.total, at)?.span('unit')
  return unit ? { unit, measure: 'count' } : null
}

/** `% cơ quan hành chính`: the sign with what it is a share of. */
const percentUnit = (of: Reading, { start, end }: Span): Span => withoutSpace(of, start, countedEnd(of, end))

/** What a number measures, by the word behind it. */
function measuredUnit(of: Reading, at: number): Pick<Figure, 'unit' | 'measure'> | null {
  const scaled = matchAfter(of, FIGURE_PATTERNS.multiplier, at)?.end ?? at
  const money = matchAfter(of, FIGURE_PATTERNS.money, scaled)
  if (money) return { unit: withoutSpace(of, at, money.end), measure: 'money' }
  const counted = countedEnd(of, scaled)
  if (scaled > at) return { unit: withoutSpace(of, at, counted), measure: counted > scaled ? 'count' : 'other' }
  const duration = matchAfter(of, FIGURE_PATTERNS.duration, at)
  if (duration) return { unit: withoutSpace(of, at, duration.end), measure: 'duration' }
  const physical = matchAfter(of, FIGURE_PATTERNS.physical, at)
  if (physical) return { unit: withoutSpace(of, at, physical.end), measure: 'other' }
  return counted > at ? { unit: withoutSpace(of, at, counted), measure: 'count' } : null
}

const withoutSpace = (of: Reading, start: number, end: number): Span => ({
  start: of.plain.charAt(start) === ' ' ? start + 1 : start,
  end,
})

function readWords(of: Reading, found: Found): Figure | null {
  const value = wordsValue((found.group('n') ?? '').split(' '))
  const measured = measuredUnit(of, found.end)
  if (value === null || !measured || isNamed(of, found.start)) return null
  return figure(of, { value, number: { start: found.start, end: found.end }, ...measured })
}

/** `toàn tỉnh` says where, not what. */
const WHERE = /^to[àa]n (?:t[ỉi]nh|huy[ệe]n)$/u

/** `hầu hết`, `tất cả các cơ quan`: no number, but a share all the same. */
function readInWords(of: Reading, found: Found): Figure | null {
  const skipped = /^ (?:các|những|cac|nhung)(?= )/u.exec(of.plain.slice(found.end, found.end + 8))?.[0].length ?? 0
  const end = WHERE.test(found.group('n') ?? '') ? found.end : countedEnd(of, found.end + skipped)
  const span = { start: found.start, end: found.end }
  const unit =
    end > found.end + skipped ? { start: found.end + skipped + 1, end } : { start: found.end, end: found.end }
  return {
    value: Number.NaN,
    number: span,
    qualifier: span,
    unit,
    measure: 'other',
    span: { start: span.start, end: unit.end },
  }
}
