import type { Corpus } from '../../answer/corpus.js'
import { fold } from '../../text/fold.js'
import { slice } from '../../text/span.js'
import { relative } from '../cards/citation.js'
import { type Entry, excerpt } from '../lists/entry.js'
import type { Bar } from './bars.js'

/** A bar and the entry it is drawn from. */
export type Figure = Bar & { readonly entry: Entry }

/** Fewer are read faster than a chart. */
const LEAST = 3

/** The largest set of figures that count the same thing: the same unit, or percentages. Empty when there is none. */
export function comparable(corpus: Corpus, entries: readonly Entry[]): readonly Figure[] {
  const groups = new Map<string, Figure[]>()
  for (const [at, entry] of entries.entries()) {
    const figure = figureOf(corpus, entry, at + 1)
    if (figure === undefined) continue
    const group = groups.get(figure.unit) ?? []
    groups.set(figure.unit, [...group, { ...figure.bar, entry }])
  }
  const best = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? []
  return best.length < LEAST ? [] : best
}

function figureOf(
  corpus: Corpus,
  entry: Entry,
  number: number,
): { readonly unit: string; readonly bar: Bar } | undefined {
  const { article, span } = entry.place
  const text = corpus.article(article)?.text ?? ''
  const fact = corpus.facts(article).find((each) => each.kind === 'deployment' && each.span.start === entry.fact?.start)
  if (fact?.kind !== 'deployment' || fact.sentence.start !== span.start) return undefined
  const unit = slice(text, fact.unit)
  const percent = fact.measure === 'percent'
  const written = `${slice(text, { start: fact.span.start, end: fact.number.end })}${percent ? '%' : ` ${unit}`}`
  const label = excerpt(slice(text, span), relative(fact.span, span.start))
  const bar = { number, value: fact.value, percent, written, label, where: entry.details[0] ?? '' }
  return { unit: percent ? '%' : fold(unit.toLowerCase()), bar }
}
