import { lower } from '../fold.js'
import { normalTone } from '../tone.js'
import { BOUNDARY, TOKEN } from './tokens.js'

/** How often a corpus writes each syllable, and each pair of neighbours. The same whatever the order of its texts. */
export interface CorpusCounts {
  /** by number; 0 is the boundary and 1 a figure, the others stand in the order of their UTF-16 units */
  readonly words: readonly string[]
  readonly counts: Uint32Array
  /** numbers of the words that follow `a`, ascending: `followers[starts[a]] … followers[starts[a + 1] - 1]` */
  readonly starts: Uint32Array
  readonly followers: Uint32Array
  readonly pairCounts: Uint32Array
}

/** Both numbers of a pair in one that a double holds exactly. */
const PAIR = 2 ** 24

export function countSyllables(texts: Iterable<string>): CorpusCounts {
  const tokens = new Map<string, string>()
  const sequences = [...texts].map((text) =>
    [...text.normalize('NFC').matchAll(TOKEN)].map(([one]) => keyOf(tokens, one)),
  )
  const words = ['', '0', ...[...new Set(tokens.values())].filter((key) => key !== '' && key !== '0').sort()]
  const numbers = new Map(words.map((word, number) => [word, number]))
  const counts = new Uint32Array(words.length)
  const pairs = new Map<number, number>()
  for (const sequence of sequences) {
    let before = BOUNDARY
    for (const key of [...sequence, '']) {
      const number = numbers.get(key) ?? BOUNDARY
      counts[number] = (counts[number] ?? 0) + 1
      pairs.set(before * PAIR + number, (pairs.get(before * PAIR + number) ?? 0) + 1)
      before = number
    }
  }
  return { words, counts, ...inRows(pairs, words.length) }
}

/** What a token counts as: `''` for a boundary, `'0'` for a figure, else the syllable. Looked up once for each way to write it. */
function keyOf(tokens: Map<string, string>, token: string): string {
  const known = tokens.get(token)
  if (known !== undefined) return known
  const key = /^\d/.test(token) ? '0' : /^\p{L}/u.test(token) ? normalTone(lower(token)) : ''
  tokens.set(token, key)
  return key
}

function inRows(pairs: ReadonlyMap<number, number>, rows: number) {
  const sorted = [...pairs].sort(([a], [b]) => a - b)
  const starts = new Uint32Array(rows + 1)
  for (const [pair] of sorted) starts[Math.floor(pair / PAIR) + 1] = (starts[Math.floor(pair / PAIR) + 1] ?? 0) + 1
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0)
  const followers = Uint32Array.from(sorted, ([pair]) => pair % PAIR)
  return { starts, followers, pairCounts: Uint32Array.from(sorted, ([, count]) => count) }
}
