import type { Corpus } from '../../answer/corpus.js'
import type { Article } from '../../articles/article.js'
import type { DateFact, EventFact, Fact } from '../../facts/fact.js'
import { slice } from '../../text/span.js'
import { relative } from '../cards/citation.js'
import { shorten } from '../rich/rich.js'
import type { Texts } from '../texts/texts.js'
import { capitalized, type Entry, excerpt, inOrder, provinceOf, sortable, termsOf, written } from './entry.js'

/** What a timeline is made of: days on which something happened, was issued, takes effect or is due. */
const ROLES = ['event', 'issue', 'effect', 'deadline'] as const
type Role = (typeof ROLES)[number]

/** Dated facts in the order of time. A year that was inferred is marked. */
export const dateEntries = (corpus: Corpus, texts: Texts): readonly Entry[] =>
  inOrder(
    corpus.articles.flatMap((article) => {
      const facts = corpus.facts(article.id)
      return facts.flatMap((fact, at) => (fact.kind === 'date' ? (entryOf(article, facts, fact, at, texts) ?? []) : []))
    }),
  )

function entryOf(
  article: Article,
  facts: readonly Fact[],
  fact: DateFact,
  at: number,
  texts: Texts,
): Entry | undefined {
  const role = ROLES.find((known) => known === fact.role)
  const year = fact.from.year ?? fact.inferredYear?.year
  if (role === undefined || year === undefined) return undefined
  const date = { ...fact.from, year }
  const day = [written(date, texts), fact.to === null ? '' : written(fact.to, texts)]
    .filter((part) => part !== '')
    .join('–')
  const mark = fact.from.year === undefined ? ` (${texts.yearInferred})` : ''
  const province = provinceOf(article, fact.section)
  return {
    when: `${day}${mark}`,
    heading: capitalized(whatOf(article, facts, fact, role, at, texts)),
    details: [province ?? ''],
    place: { article: article.id, span: fact.sentence },
    fact: fact.span,
    terms: termsOf(province, slice(article.text, fact.sentence), article.title.value),
    year,
    order: `${sortable(date)} ${article.id} ${String(fact.span.start).padStart(9, '0')}`,
  }
}

const NAME = 110

/** The event that took place then, the directive it is the date of, or the words around it: as the article has them. */
function whatOf(
  article: Article,
  facts: readonly Fact[],
  fact: DateFact,
  role: Role,
  at: number,
  texts: Texts,
): string {
  const event = facts.find((other): other is EventFact => other.kind === 'event' && other.dates.includes(at))
  if (role === 'event' && event !== undefined) return shorten(slice(article.text, event.title), NAME)
  const directive = fact.directive === null ? undefined : facts[fact.directive]
  if (directive?.kind === 'directive') return texts.roles[role](slice(article.text, directive.span))
  const sentence = slice(article.text, fact.sentence)
  return texts.roles[role](excerpt(sentence, relative(fact.span, fact.sentence.start)))
}
