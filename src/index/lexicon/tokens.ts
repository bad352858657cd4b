import { compoundKey, compounds } from '../../text/compounds.js'
import type { Span } from '../../text/span.js'
import { bigrams, syllableKey, syllables } from '../../text/syllables.js'

/** Stands between tokens that are no neighbours: no bigram reaches over it. */
export const BREAK = ''

/**
 * What a text is looked up by: the keys of its syllables in order, with a {@link BREAK} where a sentence ends, then its
 * compounds (dates, directive numbers, `TT&TT`) whole, each on its own.
 */
export function tokensOf(text: string, span?: Span): string[] {
  const all = syllables(text, span)
  const joined = new Set(bigrams(text, all).map(({ second }) => second))
  const keys = all.flatMap((syllable) => {
    const key = syllableKey(text.slice(syllable.start, syllable.end))
    return joined.has(syllable) ? [key] : [BREAK, key]
  })
  return [...keys, ...compounds(text, span).flatMap(({ start, end }) => [BREAK, compoundKey(text.slice(start, end))])]
}
