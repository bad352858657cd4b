import type { Corpus } from '../../answer/corpus.js'
import { fold } from '../../text/fold.js'
import { type Span, slice } from '../../text/span.js'
import { relative } from '../cards/citation.js'
import type { Entry } from '../lists/entry.js'
import { clip } from '../rich/clip.js'
import type { Bar } from './bars.js'

/** A bar and the entry it is drawn from. */
export type Figure = Bar & { readonly entry: Entry }

/** Fewer are read faster than a chart. */
const LEAST = 3

/** The largest set of figures that count the same thing: the same unit, or percentages. Empty when there is none. */
export function comparable(corpus: Corpus, entries: readonly Entry[]): readonly Figure[] {
  const groups = new Map<string, Figure[]>()
  for (const entry of entries) {
    const figure = figureOf(corpus, entry)
    if (figure === undefined) continue
    const group = groups.get(figure.unit) ?? []
    groups.set(figure.unit, [...group, { ...figure.bar, entry }])
  }
  const best = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? []
  return best.length < LEAST ? [] : best
}

function figureOf(corpus: Corpus, entry: Entry): { readonly unit: string; readonly bar: Bar } | undefined {
  const { article, span } = entry.place
  const text = corpus.article(article)?.text ?? ''
  const fact = corpus.facts(article).find((each) => each.kind === 'deployment' && each.span.start === entry.fact?.start)
  if (fact?.kind !== 'deployment' || fact.sentence.start !== span.start) return undefined
  const unit = slice(text, fact.unit)
  const percent = fact.measure === 'percent'
  const written = `${slice(text, { start: fact.span.start, end: fact.number.end })}${percent ? '%' : ` ${unit}`}`
  const label = excerpt(slice(text, span), relative(fact.span, span.start))
  const bar = { value: fact.value, written, label, where: entry.detail }
  return { unit: percent ? '%' : fold(unit.toLowerCase()), bar }
}

/** A figure says nothing without what it counts: the words around it, as they stand. */
function excerpt(sentence: string, fact: Span): string {
  const { span, before, after } = clip(sentence, 90, fact)
  return `${before ? '…' : ''}${slice(sentence, span).trim()}${after ? '…' : ''}`
}
