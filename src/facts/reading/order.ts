import type { Span } from '../../text/span.js'

/** What stands at a place of a text. */
interface Placed {
  readonly span: Span
}

/** The index of the first that is not before `wanted`, of `count` in order; `count` when all are. */
function firstIndex(count: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the last number of a sorted row that is not greater than `at`; 0 when all are. */
export const lastAtMost = (sorted: readonly number[], at: number): number =>
  Math.max(0, firstIndex(sorted.length, (index) => (sorted[index] ?? 0) <= at) - 1)

/** The first of those in order of place that starts at `at` or behind it. */
export const firstFrom = <T extends Placed>(inOrder: readonly T[], at: number): T | undefined =>
  inOrder[firstIndex(inOrder.length, (index) => (inOrder[index]?.span.start ?? 0) < at)]

/** Those in order of place that lie inside a span. */
export function inside<T extends Placed>(inOrder: readonly T[], { start, end }: Span): T[] {
  const from = firstIndex(inOrder.length, (index) => (inOrder[index]?.span.start ?? 0) < start)
  const to = firstIndex(inOrder.length, (index) => (inOrder[index]?.span.start ?? 0) <= end)
  return inOrder.slice(from, to).filter(({ span }) => span.end <= end)
}

export function groupBy<T>(all: readonly T[], key: (each: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>()
  for (const each of all) {
    const group = groups.get(key(each))
    if (group) group.push(each)
    else groups.set(key(each), [each])
  }
  return groups
}
