import type { Language } from './language.js'
import { type Asked, type Asking, readAsked } from './reading/asked.js'
import { type Constraints, readConstraints } from './reading/constraints.js'
import { contentSyllables } from './reading/content.js'
import { isEnglish, translate } from './reading/english.js'
import { eventFamilies } from './reading/events.js'
import { complete, TAKEN_OVER } from './reading/followup.js'
import { withoutSlang } from './reading/slang.js'
import { type QuestionTerm, termsOf } from './wording.js'

/** A question, read: what it wants to know, of what, and what must hold for an answer. */
export interface Question {
  /** As it came, cleaned of control characters and doubled spaces. */
  readonly typed: string
  /** As it was understood: translated, completed from earlier questions, accents put back. All spans are places in it. */
  readonly text: string
  readonly asked: Asked
  readonly constraints: Constraints
  /** Families of the events that it names: `hội thảo`, `họp`, `lễ`. */
  readonly events: readonly string[]
  /** What it speaks of, but for the words that ask and the provinces. */
  readonly terms: readonly QuestionTerm[]
  /** `text`, when it says another thing than what was typed; null otherwise. */
  readonly reading: string | null
}

/** The longest question that is read, in UTF-16 units; what comes after is no question any more. */
export const LONGEST_QUESTION = 600

/**
 * Reads a question.
 * @param history earlier questions of the same conversation, oldest first; they fill what a follow-up leaves out
 */
export function readQuestion(language: Language, typed: string, history: readonly string[] = []): Question {
  const cleaned = clean(typed)
  const earlier = history
    .map(clean)
    .reduce((before, next) => complete(language, asVietnamese(language, next), before), '')
  const completed = complete(language, asVietnamese(language, cleaned), earlier)
  const { asked, words, text } = readMeant(language, completed)
  const takenOver = completed === asVietnamese(language, cleaned) ? -1 : completed.lastIndexOf(TAKEN_OVER)
  const constraints = readConstraints(language, text, completed)
  const taken = [...words, ...constraints.provinces, ...constraints.directives]
  return {
    typed: cleaned,
    text,
    asked,
    constraints,
    events: eventFamilies(text),
    terms: termsOf(language, text, completed, contentSyllables(text, taken)).map((term) => lightened(term, takenOver)),
    reading: text === cleaned ? null : text,
  }
}

/** What is asked is read from the words as typed; accents are put back on the rest only (`ai` stays `ai`). */
function readMeant(language: Language, typed: string): Asking & { readonly text: string } {
  const restored = language.understand(typed)
  if (restored.length !== typed.length) return { ...readAsked(restored), text: restored }
  const asking = readAsked(typed)
  return {
    ...asking,
    text: asking.words.reduce(
      (text, { start, end }) => text.slice(0, start) + typed.slice(start, end) + text.slice(end),
      restored,
    ),
  }
}

/** What a follow-up says itself tells more than what it takes over. */
const TAKEN_OVER_WEIGHT = 0.35

const lightened = (term: QuestionTerm, takenOver: number): QuestionTerm =>
  takenOver >= 0 && term.span.start > takenOver ? { ...term, weight: TAKEN_OVER_WEIGHT * term.weight } : term

const asVietnamese = (language: Language, text: string): string =>
  isEnglish(text) ? translate(language, text) : withoutSlang(text)

/** NFC, one line, no control or direction characters, single spaces, not longer than is read. */
export function clean(typed: string): string {
  const flat = typed
    .slice(0, 20 * LONGEST_QUESTION)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu, ' ')
  return flat
    .replace(/\s{1,100}/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUESTION)
}
