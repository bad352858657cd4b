import { Best, type Ranked } from '../index/best.js'

/** A passage that stays among the hits, and those that say the same and do not. */
export interface Kept {
  readonly id: number
  readonly score: number
  readonly siblings: readonly number[]
}

/** Leaves out every passage whose twin ranks above it, and names it there. */
export function withoutTwins(
  { ids, scores }: Ranked,
  areTwins: (a: number, b: number) => boolean,
  most: number,
): Kept[] {
  const kept: { readonly id: number; readonly score: number; readonly siblings: number[] }[] = []
  for (const [place, id] of ids.entries()) {
    const twin = kept.find((other) => areTwins(other.id, id))
    if (twin) twin.siblings.push(id)
    else if (kept.length < most) kept.push({ id, score: scores[place] ?? 0, siblings: [] })
  }
  return kept
}

/**
 * A second passage of one article tells less that is new than the first of another: each further one counts this much of the
 * one before, unless the question names what it is about.
 */
const FURTHER = 0.94

/** Lowers each passage by how many of its article rank above it, then ranks again. */
export function spread({ ids, scores }: Ranked, articleOf: (id: number) => number): Ranked {
  const factors = new Map<number, number>()
  const ranked = new Best(ids.length)
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place] ?? 0
    const score = scores[place] ?? 0
    const factor = factors.get(articleOf(id)) ?? 1
    factors.set(articleOf(id), factor * FURTHER)
    ranked.offer(id, score > 0 ? score * factor : score)
  }
  return ranked.ranked()
}
