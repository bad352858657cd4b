import type { Corpus } from '../../answer/corpus.js'
import { readableDay } from '../cards/citation.js'
import { type Entry, inOrder, termsOf } from './entry.js'

/** The articles, newest first. */
export const sourceEntries = (corpus: Corpus): readonly Entry[] =>
  inOrder(
    corpus.articles.map((article) => {
      const day = article.published?.value ?? article.sections[0]?.day?.value ?? ''
      const province = article.province?.value
      const details = [readableDay(day), article.publisher?.value, province].filter((part) => part)
      const first = corpus.passages(article.id)[0]
      return {
        when: '',
        heading: article.title.value,
        details: [details.join(', ')],
        place: { article: article.id, span: first?.span ?? article.body },
        fact: null,
        terms: termsOf(article.title.value, article.publisher?.value, province),
        year: day === '' ? null : Number(day.slice(0, 4)),
        order: newestFirst(day),
      }
    }),
  )

/** Digits turned around, so that a later day sorts first; articles without one come last. */
const newestFirst = (day: string): string =>
  day === '' ? '~' : day.replace(/\d/g, (digit) => String(9 - Number(digit)))
