import type { Article } from '../../articles/article.js'
import type { DirectiveFact, EventFact, Fact } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import type { Asked } from '../../search/reading/asked/asked.js'
import { bornOut, wordingOf } from '../../search/wording.js'
import { type Span, slice } from '../../text/span.js'
import { directiveFits } from '../bearing/directives.js'
import type { Library } from '../library.js'

type AskedList = Extract<Asked, { kind: 'list' }>

/** One line of a list: what is listed, and the sentence that proves it. */
export interface Line {
  readonly article: Article
  readonly section: number
  readonly value: string
  /** Lines that share it are one. */
  readonly key: string
  readonly sentence: Span
  readonly fact: Span
  /** Share of the question's words that the listed thing bears out, from 0 to 1. */
  readonly support: number
}

/** What one article adds to a list. */
export function linesOf(library: Library, question: Question, asked: AskedList, article: Article): readonly Line[] {
  const facts = library.facts(article.id)
  const lines = article.sections.flatMap((_, section) => {
    const own = facts.filter((fact) => fact.section === section)
    return isWanted(question, article, section, own)
      ? itemLines({ library, question, article, section, facts: own }, asked)
      : []
  })
  return asked.of === 'article' ? lines.slice(0, 1) : lines
}

/** The constraints of the question that a whole news item can bear out. */
function isWanted({ constraints }: Question, article: Article, section: number, facts: readonly Fact[]): boolean {
  const { provinces, years, directives } = constraints
  const item = article.sections[section]
  const province = (item?.province ?? article.province)?.value
  const year = (item?.day ?? article.published)?.value.slice(0, 4)
  if (provinces.length > 0 && !provinces.some(({ name }) => name === province)) return false
  if (years.length > 0 && !years.some((each) => String(each.year) === year)) return false
  return directives.every((named) => facts.some((fact) => fact.kind === 'directive' && directiveFits(named, fact)))
}

interface Item {
  readonly library: Library
  readonly question: Question
  readonly article: Article
  readonly section: number
  /** Facts of this section. */
  readonly facts: readonly Fact[]
}

function itemLines(item: Item, { of, type }: AskedList): readonly Line[] {
  switch (of) {
    case 'article':
      return [wholeItem(item, item.article.title.value, item.article.id)]
    case 'province':
      return provinceOf(item).map((province) => wholeItem(item, province, province))
    case 'directive':
      return item.facts
        .filter((fact) => isListed(fact, type))
        .map((fact) => factLine(item, fact, fact.span, fact.identity))
    case 'event':
      return item.facts
        .filter(isHeld)
        .map((fact) => factLine(item, fact, fact.title, `${item.article.id}:${fact.head}`))
    default:
      return of satisfies never
  }
}

const provinceOf = ({ article, section }: Item): readonly string[] => {
  const province = (article.sections[section]?.province ?? article.province)?.value
  return province ? [province] : []
}

const isListed = (fact: Fact, type: string | null): fact is DirectiveFact =>
  fact.kind === 'directive' && fact.number !== null && (type === null || fact.type === type)

const isHeld = (fact: Fact): fact is EventFact => fact.kind === 'event' && fact.dates.length > 0

/** A line for the news item, proven by the directive asked about, else by its first event, else by its title. */
function wholeItem(item: Item, value: string, key: string): Line {
  const { article, section, facts, question } = item
  const title = article.sections[section]?.title ?? article.body
  const named = facts.find(
    (fact) => fact.kind === 'directive' && question.constraints.directives.some((each) => directiveFits(each, fact)),
  )
  const proof = named ?? facts.find(({ kind }) => kind === 'event')
  const span = article.sections[section]?.span ?? article.body
  return {
    article,
    section,
    value,
    key,
    sentence: proof?.sentence ?? title,
    fact: proof?.span ?? title,
    support: shareOf(item, span),
  }
}

function factLine(item: Item, { sentence }: Fact, fact: Span, key: string): Line {
  const { article, section } = item
  return { article, section, value: slice(article.text, fact), key, sentence, fact, support: shareOf(item, sentence) }
}

function shareOf({ library: { language }, question: { terms }, article }: Item, span: Span): number {
  const wording = wordingOf(language, article.text, span)
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? 1 : terms.reduce((sum, term) => sum + term.weight * bornOut(term, wording), 0) / total
}
