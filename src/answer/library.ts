import type { Article, Passage } from '../articles/article.js'
import type { Fact } from '../facts/fact.js'
import type { Index } from '../index/open.js'
import type { Language } from '../search/language.js'
import { Searcher } from '../search/searcher.js'

/** What answering needs of the corpus and its index. */
export interface Library {
  readonly language: Language
  readonly articles: readonly Article[]
  /** Changes whenever anything changes that an answer may depend on. */
  readonly version: string
  article(id: string): Article | undefined
  /** In the order of the text. */
  passages(article: string): readonly Passage[]
  /** In the order of the text; facts refer to each other by their index in this list. */
  facts(article: string): readonly Fact[]
  /** Best first. */
  search(question: string, top: number): Promise<readonly Found[]>
}

/** A passage found; scores of one search compare with each other. */
export interface Found {
  readonly passage: Passage
  readonly score: number
}

/** A library over an index. Articles are decoded when they are first looked at. */
export class IndexLibrary implements Library {
  readonly language: Language
  readonly #searcher: Searcher

  constructor(private readonly index: Index) {
    this.#searcher = new Searcher(index)
    this.language = {
      terms: index.terms,
      matcher: index.matcher,
      understand: (text) => this.#searcher.understand(text),
      weight: (key) => weightOf(index, key),
    }
  }

  get articles(): readonly Article[] {
    return [...this.index.articles]
  }

  get version(): string {
    return this.index.fingerprint
  }

  article(id: string): Article | undefined {
    return this.index.articles.get(id)
  }

  passages(article: string): readonly Passage[] {
    const number = this.index.articles.numberOf(article)
    if (number === undefined) return []
    const { from, to } = this.index.passages.rangeOf(number)
    return Array.from({ length: to - from }, (_, i) => this.index.passages.at(from + i))
  }

  facts(article: string): readonly Fact[] {
    const number = this.index.articles.numberOf(article)
    return number === undefined ? [] : this.index.facts.at(number)
  }

  async search(question: string, top: number): Promise<readonly Found[]> {
    return (await this.#searcher.search(question, top)).hits
  }
}

/** A word that no passage holds may be everyday speech for one that does; a name that none holds is looked at apart. */
const UNHEARD = 0.55

function weightOf({ lexicon }: Index, key: string): number {
  const known = lexicon.isWritten(key, 'accented') || lexicon.isWritten(key, 'folded')
  return lexicon.idf(key) * (known ? 1 : UNHEARD)
}
