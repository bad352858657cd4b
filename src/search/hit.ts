import type { Passage } from '../articles/article.js'

/**
 * Why a passage was found. `passage` and `section` together are a share of what a passage would score that held each word of
 * the question once, in a news item that did too: 1 where all words are there, more where they are said again and again.
 */
export interface Why {
  /** The part of BM25 over the passage's words. */
  readonly passage: number
  /** The part of BM25 over the whole news item it stands in, titles above all. */
  readonly section: number
  /** Likeness of meaning to the question, by the embedding model. */
  readonly cosine: number
  /** Words and pairs of the question that stand in the passage, as they are looked up, the most telling first. Worked out when read. */
  readonly terms: readonly string[]
}

/** A passage that may answer a question. */
export interface Hit {
  readonly passage: Passage
  /** Its number in the index. */
  readonly number: number
  /** The sum of the evidence, see `WEIGHTS` of the searcher. It compares passages for one question, not questions. */
  readonly score: number
  readonly why: Why
  /** Passages that say nearly the same (reprints), left out of the hits, best first. */
  readonly siblings: readonly Passage[]
}

export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[]
  /** What the question was taken to say, when that is not what was typed: a channel shows it as "Hiểu là: …". */
  readonly reading: string | null
}
