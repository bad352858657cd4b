import { createHash } from 'node:crypto'
import type { Article } from '../../articles/article.js'
import { pack, Unpacked } from '../store/arrays.js'

/** Everything of an article but its text. */
type Head = Omit<Article, 'text'>

const ENCODER = new TextEncoder()
const DECODER = new TextDecoder()

/** Articles as bytes: all heads as JSON, all texts in UTF-8, and where each begins. */
export function packArticles(articles: readonly Article[]): Uint8Array {
  const heads = articles.map(({ text: _, ...head }) => ENCODER.encode(JSON.stringify(head satisfies Head)))
  const texts = articles.map(({ text }) => ENCODER.encode(text))
  const hashes = articles.map(({ text }) => createHash('sha256').update(text).digest())
  return pack({
    heads: Buffer.concat(heads),
    headEnds: ends(heads),
    texts: Buffer.concat(texts),
    textEnds: ends(texts),
    hashes: Buffer.concat(hashes),
    ids: ENCODER.encode(articles.map(({ id }) => id).join('\n')),
  })
}

function ends(parts: readonly Uint8Array[]): Uint32Array {
  let at = 0
  return Uint32Array.from(parts, (part) => {
    at += part.length
    return at
  })
}

/**
 * The articles of an index, by number (in the order of their ids) or id. Each is decoded when it is first asked for: a
 * question touches a few, and thousands of them would cost half a second at every start.
 */
export class ArticleStore {
  readonly ids: readonly string[]
  private readonly numbers: ReadonlyMap<string, number>
  private readonly decoded = new Map<number, Article>()
  private readonly unpacked: Unpacked

  constructor(packed: Uint8Array) {
    this.unpacked = new Unpacked(packed)
    const ids = DECODER.decode(this.unpacked.bytes('ids'))
    this.ids = ids === '' ? [] : ids.split('\n')
    this.numbers = new Map(this.ids.map((id, number) => [id, number]))
  }

  get size(): number {
    return this.ids.length
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id)
  }

  get(id: string): Article | undefined {
    const number = this.numbers.get(id)
    return number === undefined ? undefined : this.at(number)
  }

  /** @throws RangeError when there is no such article */
  at(number: number): Article {
    if (!(number >= 0 && number < this.size)) throw new RangeError(`There is no article number ${number}`)
    const known = this.decoded.get(number)
    if (known) return known
    const head: Head = JSON.parse(this.part('heads', 'headEnds', number))
    const article: Article = { ...head, text: this.part('texts', 'textEnds', number) }
    this.decoded.set(number, article)
    return article
  }

  *[Symbol.iterator](): IterableIterator<Article> {
    for (let number = 0; number < this.size; number++) yield this.at(number)
  }

  /** A checksum of the article's text: the same text, the same facts and passages. */
  hashAt(number: number): string {
    return Buffer.from(this.unpacked.bytes('hashes').subarray(32 * number, 32 * number + 32)).toString('hex')
  }

  private part(bytes: string, ends: string, number: number): string {
    const to = this.unpacked.words(ends)
    return DECODER.decode(this.unpacked.bytes(bytes).subarray(number === 0 ? 0 : to[number - 1], to[number]))
  }
}
