import type { Article } from '../../articles/article.js'
import type { Question } from '../../search/question.js'
import type { Answer, Choice, Citation } from '../answer.js'
import type { Library } from '../library.js'
import { cite, headlineOfSeveral, labelOf, shorten, shortLabelOf } from '../wording/compose.js'
import { listed } from '../wording/phrases.js'
import { type Line, linesOf } from './list-lines.js'

const MOST_LINES = 12
/** Share of the question's words that a listed thing must bear out, and of what the best one bears out. */
const LEAST = 0.5
const OF_BEST = 0.8

/**
 * A list over articles, each line cited; null when no list is asked for or nothing fits.
 * @param articles where to look: the whole corpus, or of a large one what was found
 */
export function answerList(library: Library, question: Question, articles: readonly Article[]): Answer | null {
  const { asked } = question
  if (asked.kind !== 'list') return null
  const lines = articles.flatMap((article) => linesOf(library, question, asked, article))
  const best = Math.max(0, ...lines.map(({ support }) => support))
  return composed(question, unique(lines.filter(({ support }) => support >= Math.max(LEAST, OF_BEST * best))))
}

/** One line a thing, in its fullest writing. */
function unique(lines: readonly Line[]): readonly Line[] {
  const fullest = new Map<string, Line>()
  for (const line of lines) {
    const known = fullest.get(line.key)
    if (!known || line.value.length > known.value.length) fullest.set(line.key, line)
  }
  return [...fullest.values()]
}

function composed(question: Question, all: readonly Line[]): Answer | null {
  const lines = all.slice(0, MOST_LINES)
  const [first, ...rest] = lines.map(
    (line, i): Citation => cite(line.article, line.section, line.sentence, i + 1, line.fact),
  )
  if (!first) return null
  const base = { question: question.typed, reading: question.reading, notes: [], citations: [first, ...rest] as const }
  if (lines.length === 1)
    return { ...base, kind: 'answer', headline: shorten(lines[0]?.value ?? '', 200), about: labelOfLine(lines[0]) }
  const choices = lines.map((line, i): Choice => ({ label: labelOfLine(line), value: line.value, citation: i + 1 }))
  return { ...base, kind: 'choices', headline: headlineOfSeveral(lines.map(partOf), listed(all.length)), choices }
}

const labelOfLine = (line: Line | undefined): string => (line ? labelOf(line.article, line.section) : '')

const partOf = ({ article, section, value }: Line) => ({ label: shortLabelOf(article, section), value })
