import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/articles/article.js'
import { parseArticle } from '../../src/articles/parse.js'
import type { Fact } from '../../src/facts/fact.js'
import { findFacts } from '../../src/facts/find.js'
import { loadTerms } from '../../src/terms/load.js'
import type { Span } from '../../src/text/span.js'

const terms = loadTerms()

export type FactOf<K extends Fact['kind']> = Extract<Fact, { readonly kind: K }>

/** An article with its facts, and ways to look at them. */
export class ArticleFacts {
  readonly article: Article
  readonly facts: readonly Fact[]

  constructor(id: string, text: string) {
    this.article = parseArticle(id, text)
    this.facts = findFacts(this.article, terms)
  }

  cut(span: Span | null | undefined): string | null {
    return span ? this.article.text.slice(span.start, span.end) : null
  }

  all<K extends Fact['kind']>(kind: K): FactOf<K>[] {
    return this.facts.filter((fact): fact is FactOf<K> => fact.kind === kind)
  }

  /** The texts of the facts that an event refers to. */
  texts(indices: readonly number[]): (string | null)[] {
    return indices.map((index) => this.cut(this.facts[index]?.span))
  }
}

/** Facts of a text that stands below a headline without facts. */
export const factsOf = (body: string): ArticleFacts => new ArticleFacts('test', `Tin hoạt động\n\n${body}\n`)

const CORPUS = join(import.meta.dirname, '../../data/articles')

export const factsOfCorpus = (id: string): ArticleFacts =>
  new ArticleFacts(id, readFileSync(join(CORPUS, `${id}.txt`), 'utf8'))
