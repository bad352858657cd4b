import { runningSum } from './pairs.js'
import { MOST_COUNTED, type PostingsArrays, widthOf } from './postings.js'

/** Calls back for every occurrence of a row in a document with its weight, documents ascending. */
export type Occurrences = (visit: (row: number, document: number, weight: number) => void) => void

/** Three passes over the occurrences: one counts, two fill, so nothing is held but the result. */
export function collectPostings(rows: number, documents: number, occurrences: Occurrences): PostingsArrays {
  const frequencies = countDocuments(rows, occurrences)
  const width = widthOf(documents)
  const columnRows = Uint32Array.from(rowsWhere(frequencies, (frequency) => 4 * frequency > width))
  const columnFrequencies = columnRows.map((row) => frequencies[row] ?? 0)
  for (const row of columnRows) frequencies[row] = 0
  const columns = fillColumns(columnRows, width, occurrences)
  return { ...fillEntries(frequencies, occurrences), columns, columnRows, columnFrequencies }
}

const rowsWhere = (frequencies: Uint32Array, holds: (frequency: number) => boolean): number[] =>
  [...frequencies.keys()].filter((row) => holds(frequencies[row] ?? 0))

/** How many documents hold each row. */
function countDocuments(rows: number, occurrences: Occurrences): Uint32Array {
  const counts = new Uint32Array(rows)
  const last = new Uint32Array(rows).fill(0xffffffff)
  occurrences((row, document) => {
    if (last[row] === document) return
    last[row] = document
    counts[row] = (counts[row] ?? 0) + 1
  })
  return counts
}

const NO_COLUMN = -1

function fillColumns(columnRows: Uint32Array, width: number, occurrences: Occurrences): Uint8Array {
  const columns = new Uint8Array(columnRows.length * width)
  const columnOf = new Int32Array((columnRows.at(-1) ?? 0) + 1).fill(NO_COLUMN)
  for (const [i, row] of columnRows.entries()) columnOf[row] = i
  occurrences((row, document, weight) => {
    const column = columnOf[row] ?? NO_COLUMN
    if (column === NO_COLUMN) return
    const at = column * width + document
    columns[at] = Math.min(MOST_COUNTED, (columns[at] ?? 0) + weight)
  })
  return columns
}

/** @param frequencies zero for rows whose occurrences are left out */
function fillEntries(frequencies: Uint32Array, occurrences: Occurrences) {
  const starts = new Uint32Array(frequencies.length + 1)
  starts.set(frequencies.map(runningSum()), 1)
  const entries = new Uint32Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  occurrences((row, document, weight) => {
    if (frequencies[row] === 0) return
    const at = (next[row] ?? 0) - 1
    const last = entries[at] ?? 0
    if (at >= (starts[row] ?? 0) && last >>> 8 === document)
      entries[at] = entryOf(document, (last & MOST_COUNTED) + weight)
    else {
      entries[at + 1] = entryOf(document, weight)
      next[row] = at + 2
    }
  })
  return { starts, entries }
}

const entryOf = (document: number, count: number): number => document * 256 + Math.min(MOST_COUNTED, count)
