import type { Article } from '../../articles/article.js'
import type { Fact } from '../../facts/fact.js'
import { slice } from '../../text/span.js'
import type { Library } from '../library.js'
import { shorten } from './compose.js'
import { suggestion } from './phrases.js'

const MOST = 3
const LONGEST_SUBJECT = 90

/** Questions that these articles answer: one a fact that a person would ask for, in turn from each article. */
export function suggestionsFor(library: Library, articles: readonly Article[], most: number = MOST): readonly string[] {
  const each = articles.map((article) => askable(article, library.facts(article.id)))
  const rounds = Math.max(0, ...each.map((questions) => questions.length))
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    each.flatMap((questions) => questions[round] ?? []),
  ).flat()
  return [...new Set(inTurn)].slice(0, most)
}

function askable(article: Article, facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) => questionFor(article, facts, fact) ?? []).slice(0, MOST)
}

function questionFor({ text, sections, province }: Article, all: readonly Fact[], fact: Fact): string | null {
  const subject = subjectOf(slice(text, fact.kind === 'event' ? fact.title : fact.span))
  const place = (sections[fact.section]?.province ?? province)?.value
  const where = place && !slice(text, fact.span).includes(place) ? place : null
  if (fact.kind === 'event' && fact.dates.some((at) => all[at]?.kind === 'date'))
    return suggestion.event(subject, where)
  if (fact.kind === 'directive' && fact.number !== null && fact.issued) return suggestion.directive(subject)
  return fact.kind === 'event' && fact.chairs.length > 0 ? suggestion.chair(subject, where) : null
}

/** A name short enough to be asked about; quotation marks that are opened are closed. */
function subjectOf(name: string): string {
  const cut = shorten(name.replace(/\s+/gu, ' ').trim(), LONGEST_SUBJECT)
  return cut.split('“').length > cut.split('”').length ? `${cut}”` : cut
}
