import type { PartialDate } from '../fact.js'

const YEARS = { first: 1900, last: 2099 }

/** The date when there is such a day, month, quarter and year; null for `31/2` and `45/13`. */
export function calendarDate(parts: {
  readonly year?: number | undefined
  readonly quarter?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}): PartialDate | null {
  const { year, quarter, month, day } = parts
  if (year !== undefined && (year < YEARS.first || year > YEARS.last)) return null
  if (quarter !== undefined && (quarter < 1 || quarter > 4)) return null
  if (month !== undefined && (month < 1 || month > 12)) return null
  if (day !== undefined && (day < 1 || day > lastDay(month ?? 1, year))) return null
  return {
    ...(year !== undefined && { year }),
    ...(quarter !== undefined && { quarter }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  }
}

/** 29 February is a day as long as no year says otherwise. */
const lastDay = (month: number, year: number | undefined): number =>
  new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate()

/** `9` of `09`, `2009` of `09` in a year's place. */
export const fullYear = (written: number): number =>
  written >= 100 ? written : written < 50 ? 2000 + written : 1900 + written

type Grain = 'day' | 'month' | 'quarter' | 'year' | 'none'

export function grainOf(date: PartialDate): Grain {
  if (date.day !== undefined) return 'day'
  if (date.month !== undefined) return 'month'
  if (date.quarter !== undefined) return 'quarter'
  return date.year !== undefined ? 'year' : 'none'
}

/** Negative when `a` comes first; null when the two cannot be compared, one of them lacking what the other says. */
export function compareDates(a: PartialDate, b: PartialDate): number | null {
  if (grainOf(a) !== grainOf(b) || (a.year === undefined) !== (b.year === undefined)) return null
  if ((a.month === undefined) !== (b.month === undefined)) return null
  return ordinal(a) - ordinal(b)
}

const ordinal = (date: PartialDate): number =>
  ((date.year ?? 0) * 12 + (date.month ?? (date.quarter ?? 0) * 3)) * 31 + (date.day ?? 0)

/** `early` with the month and year that only `late` says: `ngày 10 đến 12-10-2018`. */
export function fillFrom(early: PartialDate, late: PartialDate): PartialDate {
  const filled = {
    ...early,
    ...(early.month === undefined && early.day !== undefined && late.month !== undefined && { month: late.month }),
    ...(early.year === undefined && late.year !== undefined && { year: late.year }),
  }
  const order = compareDates(filled, late)
  return order !== null && order > 0 ? early : filled
}
