import type { Api } from 'grammy'
import type { Answerer } from '../../answer/answer.js'
import type { Corpus } from '../../answer/corpus.js'
import { draw } from '../cards/draw.js'
import type { Drawing } from '../cards/drawing.js'
import { type View, writeView } from '../cards/view.js'
import type { Access } from '../gate/access.js'
import type { Self } from '../gate/addressed.js'
import type { Buckets } from '../gate/bucket.js'
import type { Card, Cards } from '../state/cards.js'
import type { Chats } from '../state/chats.js'
import type { Feedback, UnansweredQuestions } from '../state/feedback.js'
import type { Journal } from '../state/journal.js'
import type { Members } from '../state/members.js'
import type { Places } from '../state/places.js'
import type { Texts } from '../texts/texts.js'
import type { Courier, Letter } from '../wire/courier.js'
import { failureOf } from '../wire/failure.js'
import type { Log } from '../wire/log.js'
import type { Turn } from '../work/turn.js'
import type { Metrics } from './metrics.js'

/** What the bot works with: everything that dealing with an update may need, made once at the start. */
export interface Desk {
  readonly api: Api
  readonly courier: Courier
  readonly cards: Cards
  readonly chats: Chats
  readonly places: Places
  readonly feedback: Feedback
  readonly answerer: Answerer
  readonly corpus: Corpus
  readonly log: Log
  readonly metrics: Metrics
  readonly journal: Journal
  readonly members: Members
  readonly unanswered: UnansweredQuestions
  readonly access: Access
  /** Inline queries are measured apart: every letter typed is one. */
  readonly inlineRate: Buckets
  readonly eraseUser: (user: number, work: number) => void
  /** Reads the articles again; null where that cannot be done. */
  readonly reindex: (() => Promise<void>) | null
  readonly self: Self
  /** Where this program's own pages can be read from outside; null when nowhere. */
  readonly publicUrl: string | null
}

export const drawingOf = (desk: Desk, texts: Texts, card: number): Drawing => ({
  texts,
  card,
  corpus: desk.corpus,
  urlOf: (article) => urlOf(desk, article),
  linkOf: (article, span) =>
    `https://t.me/${desk.self.username}?start=s_${desk.places.keep(desk.corpus, article, span)}`,
})

/** The article's own address, or its page here. */
function urlOf({ corpus, publicUrl }: Desk, id: string): string | null {
  const given = corpus.article(id)?.url ?? null
  if (given !== null && /^https?:\/\/[^\s]+$/.test(given)) return given
  return publicUrl === null ? null : `${publicUrl.replace(/\/$/, '')}/bai/${encodeURIComponent(id)}`
}

/** Sends a message that has no buttons to remember. */
export const say = (desk: Desk, turn: Turn, step: string, letter: Letter): Promise<number> =>
  desk.courier.send({ work: turn.work, step }, addressOf(turn), letter)

/** Sends a card and remembers it, so its buttons work from now on. Returns its number. */
export async function show(desk: Desk, turn: Turn, step: string, view: View, question = ''): Promise<number> {
  const { cards, corpus } = desk
  const { chat, user, asked, texts, work } = turn
  const card = { chat, user, asked, question, body: writeView(view), version: corpus.version, at: turn.now }
  const id = cards.add({ work, step }, card)
  cards.shown(id, await say(desk, turn, step, draw(view, drawingOf(desk, texts, id))))
  return id
}

/** Draws a card anew in its place. */
export async function redraw(
  desk: Desk,
  card: Card,
  view: View,
  texts: Texts,
  question = card.question,
): Promise<void> {
  const { cards, corpus } = desk
  cards.change(card.id, { question, body: writeView(view), version: corpus.version })
  if (card.message !== null) await edit(desk, card.chat, card.message, draw(view, drawingOf(desk, texts, card.id)))
}

/** Changes a message; that it already looks so, or is gone, is no fault. */
export async function edit({ api }: Desk, chat: number, message: number, letter: Letter): Promise<void> {
  const markup = letter.buttons === null ? {} : { reply_markup: letter.buttons }
  try {
    const options = { entities: [...letter.entities], link_preview_options: { is_disabled: true }, ...markup }
    await api.editMessageText(chat, message, letter.text, options)
  } catch (error) {
    if (failureOf(error).kind !== 'moot') throw error
  }
}

const addressOf = ({ chat, thread, asked }: Turn) => ({ chat, thread, replyTo: asked })
