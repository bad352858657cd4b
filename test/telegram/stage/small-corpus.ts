import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, Answerer, Citation } from '../../../src/answer/answer.js'
import type { Corpus } from '../../../src/answer/corpus.js'
import type { Article, Passage } from '../../../src/articles/article.js'
import type { Fact } from '../../../src/facts/fact.js'
import { type Span, slice, trim } from '../../../src/text/span.js'

/** A question that the first of the real articles answers. */
export const QUESTION = 'hội thảo phần mềm nguồn mở Tiền Giang ngày nào?'

/** A corpus in memory with the simplest search that is still a search: the channel's tests need no index. */
export class SmallCorpus implements Corpus, Answerer {
  readonly articles: readonly Article[]
  readonly version: string
  readonly #facts: readonly Fact[]
  constructor(articles: readonly Article[], facts: readonly Fact[] = [], version = 'v1') {
    this.articles = articles
    this.version = version
    this.#facts = facts
  }

  article(id: string): Article | undefined {
    return this.articles.find((article) => article.id === id)
  }
  passages(article: string): readonly Passage[] {
    const found = this.article(article)
    return found === undefined ? [] : paragraphs(found)
  }
  facts(article: string): readonly Fact[] {
    return this.#facts.filter((fact) => fact.article === article)
  }
  examples(limit: number): readonly string[] {
    return this.articles.slice(0, limit).map((article) => `${article.title.value.slice(0, 60)} ngày nào?`)
  }

  async search(question: string, limit: number): Promise<readonly Passage[]> {
    const wanted = words(question)
    const scored = this.articles
      .flatMap(paragraphs)
      .map((passage) => ({ passage, score: overlap(wanted, words(this.#cut(passage.article, passage.span))) }))
    const good = scored.filter(({ score }) => score >= Math.min(2, wanted.size))
    return good
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ passage }) => passage)
  }

  async answer(question: string, history: readonly string[] = []): Promise<Answer> {
    const [best] = await this.search([...history.slice(-1), question].join(' '), 1)
    const article = best && this.article(best.article)
    if (best === undefined || article === undefined) return this.#abstain(question)
    const citation = citationOf(article, best.span, 1)
    const about = article.province?.value ?? ''
    return {
      kind: 'answer',
      question,
      reading: null,
      notes: [],
      headline: citation.quote.slice(0, 60),
      about,
      citations: [citation],
    }
  }

  #abstain(question: string): Answer {
    const nearest = this.articles.slice(0, 3).map(({ id, title }) => ({ article: id, title: title.value }))
    const suggestions = this.examples(2)
    return {
      kind: 'abstain',
      question,
      reading: null,
      notes: [],
      reason: 'not-in-corpus',
      nearMiss: null,
      nearest,
      suggestions,
    }
  }

  #cut(article: string, span: Span): string {
    return slice(this.article(article)?.text ?? '', span)
  }
}

export function citationOf(article: Article, span: Span, n: number, fact: Span | null = null): Citation {
  const quote = slice(article.text, span)
  return {
    n,
    article: article.id,
    ...span,
    title: article.title.value,
    quote,
    source: article.publisher?.value ?? '',
    date: article.published?.value ?? '',
    fact,
  }
}

export function articleOf(id: string, text: string, more: Partial<Article> = {}): Article {
  const title = text.split('\n')[0]?.trim() ?? id
  const body = { start: 0, end: text.length }
  const given = <T>(value: T) => ({ value, origin: 'given' as const })
  return {
    id,
    text,
    body,
    title: given(title),
    publisher: given('Mic.gov.vn'),
    author: null,
    url: null,
    published: null,
    province: null,
    sections: [],
    noise: [],
    ...more,
  }
}

const FOLDER = new URL('../../../data/articles/', import.meta.url).pathname

/** Three of the project's real articles. */
export const realArticles = (): Article[] =>
  [
    'tien-giang-2009-hoi-thao-phan-mem-nguon-mo',
    'nghe-an-2009-hoi-thao-va-tap-huan',
    'phu-yen-2012-hoi-thao-phan-mem-dung-chung',
  ].map((id) =>
    articleOf(
      id,
      readFileSync(join(FOLDER, `${id}.txt`), 'utf8')
        .normalize('NFC')
        .replaceAll('\r\n', '\n'),
    ),
  )

function paragraphs(article: Article): Passage[] {
  const found: Passage[] = []
  let start = 0
  for (const line of article.text.split('\n')) {
    const span = trim(article.text, { start, end: start + line.length })
    if (span.end - span.start > 40) found.push({ article: article.id, span, section: 0 })
    start += line.length + 1
  }
  return found
}

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('đ', 'd')
      .match(/[\p{L}\d]{2,30}/gu) ?? [],
  )

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length
