import type { Question } from '../search/question.js'
import { contains } from '../text/span.js'
import type { Answer } from './answer.js'
import { cite } from './compose.js'
import { type Sentence, supportOf } from './evidence.js'

/** Share of the question's words that the article must bear out before its byline is the answer. */
const LEAST_WIDE = 0.6

/** Who wrote the article that the question is about, or which paper it was; null when that is not what is asked. */
export function answerSource(question: Question, sentences: readonly Sentence[]): Answer | null {
  if (question.asked.kind !== 'source') return null
  const { wanted } = question.asked
  const scored = sentences.map((sentence) => ({ sentence, support: supportOf(question.terms, sentence) }))
  const best = scored
    .filter(({ support }) => support.wide >= LEAST_WIDE)
    .sort((a, b) => b.support.score - a.support.score)[0]
  const article = best?.sentence.article
  const told = wanted === 'author' ? (article?.author ?? article?.publisher) : (article?.publisher ?? article?.author)
  if (!best || !article || !told?.evidence) return null
  const { evidence } = told
  const section = article.sections.findIndex(({ span }) => contains(span, evidence))
  const base = { question: question.typed, reading: question.reading, notes: [] }
  return {
    ...base,
    kind: 'answer',
    headline: told.value,
    about: article.title.value,
    citations: [cite(article, section, evidence, 1, evidence)],
  }
}
