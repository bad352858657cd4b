import type { Question } from '../../search/question.js'
import { slice } from '../../text/span.js'
import type { Candidate, Evidence } from './candidate.js'

/** Where something is held; failing that, any place of the sentence. */
export function placeCandidates(_question: Question, { sentence, facts }: Evidence): readonly Candidate[] {
  return facts.flatMap((fact) =>
    fact.kind === 'place'
      ? [
          {
            sentence,
            value: [fact.span],
            key: slice(sentence.article.text, fact.span).toLowerCase(),
            fit: fact.venue ? 1 : 0.45,
          },
        ]
      : [],
  )
}

export function organizationCandidates({ asked, text }: Question, { sentence, facts }: Evidence): readonly Candidate[] {
  if (asked.kind !== 'organization') return []
  const said = text.toLowerCase()
  return facts.flatMap((fact) => {
    if (fact.kind !== 'organization' || said.includes(slice(sentence.article.text, fact.span).toLowerCase())) return []
    const fit = asked.role === null || asked.role === fact.role ? 1 : fact.role === 'other' ? 0.5 : 0.4
    return [{ sentence, value: [fact.span], key: fact.name, fit }]
  })
}
