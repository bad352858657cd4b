import { type Arena, aligned, type Kernel } from '../kernel/kernel.js'

/** For every row the documents it occurs in, with how often: as entries, or where these would take more room as a column. */
export interface PostingsArrays {
  /** The entries of row `r` stand at `starts[r]` to `starts[r + 1]`, documents ascending. */
  readonly starts: Uint32Array
  /** A document's number in the upper 24 bits, its count in the lower 8: 255 at most, more say nothing more. */
  readonly entries: Uint32Array
  /** Rows that have a column, and how many documents each occurs in. */
  readonly columnRows: Uint32Array
  readonly columnFrequencies: Uint32Array
  /** Columns, one after the other: a byte for every document says how often it holds the row. */
  readonly columns: Uint8Array
}

export const MOST_DOCUMENTS = 2 ** 24
export const MOST_COUNTED = 255

/** Bytes of a column, and floats of an array that columns are added to: one for each document, filled up for the kernel. */
export const widthOf = (documents: number): number => aligned(documents)

const documentIn = (entry: number): number => entry >>> 8
const countIn = (entry: number): number => entry & 0xff

/** The postings of a field, ready to be added up. */
export class Postings {
  /** Bytes of an arena that they take. */
  static sizeFor = ({ entries, columns }: PostingsArrays): number =>
    aligned(4 * entries.length) + aligned(columns.length)

  private readonly kernel: Kernel
  private readonly starts: Uint32Array
  private readonly entries: Uint32Array
  /** Bytes of a column; those beyond the last document are zero. */
  private readonly width: number
  private readonly columns: ReadonlyMap<number, Column>

  /** @param arrays are copied: they may be views on a whole file */
  constructor(arrays: PostingsArrays, documents: number, arena: Arena) {
    this.kernel = arena.kernel
    this.width = widthOf(documents)
    this.starts = arrays.starts.slice()
    this.entries = arena.words(arrays.entries.length)
    this.entries.set(arrays.entries)
    const columns = arena.octets(arrays.columns.length)
    columns.set(arrays.columns)
    this.columns = new Map(
      Array.from(arrays.columnRows, (row, i) => {
        const counts = columns.subarray(i * this.width, (i + 1) * this.width)
        return [row, { counts, frequency: arrays.columnFrequencies[i] ?? 0 }]
      }),
    )
  }

  /** Documents that hold the row. */
  documentFrequency(row: number): number {
    if (row < 0) return 0
    return this.columns.get(row)?.frequency ?? (this.starts[row + 1] ?? 0) - (this.starts[row] ?? 0)
  }

  /**
   * Adds `weight × count / (count + norm)` to the score of every document that holds the row.
   * @param norms the place of an array of {@link widthOf} floats, all above zero, also those behind the last document
   * @param scores the place of another
   */
  add(row: number, weight: number, norms: number, scores: number): void {
    const { kernel, entries, starts, width } = this
    const column = this.columns.get(row)
    const from = starts[row] ?? 0
    const count = (starts[row + 1] ?? 0) - from
    if (column) kernel.addColumn(column.counts.byteOffset, width, weight, norms, scores)
    else kernel.addEntries(entries.byteOffset + 4 * from, count, weight, norms, scores)
  }

  /** Calls back for every document that holds the row, ascending, with how often. */
  each(row: number, visit: (document: number, count: number) => void): void {
    const column = this.columns.get(row)
    if (column) eachIn(column, visit)
    else
      for (let at = this.starts[row] ?? 0; at < (this.starts[row + 1] ?? 0); at++) {
        const entry = this.entries[at] ?? 0
        visit(documentIn(entry), countIn(entry))
      }
  }

  /** How often a document holds a row. */
  countIn(row: number, document: number): number {
    return this.columns.get(row)?.counts[document] ?? this.countAmongEntries(row, document)
  }

  private countAmongEntries(row: number, document: number): number {
    const { starts, entries } = this
    let low = starts[row] ?? 0
    let high = (starts[row + 1] ?? 0) - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const entry = entries[middle] ?? 0
      if (documentIn(entry) === document) return countIn(entry)
      if (documentIn(entry) < document) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
}

interface Column {
  readonly counts: Uint8Array
  readonly frequency: number
}

function eachIn({ counts }: Column, visit: (document: number, count: number) => void): void {
  for (let document = 0; document < counts.length; document++) {
    const count = counts[document] ?? 0
    if (count > 0) visit(document, count)
  }
}
