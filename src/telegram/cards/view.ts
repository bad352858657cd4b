import type { Answer } from '../../answer/answer.js'
import type { Span } from '../../text/span.js'
import type { Language } from '../state/chats.js'

/** A place in the corpus that a card shows. */
export interface Place {
  readonly article: string
  readonly span: Span
}

/** An answer, and behind it the other passages that were found. */
export interface AnswerView {
  readonly kind: 'answer'
  readonly answer: Answer
  readonly others: readonly Place[]
  /** 0 is the answer, n the n-th of the others. */
  readonly page: number
  /** For groups: less text, fewer buttons. */
  readonly compact: boolean
  readonly notice: 'late' | 'renewed' | null
  readonly feedback: 'open' | 'why' | 'given'
}

/** Questions to choose from. */
export interface QuestionsView {
  readonly kind: 'questions'
  readonly intro: 'start' | 'help'
  readonly name: string
  readonly questions: readonly string[]
}

/** A passage between its neighbours, with the cited place in it emphasized. */
export interface PassageView {
  readonly kind: 'passage'
  readonly article: string
  /** Index into the article's passages. */
  readonly at: number
  readonly cited: Span | null
}

export interface LanguageView {
  readonly kind: 'language'
  readonly current: Language
}

export const LISTS = ['sources', 'directives', 'dates', 'deployments'] as const

/** A page of one of the corpus's lists. */
export interface ListView {
  readonly kind: 'list'
  readonly list: (typeof LISTS)[number]
  /** A province or a year, as typed. */
  readonly filter: string
  readonly page: number
}

/** What a card shows: all that is needed to draw it again, in JSON. */
export type View = AnswerView | QuestionsView | PassageView | LanguageView | ListView

export const writeView = (view: View): string => JSON.stringify(view)

/** Only this program writes cards; a change of form comes with a migration that drops the old ones. */
export function readView(body: string): View {
  const view: View = JSON.parse(body)
  return view
}
