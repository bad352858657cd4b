import type { Ranked } from './best.js'

/** What else is known of each row, and how it counts: a row has `score × (linear + square × score) + weight × cosine`. */
export interface Blend {
  readonly scores: Float32Array
  readonly linear: number
  readonly square: number
  readonly weight: number
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
   * side proposes.
   */
  fused(query: Float32Array, blend: Blend, top: number): Ranked
  /** The cosine of a unit vector with each of the rows asked for, in their order. */
  similarities(query: Float32Array, ids: ArrayLike<number>): Float32Array
}
