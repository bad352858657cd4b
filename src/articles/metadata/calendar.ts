import { plainSpaces } from '../../text/normal-form.js'
import { type Span, slice } from '../../text/span.js'

/** A date as an item writes it, in the order it stands there. */
export interface Written extends Span {
  readonly day: number | null
  readonly month: number
  readonly year: number | null
}

const YEAR = String.raw`(?<year>(?:19|20)\d{2})`
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`
const MONTH = '(?<month>0?[1-9]|1[0-2])'
/** `10 và 11/5`, `10-12/10/2018`, `từ ngày 10 đến 12-10-2018`: the first day counts. */
const FIRST = String.raw`(?:${DAY}(?: ?(?:-|–|và|,|đến|đến ngày|đến hết ngày) ?\d{1,2})?)`
const CUE = String.raw`(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]rưa|[Tt]ối|[Hh]ôm|[Mm]ồng|[Mm]ùng|[Vv]ào|[Tt]ừ)(?: ngày)? ?\(?`

/** Most exact first: what one pattern reads is closed to the next. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`(?=\d)(?<![\d/.-])${FIRST} tháng ${MONTH}(?:,? năm |/|-)${YEAR}(?!\d)`, 'gu'),
  new RegExp(String.raw`(?=\d)(?<![\d/.-])${FIRST}(?<sep>[/.-])${MONTH}\k<sep>${YEAR}(?![\d/-])`, 'gu'),
  new RegExp(String.raw`(?=\d)(?<=${CUE})${FIRST} tháng ${MONTH}(?! ?(?:năm|[/-]) ?\d)(?!\d)`, 'gu'),
  new RegExp(String.raw`(?=\d)(?<=${CUE})${FIRST}[/-]${MONTH}(?![\d/%]|[.,-]\d)`, 'gu'),
  new RegExp(String.raw`(?=\d)(?<=[Tt]háng )${MONTH}(?: ?[/-] ?| năm )${YEAR}(?!\d)`, 'gu'),
]

export function datesIn(text: string, span: Span): Written[] {
  const found: Written[] = []
  const inside = plainSpaces(slice(text, span))
  for (const pattern of PATTERNS)
    for (const match of inside.matchAll(pattern)) {
      const date = written(match, span.start)
      if (!found.some((other) => other.start < date.end && date.start < other.end)) found.push(date)
    }
  return found.sort((a, b) => a.start - b.start)
}

function written(match: RegExpMatchArray, offset: number): Written {
  const start = offset + (match.index ?? 0)
  const number = (name: string): number | null =>
    match.groups?.[name] === undefined ? null : Number(match.groups[name])
  return { start, end: start + match[0].length, day: number('day'), month: number('month') ?? 0, year: number('year') }
}

/** `YYYY-MM-DD` or `YYYY-MM`. */
export function isoOf(year: number, { month, day }: Pick<Written, 'month' | 'day'>): string {
  const parts = [String(year), String(month).padStart(2, '0'), ...(day === null ? [] : [String(day).padStart(2, '0')])]
  return parts.join('-')
}

/** A document that is named by its number. */
const KIND =
  /(?:chỉ thị|quyết định|công văn|nghị quyết|nghị định|thông tư|kế hoạch|thông báo|luật|văn bản|công điện|tờ trình|hướng dẫn) (?:liên tịch )?(?:số )?\d/iu
/** … and whose sign ends right before the date. */
const SIGN = /\p{Lu}[,;]?(?: ký| ban hành| đề)?(?: ngày| tháng)? ?$/u
/** Set apart from the news by what stands before: issue, effect, deadline, reckoning, birth, anniversary. */
const OTHER_ROLE =
  /(?:ban hành|ký|hiệu lực|trước|sau|kể từ|tính từ|tính đến|đến|hết|tới|sinh|thành lập|hạn|truyền thống)(?: từ| vào| hết| trước| kể từ)?(?: ngày| tháng)? ?$/iu
/** `kỷ niệm 70 năm Cách mạng tháng Tám (19/8/1945)`, `kỷ niệm ngày thành lập nước 2/9/1945`. */
const ANNIVERSARY = /kỷ niệm|kỉ niệm|thành lập|truyền thống|cách mạng/iu
const ITS_DAY = /(?:\(|(?:ngày|lập|nước|thống) )$/u

/** How far a clause is looked back into. */
const CLAUSE = 140

/** The words before a place, back to the last of the given marks. */
export function clauseBefore(text: string, at: number, marks: RegExp): string {
  const before = plainSpaces(text.slice(Math.max(0, at - CLAUSE), at))
  return before.split(marks).at(-1) ?? before
}

/** True when a date is told for another reason than that the news took place on it: `Chỉ thị số 07/2008/CT-BTTTT ngày 30/12/2008`. */
export function isAside(text: string, { start, year }: Written): boolean {
  if (KIND.test(clauseBefore(text, start, /[,.;] |\n/))) return true
  const sentence = clauseBefore(text, start, /[.;] |\n/)
  if (OTHER_ROLE.test(sentence) || (SIGN.test(sentence) && /\d\/ ?[\p{L}-]{1,30}[,;]?[^\d]{0,20}$/u.test(sentence)))
    return true
  return year !== null && ITS_DAY.test(sentence) && ANNIVERSARY.test(clauseBefore(text, start, /[.;,)] |\n/))
}
