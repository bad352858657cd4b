import type { Message } from 'grammy/types'
import { readView } from '../cards/view.js'
import { type Desk, redraw } from '../desk/desk.js'
import { saidTo } from '../gate/addressed.js'
import type { Turn } from '../work/turn.js'
import { answerQuestion, answerView, QUESTION_LIMIT } from './question.js'

/** An edited question edits its answer; one that got none (too long, not meant for the bot) is answered now. */
export async function answerAgain(desk: Desk, turn: Turn, message: Message): Promise<void> {
  const card = desk.cards.answering(turn.chat, message.message_id)
  const said = saidTo(desk.self, message)
  if (card === undefined) return said.kind === 'question' ? answerQuestion(desk, turn, said.text) : undefined
  const question = said.kind === 'question' ? said.text : said.kind === 'nothing' ? message.text?.trim() : undefined
  if (question === undefined || question === card.question || readView(card.body).kind !== 'answer') return
  if (question.length > QUESTION_LIMIT) return answerQuestion(desk, turn, question)
  await redraw(desk, card, await answerView(desk, turn, question, card), turn.texts, question)
}
