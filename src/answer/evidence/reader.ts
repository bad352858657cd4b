import type { Passage } from '../../articles/article.js'
import { contains } from '../../text/span.js'
import type { Library } from '../library.js'
import { type Item, readItem, type Sentence } from './sentences.js'

/** News items looked at for one question, and passages kept of an item that is a book. */
const MOST_ITEMS = 12
const LONG_ITEM = 80
const NEIGHBOURS = 3
/** News items remembered between questions. */
const REMEMBERED = 400

interface Hit {
  readonly passage: Passage
  readonly score: number
}

/** Turns hits into the sentences of the news items they stand in, with each sentence's share of the best hit's score. */
export class EvidenceReader {
  readonly #items = new Map<string, Item>()

  constructor(private readonly library: Library) {}

  sentences(hits: readonly Hit[]): readonly Sentence[] {
    const best = hits[0]?.score ?? 1
    return itemsOf(hits).flatMap(([article, section]) => {
      const own = hits.filter(({ passage }) => passage.article === article && passage.section === section)
      return this.#read(article, section, own).sentences.map((sentence) => ({
        ...sentence,
        hit: shareOf(sentence, own, best),
      }))
    })
  }

  #read(id: string, section: number, hits: readonly Hit[]): Item {
    const article = this.library.article(id)
    if (!article)
      throw new Error(`The index names the article ${id}, which the corpus does not hold; rebuild the index.`)
    const passages = this.library.passages(id).filter((passage) => passage.section === section)
    if (passages.length > LONG_ITEM)
      return readItem(this.library.language, article, section, aroundHits(passages, hits))
    return this.#remember(`${id}#${section}`, () => readItem(this.library.language, article, section, passages))
  }

  #remember(key: string, read: () => Item): Item {
    const item = this.#items.get(key) ?? read()
    this.#items.delete(key)
    this.#items.set(key, item)
    const oldest = this.#items.keys().next().value
    if (this.#items.size > REMEMBERED && oldest !== undefined) this.#items.delete(oldest)
    return item
  }
}

function itemsOf(hits: readonly Hit[]): readonly (readonly [article: string, section: number])[] {
  const items = new Map(
    hits.map(({ passage }) => [`${passage.article}#${passage.section}`, [passage.article, passage.section] as const]),
  )
  return [...items.values()].slice(0, MOST_ITEMS)
}

function aroundHits(passages: readonly Passage[], hits: readonly Hit[]): readonly Passage[] {
  const near = new Set(
    hits.flatMap(({ passage }) => {
      const at = passages.findIndex(({ span }) => span.start === passage.span.start)
      return passages.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    }),
  )
  return passages.filter((passage, i) => i < NEIGHBOURS || near.has(passage))
}

function shareOf(sentence: Omit<Sentence, 'hit'>, hits: readonly Hit[], best: number): number {
  const hit = hits.find(({ passage }) => contains(passage.span, sentence.span))
  return hit && best > 0 ? Math.max(0, hit.score / best) : 0
}
