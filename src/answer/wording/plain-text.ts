import type { Abstention, Answer, Choices, Citation, Found } from '../answer.js'
import { ABSTAINED, words } from './phrases.js'

/** The whole answer as a chat shows it, without any markup. Quotes stand byte for byte between “ and ”. */
export function plainText(answer: Answer): string {
  const blocks = [
    ...(answer.reading ? [words.reading(answer.reading)] : []),
    ...body(answer),
    ...answer.notes.map(words.note),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function body(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'answer':
      return foundText(answer)
    case 'choices':
      return choicesText(answer)
    case 'abstain':
      return abstentionText(answer)
    default:
      return answer satisfies never
  }
}

const foundText = ({ headline, about, citations }: Found): readonly string[] => [
  `${headline}\n${about}`,
  ...citations.map(citationText),
]

function choicesText({ headline, choices, citations }: Choices): readonly string[] {
  const lines = choices.map(({ label, value, citation }) => `${citation}. ${label}: ${value}`)
  return [headline, lines.join('\n'), ...citations.map(citationText)]
}

/** `“…”` and the source line beneath. */
function citationText(citation: Citation): string {
  return `[${citation.n}] “${citation.quote}”\n${sourceLine(citation)}`
}

/** `— Title · Ấp Bắc · 2014-03-21`: what is known of them. */
export const sourceLine = ({ title, source, date }: Citation): string =>
  `— ${[title, source, words.day(date)].filter(Boolean).join(' · ')}`

/** A refusal in its parts: the reason, the near miss, what is nearest, what can be asked. */
export function abstentionText(
  { reason, nearMiss, nearest, suggestions }: Abstention,
  bullet = '•',
): readonly [reason: string, ...rest: string[]] {
  return [
    ABSTAINED[reason],
    nearMiss ? words.nearMiss(nearMiss) : '',
    list(
      words.nearest,
      nearest.map(({ title }) => title),
      bullet,
    ),
    list(words.suggestions, suggestions, bullet),
  ]
}

const list = (heading: string, lines: readonly string[], bullet: string): string =>
  lines.length === 0 ? '' : [heading, ...lines.map((line) => `${bullet} ${line}`)].join('\n')
