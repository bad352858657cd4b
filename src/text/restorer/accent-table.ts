import { fold, lower } from '../fold.js'
import { normalTone } from '../tone.js'
import { type AccentFile, readAccentFile } from './accent-file.js'
import { type CorpusCounts, countSyllables } from './corpus-counts.js'
import { BOUNDARY, NUMBER } from './tokens.js'

/**
 * Counts of accented syllables, of neighbouring pairs and of triples, by number of the syllable. Numbers 0 and 1 stand
 * for what is no syllable: a boundary (the start, punctuation) and a figure. Opaque outside this folder.
 */
export interface AccentTable extends Omit<AccentFile, 'counts'> {
  readonly ids: ReadonlyMap<string, number>
  /** folded syllable → numbers of its accented readings */
  readonly readings: ReadonlyMap<string, readonly number[]>
  readonly counts: Float64Array
  readonly total: number
  /** by syllable: the sum of the counts of its pairs, {@link UNSUMMED} until it is asked for */
  readonly pairMass: Float64Array
  /** by pair: the same of its triples */
  readonly thirdMass: Float64Array
  /** pairs counted in the corpus */
  readonly own: Own | null
  /** tokens looked up lately */
  readonly known: Map<string, KnownToken>
}

/** A token as it is written, beside what the table knows of it. */
export interface KnownToken {
  readonly text: string
  /** its own number, diacritics as they are written */
  readonly id: number
  /** numbers of what may be meant: every reading of a bare syllable, otherwise only the token itself */
  readonly candidates: readonly number[]
  /** without any diacritic */
  readonly isBare: boolean
  readonly isSyllable: boolean
}

/** The corpus's counts, beside the number that each syllable of the table has there, or {@link UNKNOWN}. */
interface Own extends CorpusCounts {
  readonly numberOf: Int32Array
}

/** A syllable that the table does not know. */
export const UNKNOWN = -1
const UNSUMMED = -1

const COUNT_OF = Float64Array.from({ length: 256 }, (_, byte) => Math.exp(byte / 16))

/** How many printed occurrences one in the corpus is worth: questions are about the corpus. */
const CORPUS_WEIGHT = 30

/** @throws Error naming what is wrong with a damaged or foreign file */
export function readAccentTable(bytes: Uint8Array): AccentTable {
  const file = readAccentFile(bytes)
  const counts = Float64Array.from(file.counts, (byte) => COUNT_OF[byte] ?? 1)
  return {
    ...file,
    ids: new Map(file.syllables.map((syllable, id) => [syllable, id])),
    readings: readingsOf(file.syllables),
    counts,
    total: sum(counts),
    pairMass: new Float64Array(counts.length).fill(UNSUMMED),
    thirdMass: new Float64Array(file.followers.length).fill(UNSUMMED),
    own: null,
    known: new Map(),
  }
}

/** Folded all at once: folding keeps length, and twenty thousand calls would take longer than reading the file. */
function readingsOf(syllables: readonly string[]): Map<string, number[]> {
  const readings = new Map<string, number[]>()
  for (const [id, folded] of fold(syllables.join('\n')).split('\n').entries())
    if (id > NUMBER) note(readings, folded, id)
  return readings
}

function note(readings: Map<string, number[]>, folded: string, id: number): void {
  const known = readings.get(folded)
  if (known) known.push(id)
  else readings.set(folded, [id])
}

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0)

/** The number of a token: of an accented syllable, {@link NUMBER}, {@link BOUNDARY} or {@link UNKNOWN}. */
export function idOf(ids: ReadonlyMap<string, number>, token: string): number {
  const known = ids.get(token)
  if (known !== undefined && known > NUMBER) return known
  if (/^\d/.test(token)) return NUMBER
  return /^\p{L}/u.test(token) ? (ids.get(normalTone(lower(token))) ?? UNKNOWN) : BOUNDARY
}

/**
 * The table with the corpus's own syllables and pairs counted in, so that its names can be restored; the given one is not
 * changed. The order of the texts does not matter for what is restored.
 */
export const withCorpus = (table: AccentTable, texts: Iterable<string>): AccentTable =>
  withCounts(table, countSyllables(texts))

/** The same for a corpus that was counted before. */
export function withCounts(table: AccentTable, corpus: CorpusCounts): AccentTable {
  const added = corpus.words.filter((word) => !table.ids.has(word))
  const ids = new Map(table.ids)
  const readings = new Map<string, readonly number[]>(table.readings)
  for (const word of added) {
    readings.set(fold(word), [...(readings.get(fold(word)) ?? []), ids.size])
    ids.set(word, ids.size)
  }
  const counts = new Float64Array(ids.size)
  counts.set(table.counts)
  const numberOf = new Int32Array(ids.size).fill(UNKNOWN)
  for (const [number, word] of corpus.words.entries()) {
    const id = ids.get(word) ?? UNKNOWN
    numberOf[id] = number
    counts[id] = (counts[id] ?? 0) + CORPUS_WEIGHT * (corpus.counts[number] ?? 0)
  }
  return {
    ...table,
    syllables: [...table.syllables, ...added],
    ids,
    readings,
    counts,
    total: sum(counts),
    pairMass: new Float64Array(ids.size).fill(UNSUMMED),
    own: { ...corpus, numberOf },
    known: new Map(),
  }
}

/** The sum of the counts of all pairs that begin with the syllable; what is left of its own count went with rare pairs. */
export function pairMass(table: AccentTable, a: number): number {
  const known = table.pairMass[a] ?? 0
  if (known !== UNSUMMED) return known
  const { own } = table
  const number = own?.numberOf[a] ?? UNKNOWN
  let mass = massOf(table.pairCounts, table.starts[a] ?? 0, table.starts[a + 1] ?? 0)
  if (own && number !== UNKNOWN)
    for (let at = own.starts[number] ?? 0; at < (own.starts[number + 1] ?? 0); at++)
      mass += CORPUS_WEIGHT * (own.pairCounts[at] ?? 0)
  table.pairMass[a] = mass
  return mass
}

/** The sum of the counts of all triples that begin with the pair. */
export function thirdMass(table: AccentTable, pair: number): number {
  const known = table.thirdMass[pair] ?? 0
  if (known !== UNSUMMED) return known
  const mass = massOf(table.thirdCounts, table.thirdStarts[pair] ?? 0, table.thirdStarts[pair + 1] ?? 0)
  table.thirdMass[pair] = mass
  return mass
}

function massOf(counts: Uint8Array, from: number, to: number): number {
  let mass = 0
  for (let at = from; at < to; at++) mass += COUNT_OF[counts[at] ?? 0] ?? 0
  return mass
}

/** The place of `value` among `list[low] … list[high - 1]`, ascending; -1 if it is not there. */
function find(list: Uint16Array | Uint32Array, low: number, high: number, value: number): number {
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
  (pair < 0 ? 0 : (COUNT_OF[table.pairCounts[pair] ?? 0] ?? 0)) + ownCount(table.own, a, b)

function ownCount(own: Own | null, a: number, b: number): number {
  const first = own?.numberOf[a] ?? UNKNOWN
  const second = own?.numberOf[b] ?? UNKNOWN
  if (!own || first === UNKNOWN || second === UNKNOWN) return 0
  const at = find(own.followers, own.starts[first] ?? 0, own.starts[first + 1] ?? 0, second)
  return at < 0 ? 0 : CORPUS_WEIGHT * (own.pairCounts[at] ?? 0)
}

/** How often `c` was seen after the pair. */
export function thirdCount(table: AccentTable, pair: number, c: number): number {
  const at = pair < 0 ? -1 : find(table.thirds, table.thirdStarts[pair] ?? 0, table.thirdStarts[pair + 1] ?? 0, c)
  return at < 0 ? 0 : (COUNT_OF[table.thirdCounts[at] ?? 0] ?? 0)
}
