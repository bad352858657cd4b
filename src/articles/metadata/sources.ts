import { lower } from '../../text/fold.js'
import type { Attributed } from '../article.js'
import type { Line } from '../lines.js'

/** How an agency opens its report: `(Mic.gov.vn) - `, `(TTXVN) – `, `ICTnews - `, `* `. With the white space behind it. */
const PARENTHESIZED = /^\(([^()\n]{2,40})\) ?[-–—:] ?/
const NAMED =
  /^((?:(?:Báo|Cổng) [^-–—.,]{2,30}|TTXVN|VOV|VTV|ICTnews|VietNamNet|VnExpress|(?:[\p{L}\p{N}-]{2,20}\.){1,3}(?:vn|com|net|org))) ?[-–—] /u

export interface SourceOpening {
  readonly name: string
  /** Length of the name with its parentheses. */
  readonly named: number
  /** Length of the whole, with the hyphen and the space behind it. */
  readonly length: number
}

export function opening(line: string): SourceOpening | null {
  const head = line.slice(0, 60)
  const match = PARENTHESIZED.exec(head) ?? NAMED.exec(head)
  if (match?.[1] === undefined) return null
  const named = match[0].replace(/ ?[-–—:] ?$/, '').length
  return { name: match[1].trim(), named, length: match[0].length }
}

/** `Nguồn Ấp Bắc`, `Nguồn: Báo Nghệ An`, `Theo TTXVN`, `(Theo Báo Nhân Dân)`, alone on a line. */
const SOURCE_LINE = /^\(?(?:nguồn(?: tin)?|theo|source)(?: ?[:\-–] ?| )([^()]{2,80}?)\)?\.?$/iu
/** The same in parentheses behind a text's last words. */
const SOURCE_TAIL = /\((?:theo|nguồn(?: tin)?)(?: ?: ?| )([^()]{2,60})\) ?\.?$/iu

/** How many lines from the end bylines and source lines are looked for. */
const TAIL = 4

/** Who published the article, as far as the text says. `lines` without noise; the title is the first. */
export function publisherOf(lines: readonly Line[]): Attributed<string> | null {
  return sourceLine(lines) ?? sourceTail(lines) ?? sourceOpening(lines)
}

function sourceLine(lines: readonly Line[]): Attributed<string> | null {
  const line = tailOf(lines).findLast(({ text }) => isSourceLine(text))
  const name = line && SOURCE_LINE.exec(line.text)?.[1]
  return line && name !== undefined ? attributed(name, line) : null
}

/** A source is named, not told: no clause with a comma or colon, a capital at the start. */
function isSourceLine(text: string): boolean {
  const name = text.length <= 90 ? SOURCE_LINE.exec(text)?.[1] : undefined
  return (
    name !== undefined &&
    /^[\p{Lu}\p{N}“"]|^(?:báo|cổng|trang|đài|[\p{Ll}\p{N}]{2,20}\.)/u.test(name) &&
    !/[,;:] /.test(name)
  )
}

function sourceTail(lines: readonly Line[]): Attributed<string> | null {
  for (const line of tailOf(lines).reverse()) {
    const match = SOURCE_TAIL.exec(line.text.slice(-90))
    const at = line.end - Math.min(90, line.text.length) + (match?.index ?? 0)
    if (match?.[1] !== undefined) return attributed(match[1], { start: at, end: at + match[0].length })
  }
  return null
}

function sourceOpening(lines: readonly Line[]): Attributed<string> | null {
  for (const line of lines.slice(0, 3)) {
    const found = opening(line.text)
    if (found) return attributed(found.name, { start: line.start, end: line.start + found.named })
  }
  return null
}

const attributed = (value: string, { start, end }: { start: number; end: number }): Attributed<string> => ({
  value: value.trim(),
  origin: 'inferred',
  evidence: { start, end },
})

const tailOf = (lines: readonly Line[]): Line[] => lines.slice(1).slice(-TAIL)

const LABEL =
  /^(?:tác giả|người viết|bài viết|bài|tin|tin, bài|tin, ảnh|tin,ảnh|bài, ảnh|bài và ảnh|tin và ảnh|thực hiện|biên tập|người đưa tin|cộng tác viên|ctv|pv) ?[:\-–] ?(.{2,60})$/iu
const NAME = String.raw`(?:\p{Lu}\p{Ll}{0,6}\.?)(?: \p{Lu}\p{Ll}{0,6}\.?){0,4}`
const OFFICE =
  '(?:Sở|Phòng|Ban|Văn phòng|Trung tâm|Cổng|UBND|HĐND|Cục|Vụ|Bộ|Báo|Đài|Viện|Chi cục|Tổng cục|Tỉnh|Huyện|Thành|TT)(?: ?[-–/] ?| )[^.!?;:]{2,70}'
/** `Kim Thanh - Sở TT&TT`, `Kim Thanh`, `K.T`, `Minh Trí - Thu Hà (Phòng CNTT)`. */
const SIGNED = new RegExp(String.raw`^${NAME}(?: ?[-–,] ?(?:${NAME}|${OFFICE})| ?\([^()]{2,50}\)){0,2}$`, 'u')
const INITIALS = /^(?:\p{Lu}{1,3}\.){1,3}\p{Lu}{0,3}$|^(?:BBT|PV|CTV|BTV)$/u
/** `Sở TT&TT Phú Yên`, `Phòng quản lý CNTT- Sở TT&TT`. */
const BY_OFFICE = new RegExp(`^${OFFICE}$`, 'u')
/** Verbs that make a line of an office's name a sentence. */
const TELLS = /(?:^| )(?:đã|sẽ|đang|được|phải|cần|là|có|tổ chức|triển khai|thực hiện|phối hợp|ban hành)(?: |$)/u

/** Who wrote the article, from the byline at its end. `lines` without noise; the title is the first. */
export function authorOf(lines: readonly Line[]): Attributed<string> | null {
  const line = tailOf(lines).findLast(({ text }) => isByline(text))
  if (!line) return null
  return attributed(LABEL.exec(line.text)?.[1] ?? line.text.replace(/^\((.{1,80})\)$/, '$1'), line)
}

function isByline(written: string): boolean {
  const line = written.replace(/^\((.{1,80})\)$/, '$1')
  if (line.length > 80 || isSourceLine(line)) return false
  if (LABEL.test(line) || INITIALS.test(line)) return true
  return !TELLS.test(lower(line)) && (isName(line) || BY_OFFICE.test(line))
}

/** One capitalised word is a heading as often as a name. */
const isName = (line: string): boolean => SIGNED.test(line) && / /.test(line)
