import type { Message } from 'grammy/types'
import { readView } from '../cards/view.js'
import { type Desk, redraw } from '../desk/desk.js'
import { saidTo } from '../gate/addressed.js'
import type { Turn } from '../work/turn.js'
import { answerView } from './question.js'

/** An edited question edits its answer. What was not answered before is left alone. */
export async function answerAgain(desk: Desk, turn: Turn, message: Message): Promise<void> {
  const card = desk.cards.answering(turn.chat, message.message_id)
  const said = saidTo(desk.self, message)
  const question = said.kind === 'question' ? said.text : turn.group ? message.text?.trim() : undefined
  if (card === undefined || question === undefined || question === card.question) return
  if (readView(card.body).kind !== 'answer') return
  await redraw(desk, card, await answerView(desk, turn, question), turn.texts, question)
}
