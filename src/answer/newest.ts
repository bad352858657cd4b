import type { Index } from '../index/open.js'
import type { Answer, Answerer } from './answer.js'
import type { Corpus } from './corpus.js'
import { Engine } from './engine.js'
import { corpusOf } from './examples.js'
import { IndexLibrary } from './library.js'

interface Edition {
  readonly engine: Engine
  readonly corpus: Corpus
}

/** The articles and their answers as of the newest index: whoever holds this need not know that it was exchanged. */
export class Newest implements Answerer, Corpus {
  readonly #open: () => Promise<Index>
  #edition: Edition

  private constructor(open: () => Promise<Index>, edition: Edition) {
    this.#open = open
    this.#edition = edition
  }

  static async of(open: () => Promise<Index>): Promise<Newest> {
    return new Newest(open, await editionOf(await open()))
  }

  /** Opens the index again. Until the new one is ready, and when it cannot be opened, the former one answers. */
  async renew(): Promise<void> {
    this.#edition = await editionOf(await this.#open())
  }

  answer(question: string, history: readonly string[] = []): Promise<Answer> {
    return this.#edition.engine.answer(question, history)
  }

  get version(): string {
    return this.#edition.corpus.version
  }

  get articles(): Corpus['articles'] {
    return this.#edition.corpus.articles
  }

  article: Corpus['article'] = (id) => this.#edition.corpus.article(id)
  passages: Corpus['passages'] = (id) => this.#edition.corpus.passages(id)
  facts: Corpus['facts'] = (id) => this.#edition.corpus.facts(id)
  search: Corpus['search'] = (question, limit) => this.#edition.corpus.search(question, limit)
  examples: Corpus['examples'] = (limit) => this.#edition.corpus.examples(limit)
}

async function editionOf(index: Index): Promise<Edition> {
  const library = new IndexLibrary(index)
  const engine = new Engine(library)
  return { engine, corpus: await corpusOf(library, engine) }
}
