import type { CallbackQuery, Update } from 'grammy/types'
import { decodeTap } from '../cards/buttons.js'
import type { Desk } from '../desk/desk.js'
import { answerInline } from '../inline/inline.js'
import { textsOf } from '../texts/texts.js'
import { originOf } from './turn.js'

/** What must not wait behind other work: the circle on a tapped button, and the results under an inline query. */
export function atOnce(desk: Desk, update: Update, now: number): void {
  const { callback_query: tap, inline_query: query } = update
  if (tap !== undefined) void acknowledge(desk, update, tap)
  if (query !== undefined) void timed(desk, () => answerInline(desk, query, now))
}

async function timed(desk: Desk, answer: () => Promise<void>): Promise<void> {
  const start = performance.now()
  await answer()
  desk.metrics.updated('inline', 'done', (performance.now() - start) / 1000)
}

/** A tap that comes too late needs no answer any more, and another failure is none of the person's business. */
async function acknowledge(desk: Desk, update: Update, tap: CallbackQuery): Promise<void> {
  const origin = originOf(update)
  const texts = textsOf(desk.chats.language(origin?.chat ?? tap.from.id))
  const denied = origin === undefined || !desk.access.mayUse(origin)
  const text = denied ? texts.denied(tap.from.id) : toast(tap, texts)
  const options = text === undefined ? {} : { text, show_alert: denied }
  await desk.api.answerCallbackQuery(tap.id, options).catch(() => undefined)
}

function toast({ data = '' }: CallbackQuery, texts: ReturnType<typeof textsOf>): string | undefined {
  const verb = decodeTap(data)?.verb
  if (verb === 'down') return texts.askWhy
  return verb === 'up' || verb === 'why' ? texts.thanks : undefined
}
