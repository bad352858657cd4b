import { fold, lower } from '../../text/fold.js'
import { plainSpaces } from '../../text/normal-form.js'
import { normalTones } from '../../text/tone.js'

/**
 * A text made ready for patterns. Accented text is read strictly (`đường` is never `dương`), text typed without
 * diacritics is read bare; both keep every place, so a span of a reading is a span of the text it was made from.
 */
export interface Reading {
  readonly text: string
  /** What word patterns are matched on: lower case, tones in their normal place, no diacritics when `accented` is false. */
  readonly plain: string
  readonly accented: boolean
}

export function reading(text: string): Reading {
  const accented = isAccented(text)
  const spaced = plainSpaces(text).replace(WRAP, ' ')
  return { text, accented, plain: accented ? normalTones(lower(spaced)) : fold(spaced) }
}

/** A line end inside a sentence: the next line goes on in lower case or with a number. */
const WRAP = /(?<=[\p{L}\p{N},])\n(?=[\p{Ll}\p{N}])/gu

/** Enough to tell how a text is typed; a long article does not change its habit. */
const SAMPLE = 5000

/** True when at least a fifth of the words bear Vietnamese letters; in accented text about four in five do. */
function isAccented(text: string): boolean {
  const words = lower(text.slice(0, SAMPLE)).match(/\p{L}{1,12}/gu) ?? []
  const marked = words.filter((word) => fold(word) !== word)
  return marked.length * 5 >= words.length && marked.length > 0
}
