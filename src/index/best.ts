/** Found things by number with their scores, best first; equal scores by lower number. */
export interface Ranked {
  readonly ids: Uint32Array
  readonly scores: Float32Array
}

/**
 * Keeps the best `capacity` of what is offered: a binary heap whose root is the worst that is kept. What is kept does not
 * depend on the order of the offers, because equal scores are told apart by number.
 */
export class Best {
  private readonly ids: Uint32Array
  private readonly scores: Float32Array
  private size = 0
  /** An offer with a lower score than this is not kept: compare before calling, calls cost more than comparisons. */
  floor = Number.NEGATIVE_INFINITY

  constructor(readonly capacity: number) {
    this.ids = new Uint32Array(capacity)
    this.scores = new Float32Array(capacity)
  }

  offer(id: number, score: number): void {
    const single = Math.fround(score)
    if (this.size < this.capacity) this.siftUp(this.size++, id, single)
    else if (this.capacity > 0 && this.isWorse(0, id, single)) this.siftDown(id, single)
    if (this.size === this.capacity && this.size > 0) this.floor = this.scores[0] ?? 0
  }

  /** Takes everything out, the worst first, and so leaves nothing behind. */
  ranked(): Ranked {
    const ids = new Uint32Array(this.size)
    const scores = new Float32Array(this.size)
    for (let place = this.size - 1; place >= 0; place--) {
      ids[place] = this.idAt(0)
      scores[place] = this.scoreAt(0)
      this.size = place
      this.siftDown(this.idAt(place), this.scoreAt(place))
    }
    this.floor = Number.NEGATIVE_INFINITY
    return { ids, scores }
  }

  private idAt(at: number): number {
    return this.ids[at] ?? 0
  }

  private scoreAt(at: number): number {
    return this.scores[at] ?? 0
  }

  /** True when what stands at `at` is worse than the pair. */
  private isWorse(at: number, id: number, score: number): boolean {
    const other = this.scoreAt(at)
    return other < score || (other === score && this.idAt(at) > id)
  }

  private put(at: number, id: number, score: number): void {
    this.ids[at] = id
    this.scores[at] = score
  }

  private siftUp(from: number, id: number, score: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.isWorse(parent, id, score)) break
      this.put(at, this.idAt(parent), this.scoreAt(parent))
      at = parent
    }
    this.put(at, id, score)
  }

  private siftDown(id: number, score: number): void {
    let at = 0
    for (let child = 1; child < this.size; child = 2 * at + 1) {
      const right = child + 1
      if (right < this.size && this.isWorse(right, this.idAt(child), this.scoreAt(child))) child = right
      if (!this.isWorse(child, id, score)) break
      this.put(at, this.idAt(child), this.scoreAt(child))
      at = child
    }
    this.put(at, id, score)
  }
}

/** The best of many scores, each by its place. */
export function bestOf(scores: Float32Array, top: number): Ranked {
  const best = new Best(Math.min(top, scores.length))
  for (let id = 0; id < scores.length; id++) {
    const score = scores[id] ?? 0
    if (score > best.floor) best.offer(id, score)
  }
  return best.ranked()
}
