import { fold, lower } from '../fold.js'
import { normalTone } from '../tone.js'
import { type AccentFile, readAccentFile } from './accent-file.js'

/**
 * Counts of accented syllables, of neighbouring pairs and of triples, by number of the syllable. Numbers 0 and 1 stand
 * for what is no syllable: a boundary (the start, punctuation) and a figure. Opaque outside this folder.
 */
export interface AccentTable extends Omit<AccentFile, 'counts'> {
  readonly ids: ReadonlyMap<string, number>
  /** folded syllable → numbers of its accented readings, the most frequent first */
  readonly readings: ReadonlyMap<string, readonly number[]>
  readonly counts: Float64Array
  readonly total: number
  /** by syllable: the sum of the counts of its pairs in the table; what is left of its count went with rare pairs */
  readonly pairMass: Float64Array
  /** by pair: the same of its triples */
  readonly thirdMass: Float32Array
  /** pairs counted in the corpus: `a * PAIR + b` → weighted count */
  readonly own: ReadonlyMap<number, number>
}

export const BOUNDARY = 0
export const NUMBER = 1
/** A syllable that the table does not know. */
export const UNKNOWN = -1
export const PAIR = 2 ** 24

const COUNT_OF = Float64Array.from({ length: 256 }, (_, byte) => Math.exp(byte / 16))

/** How many printed occurrences one in the corpus is worth: questions are about the corpus. */
const CORPUS_WEIGHT = 30

/** @throws Error naming what is wrong with a damaged or foreign file */
export function readAccentTable(bytes: Uint8Array): AccentTable {
  const file = readAccentFile(bytes)
  const counts = Float64Array.from(file.counts, (byte) => COUNT_OF[byte] ?? 1)
  const pairMass = Float64Array.from(masses(file.starts, file.pairCounts))
  const thirdMass = masses(file.thirdStarts, file.thirdCounts)
  return { ...file, ...indexed(file.syllables, counts), pairMass, thirdMass, own: new Map() }
}

/** For each row, the sum of its counts. */
function masses(starts: Uint32Array, counts: Uint8Array): Float32Array {
  const sums = new Float32Array(starts.length - 1)
  for (let row = 0; row < sums.length; row++)
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++)
      sums[row] = (sums[row] ?? 0) + (COUNT_OF[counts[i] ?? 0] ?? 0)
  return sums
}

function indexed(syllables: readonly string[], counts: Float64Array) {
  const ids = new Map(syllables.map((syllable, id) => [syllable, id]))
  const readings = new Map<string, number[]>()
  for (let id = NUMBER + 1; id < syllables.length; id++) {
    const folded = fold(syllables[id] ?? '')
    const found = readings.get(folded)
    if (found) found.push(id)
    else readings.set(folded, [id])
  }
  for (const found of readings.values()) found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
  return { syllables, ids, readings, counts, total: counts.reduce((sum, count) => sum + count, 0) }
}

/** Letters, a figure, or one other sign that is not white space. */
export const TOKEN = /\p{L}{1,40}|\d[\d.,/:-]{0,40}|[^\p{L}\p{N}\s]/gu

/** The number of a token: of an accented syllable, {@link NUMBER}, {@link BOUNDARY} or {@link UNKNOWN}. */
export function idOf(ids: ReadonlyMap<string, number>, token: string): number {
  if (/^\d/.test(token)) return NUMBER
  return /^\p{L}/u.test(token) ? (ids.get(normalTone(lower(token))) ?? UNKNOWN) : BOUNDARY
}

/**
 * The table with the corpus's own syllables and pairs counted in, so that its names can be restored; the given one is not
 * changed. The order of the texts does not matter for what is restored.
 */
export function withCorpus(table: AccentTable, texts: Iterable<string>): AccentTable {
  const ids = new Map(table.ids)
  const counts = [...table.counts]
  const pairMass = [...table.pairMass]
  const own = new Map(table.own)
  const seen = new Map<string, number>()
  const add = (list: number[], id: number): number => (list[id] = (list[id] ?? 0) + CORPUS_WEIGHT)
  for (const text of texts) {
    let before = BOUNDARY
    for (const [token] of text.normalize('NFC').matchAll(TOKEN)) {
      const id = seen.get(token) ?? numbered(ids, seen, token)
      const pair = before * PAIR + id
      own.set(pair, (own.get(pair) ?? 0) + CORPUS_WEIGHT)
      add(counts, id)
      add(pairMass, before)
      before = id
    }
    add(pairMass, before)
  }
  return { ...table, ...indexed([...ids.keys()], filled(counts)), pairMass: filled(pairMass), own }
}

/** The number of a token, noted in `seen`; an unknown syllable gets the next one. */
function numbered(ids: Map<string, number>, seen: Map<string, number>, token: string): number {
  const known = idOf(ids, token)
  const id = known === UNKNOWN ? ids.size : known
  if (known === UNKNOWN) ids.set(normalTone(lower(token)), id)
  seen.set(token, id)
  return id
}

/** A list with holes as an array without. */
const filled = (list: readonly number[]): Float64Array => Float64Array.from(list, (count) => count ?? 0)

/** The place of `value` among `list[low] … list[high - 1]`, ascending; -1 if it is not there. */
function find(list: Uint16Array, low: number, high: number, value: number): number {
  const end = high
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low < end && list[low] === value ? low : -1
}

/** The place of the pair in `followers`, or -1. */
export const pairOf = (table: AccentTable, a: number, b: number): number =>
  find(table.followers, table.starts[a] ?? 0, table.starts[a + 1] ?? 0, b)

/** How often `b` was seen after `a`, their pair's place given. */
export const pairCount = (table: AccentTable, a: number, b: number, pair: number): number =>
  (pair < 0 ? 0 : (COUNT_OF[table.pairCounts[pair] ?? 0] ?? 0)) +
  (table.own.size > 0 ? (table.own.get(a * PAIR + b) ?? 0) : 0)

/** How often `c` was seen after the pair. */
export function thirdCount(table: AccentTable, pair: number, c: number): number {
  const at = pair < 0 ? -1 : find(table.thirds, table.thirdStarts[pair] ?? 0, table.thirdStarts[pair + 1] ?? 0, c)
  return at < 0 ? 0 : (COUNT_OF[table.thirdCounts[at] ?? 0] ?? 0)
}
