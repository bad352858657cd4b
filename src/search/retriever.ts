import { Document } from '@langchain/core/documents'
import { BaseRetriever } from '@langchain/core/retrievers'
import type { Index } from '../index/open.js'
import { slice } from '../text/span.js'
import type { Hit } from './hit.js'
import { Searcher } from './searcher.js'

/** What a document of {@link PassageRetriever} tells of its place: `article.text.slice(start, end)` is its content. */
export interface PassageMetadata {
  readonly article: string
  readonly title: string
  readonly start: number
  readonly end: number
  readonly score: number
  /** Words of the question that stand in the passage. */
  readonly terms: readonly string[]
}

/**
 * The search as a LangChain retriever, for chains and agents. The program's own commands use {@link Searcher}, which is the
 * same search: loading LangChain's retrievers takes a fifth of a second that no answer should wait for.
 */
export class PassageRetriever extends BaseRetriever<PassageMetadata & Record<string, unknown>> {
  lc_namespace = ['tin-hanh-chinh-bot', 'search']
  private readonly searcher: Searcher

  constructor(
    private readonly index: Index,
    private readonly top = 10,
  ) {
    super({})
    this.searcher = new Searcher(index)
  }

  override async _getRelevantDocuments(
    question: string,
  ): Promise<Document<PassageMetadata & Record<string, unknown>>[]> {
    const { hits } = await this.searcher.search(question, this.top)
    return hits.map((hit) => this.documentOf(hit))
  }

  private documentOf({ passage, score, why }: Hit): Document<PassageMetadata & Record<string, unknown>> {
    const article = this.index.articles.get(passage.article)
    if (!article)
      throw new Error(`The index names the article ${passage.article}, which it does not hold; rebuild the index`)
    const { start, end } = passage.span
    const metadata = { article: article.id, title: article.title.value, start, end, score, terms: why.terms }
    return new Document({ id: `${article.id}#${start}`, pageContent: slice(article.text, passage.span), metadata })
  }
}
