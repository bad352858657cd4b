import type { Fact, PartialDate } from '../facts/fact.js'
import type { Question } from '../search/question.js'
import type { Span } from '../text/span.js'
import type { Sentence } from './evidence/sentences.js'

/** Something that may answer a question, with the sentence that would prove it. */
export interface Candidate {
  readonly sentence: Sentence
  /** The places of the sentence that are the answer; joined they are the headline. Empty: the sentence itself answers. */
  readonly value: readonly Span[]
  /** The fact that it was made from; null where the sentence itself answers. */
  readonly fact?: Fact
  /** What two candidates that say the same share. */
  readonly key: string
  /** How well it is the kind of thing that was asked for, from 0 to 1. */
  readonly fit: number
  /** Words the headline begins with: `Có`, `Chưa`. */
  readonly lead?: string
  /** The day that `hôm qua` means, by the day of publication, with where that was read. */
  readonly inferredDay?: { readonly date: PartialDate; readonly evidence: Span }
  /** A year that the text does not say at that place, with where it was read from. */
  readonly inferredYear?: { readonly year: number; readonly evidence: Span }
}

/** A sentence with the facts that stand in it. */
export interface Evidence {
  readonly sentence: Sentence
  readonly facts: readonly Fact[]
  /** All facts of the article, which facts refer to by index. */
  readonly all: readonly Fact[]
}

/** The candidates of one sentence for a question of one kind. */
export type FindCandidates = (question: Question, evidence: Evidence) => readonly Candidate[]
