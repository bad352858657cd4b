import { resolveDirectives } from '../facts/directives/identity.js'
import type { Fact } from '../facts/fact.js'
import { findFacts } from '../facts/find.js'
import type { Terms } from '../terms/terms.js'
import type { ArticleStore } from './contents/article-store.js'
import { type FactStore, factsToJson } from './contents/fact-store.js'
import { embeddedText } from './contents/indexed-text.js'
import type { PassageTable } from './contents/passage-table.js'
import type { Embedder } from './embeddings.js'
import { emptyRows, type Rows, setRow } from './exact/rows.js'

/** What a previous index holds that a new one may take over. */
export interface Previous {
  readonly articles: ArticleStore
  readonly passages: PassageTable
  /** Null when they were made by another model. */
  readonly rows: Rows | null
  /** Null when they were found by other code or with another lexicon. */
  readonly facts: FactStore | null
}

/** What embeds, and who is told how far it is. */
interface Embedding {
  readonly embedder: Embedder
  readonly onProgress: (done: number, total: number) => void
}

const BATCH = 256

/** A vector for each passage: from the previous index where the article and its passages are unchanged, else from the model. */
export async function embedPassages(
  { embedder, onProgress }: Embedding,
  articles: ArticleStore,
  table: PassageTable,
  previous: Previous | null,
): Promise<Rows> {
  const kept = keptRows(articles, table, previous)
  const [probe = []] = await embedder.embedDocuments(['tin'])
  const rows = emptyRows(probe.length, table.count)
  const missing = [...kept.keys()].filter((i) => !copyRow(previous?.rows ?? null, kept[i] ?? NONE, rows, i))
  for (let from = 0; from < missing.length; from += BATCH) {
    const batch = missing.slice(from, from + BATCH)
    onProgress(from, missing.length)
    const texts = batch.map((i) => embeddedText(articles.at(table.articleOf[i] ?? 0), table.at(i)))
    for (const [k, vector] of (await embedder.embedDocuments(texts)).entries()) setRow(rows, batch[k] ?? 0, vector)
  }
  onProgress(missing.length, missing.length)
  return rows
}

const NONE = -1

/** For each passage the number it had in the previous index, or {@link NONE}. */
function keptRows(articles: ArticleStore, table: PassageTable, previous: Previous | null): Int32Array {
  const kept = new Int32Array(table.count).fill(NONE)
  if (!previous) return kept
  for (const [article, id] of articles.ids.entries()) {
    const old = sameArticle(articles, article, previous, id)
    if (old === null) continue
    const now = table.rangeOf(article)
    const was = previous.passages.rangeOf(old)
    if (!samePlaces(table, now, previous.passages, was)) continue
    for (let i = now.from; i < now.to; i++) kept[i] = was.from + i - now.from
  }
  return kept
}

/** The number an article had, when its text has not changed. */
function sameArticle(articles: ArticleStore, article: number, previous: Previous, id: string): number | null {
  const old = previous.articles.numberOf(id)
  return old !== undefined && previous.articles.hashAt(old) === articles.hashAt(article) ? old : null
}

interface Range {
  readonly from: number
  readonly to: number
}

function samePlaces(a: PassageTable, inA: Range, b: PassageTable, inB: Range): boolean {
  const places = (table: PassageTable, { from, to }: Range): string =>
    JSON.stringify(Array.from({ length: to - from }, (_, i) => table.at(from + i)))
  return places(a, inA) === places(b, inB)
}

function copyRow(from: Rows | null, at: number, to: Rows, row: number): boolean {
  if (!from || at === NONE || from.dimension !== to.dimension) return false
  to.bytes.set(from.bytes.subarray(at * from.dimension, (at + 1) * from.dimension), row * to.dimension)
  to.scales[row] = from.scales[at] ?? 0
  return true
}

/**
 * The facts of each article as JSON: from the previous index where the article is unchanged, else found now. Which
 * directive a short mention names is settled anew over the whole corpus, since other articles may have come or gone.
 */
export function factsOf(terms: Terms, articles: ArticleStore, previous: Previous | null): string[] {
  const found = articles.ids.map((id, article): [string, readonly Fact[]] => {
    const old = previous?.facts ? sameArticle(articles, article, previous, id) : null
    const kept = previous?.facts && old !== null ? previous.facts.at(old) : null
    return [id, kept ?? findFacts(articles.at(article), terms)]
  })
  return [...resolveDirectives(new Map(found)).values()].map(factsToJson)
}
