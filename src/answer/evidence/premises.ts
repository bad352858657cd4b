import type { Fact } from '../../facts/fact.js'
import { clauseAround, clausesIn } from '../../facts/reading/clauses.js'
import type { Question } from '../../search/question.js'
import { type Act, pairsOf } from '../../search/reading/named/acts.js'
import { DAY_PARTS, type Premises } from '../../search/reading/named/premises.js'
import type { Wording } from '../../search/wording.js'
import { contains, type Span, slice } from '../../text/span.js'
import { syllableKey } from '../../text/syllables.js'
import type { AbstainReason } from '../answer.js'
import type { Candidate } from '../candidates/candidate.js'
import { bearsTitle } from '../candidates/offices.js'
import { isOn } from './bearing.js'
import { areOpposed, isNegative } from './opposites.js'
import { isValueOf } from './periods.js'
import type { Sentence } from './sentences.js'

/**
 * Whether a candidate grants what the question takes for granted: that the thing was repealed and not issued, is not and is,
 * was that year and not the other one that the same sentence names. The clause of the value decides, not its sentence.
 * @param facts of the candidate's news item
 * @returns null when it does, else why not
 */
export function refusesValue(question: Question, candidate: Candidate, facts: readonly Fact[]): AbstainReason | null {
  const { premises, asked } = question
  const { sentence } = candidate
  if (premises.relative.length > 0) return 'out-of-period'
  if (!premises.acts.every((act) => bearsAct(act, sentence, asked.kind === 'date'))) return 'not-in-corpus'
  if (!bearsDayPart(question, sentence, facts)) return 'out-of-period'
  const clauses = candidate.value.map((value) => clauseOf(sentence, value))
  if (!bearsTitle(question, sentence, facts)) return 'not-in-corpus'
  if (clauses.length === 0) return null
  const { years } = question.constraints
  if (!years.every(({ year }) => candidate.value.every((value) => isValueOf(sentence, facts, value, year))))
    return 'out-of-period'
  const said = clauses.map((clause) => slice(sentence.article.text, clause)).join(' ')
  if (areOpposed(question.text, said)) return 'not-in-corpus'
  if (asked.kind === 'figure' && !agreesInDenial(premises, said)) return 'not-in-corpus'
  return null
}

const clauseOf = ({ article, span }: Sentence, value: Span): Span => clauseAround(clausesIn(article.text, span), value)

/** Asked for its day, the sentence itself must say the act; else the one before or a title may. */
function bearsAct({ forms }: Act, { own, near }: Sentence, strictly: boolean): boolean {
  return forms.some((form) => says(own, form) || (!strictly && says(near, form)))
}

function says(wording: Wording, form: string): boolean {
  const pairs = pairsOf(form)
  return pairs.length === 0 ? wording.keys.has(syllableKey(form)) : pairs.every((pair) => wording.pairs.has(pair))
}

/** Who asks what is not so wants a clause that denies, and who does not wants none. */
const agreesInDenial = ({ isDenial }: Premises, clause: string): boolean => isDenial === isNegative(clause)

/** The days that the question means are not said to be at another part of the day. */
function bearsDayPart(
  { premises, constraints }: Question,
  { article, span }: Sentence,
  facts: readonly Fact[],
): boolean {
  const { dayPart } = premises
  if (dayPart === null) return true
  const { dates } = constraints
  const times = facts.flatMap((fact) => {
    if (fact.kind !== 'date' || fact.time === null) return []
    const isMeant = dates.length > 0 ? dates.some(({ date }) => isOn(fact, date)) : contains(span, fact.span)
    return isMeant ? [slice(article.text, fact.time).toLowerCase()] : []
  })
  const parts = times.filter((time) => DAY_PARTS.some((part) => time.includes(part)))
  return parts.length === 0 || parts.some((time) => time.includes(dayPart))
}
