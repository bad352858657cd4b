import type { Arena, Kernel } from '../kernel/kernel.js'
import { Postings, type PostingsArrays, widthOf } from './postings.js'

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

/** What is known of documents of one kind. */
export interface FieldArrays extends PostingsArrays {
  /** Tokens of each document, weighted. */
  readonly lengths: Uint32Array
}

/** The usual constants of BM25: how soon repetition stops counting, and how much length does. */
const K1 = 1.2
const B = 0.75

/**
 * BM25 (Robertson and Zaragoza 2009, with the idf that is never negative), term at a time, over documents of one kind. Its
 * scores are those of a plain scorer over the documents' tokens (test/index/lexicon).
 */
export class Field {
  /** Bytes of an arena that a field takes. */
  static sizeFor(arrays: FieldArrays): number {
    return 3 * 4 * widthOf(arrays.lengths.length) + Postings.sizeFor(arrays)
  }

  readonly documentCount: number
  readonly postings: Postings
  /** What each document scored for the last query, see {@link score}. */
  readonly scores: Float32Array
  private readonly kernel: Kernel
  /** `k1 (1 - b + b length / mean length)` of each document. */
  private readonly norms: Float32Array
  private readonly scratch: Float32Array

  constructor(arrays: FieldArrays, arena: Arena) {
    const { lengths } = arrays
    const width = widthOf(lengths.length)
    this.kernel = arena.kernel
    this.documentCount = lengths.length
    this.scores = arena.floats(width).subarray(0, lengths.length)
    this.scratch = arena.floats(width)
    this.norms = arena.floats(width).fill(K1)
    this.norms.set(normsOf(lengths))
    this.postings = new Postings(arrays, lengths.length, arena)
  }

  /** What finding the row tells: `ln(1 + (N - n + ½) / (n + ½))`. */
  idfOf(row: number): number {
    const n = this.postings.documentFrequency(row)
    return Math.log1p((this.documentCount - n + 0.5) / (n + 0.5))
  }

  /** Scores all documents, into {@link scores}. */
  score(query: LexicalQuery): void {
    this.scores.fill(0)
    for (const { row, weight } of query.terms) this.add(row, weight * this.idfOf(row), this.scores)
    for (const group of query.groups) this.addGroup(group)
  }

  private add(row: number, weight: number, scores: Float32Array): void {
    this.postings.add(row, weight * (K1 + 1), this.norms.byteOffset, scores.byteOffset)
  }

  /** The typed way is summed aside, then raised where another way says more, then moved over. */
  private addGroup({ typed, others }: Group): void {
    const { scratch, scores, documentCount } = this
    for (const { row, weight } of typed) this.add(row, weight * this.idfOf(row), scratch)
    for (const other of others) this.raise(other)
    this.kernel.move(scratch.byteOffset, scores.byteOffset, documentCount)
  }

  /** Gives every document that holds all rows of the alternative at least its score. */
  private raise({ rows: [first, ...rest], weight }: Alternative): void {
    const { scratch, norms, postings } = this
    if (first === undefined) return
    postings.each(first, (document, times) => {
      const count = rest.reduce((least, row) => Math.min(least, postings.countIn(row, document)), times)
      if (count === 0) return
      const score = (weight * (K1 + 1) * count) / (count + (norms[document] ?? 0))
      scratch[document] = Math.max(scratch[document] ?? 0, score)
    })
  }
}

function normsOf(lengths: Uint32Array): Float32Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1
  return Float32Array.from(lengths, (length) => K1 * (1 - B + (B * length) / mean))
}
