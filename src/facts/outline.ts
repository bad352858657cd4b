import type { Article } from '../articles/article.js'
import { sentences } from '../text/sentences.js'
import type { Span } from '../text/span.js'
import { lastAtMost } from './reading/order.js'
import { type Reading, reading } from './reading/reading.js'

/** An article made ready for finding: what may be read of it, its sentences, and where each place belongs. */
export interface Outline {
  readonly article: Article
  readonly of: Reading
  readonly sentences: readonly Span[]
  readonly sentenceOf: (at: number) => Span
  readonly sectionOf: (at: number) => number
}

export function outlineOf(article: Article): Outline {
  const parts = article.sections.flatMap(({ span }) => sentences(article.text, span))
  const starts = parts.map(({ start }) => start)
  const sections = article.sections.map(({ span }) => span.start)
  return {
    article,
    of: reading(readable(article)),
    sentences: parts,
    sentenceOf: (at) => parts[lastAtMost(starts, at)] ?? { start: at, end: at },
    sectionOf: (at) => lastAtMost(sections, at),
  }
}

/** The text with everything blank that no fact may come from: front matter and noise. Places stay the same. */
function readable({ text, body, noise }: Article): string {
  const kept = [{ start: 0, end: body.start }, ...noise, { start: body.end, end: text.length }]
  let out = ''
  let at = 0
  for (const { start, end } of kept) {
    if (start > at) out += text.slice(at, start)
    out += blank(text, Math.max(at, start), end)
    at = Math.max(at, end)
  }
  return out + text.slice(at)
}

const blank = (text: string, start: number, end: number): string =>
  text.slice(start, Math.max(start, end)).replace(/[^\n]/g, '\0')
