import type { Article, Passage } from '../../articles/article.js'
import { passages } from '../../articles/passages.js'
import { pack, Unpacked } from '../store/arrays.js'
import type { ArticleStore } from './article-store.js'

/** The passages of all articles, in the order of the articles, as bytes. `sections` numbers the sections of the whole corpus. */
export function packPassages(articles: readonly Article[]): Uint8Array {
  const rows: { readonly article: number; readonly start: number; readonly end: number; readonly section: number }[] =
    []
  const firstSections = new Uint32Array(articles.length + 1)
  for (const [article, one] of articles.entries()) {
    firstSections[article + 1] = (firstSections[article] ?? 0) + one.sections.length
    for (const { span, section } of passages(one)) rows.push({ article, ...span, section })
  }
  return pack({
    articles: Uint32Array.from(rows, ({ article }) => article),
    starts: Uint32Array.from(rows, ({ start }) => start),
    ends: Uint32Array.from(rows, ({ end }) => end),
    sections: Uint32Array.from(rows, ({ article, section }) => (firstSections[article] ?? 0) + section),
    firstSections,
  })
}

/** The passages of an index by number. */
export class PassageTable {
  readonly count: number
  /** The article of each passage, by number. */
  readonly articleOf: Uint32Array
  /** The section of each passage, by its number in the whole corpus. */
  readonly sectionOf: Uint32Array
  private readonly starts: Uint32Array
  private readonly ends: Uint32Array
  private readonly firstSections: Uint32Array

  constructor(
    packed: Uint8Array,
    private readonly articles: ArticleStore,
  ) {
    const unpacked = new Unpacked(packed)
    this.articleOf = unpacked.words('articles')
    this.sectionOf = unpacked.words('sections')
    this.starts = unpacked.words('starts')
    this.ends = unpacked.words('ends')
    this.firstSections = unpacked.words('firstSections')
    this.count = this.articleOf.length
  }

  /** @throws RangeError when there is no such passage */
  at(number: number): Passage {
    const article = this.articleOf[number]
    const id = article === undefined ? undefined : this.articles.ids[article]
    if (article === undefined || id === undefined) throw new RangeError(`There is no passage number ${number}`)
    const section = (this.sectionOf[number] ?? 0) - (this.firstSections[article] ?? 0)
    return { article: id, span: { start: this.starts[number] ?? 0, end: this.ends[number] ?? 0 }, section }
  }

  /** The numbers of an article's passages: `from` to before `to`. */
  rangeOf(article: number): { readonly from: number; readonly to: number } {
    return { from: lowerBound(this.articleOf, article), to: lowerBound(this.articleOf, article + 1) }
  }
}

/** The first place whose value is not below `value`, in ascending values. */
function lowerBound(values: Uint32Array, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
