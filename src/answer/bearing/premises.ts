import type { Fact } from '../../facts/fact.js'
import { clauseAround, clausesIn } from '../../facts/reading/clauses.js'
import type { Question } from '../../search/question.js'
import { type Act, pairsOf } from '../../search/reading/named/acts.js'
import { DAY_PARTS } from '../../search/reading/named/premises.js'
import type { Wording } from '../../search/wording.js'
import { contains, type Span, slice } from '../../text/span.js'
import { syllableKey } from '../../text/syllables.js'
import type { Candidate } from '../candidate.js'
import type { Sentence } from '../evidence/sentences.js'
import { lacking, type Refusal } from './bearing.js'
import { areOpposed, isNegative } from './opposites.js'
import { bearsYear, isOn, isValueOf } from './periods.js'
import { bearsTitle, holdsTitles } from './titles.js'

/**
 * Whether a candidate grants what the question takes for granted: that the thing was repealed and not issued, is not and is,
 * was that year and not the other one that the same sentence names. The clause of the value decides, not its sentence.
 * @param facts of the candidate's news item
 * @returns null when it does, else why not
 */
export function refusesValue(question: Question, candidate: Candidate, facts: readonly Fact[]): Refusal | null {
  const { sentence, value } = candidate
  const said = value.map((span) => slice(sentence.article.text, clauseOf(sentence, span))).join(' ')
  return (
    refusesItem(question, sentence, facts) ??
    ofValue(
      lacking(
        'out-of-period',
        question.text,
        question.constraints.years,
        (year) => bearsYear(sentence, year) || value.every((span) => isValueOf(sentence, facts, span, year.year)),
      ),
    ) ??
    (value.length > 0 ? refusesClause(question, sentence, said, value) : null)
  )
}

/** What the sentence or its news item must grant, wherever in it the value stands. */
function refusesItem(question: Question, sentence: Sentence, facts: readonly Fact[]): Refusal | null {
  const { premises, text, asked } = question
  const act = premises.acts.find((each) => (each.name !== 'end' || asked.kind === 'date') && !bearsAct(each, sentence))
  return (
    ofValue(lacking('out-of-period', text, premises.relative, () => false)) ??
    refusal(!act, 'not-in-corpus', act?.forms[0]) ??
    refusal(bearsDayPart(question, sentence, facts), 'out-of-period', premises.dayPart) ??
    refusal(bearsTitle(question, sentence, facts), 'not-in-corpus', 'title of the name') ??
    refusal(holdsTitles(question, sentence), 'not-in-corpus', 'title')
  )
}

function refusesClause(
  { text, asked, premises }: Question,
  sentence: Sentence,
  said: string,
  value: readonly Span[],
): Refusal | null {
  const { denied } = premises
  const agrees =
    denied.length === 0
      ? asked.kind !== 'figure' || !value.some((span) => isDenied(sentence, span))
      : !DENIABLE.has(asked.kind) || denies(asked.kind === 'figure', denied, sentence)
  return (
    refusal(!areOpposed(text, said), 'not-in-corpus', 'opposite') ??
    refusal(asked.kind !== 'date' || !areOpposed(text, withTitle(sentence)), 'not-in-corpus', 'opposite') ??
    refusal(agrees, 'not-in-corpus', 'denial')
  )
}

/** How far before a figure what denies it stands: `không có 35 đơn vị`. */
const BEFORE_FIGURE = 24

/** Of what the figure counts it is said that it is not so: `26 xã chưa dùng phần mềm`. */
function isDenied(sentence: Sentence, value: Span): boolean {
  const clause = clauseOf(sentence, value)
  const from = Math.max(clause.start, value.start - BEFORE_FIGURE)
  return isNegative(sentence.article.text.slice(from, clause.end))
}

/** Who asks what is not so wants a sentence that denies, or one that says just that (`thu phí không dừng`). */
const denies = (isFigure: boolean, denied: readonly string[], { article, span, own, wide }: Sentence): boolean =>
  isNegative(slice(article.text, span)) || denied.every((pair) => (isFigure ? own : wide).pairs.has(pair))

function withTitle({ article, section, span }: Sentence): string {
  const title = article.sections[section]?.title
  return `${title ? slice(article.text, title) : ''} ${slice(article.text, span)}`
}

const ofValue = (found: Refusal | null): Refusal | null => found && { ...found, of: 'value' }

const refusal = (holds: boolean, reason: Refusal['reason'], missing: string | null | undefined): Refusal | null =>
  holds ? null : { reason, lacking: missing ?? '', of: 'value' }

const clauseOf = ({ article, span }: Sentence, value: Span): Span => clauseAround(clausesIn(article.text, span), value)

/** The sentence says the act, or the one before it or a title does. */
const bearsAct = ({ forms, loosely }: Act, { own, near }: Sentence): boolean =>
  [...forms, ...loosely].some((form) => says(own, form) || says(near, form))

function says(wording: Wording, form: string): boolean {
  const pairs = pairsOf(form)
  return pairs.length === 0 ? wording.keys.has(syllableKey(form)) : pairs.every((pair) => wording.pairs.has(pair))
}

/** Asked of these, what is not so is another thing than what is so. */
const DENIABLE: ReadonlySet<string> = new Set(['figure', 'organization', 'place', 'person'])

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
