import type { Article } from '../../articles/article.js'
import type { Answer, Citation } from '../answer.js'
import { INFERRED } from '../wording/phrases.js'

/**
 * Whether an answer is proven by what it cites: every quote is the source byte for byte at its place, and every number of
 * the headline stands whole in a cited quote or in the label of a choice's news item. The last check before an answer leaves.
 * @returns what is wrong; empty when all is proven
 */
export function faultsOfProof(answer: Answer, articleOf: (id: string) => Article | undefined): readonly string[] {
  if (answer.kind === 'abstain') return []
  const quotes = answer.citations
    .filter((citation) => !isVerbatim(citation, articleOf))
    .map(({ n }) => `quote ${n} is not the source text`)
  const said = answer.kind === 'answer' ? [answer.headline] : answer.choices.map(({ value }) => value)
  const numbers = said.flatMap((text) => unproven(text.replace(INFERRED, ''), answer.citations))
  return [...quotes, ...numbers.map((number) => `${number} stands in no cited quote`)]
}

export function isVerbatim(
  { article, start, end, quote }: Citation,
  articleOf: (id: string) => Article | undefined,
): boolean {
  return quote !== '' && articleOf(article)?.text.slice(start, end) === quote
}

/** Digits with what joins them: `06/11/2009`, `1.000`, `07/2008`. */
const NUMBER = /\d{1,20}(?:[./,:-]\d{1,20}){0,6}/g

function unproven(text: string, citations: readonly Citation[]): readonly string[] {
  const proven = new Set(citations.flatMap(({ quote, title, source }) => [quote, title, source].flatMap(numbersOf)))
  return numbersOf(text).filter((number) => !proven.has(number))
}

const numbersOf = (text: string): readonly string[] => text.match(NUMBER) ?? []
