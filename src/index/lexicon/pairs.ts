/** Pairs of word numbers in order, each with its place in that order. */
export interface Pairs {
  /** The pairs that begin with word `w` stand at `starts[w]` to `starts[w + 1]`. */
  readonly starts: Uint32Array
  /** Second words, ascending within one first word. */
  readonly seconds: Uint32Array
}

/** The place of a pair, or -1. */
export function findPair(pairs: Pairs, first: number, second: number): number {
  let low = pairs.starts[first] ?? 0
  let high = (pairs.starts[first + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = pairs.seconds[middle] ?? 0
    if (found === second) return middle
    if (found < second) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Every pair with its place. */
export function eachOf(pairs: Pairs, visit: (first: number, second: number, place: number) => void): void {
  for (let first = 0; first + 1 < pairs.starts.length; first++)
    for (let at = pairs.starts[first] ?? 0; at < (pairs.starts[first + 1] ?? 0); at++)
      visit(first, pairs.seconds[at] ?? 0, at)
}

/** All distinct neighbours in a sequence of word numbers, where 0 is a break. */
export function collectPairs(sequence: Uint32Array, words: number): Pairs {
  const counts = new Uint32Array(words + 1)
  eachNeighbours(sequence, (first) => {
    counts[first + 1] = (counts[first + 1] ?? 0) + 1
  })
  const places = counts.map(runningSum())
  const seconds = new Uint32Array(places[words] ?? 0)
  const next = places.slice()
  eachNeighbours(sequence, (first, second) => {
    const at = next[first] ?? 0
    seconds[at] = second
    next[first] = at + 1
  })
  return distinct(places, seconds)
}

function eachNeighbours(sequence: Uint32Array, visit: (first: number, second: number) => void): void {
  for (let i = 1; i < sequence.length; i++) {
    const first = sequence[i - 1] ?? 0
    const second = sequence[i] ?? 0
    if (first !== 0 && second !== 0) visit(first, second)
  }
}

export function runningSum(): (value: number) => number {
  let sum = 0
  return (value) => {
    sum += value
    return sum
  }
}

/** Sorts the seconds of every first word and drops repetitions, in place. */
function distinct(starts: Uint32Array, seconds: Uint32Array): Pairs {
  const kept = new Uint32Array(starts.length)
  let size = 0
  for (let word = 0; word + 1 < starts.length; word++) {
    kept[word] = size
    let last = 0
    for (const second of seconds.subarray(starts[word], starts[word + 1]).sort()) {
      if (second !== last) seconds[size++] = second
      last = second
    }
  }
  kept[starts.length - 1] = size
  return { starts: kept, seconds: seconds.slice(0, size) }
}
