import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedText } from '../../../index/contents/indexed-text.js'
import type { Embedder } from '../../../index/embeddings.js'
import { type Index, openIndex } from '../../../index/open.js'
import { Searcher } from '../../../search/searcher.js'
import { coldStart } from '../cold-start.js'
import { heading, memoryInUse, ms, p50, p95, report, timed, times } from '../measures.js'
import { benchGraph } from './graph.js'
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
  { passages: 100_000, p50: 8, faster: 100, questions: 100 },
]

/** A folder of articles and its index. */
export interface Place {
  readonly dataDir: string
  readonly indexDir: string
}

/** Our own search alone is asked more, so that its percentiles mean something. */
const ASKED_ALONE = 500

/** Measures building, loading and searching news, and the stock stack over the same passages and questions, interleaved. */
export async function benchScale(
  train: string,
  work: string,
  small: Place,
  embedder: Embedder,
  most: number,
): Promise<void> {
  for (const size of SIZES.filter(({ passages }) => passages <= most)) {
    const news = await writeNews(work, train, size.passages)
    const indexDir = join(work, `index-${size.passages}`)
    heading(`${size.passages} passages of news`)
    await benchBuild(news, indexDir, embedder)
    const index = await load(news, indexDir, small, embedder)
    const questions = [...news.titles].filter((_, i) => i % Math.ceil(news.titles.size / ASKED_ALONE) === 0)
    await benchSearch(new Searcher(index), questions, size)
    if (size.passages === 10_000) await coldStart(news.dataDir, indexDir, questions[0]?.[1] ?? '')
    await benchAgainstStock(index, questions, size)
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

/** What opening an index takes in memory, in bytes. */
async function opened(dataDir: string, indexDir: string, embedder: Embedder) {
  const before = memoryInUse()
  const { ms: taken, value: index } = await timed(() => openIndex({ dataDir, indexDir, model: embedder }))
  return { index, taken, bytes: memoryInUse() - before }
}

/** What is the same for every corpus (the terms of the domain) is told apart by opening a small one as well. */
async function load({ dataDir }: News, indexDir: string, small: Place, embedder: Embedder): Promise<Index> {
  const least = await opened(small.dataDir, small.indexDir, embedder)
  const { index, taken, bytes } = await opened(dataDir, indexDir, embedder)
  const text = textBytes(index) - textBytes(least.index)
  const each = (bytes - least.bytes - text) / (index.passages.count - least.index.passages.count)
  report('index loaded: files compared, checksums verified', ms(taken))
  report('memory a passage beyond its text (< 3 KB)', `${(each / 1000).toFixed(2)} KB`, each < 3_000)
  report('memory whatever the corpus, model aside', `${(least.bytes / 1e6).toFixed(1)} MB`)
  return index
}

const textBytes = (index: Index): number =>
  [...index.articles].reduce((sum, article) => sum + Buffer.byteLength(article.text), 0)

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

/** Questions asked of one stack before it is the other's turn; the garbage of the one is no burden of the other. */
const BLOCK = 20

/** Each stack answers other questions for so long before it is measured: a server is asked all day, not just after its start. */
const WARM_UP_MS = 3_000

async function warmUp(search: (question: string) => Promise<unknown>, questions: readonly string[]): Promise<void> {
  const until = performance.now() + WARM_UP_MS
  for (let i = 0; performance.now() < until; i++) await search(questions[i % questions.length] ?? '')
}

async function benchAgainstStock(index: Index, all: readonly (readonly [string, string])[], size: Size): Promise<void> {
  const stock = new StockSearch(index.embedder)
  await stock.add(await stockPassages(index))
  const searcher = new Searcher(index)
  const questions = all.slice(0, size.questions)
  const others = all.slice(size.questions).map(([, question]) => question)
  await warmUp((question) => stock.search(question, 10), others)
  await warmUp((question) => searcher.search(question, 10), others)
  const taken = { ours: [] as number[], stock: [] as number[] }
  const found = { ours: 0, stock: 0 }
  for (let from = 0; from < questions.length; from += BLOCK) {
    const block = questions.slice(from, from + BLOCK)
    for (const [article, question] of block) {
      const ours = await timed(() => searcher.search(question, 10))
      taken.ours.push(ours.ms)
      const places = ours.value.hits.flatMap(({ passage, siblings }) => [passage, ...siblings])
      if (places.some((place) => place.article === article)) found.ours++
    }
    for (const [article, question] of block) {
      const theirs = await timed(() => stock.search(question, 10))
      taken.stock.push(theirs.ms)
      if (theirs.value.some((id) => index.passages.at(id).article === article)) found.stock++
    }
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
