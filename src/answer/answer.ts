import type { Span } from '../text/span.js'

/** A numbered place that proves an answer. `quote` is always `article.text.slice(start, end)`. */
export interface Citation extends Span {
  readonly n: number
  readonly article: string
  readonly title: string
  readonly quote: string
  /** Publisher, with the author when known: `Ấp Bắc`. Empty when the article does not say. */
  readonly source: string
  /** Day of the news, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty when unknown. */
  readonly date: string
  /** The part of the quote that is the fact itself, for a channel to emphasize; null for open answers. */
  readonly fact: Span | null
}

export type AbstainReason =
  | 'not-in-corpus'
  | 'out-of-period'
  | 'other-place'
  | 'no-such-directive'
  | 'unclear'
  | 'off-topic'

interface AnswerBase {
  readonly question: string
  /** What was understood, when the question was restored, corrected or completed; null when it was taken as typed. */
  readonly reading: string | null
  /** A remark beside the answer: a province that has merged, a year that was inferred. */
  readonly notes: readonly string[]
}

/** The corpus says it. */
export interface Found extends AnswerBase {
  readonly kind: 'answer'
  /** The thing itself, at most 200 characters, every number of it in a cited quote. */
  readonly headline: string
  /** What it is about: event, province. */
  readonly about: string
  readonly citations: readonly [Citation, ...Citation[]]
}

/** One reading of a question that fits several events, places or articles. */
export interface Choice {
  /** What tells it from the others: province, year, event. */
  readonly label: string
  readonly value: string
  readonly citation: number
}

export interface Choices extends AnswerBase {
  readonly kind: 'choices'
  readonly headline: string
  readonly choices: readonly Choice[]
  readonly citations: readonly [Citation, ...Citation[]]
}

/** The corpus does not say. */
export interface Abstention extends AnswerBase {
  readonly kind: 'abstain'
  readonly reason: AbstainReason
  /** The near miss in words, when there is one: `Chỉ thị 07/2008/CT-BTTTT`. */
  readonly nearMiss: string | null
  readonly nearest: readonly { readonly article: string; readonly title: string }[]
  /** Questions that the corpus does answer. */
  readonly suggestions: readonly string[]
}

export type Answer = Found | Choices | Abstention

/** What a channel asks of the program. `history`: earlier questions of the same conversation, oldest first. */
export interface Answerer {
  answer(question: string, history?: readonly string[]): Promise<Answer>
}
