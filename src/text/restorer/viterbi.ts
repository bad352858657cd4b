import {
  type AccentTable,
  type KnownToken,
  pairCount,
  pairMass,
  pairOf,
  thirdCount,
  thirdMass,
  UNKNOWN,
} from './accent-table.js'
import { knownToken } from './known-token.js'
import { BOUNDARY, TOKEN } from './tokens.js'

/** Of the syllables of printed Vietnamese, the share that bears no diacritic (17.5 % of news, law and Wikipedia, 18.1 % of questions). */
const BARE_IN_PRINT = 0.18

/** How many partial readings are followed at once. */
const BEAM = 8

/** Pseudo-counts of the shorter context beside the counts of the longer one (Dirichlet smoothing). Chosen on the held-out sentences, which hardly tell 2 from 12 and 20 from 300 apart. */
const AFTER_ONE = 100
const AFTER_TWO = 5

/** A reading of the text so far: its last two syllables and the reading it goes on from. */
export interface State {
  readonly id: number
  readonly before: number
  /** place of the pair (before, id) in the table, or -1 */
  readonly pair: number
  /** ln of how likely it is; of readings that part later only the difference tells */
  readonly score: number
  readonly from: State | null
  /** where the syllable stands, and how it is written there */
  readonly start: number
  readonly written: KnownToken
}

const NOTHING: KnownToken = { text: '', id: BOUNDARY, candidates: [], isBare: false, isSyllable: false }
const START: State = { id: BOUNDARY, before: BOUNDARY, pair: UNKNOWN, score: 0, from: null, start: 0, written: NOTHING }

/**
 * The likeliest reading of a text in NFC: Viterbi over triples, within a beam.
 * @param whole whether the score must be that of the whole text; what has one reading only is read without it
 */
export function likeliest(table: AccentTable, text: string, whole: boolean): State {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    start: index,
    written: knownToken(table, token),
  }))
  const left = leftOff(tokens.map(({ written }) => written))
  let beam: readonly State[] = [START]
  for (const { start, written } of tokens) {
    const scored = whole || beam.length > 1 || written.candidates.length > 1
    beam = extended(table, beam, written, start, scored ? left : null)
  }
  return beam[0] ?? START
}

/** ln of the chance that a diacritic was left off, from the share of bare syllables beyond that of print. */
function leftOff(tokens: readonly KnownToken[]): number {
  const syllables = tokens.filter(({ isSyllable }) => isSyllable)
  const surplus = syllables.filter(({ isBare }) => isBare).length - BARE_IN_PRINT * syllables.length
  const chance = (surplus + 0.5) / ((1 - BARE_IN_PRINT) * syllables.length + 1)
  return Math.log(Math.min(1, Math.max(0.01, chance)))
}

/**
 * The best readings with one token more; of two that end in the same two syllables only the better one.
 * @param left ln of the chance that a diacritic was left off, or null where nothing need be scored
 */
function extended(
  table: AccentTable,
  beam: readonly State[],
  written: KnownToken,
  start: number,
  left: number | null,
): State[] {
  const next: State[] = []
  for (const id of written.candidates) {
    const first = next.length
    const channel = id === written.id ? 0 : (left ?? 0)
    for (const from of beam) {
      const pair = pairOf(table, from.id, id)
      const score = from.score + channel + (left === null ? 0 : Math.log(chance(table, from, id, pair)))
      const at = placeAfter(next, first, from.id)
      if (score > (next[at]?.score ?? Number.NEGATIVE_INFINITY))
        next[at] = { id, before: from.id, pair, score, from, start, written }
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

/**
 * P(c | the two syllables before). What was seen after two is eked out by what was seen after one, that by frequency alone.
 * @param bc the place of the pair (b, c) in the table, or -1
 */
function chance(table: AccentTable, { before: a, id: b, pair: ab }: State, c: number, bc: number): number {
  const alone = (c < 0 ? 0.5 : (table.counts[c] ?? 0.5)) / table.total
  if (b < 0 || c < 0) return alone
  const inPairs = pairMass(table, b)
  const after = Math.max(table.counts[b] ?? 0, inPairs)
  const rare = after - inPairs + AFTER_ONE
  const afterOne = (pairCount(table, b, c, bc) + rare * alone) / (after + AFTER_ONE)
  if (ab < 0) return afterOne
  const inTriples = thirdMass(table, ab)
  const seen = Math.max(pairCount(table, a, b, ab), inTriples)
  const other = seen - inTriples + AFTER_TWO
  return (thirdCount(table, ab, c) + other * afterOne) / (seen + AFTER_TWO)
}
