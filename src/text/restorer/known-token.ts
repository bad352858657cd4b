import { fold, isFolded, lower } from '../fold.js'
import { type AccentTable, idOf, type KnownToken, UNKNOWN } from './accent-table.js'

/** Vietnamese has some 7,000 syllables: what is written again and again is looked up once. */
const MOST_REMEMBERED = 20_000
/** No syllable is longer; and what is longer may be a part of a whole question, which would be kept with it. */
const LONGEST_REMEMBERED = 12

export function knownToken(table: AccentTable, text: string): KnownToken {
  const known = table.known.get(text)
  if (known) return known
  const token = lookedUp(table, text)
  if (text.length > LONGEST_REMEMBERED) return token
  if (table.known.size >= MOST_REMEMBERED) table.known.clear()
  table.known.set(text, token)
  return token
}

function lookedUp(table: AccentTable, text: string): KnownToken {
  const id = idOf(table.ids, text)
  const bare = isBare(text)
  const readings = bare ? table.readings.get(fold(text)) : undefined
  const candidates = readings ? (id === UNKNOWN ? [...readings, UNKNOWN] : readings) : [id]
  return { text, id, candidates, isBare: bare, isSyllable: /^\p{L}/u.test(text) }
}

export const isBare = (text: string): boolean => isFolded(lower(text))
