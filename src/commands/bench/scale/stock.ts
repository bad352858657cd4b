import { FakeVectorStore } from '@langchain/core/utils/testing'
import MiniSearch from 'minisearch'
import type { Embedder } from '../../../index/embeddings.js'

/** A passage as the stock stack holds it. */
export interface StockPassage {
  readonly id: number
  readonly text: string
  readonly vector: number[]
}

/** Each side proposes this many, as is usual for reciprocal-rank fusion; 60 is the constant of Cormack et al. 2009. */
const PROPOSED = 50
const RANK_CONSTANT = 60

/**
 * What one would put together from the usual parts: LangChain's in-memory vector store (its code stands in @langchain/core as
 * FakeVectorStore, line for line that of MemoryVectorStore), MiniSearch with its Unicode tokenizer, reciprocal-rank fusion.
 */
export class StockSearch {
  private readonly store: FakeVectorStore
  private readonly words = new MiniSearch<StockPassage>({ fields: ['text'], idField: 'id' })

  constructor(private readonly embedder: Embedder) {
    this.store = new FakeVectorStore(embedder)
  }

  async add(passages: readonly StockPassage[]): Promise<void> {
    const documents = passages.map(({ id, text }) => ({ pageContent: text, metadata: { id } }))
    await this.store.addVectors(
      passages.map(({ vector }) => vector),
      documents,
    )
    this.words.addAll(passages)
  }

  async search(question: string, top: number): Promise<number[]> {
    const near = await this.store.similaritySearchVectorWithScore(await this.embedder.embedQuery(question), PROPOSED)
    const byMeaning = near.map(([document]) => Number(document.metadata.id))
    const byWords = this.words
      .search(question)
      .slice(0, PROPOSED)
      .map(({ id }) => Number(id))
    return fused([byMeaning, byWords]).slice(0, top)
  }
}

function fused(rankings: readonly (readonly number[])[]): number[] {
  const scores = new Map<number, number>()
  for (const ranking of rankings)
    for (const [place, id] of ranking.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (RANK_CONSTANT + place + 1))
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id)
}
