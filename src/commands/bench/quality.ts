import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Best } from '../../index/best.js'
import type { Embedder } from '../../index/embeddings.js'
import { LexiconBuilder } from '../../index/lexicon/builder.js'
import { ABSENT, Lexicon } from '../../index/lexicon/lexicon.js'
import { BREAK, tokensOf } from '../../index/lexicon/tokens.js'
import { type Index, openIndex } from '../../index/open.js'
import type { Hit } from '../../search/hit.js'
import { Searcher, WEIGHTS } from '../../search/searcher.js'
import { fold } from '../../text/fold.js'
import { gain, heading, mean, report } from './measures.js'
import { type QuestionRow, questionRows } from './shared-data.js'

interface Asked {
  readonly source: string
  readonly question: string
  /** Number of the document that answers. */
  readonly right: number
}

interface Corpus {
  readonly documents: readonly string[]
  readonly asked: readonly Asked[]
}

/** One way to rank documents for a question; each place holds a document, and those that say the same. */
type Rank = (question: string) => Promise<readonly (readonly number[])[]>

/**
 * Measures retrieval on the held-out questions, over the passages of both parts; passages that differ in case and punctuation
 * alone are one document, or ties would decide.
 */
export async function benchQuality(folder: string, work: string, embedder: Embedder): Promise<void> {
  heading('Retrieval on qa.dev, over the passages of qa.dev and qa.train (nDCG@10, R@1)')
  const { documents, asked } = await readCorpus(folder)
  const index = await indexOf(documents, join(work, 'quality'), embedder)
  report('documents, passages, questions', `${documents.length}, ${index.passages.count}, ${asked.length}`)
  const naive = await measure('BM25, syllables as written', asked, naiveRank(documents))
  await measure('dense alone', asked, rankBy(index, { ...WEIGHTS, words: 0 }))
  const lexical = await measure('lexical alone', asked, rankBy(index, { ...WEIGHTS, cosine: 0 }))
  const hybrid = await measure('hybrid', asked, rankBy(index, WEIGHTS))
  report(
    'hybrid above BM25, with accents (≥ 0.03)',
    (hybrid.accented - naive.accented).toFixed(3),
    hybrid.accented >= naive.accented + 0.03,
  )
  report(
    'hybrid without accents below itself with (≤ 0.012)',
    (hybrid.accented - hybrid.bare).toFixed(3),
    hybrid.accented - hybrid.bare <= 0.012,
  )
  const notBelow = hybrid.accented >= lexical.accented && hybrid.bare >= lexical.bare
  report('hybrid not below lexical, with accents and without', notBelow ? 'yes' : 'no', notBelow)
}

async function readCorpus(folder: string): Promise<Corpus> {
  const numbers = new Map<string, number>()
  const documents: string[] = []
  const numberOf = ({ title, passage }: QuestionRow): number => {
    const key = passage
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, documents.length)
    return documents.push(title === '' ? passage : `${title}\n\n${passage}`) - 1
  }
  const asked: Asked[] = []
  for await (const row of questionRows(folder, 'dev'))
    asked.push({ source: row.source, question: row.question.normalize('NFC'), right: numberOf(row) })
  for await (const row of questionRows(folder, 'train')) numberOf(row)
  return { documents, asked }
}

function indexOf(documents: readonly string[], folder: string, embedder: Embedder): Promise<Index> {
  const dataDir = join(folder, 'articles')
  mkdirSync(dataDir, { recursive: true })
  for (const [number, text] of documents.entries()) writeFileSync(join(dataDir, `${number}.txt`), text)
  return openIndex({ dataDir, indexDir: join(folder, 'index'), model: embedder })
}

/** Passages asked for; the documents they stand in are what is ranked. */
const PASSAGES = 40

function rankBy(index: Index, weights: typeof WEIGHTS): Rank {
  const searcher = new Searcher(index, weights)
  const placesOf = ({ passage, siblings }: Hit): number[] =>
    [passage, ...siblings].map(({ article }) => Number(article))
  return async (question) => {
    const { hits } = await searcher.search(question, PASSAGES)
    const seen = new Set<number>()
    return hits.map(placesOf).filter((places) => {
      const isNew = !places.some((place) => seen.has(place))
      for (const place of places) seen.add(place)
      return isNew
    })
  }
}

function naiveRank(documents: readonly string[]): Rank {
  const builder = new LexiconBuilder()
  for (const text of documents) builder.add([{ tokens: tokensOf(text), weight: 1 }])
  const lexicon = new Lexicon(builder.build())
  return async (question) => {
    const rows = tokensOf(question)
      .filter((token) => token !== BREAK)
      .map((token) => lexicon.word(token, 'accented'))
    const scores = new Float32Array(documents.length)
    lexicon.score(
      { terms: rows.filter((row) => row !== ABSENT).map((row) => ({ row, weight: 1 })), groups: [] },
      scores,
    )
    const best = new Best(10)
    for (const [document, score] of scores.entries()) best.offer(document, score)
    return Array.from(best.ranked().ids, (id) => [id])
  }
}

interface Measured {
  readonly accented: number
  readonly bare: number
}

async function measure(name: string, asked: readonly Asked[], rank: Rank): Promise<Measured> {
  const accented = await gains(asked, rank, (question) => question)
  const bare = await gains(asked, rank, fold)
  for (const [typed, all] of Object.entries({ 'with accents': accented, without: bare })) {
    const sources = [...new Set(asked.map(({ source }) => source))]
    const apart = sources.map(
      (source) => `${source} ${mean(all.filter((_, i) => asked[i]?.source === source)).toFixed(3)}`,
    )
    const first = all.filter((value) => value === 1).length / all.length
    report(`${name}, ${typed}`, `${mean(all).toFixed(4)}  ${first.toFixed(3)}   ${apart.join('  ')}`)
  }
  return { accented: mean(accented), bare: mean(bare) }
}

async function gains(asked: readonly Asked[], rank: Rank, typed: (question: string) => string): Promise<number[]> {
  const all: number[] = []
  for (const { question, right } of asked)
    all.push(gain((await rank(typed(question))).findIndex((place) => place.includes(right)) + 1))
  return all
}
