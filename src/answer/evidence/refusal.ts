import type { Fact } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import type { AbstainReason } from '../answer.js'
import { refuses } from '../bearing/bearing.js'
import type { Sentence } from './sentences.js'
import { supportOf } from './support.js'

/** Of the question's words, the share that a news item must bear out for the question to be about such news at all. */
const ON_TOPIC = 0.45

/** Why nothing found answers: nothing near bears out what the question names, or what does bear it out does not say the thing. */
export function reasonFor(
  question: Question,
  sentences: readonly Sentence[],
  factsOf: (article: string) => readonly Fact[],
): AbstainReason {
  const { directives, provinces } = question.constraints
  if (question.terms.length + directives.length + provinces.length === 0) return 'unclear'
  const weighed = sentences
    .map((sentence) => ({
      support: supportOf(question.terms, sentence),
      refusal: refuses(question, sentence, factsOf(sentence.article.id)),
    }))
    .sort((a, b) => b.support.wide - a.support.wide)
  const [nearest] = weighed
  const allowed = weighed.find(({ refusal }) => refusal === null)
  if (directives.length > 0 && !allowed) return 'no-such-directive'
  if (!nearest || nearest.support.wide < ON_TOPIC) return 'off-topic'
  return allowed ? 'not-in-corpus' : (nearest.refusal?.reason ?? 'not-in-corpus')
}
