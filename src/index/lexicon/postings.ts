import { runningSum } from './pairs.js'

/** For every row the documents it occurs in, ascending, with how often. */
export interface Postings {
  /** Row `r` stands at `starts[r]` to `starts[r + 1]`. */
  readonly starts: Uint32Array
  /** A document's number in the upper 24 bits, its count in the lower 8: 255 at most, more say nothing more. */
  readonly entries: Uint32Array
}

export const MOST_DOCUMENTS = 2 ** 24
const MOST_COUNTED = 255

export const documentIn = (entry: number): number => entry >>> 8
export const countIn = (entry: number): number => entry & 0xff

/** Calls back for every occurrence of a row in a document with its weight, documents ascending. */
export type Occurrences = (visit: (row: number, document: number, weight: number) => void) => void

/** Two passes over the occurrences: one counts, one fills, so nothing is held but the result. */
export function collectPostings(rows: number, occurrences: Occurrences): Postings {
  const starts = countDocuments(rows, occurrences).map(runningSum())
  const entries = new Uint32Array(starts[rows] ?? 0)
  const next = starts.slice()
  occurrences((row, document, weight) => {
    const at = (next[row] ?? 0) - 1
    const last = entries[at] ?? 0
    if (at >= (starts[row] ?? 0) && documentIn(last) === document)
      entries[at] = entryOf(document, countIn(last) + weight)
    else {
      entries[at + 1] = entryOf(document, weight)
      next[row] = at + 2
    }
  })
  return { starts, entries }
}

const entryOf = (document: number, count: number): number => document * 256 + Math.min(MOST_COUNTED, count)

/** How many documents each row has, one place to the right. */
function countDocuments(rows: number, occurrences: Occurrences): Uint32Array {
  const counts = new Uint32Array(rows + 1)
  const last = new Uint32Array(rows).fill(0xffffffff)
  occurrences((row, document) => {
    if (last[row] === document) return
    last[row] = document
    counts[row + 1] = (counts[row + 1] ?? 0) + 1
  })
  return counts
}
