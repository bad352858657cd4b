import type { Corpus } from '../../answer/corpus.js'
import type { Article } from '../../articles/article.js'
import type { DeploymentFact } from '../../facts/fact.js'
import { slice } from '../../text/span.js'
import { readableDay } from '../cards/citation.js'
import { type Entry, inOrder, provinceOf, termsOf } from './entry.js'

const MEASURES = new Set<DeploymentFact['measure']>(['count', 'percent', 'money'])

/** A figure that counts something of the news. */
export const isFigure = (fact: DeploymentFact): boolean => Number.isFinite(fact.value) && MEASURES.has(fact.measure)

/** Deployment figures as they are written, by place and time. */
export const deploymentEntries = (corpus: Corpus): readonly Entry[] =>
  inOrder(
    corpus.articles.flatMap((article) =>
      corpus
        .facts(article.id)
        .flatMap((fact) => (fact.kind === 'deployment' && isFigure(fact) ? [entryOf(article, fact)] : [])),
    ),
  )

function entryOf(article: Article, fact: DeploymentFact): Entry {
  const day = article.sections[fact.section]?.day?.value ?? article.published?.value ?? ''
  const province = provinceOf(article, fact.section)
  return {
    when: '',
    heading: slice(article.text, fact.span),
    details: [[province, readableDay(day)].filter((part) => part).join(', ')],
    place: { article: article.id, span: fact.sentence },
    fact: fact.span,
    terms: termsOf(province, slice(article.text, fact.sentence), article.title.value),
    year: day === '' ? null : Number(day.slice(0, 4)),
    order: `${province ?? '~'} ${day} ${String(fact.span.start).padStart(9, '0')}`,
  }
}
