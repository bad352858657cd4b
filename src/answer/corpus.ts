import type { Article, Passage } from '../articles/article.js'
import type { Fact } from '../facts/fact.js'

/** What a channel may read of the corpus beside asking questions: its articles, their places and facts. Read-only. */
export interface Corpus {
  /** Changes whenever an article changes; what was shown under another version is looked at again before use. */
  readonly version: string
  readonly articles: readonly Article[]
  article(id: string): Article | undefined
  /** In the order of the text. */
  passages(article: string): readonly Passage[]
  /** In the order of the text; facts refer to each other by their index in this list. */
  facts(article: string): readonly Fact[]
  /** The passages nearest to a question, best first. */
  search(question: string, limit: number): Promise<readonly Passage[]>
  /** Questions that the corpus answers, to offer to somebody who does not know what to ask. */
  examples(limit: number): readonly string[]
}
