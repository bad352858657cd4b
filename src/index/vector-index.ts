import type { Ranked } from './best.js'

/**
 * What else is known of each row, and how it counts. With x the row's score as a part of `full`, a row has
 * `share × x × (1 − curve + curve × min(x, 1)) + weight × cosine`.
 */
export interface Blend {
  /** None negative, all finite. */
  readonly scores: Float32Array
  /** Above zero. */
  readonly full: number
  readonly share: number
  readonly curve: number
  readonly weight: number
}

/** What a score alone counts. */
export function curved({ full, share, curve }: Blend, score: number): number {
  const x = score / full
  return share * x * (1 - curve + curve * Math.min(x, 1))
}

/**
 * Nearest neighbours among the rows of an index, by cosine. Every implementation passes one suite of tests
 * (test/index/vectors.test.ts).
 */
export interface VectorIndex {
  /** `scan`: exact, built in. `bruteforce`: exact, hnswlib. `hnsw`: approximate, hnswlib. */
  readonly kind: 'scan' | 'bruteforce' | 'hnsw'
  readonly count: number
  readonly dimension: number
  /**
   * The `top` rows nearest to a unit vector, all of them when there are fewer.
   * @throws Error when the query has another dimension or is not finite
   */
  nearest(query: Float32Array, top: number): Ranked
  /**
   * The `top` rows with the highest sum of what a {@link Blend} says. An approximate index looks at those only that either
   * side proposes, an exact one at all.
   */
  fused(query: Float32Array, blend: Blend, top: number): Ranked
  /** The cosine of a unit vector with each of the rows asked for, in their order. */
  similarities(query: Float32Array, ids: ArrayLike<number>): Float32Array
}
