import type { InlineKeyboardButton } from 'grammy/types'
import type { Corpus } from '../../answer/corpus.js'
import type { Span } from '../../text/span.js'
import type { Rich } from '../rich/rich.js'
import type { Texts } from '../texts/texts.js'
import type { Letter } from '../wire/courier.js'
import { rows } from './buttons.js'

/** What drawing a card needs beside what it shows. */
export interface Drawing {
  readonly texts: Texts
  readonly corpus: Corpus
  /** The card's number: buttons carry it. */
  readonly card: number
  /** The web address of an article, when it has one. */
  readonly urlOf: (article: string) => string | null
  /** A link into the bot that opens this very place. */
  readonly linkOf: (article: string, span: Span) => string
}

export const letter = (
  { text, entities }: Rich,
  buttons: readonly (readonly InlineKeyboardButton[])[] = [],
): Letter => ({
  text,
  entities,
  buttons: rows(buttons),
})
