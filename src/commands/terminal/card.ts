import type { Colors } from 'picocolors/types.js'
import type { Abstention, Answer, Choices, Citation, Found } from '../../answer/answer.js'
import { words } from '../../answer/wording/phrases.js'
import { abstentionText, sourceLine } from '../../answer/wording/plain-text.js'

/** An answer as a terminal shows it: headline, what it is about, the quote with its fact emphasized, the source line. */
export function card(answer: Answer, colors: Colors): string {
  const reading = answer.reading ? [colors.dim(words.reading(answer.reading))] : []
  const notes = answer.notes.map((note) => colors.dim(words.note(note)))
  return [...reading, ...body(answer, colors), ...notes].filter((block) => block !== '').join('\n\n')
}

function body(answer: Answer, colors: Colors): readonly string[] {
  switch (answer.kind) {
    case 'answer':
      return found(answer, colors)
    case 'choices':
      return choices(answer, colors)
    case 'abstain':
      return abstention(answer, colors)
    default:
      return answer satisfies never
  }
}

const found = ({ headline, about, citations }: Found, colors: Colors): readonly string[] => [
  `${colors.bold(headline)}\n${colors.dim(about)}`,
  ...citations.map((citation) => quoted(citation, colors)),
]

const choices = (answer: Choices, colors: Colors): readonly string[] => [
  colors.bold(answer.headline),
  answer.choices.map(({ label, value, citation }) => `${citation}. ${label}: ${colors.bold(value)}`).join('\n'),
  ...answer.citations.map((citation) => quoted(citation, colors)),
]

function quoted(citation: Citation, colors: Colors): string {
  return `${colors.cyan(`[${citation.n}]`)} “${emphasized(citation, colors)}”\n${colors.dim(sourceLine(citation))}`
}

function emphasized({ quote, start, fact }: Citation, colors: Colors): string {
  if (!fact) return quote
  const [from, to] = [fact.start - start, fact.end - start]
  return `${quote.slice(0, from)}${colors.bold(colors.yellow(quote.slice(from, to)))}${quote.slice(to)}`
}

function abstention(answer: Abstention, colors: Colors): readonly string[] {
  const [reason, ...rest] = abstentionText(answer, '  •')
  return [colors.bold(reason), ...rest]
}
