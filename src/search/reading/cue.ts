import { DIGITS, fold, inLatin, LETTERS } from '../../text/fold.js'
import type { Span } from '../../text/span.js'

/**
 * A pattern over a question's words. An accented letter of it matches the letter itself or its bare form, so `ngày nào`
 * is found in `ngay nao`, while `mấy` is not found in `máy`: what the user did accent binds. Whole words only, any case.
 */
export function cue(pattern: string): RegExp {
  const known = cues.get(pattern) ?? wholeWords(lenient(pattern))
  cues.set(pattern, known)
  return known
}

/** The same words, with their diacritics only. */
export const wholeWords = (pattern: string): RegExp =>
  new RegExp(`(?<!${WITHIN})(?:${inLatin(pattern)})(?!${WITHIN})`, 'iu')

const WITHIN = `[${LETTERS}${DIGITS}]`

/** Patterns are the program's own, so there is an end to them; compiling one takes longer than many matches. */
const cues = new Map<string, RegExp>()

export const firstMatch = (pattern: RegExp, text: string): RegExpMatchArray | null => text.match(pattern)

export const everyMatch = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(everywhere(pattern))].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))

const everywheres = new WeakMap<RegExp, RegExp>()

/** The pattern for all of its matches. */
export function everywhere(pattern: RegExp): RegExp {
  const known = everywheres.get(pattern) ?? new RegExp(pattern.source, 'giu')
  everywheres.set(pattern, known)
  return known
}

const lenient = (pattern: string): string => pattern.replace(/\p{L}/gu, (letter) => alternatives(letter))

const alternatives = (letter: string): string =>
  fold(letter) === letter.toLowerCase() ? letter : `[${letter}${fold(letter)}]`
