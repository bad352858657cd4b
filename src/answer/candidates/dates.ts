import type { DateFact, DateRole, EventFact, PartialDate } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import { directiveFits } from '../bearing.js'
import type { Candidate, Evidence } from './candidate.js'

/** How well a date of one role answers a question for another. Roles that are not listed do not answer. */
const FIT: Readonly<Record<DateRole, Partial<Record<DateRole, number>>>> = {
  event: { event: 1, other: 0.85, period: 0.7 },
  issue: { issue: 1 },
  effect: { effect: 1 },
  deadline: { deadline: 1, period: 0.6, other: 0.5 },
  publication: { publication: 1 },
  period: { period: 1, other: 0.8, event: 0.6, deadline: 0.6 },
  other: { other: 0.95, event: 1, period: 0.9, deadline: 0.75, effect: 0.7 },
}

export function dateCandidates(question: Question, { sentence, facts, all }: Evidence): readonly Candidate[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'date') return []
    const fit = fitOf(question, fact, all)
    return fit === 0 || !hasDate(fact) ? [] : [candidateOf(fact, fit, sentence)]
  })
}

function candidateOf(fact: DateFact, fit: number, sentence: Evidence['sentence']): Candidate {
  return {
    sentence,
    value: [fact.span],
    key: dateKey(fact),
    fit,
    ...(fact.inferredYear && { inferredYear: fact.inferredYear }),
  }
}

function fitOf(question: Question, fact: DateFact, all: Evidence['all']): number {
  const asked = askedRole(question)
  const named = question.constraints.directives
  if (asked === 'issue' && named.length > 0) return issuesOneOf(fact, all, named) ? 1 : 0
  return (FIT[asked][fact.role] ?? 0) * eventFit(question, fact, all)
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
  return held.some(({ head }) => question.events.includes(head)) ? 1 : 0.75
}

const hasDate = ({ from }: DateFact): boolean => Object.keys(from).length > 0

const dateKey = ({ from, to, inferredYear }: DateFact): string =>
  `${partKey(from, inferredYear?.year)}–${to ? partKey(to, inferredYear?.year) : ''}`

const partKey = ({ year, quarter, month, day }: PartialDate, inferred?: number): string =>
  [year ?? inferred, quarter && `q${quarter}`, month, day].map((part) => part ?? '').join('/')
