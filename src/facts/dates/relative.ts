import type { Article } from '../../articles/article.js'
import type { DateFact } from '../fact.js'
import { type Pattern, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import { calendarDate, grainOf } from './calendar.js'
import type { DateMention } from './surface.js'

export type InferredDay = NonNullable<DateFact['inferredDay']>

/** The day the article came out, by its front matter or its stamp, and where it says so. */
export interface Publication {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly evidence: { readonly start: number; readonly end: number }
}

/** Null when it is not known to the day, or nothing in the file shows it. */
export function publicationOf({ published, text, body }: Article): Publication | null {
  if (!published) return null
  const [year = 0, month = 0, day = 0] = published.value.split('-').map(Number)
  const at = text.slice(0, body.start).indexOf(published.value.slice(0, 4))
  const evidence = published.evidence ?? (at >= 0 ? { start: at, end: at + 4 } : null)
  return evidence && year >= 1900 && day > 0 ? { year, month, day, evidence } : null
}

/** Days and years from that of the publication. */
const DAYS: readonly (readonly [Pattern, number])[] = [
  [pattern('^(?:hôm|sáng|trưa|chiều|tối|đêm) nay$'), 0],
  [pattern('^(?:hôm|sáng|trưa|chiều|tối|đêm) qua$'), -1],
  [pattern('^hôm kia$'), -2],
  [pattern('^(?:ngày|sáng|trưa|chiều|tối) mai$'), 1],
]
const YEARS: readonly (readonly [Pattern, number])[] = [
  [pattern('năm nay$'), 0],
  [pattern('năm ngoái$'), -1],
  [pattern('năm tới$'), 1],
]

/** The day or year that `hôm qua`, `năm nay` mean to a reader on the day of publication; null when that is not known. */
export function inferDay(
  of: Reading,
  { from, span }: DateMention,
  publication: Publication | null,
): InferredDay | null {
  if (!publication || grainOf(from) !== 'none') return null
  const said = of.plain.slice(span.start, span.end)
  const { evidence } = publication
  const days = shiftOf(of, DAYS, said)
  if (days !== null) return { date: shifted(publication, days), evidence }
  const years = shiftOf(of, YEARS, said)
  const date = years === null ? null : calendarDate({ year: publication.year + years })
  return date && { date, evidence }
}

const shiftOf = (of: Reading, shifts: typeof DAYS, said: string): number | null =>
  shifts.find(([words]) => said.search(words.on(of, 'scan')) >= 0)?.[1] ?? null

function shifted({ year, month, day }: Publication, days: number): InferredDay['date'] {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
