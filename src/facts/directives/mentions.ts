import type { Span } from '../../text/span.js'
import { Claims } from '../reading/claims.js'
import { type Found, matchAfter, matches, type Pattern, pattern } from '../reading/pattern.js'
import { type Reading, reading } from '../reading/reading.js'
import { DIRECTIVE_KINDS, kindOfSign } from './kinds.js'

/** A directive as the text names it. */
export interface DirectiveMention {
  /** Kind and number: `Chỉ thị số 07/2008/CT-BTTTT`. */
  readonly span: Span
  readonly type: string
  /** Without leading zeros, small letters kept: `30c`. Null for one that is named by its issuer or pointed back to. */
  readonly number: string | null
  readonly year: number | null
  /** Upper case, hyphens only: `CT-BTTTT`. */
  readonly sign: string | null
  /** `Chỉ thị trên`: says no more than that it was named before. */
  readonly anaphor: boolean
}

export function readDirectives(text: string): DirectiveMention[] {
  return directivesOf(reading(text))
}

const YEAR = '(?:19|20)\\d\\d'
const names = DIRECTIVE_KINDS.map(({ name }) => name).join('|')
const codes = DIRECTIVE_KINDS.flatMap(({ code }) => code ?? []).join('|')
const shortForms = DIRECTIVE_KINDS.flatMap(({ code, shortForm }) => (shortForm && code) || []).join('|')
const NUMBER = `(?<n>\\d{1,5}[a-zđ]?)(?![\\p{L}\\d]|[.,]\\d)`
const OF_YEAR = `(?: ?/ ?(?<y>${YEAR})(?!\\d))?`
const SIGN = '\\p{L}[\\p{L}\\d&]{0,14}(?:[-–/][\\p{L}\\d&]{1,15}){0,4}'

const DIRECTIVE_PATTERNS = {
  typed: pattern(
    `(?<![\\p{L}\\d])(?<type>${names}|${shortForms})(?:(?<so>,? số ?:? ?)| ?)${NUMBER}${OF_YEAR}(?: ?[/–-] ?(?<sign>${SIGN}))?(?: năm (?<y2>${YEAR})(?!\\d))?`,
  ),
  /** A number with its sign says its kind itself: `1727/QĐ-UBND`. */
  signed: pattern(
    `(?<![\\p{L}\\d/.,–-])(?:số ?:? ?)?${NUMBER}${OF_YEAR} ?[/–-] ?(?<sign>(?:(?:${codes}|qh\\d{0,2})(?:[-–/]\\p{L}[\\p{L}\\d&]{1,14}|(?= [-–/] | \\p{L}{3}))|\\p{L}{2,12}[-–]\\p{L}[\\p{L}\\d&]{1,14})(?:[-–/][\\p{L}\\d&]{1,15}){0,3})(?![\\p{L}\\d])`,
  ),
  issued: pattern(
    '(?<![\\p{L}\\d])(?<type>chỉ thị|quyết định|nghị quyết|nghị định|thông tư|công văn|kế hoạch|đề án|công điện|quyết nghị|kết luận) (?=của (?:ubnd|ủy ban|hđnd|hội đồng|tỉnh ủy|thành ủy|huyện ủy|chính phủ|thủ tướng|quốc hội|bộ|sở|ban|trung ương|chủ tịch)(?![\\p{L}]))',
  ),
  anaphor: pattern(
    '(?<![\\p{L}\\d])(?<type>chỉ thị|quyết định|nghị quyết|nghị định|thông tư|công văn|kế hoạch) (?:nói |nêu )?(?:trên|này|đó)(?![\\p{L}])',
  ),
  /** What may follow a number that stands alone: `Nghị định 61 của Chính phủ`, not `quyết định 3 nội dung`. */
  afterBare: pattern(
    `^(?:\\s{0,3}$|\\s{0,2}[,.;:)?!”"–-]| (?:ngày|của|về|do|năm|ban hành|quy định|là|đã|được|có|nêu|thì|và|nói|ký|này|trên|hướng dẫn|phê duyệt|cũng|sẽ|còn|bàn|gồm|áp dụng|liên quan|khi|ở|tại|cho|yêu cầu|chỉ đạo|ra|gì|nào|v/v|không|theo|từ|đến|để|trong|với|thay thế|sửa đổi|đối với|nhằm|thực hiện|hiệu lực|xử phạt|bao giờ|hôm nào|quyết định)(?![\\p{L}]))`,
  ),
  /** What goes on a sign that is written with spaces: `QĐ - UBND`, `NQ - HĐND 18`, `BC VPCP`. */
  spacedSign: pattern(
    '^(?: ?[-–/] ?(?<more>\\p{L}[\\p{L}&]{1,14}\\d{0,2}(?:-[\\p{L}&]{1,14})?)| (?<word>\\p{L}[\\p{L}&]{2,14})| (?<term>\\d{1,2})(?= (?:ngày|của)(?![\\p{L}])|[ ,.;)]?$|[,.;)]))(?![\\p{L}\\d])',
  ),
} as const

export function directivesOf(of: Reading): DirectiveMention[] {
  const claims = new Claims(of.text.length)
  const take = (wanted: Pattern, read: (found: Found) => DirectiveMention | null): DirectiveMention[] =>
    matches(of, wanted).flatMap((found) => {
      const mention = claims.isFree(found) ? read(found) : null
      if (mention) claims.claim(mention.span)
      return mention ?? []
    })
  const typed = take(DIRECTIVE_PATTERNS.typed, (found) => readTyped(of, found))
  const signed = take(DIRECTIVE_PATTERNS.signed, (found) => readSigned(of, found))
  const issued = take(DIRECTIVE_PATTERNS.issued, (found) => readNumberless(of, found, false))
  const anaphors = take(DIRECTIVE_PATTERNS.anaphor, (found) => readNumberless(of, found, true))
  return [...typed, ...signed, ...issued, ...anaphors].sort((a, b) => a.span.start - b.span.start)
}

function readTyped(of: Reading, found: Found): DirectiveMention | null {
  const type = typeOf(found.group('type') ?? '')
  if (!type || !isWrittenAs(of, found, 'type')) return null
  const sign = signOf(of, found)
  const year = found.number('y') ?? found.number('y2') ?? null
  const end = endOf(found, sign)
  const numbered = found.group('so') !== undefined || sign !== null || found.group('y') !== undefined
  if (/^ ?\/ ?\d/u.test(of.plain.slice(end, end + 3))) return null
  if (!numbered && !standsAlone(of, type, end)) return null
  return mention({ start: found.start, end }, type.name, found, year, sign)
}

type Kind = (typeof DIRECTIVE_KINDS)[number]

const typeOf = (written: string): Kind | undefined =>
  DIRECTIVE_KINDS.find(({ name, code }) => isForm(name, written) || isForm(code ?? '', written))

const isForm = (form: string, written: string): boolean => form === written || bare(form) === written

const bare = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

/** A short form in an accented text is written in capitals: `CT 07`, never `ct 07`. */
function isWrittenAs(of: Reading, found: Found, group: string): boolean {
  const span = found.span(group)
  if (!span || span.end - span.start > 4 || !of.accented) return true
  return /^\p{Lu}{2}/u.test(of.text.slice(span.start, span.end)) || isForm('luật', of.plain.slice(span.start, span.end))
}

/** `quyết định 3 nội dung` decides; the others are nouns only, so what follows one of them is its number. */
function standsAlone(of: Reading, type: Kind, end: number): boolean {
  if (!type.citedByNumber) return false
  if (of.accented && /^(?:nghị định|nghị quyết|thông tư|chỉ thị)/u.test(type.name)) return !isCounting(of, end)
  return matchAfter(of, DIRECTIVE_PATTERNS.afterBare, end) !== undefined
}

/** `ban hành chỉ thị 3 lần`, `nghị quyết 5 năm`. */
const isCounting = (of: Reading, end: number): boolean =>
  /^ ?(?:%|(?:lần|năm|tháng|ngày|nội dung|điểm|nhiệm vụ|triệu|tỷ|trường hợp)(?!\p{L}))/u.test(
    of.plain.slice(end, end + 12),
  ) && !/^ (?:năm (?:19|20)|ngày \d)/u.test(of.plain.slice(end, end + 9))

interface Sign {
  readonly written: string
  readonly end: number
}

/** The sign with what stands behind spaced hyphens (`QĐ - UBND`); null when the word behind the number is no sign. */
function signOf(of: Reading, found: Found): Sign | null {
  const span = found.span('sign')
  if (!span) return null
  const written = of.text.slice(span.start, span.end)
  if (!isSign(of, written)) return null
  const end = found.group('y2') === undefined && !/[-–/]/.test(written) ? spacedEnd(of, span) : span.end
  return { written: of.text.slice(span.start, end), end }
}

/** Most parts of a sign behind its first. */
const LONGEST_SIGN = 4

function spacedEnd(of: Reading, sign: Span): number {
  let end = sign.end
  for (let count = 0; count < LONGEST_SIGN; count++) {
    const next = matchAfter(of, DIRECTIVE_PATTERNS.spacedSign, end)
    const part = ['more', 'word', 'term'].find((name) => next?.group(name) !== undefined)
    const place = part && next?.span(part)
    if (!part || !place || !goesOnWith(of, { start: sign.start, end }, part, of.text.slice(place.start, place.end)))
      return end
    end = place.end
  }
  return end
}

/** A part of a sign is in capitals; without a hyphen only an agency behind a kind, or the term of an assembly. */
function goesOnWith(of: Reading, { start, end }: Span, part: string, written: string): boolean {
  const before = of.text.slice(start, end)
  if (part === 'term') return /(?:HĐND|QH)$/u.test(before)
  if (!/^\p{Lu}[\p{Lu}&-]{1,29}\d{0,2}$|^TTg$/u.test(written)) return false
  return part === 'more' || (!/[-–/]/.test(before) && kindOfSign(before.toLowerCase()) !== null)
}

function isSign(of: Reading, written: string): boolean {
  if (/^\p{Lu}{2}|^\p{Lu}[-–]/u.test(written)) return true
  return kindOfSign(written.toLowerCase()) !== null || (!of.accented && /[-–]/.test(written))
}

/** The match ends where its sign ends; a word that is no sign is not part of it. */
function endOf(found: Found, sign: Sign | null): number {
  if (sign) return Math.max(sign.end, found.span('y2')?.end ?? 0)
  return Math.max(found.span('n')?.end ?? 0, found.span('y')?.end ?? 0, found.span('y2')?.end ?? 0)
}

function readSigned(of: Reading, found: Found): DirectiveMention | null {
  const sign = signOf(of, found)
  if (!sign) return null
  const type = kindOfSign(sign.written.toLowerCase()) ?? (/^\p{Lu}{2}/u.test(sign.written) ? 'công văn' : null)
  return type === null
    ? null
    : mention({ start: found.start, end: sign.end }, type, found, found.number('y') ?? null, sign)
}

function mention(span: Span, type: string, found: Found, year: number | null, sign: Sign | null): DirectiveMention {
  const number = (found.group('n') ?? '').replace(/^0{1,4}(?=\d)/, '')
  return { span, type, number, year, sign: sign && canonicalSign(sign.written), anaphor: false }
}

const canonicalSign = (written: string): string =>
  written
    .toUpperCase()
    .replace(/(?<=HĐND|QH) (?=\d)/u, '')
    .replace(/ ?[–/-] ?| /gu, '-')
    .replace(/^D-|^QD-/u, 'QĐ-')

/** A directive without a number: named by its issuer (in accented text it then bears a capital) or pointed back to. */
function readNumberless(of: Reading, found: Found, anaphor: boolean): DirectiveMention | null {
  const type = typeOf(found.group('type') ?? '')
  if (!type || (of.accented && !anaphor && !/^\p{Lu}/u.test(of.text.slice(found.start, found.start + 1)))) return null
  const end = of.text.slice(found.start, found.end).trimEnd().length + found.start
  return { span: { start: found.start, end }, type: type.name, number: null, year: null, sign: null, anaphor }
}
