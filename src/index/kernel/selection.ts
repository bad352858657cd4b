import type { Ranked } from '../best.js'
import { type Arena, aligned, type Kernel } from './kernel.js'

/** Picks the best of many scores that lie in an arena. */
export class Selection {
  /** Bytes of an arena that picking from so many scores takes. */
  static readonly sizeFor = (count: number): number => aligned(8 * count)

  private readonly kernel: Kernel
  /** Score and number by turns: one place in memory, seen as floats and as integers. */
  private readonly found: { readonly scores: Float32Array; readonly ids: Uint32Array }

  constructor(arena: Arena, most: number) {
    this.kernel = arena.kernel
    const ids = arena.words(2 * most)
    this.found = { ids, scores: new Float32Array(ids.buffer, ids.byteOffset, ids.length) }
  }

  /** The `top` best, all of them when there are fewer; equal scores by lower number. */
  best(scores: Float32Array, top: number): Ranked {
    const size = Math.min(top, scores.length)
    const ranked = { ids: new Uint32Array(size), scores: new Float32Array(size) }
    if (size > 0) this.kernel.best(scores.byteOffset, scores.length, size, this.found.ids.byteOffset)
    for (let i = 0; i < size; i++) {
      ranked.scores[i] = this.found.scores[2 * i] ?? 0
      ranked.ids[i] = this.found.ids[2 * i + 1] ?? 0
    }
    return ranked
  }
}
