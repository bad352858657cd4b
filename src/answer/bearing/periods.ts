import type { DateFact, Fact, PartialDate } from '../../facts/fact.js'
import { clauseAround, clausesIn } from '../../facts/reading/clauses.js'
import type { Question } from '../../search/question.js'
import { fold } from '../../text/fold.js'
import { contains, type Span, slice } from '../../text/span.js'
import { itemText, type Sentence } from '../evidence/sentences.js'

/**
 * The sentence is of the year: it says so itself, or says no other year and its news item is of it. The year in which a
 * directive was issued says nothing about a sentence that follows it.
 */
export function isOf({ article, section, span }: Sentence, facts: readonly Fact[], year: number): boolean {
  const dates = facts.filter(
    (fact): fact is DateFact => fact.kind === 'date' && fact.role !== 'issue' && !isCompared(article.text, fact),
  )
  const said = dates.filter((date) => contains(span, date.span) && yearsOf(date).length > 0)
  if (said.length > 0) return said.some((date) => holds(date, year))
  return isItemOf({ article, section }, dates, year)
}

function isItemOf(
  { article, section }: Pick<Sentence, 'article' | 'section'>,
  dates: readonly DateFact[],
  year: number,
): boolean {
  const item = article.sections[section]
  const whole = [item?.day?.value, article.published?.value].some((day) => day?.startsWith(String(year)))
  return (
    whole ||
    dates.some((date) => holds(date, year)) ||
    namesYear(item ? slice(article.text, item.title) : article.title.value, year)
  )
}

const yearsOf = ({ from, to, inferredYear }: DateFact): readonly number[] =>
  [from.year, to?.year, inferredYear?.year].filter((year) => year !== undefined)

/** `giai đoạn 2016 - 2020` holds 2018. */
function holds(date: DateFact, year: number): boolean {
  const years = yearsOf(date)
  return years.length > 0 && Math.min(...years) <= year && year <= Math.max(...years)
}

const namesYear = (text: string, year: number): boolean => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(text)

/** Years that something is only compared with, or that a term of office runs through. */
const COMPARED = /(?:so với|cùng kỳ|bằng|[Nn]hiệm kỳ)[^,;.]{0,20}$/u
const COMPARED_REACH = 32

const isCompared = (text: string, { span }: DateFact): boolean =>
  COMPARED.test(text.slice(Math.max(0, span.start - COMPARED_REACH), span.start))

/**
 * The value is of the year: its own clause says so; else the last year that the sentence names before it, which frames what
 * follows; else, in a sentence that names no year but to compare, the news item.
 */
export function isValueOf(sentence: Sentence, facts: readonly Fact[], value: Span, year: number): boolean {
  const { text } = sentence.article
  const clauses = clausesIn(text, sentence.span)
  const clause = clauseAround(clauses, value)
  const dates = facts.filter(
    (fact): fact is DateFact => fact.kind === 'date' && fact.role !== 'issue' && !isCompared(text, fact),
  )
  const framing = dates.filter((date) => contains(sentence.span, date.span) && yearsOf(date).length > 0)
  const within = framing.filter((date) => contains(clause, date.span))
  if (within.length > 0) return within.some((date) => holds(date, year))
  const before = framing.filter(({ span }) => span.end <= value.start).at(-1)
  if (before) return holds(before, year)
  return framing.length > 0 ? framing.some((date) => holds(date, year)) : isItemOf(sentence, dates, year)
}

/** The year is part of a name that the news item bears: `TechDemo 2017`; `năm 2017` is none. */
export function bearsYear(
  { article, section }: Sentence,
  { year, named }: Question['constraints']['years'][number],
): boolean {
  if (named === null || /^(?:năm|nam|year|in)$/iu.test(named)) return false
  return fold(itemText({ article, section })).includes(`${fold(named)} ${year}`)
}

/** The news item dates something on the day or in the month that the question names. */
export function isOn(fact: Fact, date: PartialDate): boolean {
  if (fact.kind !== 'date') return false
  const { from, to, inferredYear } = fact
  const year = from.year ?? to?.year ?? inferredYear?.year
  if (date.year !== undefined && year !== undefined && date.year !== year) return false
  if (from.month !== date.month && to?.month !== date.month) return false
  return (
    date.day === undefined || from.day === date.day || to?.day === date.day || isBetween(date.day, from.day, to?.day)
  )
}

const isBetween = (day: number, from: number | undefined, to: number | undefined): boolean =>
  from !== undefined && to !== undefined && from < day && day < to
