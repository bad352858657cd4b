import type { Update } from 'grammy/types'
import { letter } from '../cards/drawing.js'
import { type Desk, say } from '../desk/desk.js'
import type { Kind } from '../desk/metrics.js'
import { saidTo } from '../gate/addressed.js'
import { admit } from '../gate/admit.js'
import { plain } from '../rich/rich.js'
import type { Pending } from '../state/journal.js'
import { type Dealt, route } from '../talk/route.js'
import { textsOf } from '../texts/texts.js'
import { failureOf } from '../wire/failure.js'
import { originOf, type Turn } from './turn.js'

/** What the worker does with an update. */
export function handling(desk: Desk, now: () => number) {
  return {
    handle: (update: Update, pending: Pending, trace: string) => handle(desk, update, pending, trace, now()),
    apologize: (update: Update, trace: string) => apologize(desk, update, trace, now()),
    ended: (update: Update, { arrived }: Pending, outcome: string) =>
      desk.metrics.updated(kindOf(update), outcome, (now() - arrived) / 1000),
    noticed: (update: Update, error: unknown) => noticed(desk, update, error, now()),
  }
}

async function handle(desk: Desk, update: Update, pending: Pending, trace: string, now: number): Promise<Dealt> {
  const turn = turnOf(desk, update, trace, now)
  if (turn === undefined) return 'skipped'
  if (update.my_chat_member !== undefined) return membership(desk, update.my_chat_member)
  if (!desk.chats.isActive(turn.chat)) desk.chats.setActive(turn.chat, true)
  const to = update.message?.migrate_to_chat_id
  if (to !== undefined) moveChat(desk, turn.chat, to, now)
  return (await admit(desk, turn, update)) ? route(desk, turn, update, pending) : 'skipped'
}

function membership(desk: Desk, { chat, new_chat_member }: NonNullable<Update['my_chat_member']>): Dealt {
  desk.chats.setActive(chat.id, new_chat_member.status !== 'kicked' && new_chat_member.status !== 'left')
  return 'done'
}

function kindOf(update: Update): Kind {
  if (update.callback_query !== undefined) return 'tap'
  if (update.edited_message !== undefined) return 'edit'
  return update.message === undefined ? 'other' : 'question'
}

/** What nobody waits for an answer to. */
const isSilent = (desk: Desk, { message, my_chat_member }: Update): boolean =>
  my_chat_member !== undefined || (message !== undefined && saidTo(desk.self, message).kind === 'nothing')

/** Nobody is told of a failure who has already got an answer. */
async function apologize(desk: Desk, update: Update, trace: string, now: number): Promise<void> {
  const turn = turnOf(desk, update, trace, now)
  if (turn === undefined || !desk.access.mayUse(turn) || isSilent(desk, update)) return
  if (await desk.courier.hasSent(turn.work, turn.chat)) return
  await say(desk, turn, 'apology', letter(plain(turn.texts.failed(trace))))
}

/** What a failed call says about the chat. */
function noticed(desk: Desk, update: Update, error: unknown, now: number): void {
  const chat = originOf(update)?.chat
  const failure = failureOf(error)
  if (chat === undefined) return
  if (failure.kind === 'unwelcome') desk.chats.setActive(chat, false)
  if (failure.kind === 'moved') moveChat(desk, chat, failure.chat, now)
}

function moveChat(desk: Desk, from: number, to: number, now: number): void {
  desk.chats.move(from, to)
  desk.access.moved(from, to, now)
}

function turnOf(desk: Desk, update: Update, trace: string, now: number): Turn | undefined {
  const origin = originOf(update)
  if (origin === undefined) return undefined
  const chat = desk.chats.current(origin.chat)
  const asked = update.callback_query === undefined && chat === origin.chat ? origin.message : null
  const { user, thread, group } = origin
  return {
    work: update.update_id,
    chat,
    user,
    thread,
    asked,
    group,
    texts: textsOf(desk.chats.language(chat)),
    now,
    trace,
  }
}
