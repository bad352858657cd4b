import type { Question } from '../../search/question.js'
import { fold } from '../../text/fold.js'
import { type Span, slice } from '../../text/span.js'
import { directiveFits } from '../bearing/directives.js'
import type { Candidate, Evidence } from '../candidate.js'

/** Where something is held; failing that, any place of the sentence. */
export function placeCandidates({ asked }: Question, { sentence, facts }: Evidence): readonly Candidate[] {
  if (asked.kind !== 'place') return []
  return facts.flatMap((fact) => {
    if (fact.kind !== 'place') return []
    const fit =
      asked.level === 'province'
        ? Number(fact.province !== null)
        : venueFit(asked.noun, slice(sentence.article.text, fact.span), fact.venue || isAt(sentence, fact.span))
    const key = fact.province ?? slice(sentence.article.text, fact.span).toLowerCase()
    return fit === 0 ? [] : [{ sentence, value: [fact.span], key, fit }]
  })
}

/** `tại`, `ở`, `đóng tại` stand before it. */
const isAt = ({ article }: Evidence['sentence'], { start }: Span): boolean =>
  /(?<!\p{L})(?:tại|ở|trên địa bàn|quê) $/iu.test(article.text.slice(Math.max(0, start - 14), start))

/** Asked for a commune, a place that is called one is meant, whatever is held there. */
function venueFit(noun: string | null, said: string, venue: boolean): number {
  if (noun !== null) return fold(said).includes(fold(noun)) ? 1 : 0.3
  return venue ? 1 : 0.45
}

export function organizationCandidates(
  { asked, text, constraints }: Question,
  { sentence, facts }: Evidence,
): readonly Candidate[] {
  if (asked.kind !== 'organization') return []
  const said = text.toLowerCase()
  if (asked.role === 'issuer') return issuers(constraints, sentence, facts)
  return facts.flatMap((fact) => {
    const name = slice(sentence.article.text, fact.span)
    if (fact.kind !== 'organization' || said.includes(name.toLowerCase())) return []
    const role = asked.role === null || asked.role === fact.role ? 1 : fact.role === 'other' ? 0.5 : 0.4
    const noun = asked.noun === null || fold(fact.name).startsWith(fold(asked.noun)) ? 1 : 0.3
    return [{ sentence, value: [fact.span], key: fact.name, fit: role * noun }]
  })
}

/** Who issued the directive that the question names, or any of the sentence when it names none. */
function issuers(
  { directives }: Question['constraints'],
  sentence: Evidence['sentence'],
  facts: Evidence['facts'],
): readonly Candidate[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'directive' || !fact.issuer) return []
    if (directives.length > 0 && !directives.some((named) => directiveFits(named, fact))) return []
    return [{ sentence, value: [fact.issuer], key: slice(sentence.article.text, fact.issuer).toLowerCase(), fit: 1 }]
  })
}
