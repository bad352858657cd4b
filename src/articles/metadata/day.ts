import type { Attributed } from '../article.js'
import { datesIn, isAside, isoOf, type Written } from './calendar.js'
import { type DayContext, FIRST_YEAR, idYear, LEAD, titleYear, type YearFound, yearFor } from './year.js'

/**
 * The day of an item's news: the first date of its opening that the news took place on. A year that the date does not
 * say is taken from the article or not at all: a wrong date is worse than none. News without a date is of the day it came out.
 */
export function dayOf(context: DayContext): Attributed<string> | null {
  const { text, item, published } = context
  const lead = { start: item.start, end: Math.min(item.end, item.start + LEAD) }
  const dates = datesIn(text, lead).filter((date) => date.start !== published?.evidence?.start && !isAside(text, date))
  const date = dates.find(({ day }) => day !== null) ?? dates[0]
  return date ? dated(context, date) : (published ?? yearOnly(context))
}

function dated(context: DayContext, date: Written): Attributed<string> | null {
  if (date.year === null) return inferred(context, date)
  if (date.year < FIRST_YEAR) return null
  return { value: isoOf(date.year, date), origin: 'inferred', evidence: { start: date.start, end: date.end } }
}

function inferred(context: DayContext, date: Written): Attributed<string> | null {
  const found = yearFor(context, date)
  return found && attributed(isoOf(found.year, date), found)
}

/** A month in which neither reviews of the past year nor plans for the next are at hand. */
const NO_TURN = 6

/** Nothing but a title's year: `… – Phú Yên 2012`. */
function yearOnly(context: DayContext): Attributed<string> | null {
  const found = titleYear(context, { month: NO_TURN }) ?? idYear(context)
  return found && attributed(String(found.year), found)
}

const attributed = (value: string, { evidence }: YearFound): Attributed<string> =>
  evidence ? { value, origin: 'inferred', evidence } : { value, origin: 'inferred' }
