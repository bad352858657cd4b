import { fold, isFolded, lower } from '../fold.js'
import { type AccentTable, idOf, UNKNOWN, type Written } from './accent-table.js'

/** Vietnamese has some 7,000 syllables: what is written again and again is looked up once. */
const MOST_REMEMBERED = 20_000

export function writtenAs(table: AccentTable, text: string): Written {
  const known = table.written.get(text)
  if (known) return known
  if (table.written.size >= MOST_REMEMBERED) table.written.clear()
  const written = lookedUp(table, text)
  table.written.set(text, written)
  return written
}

function lookedUp(table: AccentTable, text: string): Written {
  const id = idOf(table.ids, text)
  const bare = isBare(text)
  const readings = bare ? table.readings.get(fold(text)) : undefined
  const candidates = readings ? (id === UNKNOWN ? [...readings, UNKNOWN] : readings) : [id]
  return { text, id, candidates, isBare: bare, isSyllable: /^\p{L}/u.test(text) }
}

export const isBare = (text: string): boolean => isFolded(lower(text))
