import type { Abstention, Answer, Choices, Citation, Found } from '../../answer/answer.js'
import { bold, concat, EMPTY, italic, join, listed, MESSAGE_LIMIT, plain, type Rich, shorten } from '../rich/rich.js'
import type { Texts } from '../texts/texts.js'
import { citationText } from './citation.js'

export interface CardStyle {
  readonly texts: Texts
  /** For groups and inline results: one citation, no remarks. */
  readonly compact: boolean
}

/** An answer as the text of one message, within Telegram's limits whatever its length. */
export function answerText(answer: Answer, style: CardStyle): Rich {
  switch (answer.kind) {
    case 'answer':
      return foundText(answer, style)
    case 'choices':
      return choicesText(answer, style)
    case 'abstain':
      return abstentionText(answer, style)
    default:
      return answer satisfies never
  }
}

function foundText(answer: Found, style: CardStyle): Rich {
  const head = join(
    [bold(shorten(answer.headline, 300)), plain(shorten(answer.about, 300)), remarks(answer, style)],
    '\n',
  )
  return withCitations(head, answer.citations, style)
}

function choicesText(answer: Choices, style: CardStyle): Rich {
  const { texts } = style
  const lines = answer.choices
    .slice(0, MAX_CHOICES)
    .map(({ label, value, citation }) =>
      concat(plain(`• ${shorten(label, 120)}: `), bold(shorten(value, 160)), plain(` [${citation}]`)),
    )
  const head = join([plain(texts.choicesIntro), ...lines, remarks(answer, style)], '\n')
  return withCitations(head, answer.citations, style)
}

export const MAX_SUGGESTIONS = 5

/** As many as fit as buttons below each other on a phone. */
export const MAX_CHOICES = 8

function abstentionText(answer: Abstention, { texts }: CardStyle): Rich {
  const miss = answer.nearMiss === null ? EMPTY : plain(texts.nearMiss(shorten(answer.nearMiss, 300)))
  const nearest = answer.nearest.slice(0, 3).map(({ title }) => plain(`• ${shorten(title, 200)}`))
  const blocks = [
    join([bold(texts.abstain[answer.reason]), miss, remarks(answer, { texts, compact: false })], '\n'),
    nearest.length === 0 ? EMPTY : join([plain(texts.nearest), ...nearest], '\n'),
    answer.suggestions.length === 0
      ? EMPTY
      : join([plain(texts.canAsk), listed(answer.suggestions.slice(0, MAX_SUGGESTIONS))], '\n'),
  ]
  return join(blocks, '\n\n')
}

function remarks(answer: Answer, { texts, compact }: CardStyle): Rich {
  const reading = answer.reading === null ? EMPTY : italic(texts.understoodAs(shorten(answer.reading, 300)))
  const notes = compact ? [] : answer.notes.slice(0, 4).map((note) => italic(shorten(note, 250)))
  return join([reading, ...notes], '\n')
}

/** Room for a notice above, the line that tells how many citations are left out, and separators. */
const SPARE = 400
const MAX_QUOTE = 1600
const MIN_QUOTE = 300
const SOURCE_LINE = 350

function withCitations(head: Rich, citations: readonly Citation[], style: CardStyle): Rich {
  const blocks: Rich[] = [head]
  let room = MESSAGE_LIMIT - SPARE - head.text.length
  const wanted = style.compact ? citations.slice(0, 1) : citations
  for (const [at, citation] of wanted.entries()) {
    const limit = Math.min(MAX_QUOTE, share(room, wanted.length - at))
    const block = citationText(citation, limit, style.texts, wanted.length > 1)
    if (block.text.length > room) break
    blocks.push(block)
    room -= block.text.length + 2
  }
  const left = citations.length - (blocks.length - 1)
  return join([...blocks, left > 0 ? italic(style.texts.moreCitations(left)) : EMPTY], '\n\n')
}

/** An even share of the room, but never so little that quotes become unreadable: then there are fewer. */
const share = (room: number, parts: number): number => Math.max(MIN_QUOTE, Math.floor(room / parts) - SOURCE_LINE)
