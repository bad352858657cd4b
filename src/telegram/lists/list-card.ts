import type { InlineKeyboardButton } from 'grammy/types'
import { slice } from '../../text/span.js'
import { rows, tapButton } from '../cards/buttons.js'
import { clippedQuote, relative, sourceLine, sourceOf } from '../cards/citation.js'
import type { Drawing } from '../cards/drawing.js'
import type { ListView } from '../cards/view.js'
import { bold, concat, italic, join, plain, type Rich, shorten } from '../rich/rich.js'
import type { Letter } from '../wire/courier.js'
import { entriesOf } from './entries.js'
import type { Entry } from './entry.js'

/** What fits a screen, and well within a message. */
const PAGE = 5
const QUOTE_LIMIT = 260

/** One page of a list; every entry has its quote, its source, and a button that leads there. */
export function drawList(view: ListView, drawing: Drawing): Letter {
  const { texts, card, corpus } = drawing
  const entries = entriesOf(corpus, view, texts)
  if (entries.length === 0) return { ...plain(texts.lists.none(view.filter)), buttons: null }
  const start = Math.min(view.page, Math.floor((entries.length - 1) / PAGE)) * PAGE
  const shown = entries.slice(start, start + PAGE)
  const title = concat(bold(texts.lists[view.list]), plain(view.filter === '' ? '' : ` – ${shorten(view.filter, 60)}`))
  const count = italic(texts.lists.range(start + 1, start + shown.length, entries.length))
  const text = join(
    [join([title, count], '\n'), ...shown.map((entry, at) => entryText(entry, start + at + 1, view, drawing))],
    '\n\n',
  )
  const open = shown.map((_, at) => tapButton(String(start + at + 1), { verb: 'go', card, at: start + at }))
  return { ...text, buttons: rows([open, turnPage(view, start, entries.length, drawing)]) }
}

function entryText(entry: Entry, number: number, view: ListView, { corpus, texts }: Drawing): Rich {
  const heading = concat(plain(`${number}. `), bold(headingOf(entry)))
  const details = entry.details.map((line) => plain(shorten(line, 190)))
  const article = corpus.article(entry.place.article)
  if (article === undefined || view.list === 'sources') return join([heading, ...details], '\n')
  const { span } = entry.place
  const quoted = clippedQuote(slice(article.text, span), QUOTE_LIMIT, entry.fact && relative(entry.fact, span.start))
  return join([heading, ...details, quoted, plain(shorten(sourceLine(sourceOf(article), texts), 150))], '\n')
}

const headingOf = ({ when, heading }: Entry): string =>
  [when, shorten(heading, 220)].filter((part) => part !== '').join(': ')

function turnPage({ page }: ListView, start: number, total: number, { texts, card }: Drawing): InlineKeyboardButton[] {
  const back = start > 0 ? [tapButton(texts.lists.back, { verb: 'page', card, at: page - 1 })] : []
  const on = start + PAGE < total ? [tapButton(texts.lists.on, { verb: 'page', card, at: page + 1 })] : []
  return [...back, ...on]
}
