import { fold } from '../../text/fold.js'
import type { LexiconArrays } from './builder.js'
import { findPair, type Pairs } from './pairs.js'
import { countIn, documentIn } from './postings.js'
import { BREAK } from './tokens.js'

/** How a term is looked up: as it is written, or by its letters without diacritics. */
export type Spelling = 'accented' | 'folded'

/** A row of postings that counts `weight` times its own weight of evidence. */
export interface WeightedRow {
  readonly row: number
  readonly weight: number
}

/** Another way to say what a question says: a document that holds all its rows counts like one term of this weight. */
export interface Alternative {
  readonly rows: readonly number[]
  readonly weight: number
}

/** Ways to say one thing. A document scores the best of them, never their sum. */
export interface Group {
  readonly typed: readonly WeightedRow[]
  readonly others: readonly Alternative[]
}

export interface LexicalQuery {
  readonly terms: readonly WeightedRow[]
  readonly groups: readonly Group[]
}

/** The usual constants of BM25: how soon repetition stops counting, and how much length does. */
const K1 = 1.2
const B = 0.75

/** No such term. */
export const ABSENT = -1

/**
 * BM25 (Robertson and Zaragoza 2009, with the idf that is never negative) over flat arrays, term at a time: about a
 * nanosecond a posting. Its scores are those of a plain scorer over the documents' tokens (test/index/lexicon).
 */
export class Lexicon {
  readonly documentCount: number
  private readonly words: ReadonlyMap<string, number>
  private readonly pairs: Pairs
  private readonly foldedPairs: Pairs
  /** `k1 (1 - b + b length / mean length)` of each document. */
  private readonly norms: Float32Array
  private readonly scratch: Float32Array

  constructor(private readonly arrays: LexiconArrays) {
    this.documentCount = arrays.lengths.length
    const words = new TextDecoder().decode(arrays.words).split('\n')
    this.words = new Map(words.map((word, number) => [word, number]))
    this.pairs = { starts: arrays.pairStarts, seconds: arrays.pairSeconds }
    this.foldedPairs = { starts: arrays.foldedPairStarts, seconds: arrays.foldedPairSeconds }
    this.norms = normsOf(arrays.lengths)
    this.scratch = new Float32Array(this.documentCount)
  }

  /** The row of a word key, or {@link ABSENT}. */
  word(key: string, spelling: Spelling): number {
    const number = this.number(key, spelling)
    return number === undefined ? ABSENT : spelling === 'accented' ? this.occurring(number) : this.foldedRow(number)
  }

  /** The row of two neighbouring word keys, or {@link ABSENT}. */
  pair(first: string, second: string, spelling: Spelling): number {
    const a = this.number(first, spelling)
    const b = this.number(second, spelling)
    if (a === undefined || b === undefined) return ABSENT
    const place = findPair(spelling === 'accented' ? this.pairs : this.foldedPairs, a, b)
    if (place < 0) return ABSENT
    return spelling === 'accented' ? this.words.size + place : this.foldedRow(this.words.size + place)
  }

  /** Documents that hold the row. */
  documentFrequency(row: number): number {
    return row < 0 ? 0 : (this.arrays.starts[row + 1] ?? 0) - (this.arrays.starts[row] ?? 0)
  }

  /** What finding the row tells: `ln(1 + (N - n + ½) / (n + ½))`. */
  idfOf(row: number): number {
    const n = this.documentFrequency(row)
    return Math.log1p((this.documentCount - n + 0.5) / (n + 0.5))
  }

  /** The idf of a syllable or of two (`phần mềm`, keys of `syllableKey`), by its letters alone when it has no diacritics. */
  idf(term: string): number {
    const [first = '', second] = term.split(' ')
    const spelling = fold(term) === term ? 'folded' : 'accented'
    return this.idfOf(second === undefined ? this.word(first, spelling) : this.pair(first, second, spelling))
  }

  /** Every word that stands in a document, as it is looked up. */
  *vocabulary(): IterableIterator<string> {
    for (const [word, number] of this.words) if (number !== 0 && this.documentFrequency(number) > 0) yield word
  }

  /** Adds the score of every document to `scores`. */
  score(query: LexicalQuery, scores: Float32Array): void {
    for (const { row, weight } of query.terms) this.addRow(row, weight * this.idfOf(row), scores)
    for (const group of query.groups) this.addGroup(group, scores)
  }

  private number(key: string, spelling: Spelling): number | undefined {
    if (key === BREAK) return undefined
    return this.words.get(spelling === 'accented' || isAscii(key) ? key : fold(key))
  }

  private occurring(row: number): number {
    return this.documentFrequency(row) > 0 ? row : ABSENT
  }

  private foldedRow(term: number): number {
    const row = this.arrays.foldedRows[term] ?? NO_ROW
    return row === NO_ROW ? ABSENT : row
  }

  private addRow(row: number, weight: number, scores: Float32Array): void {
    const { starts, entries } = this.arrays
    const { norms } = this
    const to = starts[row + 1] ?? 0
    const full = weight * (K1 + 1)
    for (let at = starts[row] ?? 0; at < to; at++) {
      const entry = entries[at] ?? 0
      const document = entry >>> 8
      const count = entry & 0xff
      scores[document] = (scores[document] ?? 0) + (full * count) / (count + (norms[document] ?? 0))
    }
  }

  /** The typed way is summed aside, then raised where another way says more, then moved over. */
  private addGroup({ typed, others }: Group, scores: Float32Array): void {
    const { scratch } = this
    for (const { row, weight } of typed) this.addRow(row, weight * this.idfOf(row), scratch)
    for (const other of others) this.raise(other, scratch)
    for (const rows of [typed.map(({ row }) => row), ...others.map(({ rows }) => rows.slice(0, 1))])
      for (const row of rows) this.move(row, scratch, scores)
  }

  /** Gives every document that holds all rows of the alternative at least its score. */
  private raise({ rows, weight }: Alternative, scratch: Float32Array): void {
    const [first = ABSENT, ...rest] = rows
    for (const entry of this.entriesOf(first)) {
      const document = documentIn(entry)
      const count = rest.reduce((least, row) => Math.min(least, this.countIn(row, document)), countIn(entry))
      if (count === 0) continue
      const score = (weight * (K1 + 1) * count) / (count + (this.norms[document] ?? 0))
      scratch[document] = Math.max(scratch[document] ?? 0, score)
    }
  }

  private move(row: number, scratch: Float32Array, scores: Float32Array): void {
    for (const entry of this.entriesOf(row)) {
      const document = documentIn(entry)
      scores[document] = (scores[document] ?? 0) + (scratch[document] ?? 0)
      scratch[document] = 0
    }
  }

  private entriesOf(row: number): Uint32Array {
    return this.arrays.entries.subarray(this.arrays.starts[row] ?? 0, this.arrays.starts[row + 1] ?? 0)
  }

  /** How often a document holds a row. */
  countIn(row: number, document: number): number {
    const { starts, entries } = this.arrays
    let low = starts[row] ?? 0
    let high = (starts[row + 1] ?? 0) - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const found = documentIn(entries[middle] ?? 0)
      if (found === document) return countIn(entries[middle] ?? 0)
      if (found < document) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
}

/** Such a key has nothing to fold; asking costs less than folding. */
function isAscii(key: string): boolean {
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) > 0x7f) return false
  return true
}

const NO_ROW = 0xfffffffe

function normsOf(lengths: Uint32Array): Float32Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1
  return Float32Array.from(lengths, (length) => K1 * (1 - B + (B * length) / mean))
}
