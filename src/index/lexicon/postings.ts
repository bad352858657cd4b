import { runningSum } from './pairs.js'

/** For every row the documents it occurs in, ascending, with how often. */
export interface Postings {
  /** Row `r` stands at `starts[r]` to `starts[r + 1]`. */
  readonly starts: Uint32Array
  readonly documents: Uint32Array
  /** Occurrences, 255 at most: more say nothing more. */
  readonly counts: Uint8Array
}

/** Calls back for every occurrence of a row in a document with its weight, documents ascending. */
export type Occurrences = (visit: (row: number, document: number, weight: number) => void) => void

/** Two passes over the occurrences: one counts, one fills, so nothing is held but the result. */
export function collectPostings(rows: number, occurrences: Occurrences): Postings {
  const starts = countDocuments(rows, occurrences).map(runningSum())
  const size = starts[rows] ?? 0
  const documents = new Uint32Array(size)
  const counts = new Uint8Array(size)
  const next = starts.slice()
  occurrences((row, document, weight) => {
    const at = (next[row] ?? 0) - 1
    if (at >= (starts[row] ?? 0) && documents[at] === document) counts[at] = Math.min(255, (counts[at] ?? 0) + weight)
    else {
      documents[at + 1] = document
      counts[at + 1] = weight
      next[row] = at + 2
    }
  })
  return { starts, documents, counts }
}

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
