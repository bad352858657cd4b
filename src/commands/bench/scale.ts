import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedText } from '../../index/contents/indexed-text.js'
import type { Embedder } from '../../index/embeddings.js'
import { type Index, openIndex } from '../../index/open.js'
import { Searcher } from '../../search/searcher.js'
import { coldStart } from './cold-start.js'
import { benchGraph } from './graph.js'
import { heading, memoryInUse, ms, p50, p95, report, timed, times } from './measures.js'
import { type News, writeNews } from './news.js'
import { type StockPassage, StockSearch } from './stock.js'

/** The bounds of a corpus size. */
interface Size {
  readonly passages: number
  readonly p50: number
  readonly faster: number
  /** The stock stack needs seconds for few questions at the large size. */
  readonly questions: number
}

const SIZES: readonly Size[] = [
  { passages: 10_000, p50: 2, faster: 40, questions: 120 },
  { passages: 100_000, p50: 8, faster: 100, questions: 40 },
]

/** Our own search alone is asked more, so that its percentiles mean something. */
const ASKED_ALONE = 500

/** Measures building, loading and searching news, and the stock stack over the same passages and questions, interleaved. */
export async function benchScale(train: string, work: string, embedder: Embedder, most: number): Promise<void> {
  for (const size of SIZES.filter(({ passages }) => passages <= most)) {
    const news = await writeNews(work, train, size.passages)
    const indexDir = join(work, `index-${size.passages}`)
    heading(`${size.passages} passages of news`)
    await benchBuild(news, indexDir, embedder)
    const { index, bytes } = await load(news, indexDir, embedder)
    benchMemory(index, bytes)
    const questions = [...news.titles].filter((_, i) => i % Math.ceil(news.titles.size / ASKED_ALONE) === 0)
    await benchSearch(new Searcher(index), questions, size)
    if (size.passages === 10_000) await coldStart(news.dataDir, indexDir, questions[0]?.[1] ?? '')
    await benchAgainstStock(index, questions.slice(0, size.questions), size)
    await benchGraph(index, indexDir, questions)
  }
}

async function benchBuild({ dataDir }: News, indexDir: string, embedder: Embedder): Promise<void> {
  const { ms: taken, value } = await timed(() => openIndex({ dataDir, indexDir, model: embedder }))
  report('articles, passages', `${value.articles.size}, ${value.passages.count}`)
  report(
    'index built',
    `${(taken / 1000).toFixed(1)} s, ${((1000 * value.passages.count) / taken).toFixed(0)} passages/s`,
  )
  const [generation = ''] = readdirSync(indexDir).filter((name) => name.startsWith('generation-'))
  const files = readdirSync(join(indexDir, generation)).map((name) => statSync(join(indexDir, generation, name)).size)
  const size = files.reduce((sum, bytes) => sum + bytes, 0)
  report(
    'on disk, texts included',
    `${(size / 1e6).toFixed(0)} MB, ${(size / value.passages.count).toFixed(0)} bytes a passage`,
  )
}

async function load({ dataDir }: News, indexDir: string, embedder: Embedder) {
  const before = memoryInUse()
  const { ms: taken, value: index } = await timed(() => openIndex({ dataDir, indexDir, model: embedder }))
  const bytes = memoryInUse() - before
  report('index loaded: files compared, checksums verified', ms(taken))
  return { index, bytes }
}

function benchMemory(index: Index, bytes: number): void {
  const text = [...index.articles].reduce((sum, article) => sum + Buffer.byteLength(article.text), 0)
  const each = (bytes - text) / index.passages.count
  report('memory a passage beyond its text (< 3 KB)', `${(each / 1000).toFixed(2)} KB`, each < 3_000)
}

async function benchSearch(
  searcher: Searcher,
  questions: readonly (readonly [string, string])[],
  size: Size,
): Promise<void> {
  for (const [, question] of questions.slice(0, 50)) await searcher.search(question, 10)
  const taken: number[] = []
  for (const [, question] of questions) taken.push((await timed(() => searcher.search(question, 10))).ms)
  report(`search p50 (< ${size.p50} ms), p95`, `${ms(p50(taken))}, ${ms(p95(taken))}`, p50(taken) < size.p50)
}

async function benchAgainstStock(
  index: Index,
  questions: readonly (readonly [string, string])[],
  size: Size,
): Promise<void> {
  const stock = new StockSearch(index.embedder)
  await stock.add(await stockPassages(index))
  const searcher = new Searcher(index)
  const taken = { ours: [] as number[], stock: [] as number[] }
  const found = { ours: 0, stock: 0 }
  for (const [article, question] of questions) {
    const ours = await timed(() => searcher.search(question, 10))
    const theirs = await timed(() => stock.search(question, 10))
    taken.ours.push(ours.ms)
    taken.stock.push(theirs.ms)
    if (ours.value.hits.some(({ passage, siblings }) => [passage, ...siblings].some((one) => one.article === article)))
      found.ours++
    if (theirs.value.some((id) => index.passages.at(id).article === article)) found.stock++
  }
  const ratio = p50(taken.stock) / p50(taken.ours)
  report('interleaved, p50: ours, stock stack', `${ms(p50(taken.ours))}, ${ms(p50(taken.stock))}`)
  report(`faster than the stock stack (≥ ${size.faster}×)`, times(ratio), ratio >= size.faster)
  const share = (count: number): string => (count / questions.length).toFixed(3)
  report(
    'recall@10 by article: ours, stock stack (no lower)',
    `${share(found.ours)}, ${share(found.stock)}`,
    found.ours >= found.stock,
  )
}

/** The very vectors of the index cannot be had at full precision, so the stock stack embeds again. */
async function stockPassages(index: Index): Promise<StockPassage[]> {
  const texts = Array.from({ length: index.passages.count }, (_, id) =>
    embeddedText(index.articles.at(index.passages.articleOf[id] ?? 0), index.passages.at(id)),
  )
  const vectors = await index.embedder.embedDocuments(texts)
  return texts.map((text, id) => ({ id, text, vector: vectors[id] ?? [] }))
}
