import type { DirectiveFact } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import { slice } from '../../text/span.js'
import { directiveFits } from '../bearing/directives.js'
import type { Candidate, Evidence } from '../candidate.js'

/** A directive that is named without a number says little. */
const UNNUMBERED = 0.5

export function directiveCandidates(question: Question, { sentence, facts }: Evidence): readonly Candidate[] {
  const { asked } = question
  if (asked.kind !== 'directive') return []
  return facts.flatMap((fact) =>
    fact.kind === 'directive' && (asked.type === null || asked.type === fact.type)
      ? [
          {
            sentence,
            value: [fact.span],
            key: fact.identity,
            fit: numberFit(fact, slice(sentence.article.text, fact.span)),
          },
        ]
      : [],
  )
}

/** `thông tư này` tells the number only to who knows it. */
const REFERRED = 0.8

const numberFit = ({ number }: DirectiveFact, said: string): number =>
  number === null ? UNNUMBERED : /\d/.test(said) ? 1 : REFERRED

/** A sentence that names a directive and does not say what it is about may still tell what it orders. */
const UNTOLD = 0.6

/** A decision that bears no number may be told of in any words. */
const DESCRIBED = 0.7

/** What a directive is about, when the question names it; of several directives the named ones only. */
export function subjectCandidates(question: Question, { sentence, facts }: Evidence): readonly Candidate[] {
  const told = facts.flatMap((fact) => {
    if (fact.kind !== 'directive' || !isMeant(question, fact)) return []
    return [{ sentence, value: fact.subject ? [fact.subject] : [], key: fact.identity, fit: fact.subject ? 1 : UNTOLD }]
  })
  const isUnnumbered = question.constraints.directives.length === 0
  return told.length > 0 || !isUnnumbered
    ? told
    : [{ sentence, value: [], key: `${sentence.article.id}:${sentence.span.start}`, fit: DESCRIBED }]
}

const isMeant = ({ constraints }: Question, fact: DirectiveFact): boolean =>
  constraints.directives.length === 0 || constraints.directives.some((named) => directiveFits(named, fact))
