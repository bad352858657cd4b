import type { Message, Update } from 'grammy/types'
import { letter } from '../cards/drawing.js'
import { type Desk, say } from '../desk/desk.js'
import { saidTo } from '../gate/addressed.js'
import { obey } from '../orders/orders.js'
import { plain } from '../rich/rich.js'
import type { Pending } from '../state/journal.js'
import type { Turn } from '../work/turn.js'
import { answerAgain } from './edited.js'
import { answerQuestion } from './question.js'
import { tapped } from './tap.js'

/** After this long an answer comes with an apology, and only the newest question of a chat gets one. */
const LATE_MS = 15 * 60_000

export type Dealt = 'done' | 'skipped'

/** Deals with one update of somebody who may use the bot. */
export async function route(desk: Desk, turn: Turn, update: Update, pending: Pending): Promise<Dealt> {
  if (pending.note === 'slow-down') await tell(desk, turn, turn.texts.slowDown)
  else if (update.callback_query !== undefined) await tapped(desk, turn, update.callback_query)
  else if (update.edited_message !== undefined) await answerAgain(desk, turn, update.edited_message)
  else if (update.message !== undefined) return messageCame(desk, turn, update.message, pending)
  return 'done'
}

async function messageCame(desk: Desk, turn: Turn, message: Message, pending: Pending): Promise<Dealt> {
  const late = turn.now - message.date * 1000 > LATE_MS
  if (late && desk.journal.hasNewer(pending.lane, pending.id)) return 'skipped'
  const said = saidTo(desk.self, message)
  switch (said.kind) {
    case 'question':
      await answerQuestion(desk, turn, said.text, late ? 'late' : null)
      return 'done'
    case 'command':
      await obey(desk, turn, message, said.command)
      return 'done'
    case 'wordless':
      await tell(desk, turn, turn.texts.onlyText)
      return 'done'
    case 'nothing':
      return 'skipped'
    default:
      return said satisfies never
  }
}

const tell = async (desk: Desk, turn: Turn, text: string): Promise<void> =>
  void (await say(desk, turn, 'word', letter(plain(text))))
