import type { Abstention, Answer, Answerer, Choices, Found } from '../../../src/answer/answer.js'
import type { Article } from '../../../src/articles/article.js'
import { citationOf } from './small-corpus.js'

/** Gives the answers that it is told to, by question. */
export const scripted = (answers: Readonly<Record<string, Answer>>): Answerer => ({
  answer: async (question) => answers[question] ?? abstention({ question }),
})

const base = { question: 'câu hỏi', reading: null, notes: [] }

/** An answer that quotes these stretches of articles. */
export function found(
  headline: string,
  places: readonly (readonly [Article, string])[],
  more: Partial<Found> = {},
): Found {
  const [first, ...rest] = places.map(([article, text], at) => cite(article, text, at + 1))
  if (first === undefined) throw new Error('An answer needs a citation.')
  return { ...base, kind: 'answer', headline, about: '', citations: [first, ...rest], ...more }
}

export function choices(
  options: readonly { readonly label: string; readonly value: string; readonly at: readonly [Article, string] }[],
): Choices {
  const [first, ...rest] = options.map(({ at: [article, text] }, index) => cite(article, text, index + 1))
  if (first === undefined) throw new Error('Choices need citations.')
  return {
    ...base,
    kind: 'choices',
    headline: '',
    choices: options.map(({ label, value }, at) => ({ label, value, citation: at + 1 })),
    citations: [first, ...rest],
  }
}

export const abstention = (more: Partial<Abstention> = {}): Abstention => ({
  ...base,
  kind: 'abstain',
  reason: 'not-in-corpus',
  nearMiss: null,
  nearest: [],
  suggestions: [],
  ...more,
})

function cite(article: Article, text: string, n: number) {
  const start = article.text.indexOf(text)
  if (start < 0) throw new Error(`“${text}” is not in ${article.id}.`)
  return citationOf(article, { start, end: start + text.length }, n)
}
