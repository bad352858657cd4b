import { sentences } from '../text/sentences.js'
import type { Span } from '../text/span.js'
import { syllables } from '../text/syllables.js'
import type { Article, Passage, Section } from './article.js'
import { linesOf } from './lines.js'

/**
 * Syllables of a passage. The embedding model reads 80 to 120 well, as long as it was trained on; a paragraph up to MOST
 * stays whole, a longer one is cut at sentence ends into parts as even as they can be, of about GOAL. A paragraph under FEW
 * leaves too much unsaid and joins what follows it, while there is room; under LEAST (title, caption) always.
 */
const MOST = 130
const GOAL = 90
const FEW = 40
const LEAST = 20

/** A stretch that is not cut further: a sentence, with the number of its syllables. */
interface Piece {
  readonly start: number
  readonly size: number
}

/** The passages of an article, in order: together they are its body, without gap or overlap. */
export function passages(article: Article): Passage[] {
  return article.sections.flatMap((section, i) =>
    tiles(section.span, startsOf(article, section)).map((span) => ({ article: article.id, span, section: i })),
  )
}

/** The parts of a span between the given places; what stands before the first belongs to the first part. */
function tiles(span: Span, starts: readonly number[]): Span[] {
  const cuts = [span.start, ...starts.slice(1)]
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? span.end })).filter(({ start, end }) => start < end)
}

function startsOf({ text }: Article, { span, title }: Section): number[] {
  const starts: number[] = []
  let open: Piece[] = []
  let told = 0
  for (const line of linesOf(text, span)) {
    const pieces = piecesOf(text, line)
    if (told >= LEAST && total(open) + total(pieces) > MOST) {
      starts.push(...chunks(open))
      open = []
      told = 0
    }
    open.push(...pieces)
    if (title.end !== line.end) told += total(pieces)
    if (told < FEW) continue
    starts.push(...chunks(open))
    open = []
    told = 0
  }
  return [...starts, ...chunks(open)]
}

const piecesOf = (text: string, line: Span): Piece[] =>
  sentences(text, line).map((sentence) => ({ start: sentence.start, size: syllables(text, sentence).length }))

const total = (pieces: readonly Piece[]): number => pieces.reduce((sum, { size }) => sum + size, 0)

/** Where the parts of a paragraph start. */
function chunks(pieces: readonly Piece[]): number[] {
  const all = total(pieces)
  const goal = all <= MOST ? all : all / Math.ceil(all / GOAL)
  const starts: number[] = []
  let filled = 0
  let from = 0
  for (const { start, size } of pieces) {
    const due = filled + size / 2 > goal * starts.length
    if (starts.length === 0 || (due && filled - from >= LEAST && all - filled >= LEAST)) {
      starts.push(start)
      from = filled
    }
    filled += size
  }
  return starts
}

/** The sentences of a passage that may be quoted and are worth indexing: those outside noise. */
export function quotable({ text, noise }: Pick<Article, 'text' | 'noise'>, { span }: Pick<Passage, 'span'>): Span[] {
  const inside = noiseWithin(noise, span)
  const starts = [span.start, ...inside.map(({ end }) => Math.max(end, span.start))]
  return starts.flatMap((start, i) => sentences(text, { start, end: Math.max(start, inside[i]?.start ?? span.end) }))
}

/** Noise is in order, so its part within a span is found by halving: articles of nothing but noise stay cheap. */
function noiseWithin(noise: readonly Span[], span: Span): Span[] {
  let low = 0
  for (let high = noise.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((noise[middle]?.end ?? span.start) <= span.start) low = middle + 1
    else high = middle
  }
  const inside: Span[] = []
  for (let one = noise[low]; one && one.start < span.end; one = noise[++low]) inside.push(one)
  return inside
}
