import { lower } from './fold.js'
import { type AccentTable, UNKNOWN } from './restorer/accent-table.js'
import { isBare } from './restorer/known-token.js'
import { NUMBER } from './restorer/tokens.js'
import { likeliest, type State } from './restorer/viterbi.js'
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
  const changed = traced(table, written, likeliest(table, written, false))
  return { text: replaced(written, changed), changed }
}

/** ln of how likely the text is in its likeliest reading. Compares texts that differ in one syllable. */
export const likelihood = (table: AccentTable, text: string): number =>
  likeliest(table, text.normalize('NFC'), true).score

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

/** The changes along the path that ends in `last`, in the order of the text. */
function traced(table: AccentTable, text: string, last: State): Restored[] {
  const changed: Restored[] = []
  for (let state: State | null = last; state; state = state.from) {
    const { id, start, written } = state
    if (id <= NUMBER || !written.isBare) continue
    const to = withCase(table.syllables[id] ?? '', written.text)
    const end = start + written.text.length
    if (to !== written.text) changed.push({ start, end, from: text.slice(start, end), to })
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
