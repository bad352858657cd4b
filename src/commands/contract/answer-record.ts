import type { Answer, Citation } from '../../answer/answer.js'
import { plainText } from '../../answer/wording/plain-text.js'

/** One line of `ask --json`; other programs rely on it (docs/DESIGN.md, contract of the commands). */
export interface AnswerRecord {
  readonly id: string | number | null
  readonly question: string
  readonly kind: Answer['kind']
  readonly headline: string
  readonly text: string
  readonly citations: readonly Omit<Citation, 'fact'>[]
  readonly reason?: string
  readonly nearest?: readonly { readonly article: string; readonly title: string }[]
}

export function answerRecord(id: string | number | null, answer: Answer): AnswerRecord {
  const base = { id, question: answer.question, kind: answer.kind, text: plainText(answer) }
  if (answer.kind === 'abstain')
    return { ...base, headline: '', citations: [], reason: answer.reason, nearest: answer.nearest }
  return { ...base, headline: answer.headline, citations: answer.citations.map(({ fact: _, ...citation }) => citation) }
}
