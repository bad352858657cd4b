/**
 * The loops that every question runs through, in AssemblyScript: what the compiler makes of them (`npm run kernel`) is
 * `../kernel.wasm`. Arrays are given by their places in memory, in bytes. Whole arrays (scores, norms, columns) begin at a
 * multiple of 16 and are read and written to the next one; all floats are finite.
 */

// @ts-expect-error: decorators of functions are AssemblyScript's own
@inline
function dot8(sum: v128, row: usize, query: usize, at: i32): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(v128.load_ext<i8>(row + at), v128.load(query + 2 * at)))
}

// @ts-expect-error
@inline
function total(sum: v128): f32 {
  const halves = i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1)
  return <f32>(halves + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3))
}

// @ts-expect-error
@inline
function dot32(sum: v128, row: usize, query: usize): v128 {
  const half = dot8(dot8(sum, row, query, 0), row, query, 8)
  return dot8(dot8(half, row, query, 16), row, query, 24)
}

// @ts-expect-error
@inline
function store4(sum: v128, scales: usize, out: usize, row: usize): void {
  store<f32>(out + 4 * row, total(sum) * load<f32>(scales + 4 * row))
}

/**
 * `out[i] = (row i · query) × scales[i]` for rows of signed bytes and a query of 16-bit words. `dimension` is a multiple of 32.
 * No sum overflows: by Cauchy and Schwarz it is at most 127 √dimension × 32,767, below 2³¹ for any dimension under 260,000.
 *
 * Four rows are taken together, one from each quarter, so that the query is read once for all, and memory is read at four
 * places at once: it is what is waited for. A third faster than one by one where the rows do not fit in the cache.
 */
export function scan(query: usize, rows: usize, count: i32, dimension: i32, scales: usize, out: usize): void {
  const quarter: usize = count >>> 2
  const far = quarter * dimension
  let at = rows
  for (let row: usize = 0; row < quarter; row++) {
    let first = i32x4.splat(0)
    let second = i32x4.splat(0)
    let third = i32x4.splat(0)
    let fourth = i32x4.splat(0)
    let words = query
    const end = at + dimension
    do {
      first = dot32(first, at, words)
      second = dot32(second, at + far, words)
      third = dot32(third, at + 2 * far, words)
      fourth = dot32(fourth, at + 3 * far, words)
      at += 32
      words += 64
    } while (at < end)
    store4(first, scales, out, row)
    store4(second, scales, out, row + quarter)
    store4(third, scales, out, row + 2 * quarter)
    store4(fourth, scales, out, row + 3 * quarter)
  }
  for (let row: usize = 4 * quarter; row < <usize>count; row++) {
    let sum = i32x4.splat(0)
    for (let at = 0; at < dimension; at += 32) sum = dot32(sum, rows + row * dimension + at, query + 2 * at)
    store4(sum, scales, out, row)
  }
}

/**
 * BM25 of a term for the documents in its entries (document × 256 + count, ascending): to the score of each is added
 * `weight × count / (count + norm)`.
 */
export function addEntries(entries: usize, count: i32, weight: f32, norms: usize, scores: usize): void {
  const end = entries + 4 * count
  for (let at = entries; at < end; at += 4) {
    const entry = load<u32>(at)
    const place: usize = (entry >>> 8) << 2
    const times = <f32>(entry & 0xff)
    store<f32>(scores + place, load<f32>(scores + place) + (weight * times) / (times + load<f32>(norms + place)))
  }
}

// @ts-expect-error
@inline
function addFour(counts: v128, weight: v128, norms: usize, scores: usize): void {
  const times = f32x4.convert_i32x4_u(counts)
  const gain = f32x4.div(f32x4.mul(weight, times), f32x4.add(times, v128.load(norms)))
  v128.store(scores, f32x4.add(v128.load(scores), gain))
}

/** The same for a term that many documents hold: of `width` bytes, a multiple of 16, each says how often one document does. */
export function addColumn(column: usize, width: i32, weight: f32, norms: usize, scores: usize): void {
  const weights = f32x4.splat(weight)
  const end = column + width
  let norm = norms
  let score = scores
  for (let at = column; at < end; at += 16) {
    const bytes = v128.load(at)
    const low = i16x8.extend_low_i8x16_u(bytes)
    const high = i16x8.extend_high_i8x16_u(bytes)
    addFour(i32x4.extend_low_i16x8_u(low), weights, norm, score)
    addFour(i32x4.extend_high_i16x8_u(low), weights, norm + 16, score + 16)
    addFour(i32x4.extend_low_i16x8_u(high), weights, norm + 32, score + 32)
    addFour(i32x4.extend_high_i16x8_u(high), weights, norm + 48, score + 48)
    norm += 64
    score += 64
  }
}

/** Adds all `from` to `to` and leaves zeros behind. */
export function move(from: usize, to: usize, count: i32): void {
  const zeros = f32x4.splat(0)
  for (let at: usize = 0; at < <usize>(4 * count); at += 16) {
    v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(from + at)))
    v128.store(from + at, zeros)
  }
}

/** `scores[i] += groupScores[groups[i]]`: what each document has from the group it is of. */
export function addGroups(groups: usize, groupScores: usize, scores: usize, count: i32): void {
  for (let at: usize = 0; at < <usize>(4 * count); at += 4)
    store<f32>(scores + at, load<f32>(scores + at) + load<f32>(groupScores + (<usize>load<u32>(groups + at) << 2)))
}

/**
 * `out[i] = share × x × (1 − curve + curve × min(x, 1)) + weight × others[i]`, where x is `scores[i] × scale`: below 1 a half of
 * it counts less than half, above it grows evenly.
 */
export function blend(
  scores: usize,
  scale: f32,
  share: f32,
  curve: f32,
  others: usize,
  weight: f32,
  count: i32,
  out: usize,
): void {
  const ones = f32x4.splat(1)
  const scales = f32x4.splat(scale)
  const linear = f32x4.splat(share * (1 - curve))
  const square = f32x4.splat(share * curve)
  const weights = f32x4.splat(weight)
  for (let at: usize = 0; at < <usize>(4 * count); at += 16) {
    const x = f32x4.mul(scales, v128.load(scores + at))
    const curved = f32x4.mul(x, f32x4.add(linear, f32x4.mul(square, f32x4.min(x, ones))))
    v128.store(out + at, f32x4.add(curved, f32x4.mul(weights, v128.load(others + at))))
  }
}

// @ts-expect-error
@inline
function isWorse(score: f32, id: u32, other: f32, otherId: u32): bool {
  return score < other || (score === other && id > otherId)
}

// @ts-expect-error
@inline
function put(heap: usize, at: i32, score: f32, id: u32): void {
  store<f32>(heap + (at << 3), score)
  store<u32>(heap + (at << 3), id, 4)
}

// @ts-expect-error
@inline
function scoreAt(heap: usize, at: i32): f32 {
  return load<f32>(heap + (at << 3))
}

// @ts-expect-error
@inline
function idAt(heap: usize, at: i32): u32 {
  return load<u32>(heap + (at << 3), 4)
}

/** Replaces the root, which is the worst of a heap of so many. */
function replace(heap: usize, size: i32, score: f32, id: u32): void {
  let at = 0
  for (let child = 1; child < size; child = 2 * at + 1) {
    const right = child + 1
    if (right < size && isWorse(scoreAt(heap, right), idAt(heap, right), scoreAt(heap, child), idAt(heap, child)))
      child = right
    if (!isWorse(scoreAt(heap, child), idAt(heap, child), score, id)) break
    put(heap, at, scoreAt(heap, child), idAt(heap, child))
    at = child
  }
  put(heap, at, score, id)
}

/** Writes the `top` highest of `count` scores, at least one and at most all: score and number by turns, best first, equal ones by lower number. */
export function best(scores: usize, count: i32, top: i32, out: usize): void {
  for (let at = 0; at < top; at++) put(out, at, f32.NEGATIVE_INFINITY, u32.MAX_VALUE)
  let floors = f32x4.splat(f32.NEGATIVE_INFINITY)
  for (let from = 0; from < count; from += 4) {
    let lanes = i32x4.bitmask(f32x4.gt(v128.load(scores + (from << 2)), floors))
    if (lanes === 0) continue
    for (; lanes !== 0; lanes &= lanes - 1) {
      const id = from + ctz(lanes)
      const score = load<f32>(scores + (id << 2))
      if (id < count && score > scoreAt(out, 0)) replace(out, top, score, id)
    }
    floors = f32x4.splat(scoreAt(out, 0))
  }
  for (let last = top - 1; last > 0; last--) {
    const score = scoreAt(out, last)
    const id = idAt(out, last)
    put(out, last, scoreAt(out, 0), idAt(out, 0))
    replace(out, last, score, id)
  }
}
