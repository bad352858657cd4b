import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bestOf } from '../../../index/best.js'
import type { Embedder } from '../../../index/embeddings.js'
import { LexiconBuilder } from '../../../index/lexicon/builder.js'
import { Lexicon } from '../../../index/lexicon/lexicon.js'
import { BREAK, tokensOf } from '../../../index/lexicon/tokens.js'
import { ABSENT } from '../../../index/lexicon/vocabulary.js'
import { type Index, openIndex } from '../../../index/open.js'
import type { Hit } from '../../../search/hit.js'
import { Searcher, type WEIGHTS } from '../../../search/searcher.js'

/** One way to rank documents for a question; each place holds a document, and those that say the same. */
export type Rank = (question: string) => Promise<readonly (readonly number[])[]>

export function indexOf(documents: readonly string[], folder: string, embedder: Embedder): Promise<Index> {
  const dataDir = join(folder, 'articles')
  mkdirSync(dataDir, { recursive: true })
  for (const [number, text] of documents.entries()) writeFileSync(join(dataDir, `${number}.txt`), text)
  return openIndex({ dataDir, indexDir: join(folder, 'index'), model: embedder })
}

/** Passages asked for; the documents they stand in are what is ranked. */
const PASSAGES = 40

export function rankBy(index: Index, weights: typeof WEIGHTS): Rank {
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

/** BM25 over syllables as they are written, and nothing else. */
export function naiveRank(documents: readonly string[]): Rank {
  const builder = new LexiconBuilder()
  builder.addSection([])
  for (const text of documents) builder.addPassage(0, [{ tokens: tokensOf(text), weight: 1 }])
  const lexicon = new Lexicon(builder.build())
  return async (question) => {
    const rows = tokensOf(question)
      .filter((token) => token !== BREAK)
      .map((token) => lexicon.row([token], 'accented'))
    const terms = rows.filter((row) => row !== ABSENT).map((row) => ({ row, weight: 1 }))
    lexicon.score({ terms, groups: [] }, { terms: [], groups: [] })
    return Array.from(bestOf(lexicon.scores, 10).ids, (id) => [id])
  }
}
