import { fold } from '../../text/fold.js'
import type { Span } from '../../text/span.js'

/**
 * A pattern over a question's words. An accented letter of it matches the letter itself or its bare form, so `ngày nào`
 * is found in `ngay nao`, while `mấy` is not found in `máy`: what the user did accent binds. Whole words only, any case.
 */
export function cue(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${lenient(pattern)})(?![\\p{L}\\p{N}])`, 'iu')
}

export const firstMatch = (pattern: RegExp, text: string): RegExpMatchArray | null => text.match(pattern)

export const everyMatch = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(new RegExp(pattern.source, 'giu'))].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))

const lenient = (pattern: string): string => pattern.replace(/\p{L}/gu, (letter) => alternatives(letter))

const alternatives = (letter: string): string =>
  fold(letter) === letter.toLowerCase() ? letter : `[${letter}${fold(letter)}]`
