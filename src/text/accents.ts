import { fold, lower } from './fold.js'
import {
  type AccentTable,
  idOf,
  pairCount,
  pairMass,
  pairOf,
  thirdCount,
  thirdMass,
  UNKNOWN,
} from './restorer/accent-table.js'
import { BOUNDARY, NUMBER, TOKEN } from './restorer/tokens.js'
import { normalTone } from './tone.js'

export { type AccentTable, readAccentTable, withCorpus, withCounts } from './restorer/accent-table.js'
export { askingPhrases } from './restorer/asking.js'
export { type CorpusCounts, countSyllables } from './restorer/corpus-counts.js'

/** A syllable that got its diacritics: its place in the restored text (and in the NFC input), what stood there, what stands there now. */
export interface Restored {
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
}

/** Of the syllables of printed Vietnamese, the share that bears no diacritic (17.5 % of news, law and Wikipedia, 18.1 % of questions). */
const BARE_IN_PRINT = 0.18

/** How many partial readings are followed at once. */
const BEAM = 8

/** Pseudo-counts of the shorter context beside the counts of the longer one (Dirichlet smoothing). Chosen on the held-out sentences, which hardly tell 2 from 12 and 20 from 300 apart. */
const AFTER_ONE = 100
const AFTER_TWO = 5

/**
 * Proposes the diacritics a reader would put on a text typed without some or all of them: the likeliest sequence of
 * syllables (Viterbi over triples, within a beam) through a noisy channel in which a writer leaves the diacritics of a
 * syllable off with a chance estimated from the text itself. Syllables with any diacritic or `đ` are never changed and
 * are context for the others; case, digits, punctuation and unknown words stay.
 * @returns the text in NFC, every syllable in its place with its length, and the changes in order
 */
export function restoreAccents(
  table: AccentTable,
  text: string,
): { readonly text: string; readonly changed: readonly Restored[] } {
  const written = text.normalize('NFC')
  const changed = traced(table, written, likeliest(table, written))
  return { text: replaced(written, changed), changed }
}

/** ln of how likely the text is in its likeliest reading. Compares texts that differ in one syllable. */
export const likelihood = (table: AccentTable, text: string): number =>
  likeliest(table, text.normalize('NFC'))?.score ?? 0

/** Rarer spellings in 48 million printed syllables are slips (`truyên` 8 times, `nguời` 33), commoner ones words (`khuỷu` 85). */
const SLIPS_PRINTED = 40

/** True for what print or the corpus writes, with just these diacritics; for a bare syllable, when some reading of it is written. */
export function isWritten(table: AccentTable, syllable: string): boolean {
  const key = normalTone(lower(syllable))
  const readings = isBare(key) ? (table.readings.get(key) ?? []) : [table.ids.get(key) ?? UNKNOWN]
  return readings.some((id) => (table.counts[id] ?? 0) >= SLIPS_PRINTED)
}

/** − ln of the syllable's share of print, of its commonest reading when it is bare. */
export function surprise(table: AccentTable, syllable: string): number {
  const key = normalTone(lower(syllable))
  const readings = isBare(key) ? (table.readings.get(key) ?? []) : [table.ids.get(key) ?? UNKNOWN]
  const most = readings.reduce((count, id) => Math.max(count, table.counts[id] ?? 0), 0.5)
  return -Math.log(most / table.total)
}

/** Every syllable that print holds this often. */
export const printedSyllables = ({ syllables, counts }: AccentTable, times: number): string[] =>
  syllables.filter((_, id) => id > NUMBER && (counts[id] ?? 0) >= times)

function likeliest(table: AccentTable, written: string): State | undefined {
  const tokens = [...written.matchAll(TOKEN)]
  const left = leftOff(tokens.map(([token]) => token))
  let beam: readonly State[] = [{ id: BOUNDARY, pair: UNKNOWN, before: BOUNDARY, score: 0 }]
  for (const { 0: token, index } of tokens) beam = extended(table, beam, token, index, left)
  return beam[0]
}

const isBare = (token: string): boolean => fold(token) === lower(token)

/** ln of the chance that a diacritic was left off, from the share of bare syllables beyond that of print. */
function leftOff(tokens: readonly string[]): number {
  const syllables = tokens.filter((token) => /^\p{L}/u.test(token))
  const surplus = syllables.filter(isBare).length - BARE_IN_PRINT * syllables.length
  const chance = (surplus + 0.5) / ((1 - BARE_IN_PRINT) * syllables.length + 1)
  return Math.log(Math.min(1, Math.max(0.01, chance)))
}

interface Candidate {
  readonly id: number
  /** ln P(written | meant) */
  readonly channel: number
}

function candidatesFor(table: AccentTable, token: string, left: number): Candidate[] {
  const as = idOf(table.ids, token)
  const readings = isBare(token) ? table.readings.get(fold(token)) : undefined
  if (!readings) return [{ id: as, channel: 0 }]
  const candidates = readings.map((id) => ({ id, channel: id === as ? 0 : left }))
  return as === UNKNOWN ? [...candidates, { id: UNKNOWN, channel: 0 }] : candidates
}

/** A reading of the text so far: its last two syllables and the state it came from. */
interface State {
  readonly id: number
  readonly before: number
  /** place of the pair (before, id) in the table, or -1 */
  readonly pair: number
  readonly score: number
  readonly from?: State
  readonly start?: number
  readonly token?: string
}

/** The best readings with one token more; of two that end in the same two syllables only the better one. */
function extended(table: AccentTable, beam: readonly State[], token: string, start: number, left: number): State[] {
  const next: State[] = []
  for (const { id, channel } of candidatesFor(table, token, left)) {
    const first = next.length
    for (const from of beam) {
      const score = from.score + channel + Math.log(chance(table, from, id))
      const at = placeAfter(next, first, from.id)
      if (score > (next[at]?.score ?? Number.NEGATIVE_INFINITY))
        next[at] = { id, before: from.id, pair: pairOf(table, from.id, id), score, from, start, token }
    }
  }
  if (next.length < 2) return next
  return next.sort((a, b) => b.score - a.score || a.id - b.id || a.before - b.before).slice(0, BEAM)
}

/** Where among the readings from `first` on the one after this syllable stands, or would. */
function placeAfter(readings: readonly State[], first: number, before: number): number {
  let at = first
  while (at < readings.length && readings[at]?.before !== before) at++
  return at
}

/** P(c | the two syllables before). What was seen after two is eked out by what was seen after one, that by frequency alone. */
function chance(table: AccentTable, { before: a, id: b, pair: ab }: State, c: number): number {
  const alone = (c < 0 ? 0.5 : (table.counts[c] ?? 0.5)) / table.total
  if (b < 0 || c < 0) return alone
  const inPairs = pairMass(table, b)
  const after = Math.max(table.counts[b] ?? 0, inPairs)
  const rare = after - inPairs + AFTER_ONE
  const afterOne = (pairCount(table, b, c, pairOf(table, b, c)) + rare * alone) / (after + AFTER_ONE)
  if (ab < 0) return afterOne
  const inTriples = thirdMass(table, ab)
  const seen = Math.max(pairCount(table, a, b, ab), inTriples)
  const other = seen - inTriples + AFTER_TWO
  return (thirdCount(table, ab, c) + other * afterOne) / (seen + AFTER_TWO)
}

/** The changes along the path that ends in `last`, in the order of the text. */
function traced(table: AccentTable, text: string, last: State | undefined): Restored[] {
  const changed: Restored[] = []
  for (let state = last; state; state = state.from) {
    const { id, start = 0, token: from = '' } = state
    if (id <= 1 || !isBare(from)) continue
    const to = withCase(table.syllables[id] ?? '', from)
    if (to !== from) changed.push({ start, end: start + from.length, from: text.slice(start, start + from.length), to })
  }
  return changed.reverse()
}

/** `to` with the capitals of `from`; the two have the same length. */
export function withCase(to: string, from: string): string {
  return [...to].map((letter, i) => (from.charAt(i) === lower(from.charAt(i)) ? letter : letter.toUpperCase())).join('')
}

function replaced(text: string, changed: readonly Restored[]): string {
  let out = ''
  let at = 0
  for (const { start, end, to } of changed) {
    out += text.slice(at, start) + to
    at = end
  }
  return out + text.slice(at)
}
