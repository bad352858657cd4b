import { familyOf } from '../../facts/events/heads.js'
import type { DateFact, DateRole, EventFact, PartialDate } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import { type Span, slice } from '../../text/span.js'
import { directiveFits } from '../bearing/directives.js'
import type { Candidate, Evidence } from '../candidate.js'

/** How well a date of one role answers a question for another. Roles that are not listed do not answer. */
const FIT: Readonly<Record<DateRole, Partial<Record<DateRole, number>>>> = {
  event: { event: 1, other: 0.85, period: 0.7 },
  issue: { issue: 1, event: 0.8, other: 0.75 },
  effect: { effect: 1 },
  deadline: { deadline: 1, period: 0.6, other: 0.5 },
  publication: { publication: 1 },
  period: { period: 1, other: 0.8, event: 0.6, deadline: 0.6 },
  other: { other: 0.95, event: 1, period: 0.9, deadline: 0.75, effect: 0.7 },
}

export function dateCandidates(question: Question, { sentence, facts, all }: Evidence): readonly Candidate[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'date') return []
    const value = placeOf(question, fact, sentence.article.text)
    const isTerm = TERM_OF_OFFICE.test(sentence.article.text.slice(Math.max(0, fact.span.start - 10), fact.span.end))
    const fit = value && (!isTerm || TERM_OF_OFFICE.test(question.text)) ? fitOf(question, fact, all) : 0
    return !value || fit === 0 ? [] : [{ sentence, value: [value], key: dateKey(fact), fit, ...inferredOf(fact) }]
  })
}

/** How long somebody holds an office says when nothing was. */
const TERM_OF_OFFICE = /nhiệm kỳ/iu

/** The date as written, or its hour when that is asked for; null when it says none. */
function placeOf({ asked }: Question, { span, time }: DateFact, text: string): Span | null {
  if (asked.kind !== 'date' || asked.grain !== 'hour') return span
  return time && /\d/.test(slice(text, time)) ? time : null
}

const inferredOf = ({ inferredYear, inferredDay }: DateFact): Pick<Candidate, 'inferredYear' | 'inferredDay'> => ({
  ...(inferredYear ? { inferredYear } : {}),
  ...(inferredDay ? { inferredDay } : {}),
})

function fitOf(question: Question, fact: DateFact, all: Evidence['all']): number {
  const asked = askedRole(question)
  const named = question.constraints.directives
  if (asked === 'issue' && named.length > 0) return issuesOneOf(fact, all, named) ? 1 : 0
  return roleFit(asked, fact) * eventFit(question, fact, all) * grainFit(question, fact)
}

/** What begins on a day takes effect then: `từ 1-7`. */
const SINCE = 0.75

const roleFit = (asked: DateRole, { role, bound }: DateFact): number =>
  FIT[asked][role] ?? (asked === 'effect' && bound === 'since' ? SINCE : 0)

/** `hôm qua` tells a day to who knows when the news came out. */
const RELATIVE = 0.75

/** Asked for the day, a month or a year says less, and a period of years nothing; an hour must stand there. */
function grainFit({ asked }: Question, { from, role }: DateFact): number {
  if (Object.keys(from).length === 0) return RELATIVE
  if (asked.kind !== 'date' || asked.grain === null) return from.month === undefined ? 0.85 : 1
  if (asked.grain === 'day' && role === 'period' && from.month === undefined && from.quarter === undefined) return 0
  const told = { hour: from.day, day: from.day, month: from.month ?? from.quarter, year: from.year }[asked.grain]
  return told === undefined ? 0.65 : 1
}

/** Without a verb, a question about a directive asks for its issue, and one about an event for its day. */
function askedRole({ asked, constraints, events }: Question): DateRole {
  if (asked.kind === 'date' && asked.role) return asked.role
  return constraints.directives.length > 0 && events.length === 0 ? 'issue' : 'other'
}

function issuesOneOf(fact: DateFact, all: Evidence['all'], named: Question['constraints']['directives']): boolean {
  const directive = fact.directive === null ? undefined : all[fact.directive]
  return directive?.kind === 'directive' && named.some((name) => directiveFits(name, directive))
}

/** A date that belongs to an event of another kind than the one asked about is hardly meant. */
function eventFit(question: Question, fact: DateFact, all: Evidence['all']): number {
  if (question.events.length === 0) return 1
  const held = all.filter(
    (other): other is EventFact => other.kind === 'event' && other.dates.some((at) => all[at] === fact),
  )
  if (held.length === 0) return 0.85
  return held.some(({ head }) => question.events.includes(familyOf(head))) ? 1 : 0.75
}

const dateKey = ({ from, to, inferredYear, span }: DateFact): string =>
  Object.keys(from).length === 0
    ? `@${span.start}`
    : `${partKey(from, inferredYear?.year)}–${to ? partKey(to, inferredYear?.year) : ''}`

const partKey = ({ year, quarter, month, day }: PartialDate, inferred?: number): string =>
  [year ?? inferred, quarter && `q${quarter}`, month, day].map((part) => part ?? '').join('/')
