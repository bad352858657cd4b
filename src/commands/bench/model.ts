import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Embedder } from '../../index/embeddings.js'
import type { Index } from '../../index/open.js'
import { syllables } from '../../text/syllables.js'
import { heading, ms, p50, p95, report, timed } from './measures.js'

const MODEL = fileURLToPath(new URL('../../../embeddings/model', import.meta.url))
const QUESTIONS = 500
const PASSAGES = 1_000
const SYLLABLES = 80

/** Size and speed of the shipped model, on text of the corpus at hand. */
export async function benchModel(index: Index, embedder: Embedder): Promise<void> {
  heading('The shipped model')
  const size = bytesIn(MODEL)
  report('on disk with its tokenizer (≤ 14 MB)', `${(size / 1e6).toFixed(1)} MB`, size <= 14e6)
  const words = wordsOf(index)
  const stretch = (from: number, count: number): string =>
    Array.from({ length: count }, (_, i) => words[(from + i) % words.length]).join(' ')
  const taken: number[] = []
  for (let i = 0; i < QUESTIONS; i++)
    taken.push((await timed(() => embedder.embedQuery(stretch(i * 37, 6 + (i % 10))))).ms)
  report('a question embedded, p50 (< 1 ms), p95', `${ms(p50(taken))}, ${ms(p95(taken))}`, p50(taken) < 1)
  const passages = Array.from({ length: PASSAGES }, (_, i) => stretch(i * 53, SYLLABLES))
  const { ms: all } = await timed(() => embedder.embedDocuments(passages))
  const rate = (1000 * PASSAGES) / all
  report(`passages of ${SYLLABLES} syllables a second (≥ 1,000)`, rate.toFixed(0), rate >= 1_000)
}

function bytesIn(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.endsWith('.md'))
  return entries.reduce((sum, entry) => {
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size)
  }, 0)
}

const wordsOf = (index: Index): string[] =>
  [...index.articles].flatMap(({ text }) => syllables(text).map(({ start, end }) => text.slice(start, end)))
