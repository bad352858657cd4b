import type { Attributed } from '../article.js'
import type { Line } from '../lines.js'
import { datesIn, isoOf } from './calendar.js'

/** How many lines under the title, or from the end, a page's stamp stands at most. */
const NEAR = 3

/** What a page writes around the day an article came out: `Thứ Ba, 03/03/2015, 08:30 (GMT+7)`, `Cập nhật lúc 15:30 | 14/07/2009`. */
const WORDS =
  /thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:ngày|lần|thời gian) (?:đăng|cập nhật|xuất bản)(?: tin| bài)?(?: cuối)?|(?:đăng|cập nhật)(?: ngày| lúc| vào)?|ngày|lúc|gmt ?[+-]? ?7|sáng|chiều|\d{1,2} ?[:hg] ?\d{2}(?::\d{2})?(?: ?[ap]m)?|giờ/giu

/** The day an article came out, from a line that holds a stamp and nothing else. `lines` without noise; the title is the first. */
export function stampOf(lines: readonly Line[]): Attributed<string> | null {
  const told = lines.slice(1)
  const near = told.length > 2 * NEAR ? [...told.slice(0, NEAR), ...told.slice(-NEAR)] : told
  for (const line of near) {
    const day = stampedDay(line)
    if (day) return day
  }
  return null
}

function stampedDay(line: Line): Attributed<string> | null {
  if (line.text.length > 100) return null
  const [date] = datesIn(line.text, { start: 0, end: line.text.length })
  if (!date || date.year === null || date.day === null) return null
  const rest = `${line.text.slice(0, date.start)} ${line.text.slice(date.end)}`.replace(WORDS, '')
  if (/[\p{L}\p{N}]/u.test(rest)) return null
  const evidence = { start: line.start + date.start, end: line.start + date.end }
  return { value: isoOf(date.year, date), origin: 'inferred', evidence }
}
