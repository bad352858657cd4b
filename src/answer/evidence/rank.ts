import type { Fact } from '../../facts/fact.js'
import { clausesIn } from '../../facts/reading/clauses.js'
import type { Language } from '../../search/language.js'
import type { Question } from '../../search/question.js'
import { contains, type Span } from '../../text/span.js'
import { type Refusal, refuses } from '../bearing/bearing.js'
import { refusesValue } from '../bearing/premises.js'
import type { Candidate } from '../candidate.js'
import { findCandidates } from '../candidates/find.js'
import type { Sentence } from './sentences.js'
import { borneBefore, type Support, supportAround, supportOf } from './support.js'

/** A candidate with the evidence for it: everything that decides is here, so that it can be printed. */
export interface Ranked {
  readonly candidate: Candidate
  readonly support: Support
  /** Support by the words right around the fact; the sentence's own where the whole sentence answers. */
  readonly around: number
  /** Why it cannot be the answer, whatever its score. */
  readonly refusal: Refusal | null
  readonly score: number
}

/** Candidates of all sentences, best first; equals in the order of the text. */
export function rank(
  language: Language,
  question: Question,
  sentences: readonly Sentence[],
  factsOf: (article: string) => readonly Fact[],
): readonly Ranked[] {
  return sentences
    .flatMap((sentence) => rankSentence(language, question, sentence, factsOf(sentence.article.id)))
    .sort((a, b) => b.score - a.score || placeOf(a) - placeOf(b) || compareIds(a, b))
}

function rankSentence(
  language: Language,
  question: Question,
  sentence: Sentence,
  all: readonly Fact[],
): readonly Ranked[] {
  const facts = all.filter((fact) => contains(sentence.span, fact.span))
  const candidates = findCandidates(question, { sentence, facts, all })
  if (candidates.length === 0) return []
  const support = supportOf(question.terms, sentence, namedWeight(question))
  const refusal = refuses(question, sentence, all)
  const item = all.filter(({ section }) => section === sentence.section)
  return candidates.map((candidate) => {
    const around = aroundOf(language, question, candidate, support)
    const leading = Math.max(0, ...candidate.value.map((span) => borneBefore(question.terms, sentence, span)))
    const refused = refusal ?? refusesValue(question, candidate, item)
    return {
      candidate,
      support,
      around,
      refusal: refused,
      score: scoreOf(question, candidate, support, around, leading),
    }
  })
}

function aroundOf(language: Language, { terms }: Question, { sentence, value }: Candidate, support: Support): number {
  if (value.length === 0) return support.own < TOLD_AT_ALL ? support.own : bestClause(language, terms, sentence)
  return Math.max(...value.map((span) => supportAround(language, terms, sentence, stretchOf(sentence, span))))
}

/** Below this a sentence's clauses are not looked at one by one. */
const TOLD_AT_ALL = 0.3

/** Of a sentence that answers as a whole the clause that says most of what is asked. */
const bestClause = (language: Language, terms: Question['terms'], sentence: Sentence): number =>
  Math.max(
    ...clausesIn(sentence.article.text, sentence.span).map((clause) =>
      supportAround(language, terms, sentence, clause),
    ),
  )

/** What something named tells, beside the few units of weight of a common word. */
const WEIGHT = { directives: 8, people: 6, dates: 4, provinces: 2, years: 1, numbers: 1 } as const

const namedWeight = ({ constraints }: Question): number =>
  Object.entries(WEIGHT).reduce(
    (sum, [kind, weight]) => sum + weight * constraints[kind as keyof typeof WEIGHT].length,
    0,
  )

/** How far around a fact its words are looked for, in UTF-16 units: a clause or so to either side. */
const REACH = 90

const stretchOf = ({ span }: Sentence, fact: Span): Span => ({
  start: Math.max(span.start, fact.start - REACH),
  end: Math.min(span.end, fact.end + REACH),
})

/** Weights of the evidence; the whole is 1. */
const OPEN = { support: 0.55, own: 0.1, around: 0.25, hit: 0.1 } as const
const FACT = { support: 0.6, around: 0.2, leading: 0.1, hit: 0.1 } as const

function scoreOf(
  { asked }: Question,
  { fit, sentence }: Candidate,
  support: Support,
  around: number,
  leading: number,
): number {
  const open = asked.kind === 'open' || asked.kind === 'yesno'
  if (open)
    return (
      fit * (OPEN.support * support.score + OPEN.own * support.own + OPEN.around * around + OPEN.hit * sentence.hit)
    )
  return fit * (FACT.support * support.score + FACT.around * around + FACT.leading * leading + FACT.hit * sentence.hit)
}

const placeOf = ({ candidate }: Ranked): number => candidate.value[0]?.start ?? candidate.sentence.span.start

const compareIds = (a: Ranked, b: Ranked): number =>
  a.candidate.sentence.article.id < b.candidate.sentence.article.id ? -1 : 1
