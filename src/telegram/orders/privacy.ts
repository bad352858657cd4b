import { letter } from '../cards/drawing.js'
import { type Desk, say } from '../desk/desk.js'
import { bold, join, plain } from '../rich/rich.js'
import { KEPT_DAYS } from '../state/erasure.js'
import type { Turn } from '../work/turn.js'

/** What is kept and for how long. */
export async function explainPrivacy(desk: Desk, turn: Turn): Promise<void> {
  const { texts } = turn
  const questions = desk.unanswered.keeps ? texts.privacyQuestions(KEPT_DAYS.unanswered) : texts.privacyNoQuestions
  const lines = [
    texts.privacyUpdates(KEPT_DAYS.updates),
    texts.privacyCards(KEPT_DAYS.cards),
    texts.privacyFeedback(KEPT_DAYS.feedback),
    questions,
    texts.privacySettings,
    texts.privacyLog,
  ]
  const list = plain(lines.map((line) => `• ${line}`).join('\n'))
  await say(desk, turn, 'word', letter(join([bold(texts.privacyTitle), list, plain(texts.privacyErase)], '\n\n')))
}

/** Erases what is kept of the person, now. */
export async function erase(desk: Desk, turn: Turn): Promise<void> {
  desk.eraseUser(turn.user, turn.work)
  await say(desk, turn, 'word', letter(plain(turn.texts.erased)))
}
