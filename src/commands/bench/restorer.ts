import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readAccentTable, restoreAccents } from '../../text/accents.js'
import { fold } from '../../text/fold.js'
import { sentences } from '../../text/sentences.js'
import { slice } from '../../text/span.js'
import { syllableKey, syllables } from '../../text/syllables.js'
import { heading, ms, p50, p95, report, timed } from './measures.js'
import { isHeldOut, textRows } from './shared-data.js'

const TABLE = fileURLToPath(new URL('../../../embeddings/restorer/accents.bin', import.meta.url))
const SENTENCES = 2_000
const FEWEST = 4
const MOST = 40

/** Strips sentences that nothing was trained on of all diacritics, and counts the syllables that come back right. */
export async function benchRestorer(train: string): Promise<void> {
  heading('The restorer of diacritics, on unseen sentences with every diacritic stripped')
  const table = readAccentTable(readFileSync(TABLE))
  const right: boolean[] = []
  const taken: number[] = []
  for (const sentence of await unseen(train)) {
    const restored = await timed(() => restoreAccents(table, fold(sentence)).text)
    taken.push(restored.ms)
    right.push(
      ...syllables(sentence).map((at) => syllableKey(slice(sentence, at)) === syllableKey(slice(restored.value, at))),
    )
  }
  const share = right.filter(Boolean).length / right.length
  report(`of ${right.length} syllables right (≥ 96 %)`, `${(100 * share).toFixed(2)} %`, share >= 0.96)
  report('a sentence, p50 (< 2 ms), p95', `${ms(p50(taken))}, ${ms(p95(taken))}`, p50(taken) < 2)
}

/** The first sentence of middle length of each held-out article, half of them news. */
async function unseen(train: string): Promise<string[]> {
  const found = { news: [] as string[], wiki: [] as string[], law: [] as string[] }
  const quota = { news: SENTENCES / 2, wiki: SENTENCES / 4, law: SENTENCES / 4 }
  for await (const row of textRows(train)) {
    if (!isHeldOut(row) || found[row.kind].length >= quota[row.kind]) continue
    const text = row.paragraphs.join('\n').normalize('NFC')
    const all = sentences(text, { start: 0, end: text.length }).map((span) => slice(text, span))
    const one = all.find((sentence) => fold(sentence) !== sentence.toLowerCase() && isMiddling(sentence))
    if (one) found[row.kind].push(one)
  }
  return [...found.news, ...found.wiki, ...found.law]
}

function isMiddling(sentence: string): boolean {
  const { length } = syllables(sentence)
  return length >= FEWEST && length <= MOST
}
