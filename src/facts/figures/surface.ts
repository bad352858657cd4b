import type { Span } from '../../text/span.js'
import { datesOf } from '../dates/surface.js'
import { directivesOf } from '../directives/mentions.js'
import type { DeploymentFact } from '../fact.js'
import { Claims } from '../reading/claims.js'
import { type Found, matchAfter, matchBefore, matches, type Pattern } from '../reading/pattern.js'
import { type Reading, reading } from '../reading/reading.js'
import { countedEnd } from './counted.js'
import { numberValue, partValue, wordsValue } from './numbers.js'
import { FIGURE_PATTERNS } from './patterns.js'

/** A figure as it is written: `hơn 1.000 lượt công chức, viên chức`. */
export type Figure = Pick<DeploymentFact, 'span' | 'value' | 'number' | 'qualifier' | 'unit' | 'measure'>

export function readFigures(text: string): Figure[] {
  const of = reading(text)
  const directives = directivesOf(of).map(({ span }) => span)
  const dates = datesOf(of, directives).filter(({ bare }) => !bare)
  return figuresOf(of, [...directives, ...dates.map(({ span }) => span)])
}

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
    ...take(FIGURE_PATTERNS.rank, readRank),
    ...take(FIGURE_PATTERNS.serviceLevel, readServiceLevel),
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
  const before = matchBefore(of, FIGURE_PATTERNS.qualifier, start)
  const isWhere = before?.group('q') === 'trên' && parts.measure === 'count' && parts.value < 10
  const qualifier = isWhere ? null : (before?.span('q') ?? null)
  return { ...parts, qualifier, span: { start: qualifier?.start ?? start, end: Math.max(number.end, unit.end) } }
}

/** `xếp thứ 4/63 tỉnh, thành phố`. */
const readRank = (_: Reading, found: Found): Figure | null => levelFigure(found)

/** `mức độ 3 cấp phường`, but not `mức 3 triệu đồng`, `mức 12 kg`. */
function readServiceLevel(of: Reading, found: Found): Figure | null {
  const measured = ['multiplier', 'money', 'physical', 'duration'] as const
  return measured.some((name) => matchAfter(of, FIGURE_PATTERNS[name], found.end)) ? null : levelFigure(found)
}

const readLevel = (of: Reading, found: Found): Figure | null =>
  countedEnd(of, found.end) > found.end + 1 ? null : levelFigure(found)

function levelFigure(found: Found): Figure | null {
  const [number, unit] = [found.span('n'), found.span('unit')]
  if (!number || !unit) return null
  return {
    value: Number.parseInt(found.group('n') ?? '', 10),
    number,
    unit,
    qualifier: null,
    measure: 'level',
    span: { start: unit.start, end: number.end },
  }
}

function readFraction(of: Reading, found: Found): Figure | null {
  const [part = 0, whole = 0] = (found.group('n') ?? '').match(/\d[\d.]{0,10}/g)?.map(numberValue) ?? []
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
  if ((isNamed(of, found.start) || isLabel(of, found)) && !isGrouped(found)) return null
  if (matchAfter(of, FIGURE_PATTERNS.clock, number.end)) return null
  const measured = measuredUnit(of, number.end) ?? unitBefore(of, found.start)
  if (measured?.measure === 'count' && isNameNext(of, measured.unit) && !isGrouped(found)) return null
  return measured && figure(of, { value, number, ...measured })
}

/** A year, or the number of a name: `Chatbot 1022 hoạt động`, `Từ 2017 Quảng Ninh`. Counts of thousands are mostly grouped. */
function isLabel(of: Reading, found: Found): boolean {
  if (!/^\d{4}$/.test(found.group('n') ?? '')) return false
  if (matchAfter(of, FIGURE_PATTERNS.measure, found.end)) return false
  if (/^(?:19[5-9]|20[0-5])\d$/.test(found.group('n') ?? ''))
    return !matchAfter(of, FIGURE_PATTERNS.countable, found.end)
  return of.accented && /\p{Lu}[\p{L}\d]{1,14} $/u.test(of.text.slice(Math.max(0, found.start - 16), found.start))
}

/** `cảnh sát 113 Nghệ An`: a number before a proper name counts nothing, unless the name is of a kind (`9 Sở TT&TT`). */
const isNameNext = (of: Reading, { start, end }: Span): boolean =>
  of.accented && /^\p{Lu}\p{Ll}/u.test(of.text.slice(start, end)) && !COUNTED_NAMES.test(of.plain.slice(start, end))

const COUNTED_NAMES =
  /^(?:sở|bộ|ban|phòng|trung|chủ|phó|ủy|đại|quận|huyện|xã|phường|cục|chi|công|bí|giám|đảng|nhà|hội|trường|viện|tổng|tập|doanh|cơ|đơn|thành|thị|tỉnh|hợp|câu|thứ|ngân|văn|tổ|người|trưởng|đoàn|bệnh|anh|bà|ông|di|huân|bằng|cúp|cờ)(?!\p{L})/u

/** No number of an order or a house has its thousands grouped: `ký số 198.500 văn bản` counts. */
const isGrouped = (found: Found): boolean => /\.\d{3}/.test(found.group('n') ?? '')

/** What is counted may stand before: `Số hồ sơ trễ hạn là 1.046`. */
function unitBefore(of: Reading, at: number): Pick<Figure, 'unit' | 'measure'> | null {
  const unit = matchBefore(of, FIGURE_PATTERNS.total, at)?.span('unit')
  return unit ? { unit, measure: 'count' } : null
}

/** `% cơ quan hành chính`: the sign with what it is a share of. */
const percentUnit = (of: Reading, { start, end }: Span): Span => withoutSpace(of, start, countedEnd(of, end))

/** Whose `tỷ` are not named are of money; `13 triệu` may be people. */
const scaledMeasure = (of: Reading, at: number, end: number): 'money' | 'other' =>
  /t[ỷỉy]$/u.test(of.plain.slice(at, end)) ? 'money' : 'other'

/** `đồng / năm`, `lần/ngày`. */
const perEnd = (of: Reading, at: number): number => matchAfter(of, FIGURE_PATTERNS.per, at)?.end ?? at

/** What a number measures, by the word behind it. */
function measuredUnit(of: Reading, at: number): Pick<Figure, 'unit' | 'measure'> | null {
  const scaled = matchAfter(of, FIGURE_PATTERNS.multiplier, at)?.end ?? at
  const money = matchAfter(of, FIGURE_PATTERNS.money, scaled)
  if (money) return { unit: withoutSpace(of, at, perEnd(of, money.end)), measure: 'money' }
  const counted = perEnd(of, countedEnd(of, scaled))
  if (scaled > at)
    return { unit: withoutSpace(of, at, counted), measure: counted > scaled ? 'count' : scaledMeasure(of, at, scaled) }
  const duration = matchAfter(of, FIGURE_PATTERNS.duration, at)
  if (duration) return { unit: withoutSpace(of, at, perEnd(of, duration.end)), measure: 'duration' }
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
  const value = partValue(found.group('n') ?? '')
  return {
    value,
    number: span,
    qualifier: span,
    unit,
    measure: Number.isNaN(value) ? 'other' : 'fraction',
    span: { start: span.start, end: unit.end },
  }
}
