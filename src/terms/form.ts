import { slice } from '../text/span.js'
import { syllableKey, syllables } from '../text/syllables.js'

/** A way to write a thing, made ready for matching. */
export interface Form {
  readonly written: string
  /** Keys of its syllables, accented. */
  readonly keys: readonly string[]
  /** For each syllable, whether the lexicon writes it with a capital. */
  readonly capitals: readonly boolean[]
  /** A short abbreviation: in accented text it counts only in capitals, or `an` and `tt` would be found everywhere. */
  readonly needsCapitals: boolean
  /** An abbreviation that could be a syllable (`CA`, `ĐA`): lower case never means it, not even in unaccented text. */
  readonly readsAsWord: boolean
  /** Written `?Vinh` in the lexicon. */
  readonly afterPlaceWord: boolean
}

const VOWEL = /[aeiouyăâêôơư]/i

export function formOf(entry: string): Form {
  const written = entry.startsWith('?') ? entry.slice(1).trim() : entry
  const parts = syllables(written).map((part) => slice(written, part))
  const letters = parts.join('')
  const abbreviation = parts.every((part) => part === part.toUpperCase()) && /\p{L}/u.test(letters)
  const readsAsWord = abbreviation && parts.length === 1 && letters.length <= 4 && VOWEL.test(letters)
  return {
    written,
    keys: parts.map(syllableKey),
    capitals: parts.map((part) => /^\p{Lu}/u.test(part)),
    needsCapitals: abbreviation && (letters.length <= 2 || readsAsWord),
    readsAsWord,
    afterPlaceWord: entry.startsWith('?'),
  }
}
