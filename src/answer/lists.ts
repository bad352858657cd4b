import type { Article } from '../articles/article.js'
import type { DirectiveFact, EventFact, Fact } from '../facts/fact.js'
import type { Question } from '../search/question.js'
import { bornOut, wordingOf } from '../search/wording.js'
import { type Span, slice } from '../text/span.js'
import type { Answer, Choice, Citation } from './answer.js'
import { directiveFits } from './bearing.js'
import { cite, headlineOfSeveral, shorten, shortLabelOf } from './compose.js'
import type { Library } from './library.js'
import { listed } from './phrases.js'

/** One line of a list: what is listed, and the sentence that proves it. */
interface Line {
  readonly article: Article
  readonly section: number
  readonly label: string
  readonly value: string
  /** Lines that share it are one. */
  readonly key: string
  readonly sentence: Span
  readonly fact: Span | null
  readonly support: number
}

const MOST_LINES = 12
/** Share of the question's words that a listed thing's news item must bear out. */
const LEAST = 0.6

/** A list over the whole corpus, each line cited; null when no list is asked for or nothing fits. */
export function answerList(library: Library, question: Question): Answer | null {
  if (question.asked.kind !== 'list') return null
  const { of } = question.asked
  const lines = library.articles.flatMap((article) => linesOf(library, question, article, of))
  const best = Math.max(0, ...lines.map(({ support }) => support))
  const kept = unique(lines.filter(({ support }) => support >= Math.max(LEAST, 0.8 * best)))
  return kept.length === 0 ? null : composed(question, kept.slice(0, MOST_LINES))
}

function unique(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>()
  return lines.filter(({ key }) => !seen.has(key) && seen.add(key))
}

function composed(question: Question, lines: readonly Line[]): Answer | null {
  const [first, ...rest] = lines.map(
    (line, i): Citation => cite(line.article, line.section, line.sentence, i + 1, line.fact),
  )
  if (!first) return null
  const base = { question: question.typed, reading: question.reading, notes: [], citations: [first, ...rest] as const }
  const values = lines.map(({ value }) => value)
  if (lines.length === 1)
    return { ...base, kind: 'answer', headline: shorten(values[0] ?? '', 200), about: lines[0]?.label ?? '' }
  const choices = lines.map(({ label, value }, i): Choice => ({ label, value, citation: i + 1 }))
  const parts = lines.map(({ article, section, value }) => ({ label: shortLabelOf(article, section), value }))
  return { ...base, kind: 'choices', headline: headlineOfSeveral(parts, listed(lines.length)), choices }
}

type Listed = 'article' | 'province' | 'directive' | 'event'

function linesOf(library: Library, question: Question, article: Article, of: Listed): readonly Line[] {
  const facts = library.facts(article.id)
  const all = article.sections.flatMap((_, section) => {
    const inSection = facts.filter((fact) => fact.section === section)
    return isWanted(question, article, section, inSection)
      ? itemLines(library, question, article, section, inSection, of)
      : []
  })
  return of === 'article' ? all.slice(0, 1) : all
}

/** The constraints of the question that a whole news item can bear out. */
function isWanted({ constraints }: Question, article: Article, section: number, facts: readonly Fact[]): boolean {
  const item = article.sections[section]
  const province = (item?.province ?? article.province)?.value
  const year = (item?.day ?? article.published)?.value.slice(0, 4)
  const provinces = constraints.provinces.length === 0 || constraints.provinces.some(({ name }) => name === province)
  const years = constraints.years.length === 0 || constraints.years.some((each) => String(each.year) === year)
  return (
    provinces &&
    years &&
    constraints.directives.every((named) =>
      facts.some((fact) => fact.kind === 'directive' && directiveFits(named, fact)),
    )
  )
}

function itemLines(
  library: Library,
  question: Question,
  article: Article,
  section: number,
  facts: readonly Fact[],
  of: Listed,
): readonly Line[] {
  const span = article.sections[section]?.span ?? article.body
  const support = share(library, question, article, span)
  const line = (rest: Omit<Line, 'article' | 'section' | 'support' | 'label'>): Line => ({
    article,
    section,
    support,
    label: article.title.value,
    ...rest,
  })
  const shown = firstProof(question, facts) ?? {
    span: article.sections[section]?.title ?? span,
    sentence: article.sections[section]?.title ?? span,
  }
  const province = (article.sections[section]?.province ?? article.province)?.value
  switch (of) {
    case 'article':
      return [
        line({
          value: `${article.title.value}${province ? ` (${province})` : ''}`,
          key: article.id,
          sentence: shown.sentence,
          fact: shown.span,
        }),
      ]
    case 'province':
      return province ? [line({ value: province, key: province, sentence: shown.sentence, fact: shown.span })] : []
    case 'directive':
      return facts
        .filter((fact): fact is DirectiveFact => fact.kind === 'directive' && fact.number !== null)
        .map((fact) =>
          line({ value: slice(article.text, fact.span), key: fact.identity, sentence: fact.sentence, fact: fact.span }),
        )
    case 'event':
      return facts
        .filter((fact): fact is EventFact => fact.kind === 'event' && fact.dates.length > 0)
        .map((fact) =>
          line({
            value: slice(article.text, fact.title),
            key: `${article.id}:${fact.head}`,
            sentence: fact.sentence,
            fact: fact.title,
          }),
        )
    default:
      return of satisfies never
  }
}

/** The sentence that names the directive asked about, else the first event, else the first fact. */
function firstProof({ constraints }: Question, facts: readonly Fact[]): Fact | undefined {
  const named = facts.find(
    (fact) => fact.kind === 'directive' && constraints.directives.some((each) => directiveFits(each, fact)),
  )
  return named ?? facts.find(({ kind }) => kind === 'event') ?? facts[0]
}

function share({ language }: Library, { terms }: Question, { text }: Article, span: Span): number {
  const wording = wordingOf(language, text, span)
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  return total === 0 ? 1 : terms.reduce((sum, term) => sum + term.weight * bornOut(term, wording), 0) / total
}
