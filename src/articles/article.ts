import type { Span } from '../text/span.js'

/** A property of an article and where it is known from: its front matter says so, or the text lets it be read. */
export interface Attributed<T> {
  readonly value: T
  readonly origin: 'given' | 'inferred'
  /** The place in the text that shows it; absent when only the file's name or the front matter does. */
  readonly evidence?: Span
}

/** One news item of an article. Most articles have one; a bulletin under `*` headings has several. */
export interface Section {
  /** Heading and body together. Sections tile the article's body. */
  readonly span: Span
  readonly title: Span
  /** The day of the news in `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as exact as the text allows. */
  readonly day: Attributed<string> | null
  /** The province the item is about, by its canonical name in `data/lexicon/provinces.tsv`. */
  readonly province: Attributed<string> | null
}

/**
 * One document of the corpus. `text` is the whole file, decoded, NFC, `\n` line ends: every span of the program is a
 * place in it, so nothing is ever cut out of it.
 */
export interface Article {
  /** The file's name without its ending. */
  readonly id: string
  readonly text: string
  /** The part of the text that is read: all of it but the front matter. */
  readonly body: Span
  readonly title: Attributed<string>
  readonly publisher: Attributed<string> | null
  /** Who wrote it, from a byline such as `Kim Thanh - Sở TT&TT`. */
  readonly author: Attributed<string> | null
  readonly url: string | null
  /** The day it came out, `YYYY-MM-DD`, when the front matter gives it or the page's stamp (`Thứ Ba, 03/03/2015 08:30`) shows it. */
  readonly published: Attributed<string> | null
  /** The province of the article's own time. */
  readonly province: Attributed<string> | null
  readonly sections: readonly Section[]
  /** Rating lines, image leftovers, doubled captions: kept in the text, never indexed, never quoted. In order. */
  readonly noise: readonly Span[]
}

/** A place that is searched: a paragraph, or a few sentences of a long one. Passages tile the article's body. */
export interface Passage {
  readonly article: string
  readonly span: Span
  /** Index into the article's `sections`. */
  readonly section: number
}
