import type { DirectiveFact, Fact } from '../facts/fact.js'
import type { Question } from '../search/question.js'
import type { NamedDirective } from '../search/reading/constraints.js'
import { fold } from '../text/fold.js'
import { slice } from '../text/span.js'
import type { AbstainReason } from './answer.js'
import type { Sentence } from './evidence.js'

/** A number that differs is another directive, always; what the question leaves out may be anything. */
export function directiveFits(named: NamedDirective, fact: DirectiveFact): boolean {
  if (fact.number !== named.number) return false
  if (named.year !== null && fact.year !== null && named.year !== fact.year) return false
  if (named.sign !== null && fact.sign !== null && !signFits(named.sign, fact.sign)) return false
  return named.type === null || named.type === fact.type
}

/** `CT` of `CT-BTTTT` is enough, in any case, with accents or none. */
function signFits(asked: string, found: string): boolean {
  const [short, long] = [fold(asked), fold(found)]
  return short === long || long.startsWith(`${short}-`)
}

/**
 * Whether what the question names is borne out by the sentence or by the news item it stands in (ANSWERS.md, rule 3).
 * @returns null when it is, else why not
 */
export function refuses(question: Question, sentence: Sentence, facts: readonly Fact[]): AbstainReason | null {
  const { provinces, years, directives, people } = question.constraints
  if (!provinces.every(({ name }) => isAbout(sentence, name))) return 'other-place'
  if (!directives.every((named) => namesDirective(named, sentence, facts))) return 'no-such-directive'
  if (!people.every(({ name }) => names(sentence, name))) return 'not-in-corpus'
  return years.every(({ year }) => isOf(sentence, year)) ? null : 'out-of-period'
}

/** The news item is about the province, or the sentence or a title names it. */
function isAbout({ article, section, provinces }: Sentence, province: string): boolean {
  return (article.sections[section]?.province ?? article.province)?.value === province || provinces.has(province)
}

/** The news item names it; which sentence of it does is left to the facts. */
function namesDirective(named: NamedDirective, { section }: Sentence, facts: readonly Fact[]): boolean {
  return facts.some((fact) => fact.kind === 'directive' && fact.section === section && directiveFits(named, fact))
}

const names = ({ article, section }: Sentence, name: string): boolean => {
  const item = article.sections[section]
  return fold(item ? slice(article.text, item.span) : article.text).includes(fold(name))
}

/** The year stands in the sentence or in a title, or is the year of the news. */
function isOf({ article, section, span }: Sentence, year: number): boolean {
  const item = article.sections[section]
  if (item?.day?.value.startsWith(String(year)) || article.published?.value.startsWith(String(year))) return true
  const shown = `${slice(article.text, span)}\n${item ? slice(article.text, item.title) : ''}\n${article.title.value}`
  return new RegExp(`(?<!\\d)${year}(?!\\d)`).test(shown) || spansYear(shown, year)
}

/** `giai đoạn 2016 - 2020` holds 2018. */
function spansYear(text: string, year: number): boolean {
  return [...text.matchAll(/(?<!\d)(\d{4}) ?[-–] ?(\d{4})(?!\d)/g)].some(
    ([, from, to]) => Number(from) <= year && year <= Number(to),
  )
}
