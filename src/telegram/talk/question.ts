import { letter } from '../cards/drawing.js'
import type { AnswerView, Place } from '../cards/view.js'
import { type Desk, say, show } from '../desk/desk.js'
import { plain } from '../rich/rich.js'
import type { Card } from '../state/cards.js'
import type { Turn } from '../work/turn.js'

/** Longer than any question: a pasted document. */
export const QUESTION_LIMIT = 1000

/** Earlier questions are about the same thing for this long. */
const CONVERSATION_MS = 30 * 60_000
const CONVERSATION_TURNS = 4
/** Other results that can be paged through. */
const OTHERS = 4

export async function answerQuestion(
  desk: Desk,
  turn: Turn,
  question: string,
  notice: AnswerView['notice'] = null,
): Promise<void> {
  const { texts } = turn
  if (question.length > QUESTION_LIMIT)
    return void (await say(desk, turn, 'answer', letter(plain(texts.tooLong(QUESTION_LIMIT)))))
  await whileTyping(desk, turn, async () => {
    const view = await answerView(desk, turn, question)
    if (view.answer.kind === 'abstain') desk.unanswered.add(turn.user, question, view.answer.reason, turn.now)
    await show(desk, turn, 'answer', { ...view, notice }, question)
  })
}

/** `again`: the card that is drawn anew. What was asked from it on is not what its question follows. */
export async function answerView(
  desk: Desk,
  turn: Turn,
  question: string,
  again: Card | null = null,
): Promise<AnswerView> {
  const { version } = desk.corpus
  const since = (again?.at ?? turn.now) - CONVERSATION_MS
  const asked = { chat: turn.chat, user: again?.user ?? turn.user, work: turn.work, since, before: again?.id ?? null }
  const history = desk.cards.asked(asked, CONVERSATION_TURNS)
  const answer = await desk.answerer.answer(question, history)
  desk.metrics.answered(answer.kind === 'abstain' ? answer.reason : answer.kind)
  const shown = answer.kind === 'abstain' ? [] : answer.citations
  const found =
    answer.kind === 'abstain' ? [] : await desk.corpus.search(answer.reading ?? answer.question, OTHERS + shown.length)
  // The articles were read again meanwhile: places of the former ones must not be stored as if of the new ones.
  if (desk.corpus.version !== version) return answerView(desk, turn, question, again)
  const others: Place[] = found
    .filter(
      ({ article, span }) => !shown.some((c) => c.article === article && c.start < span.end && span.start < c.end),
    )
    .slice(0, OTHERS)
    .map(({ article, span }) => ({ article, span }))
  return { kind: 'answer', answer, others, page: 0, compact: turn.group, notice: null, feedback: 'open' }
}

/** Telegram shows “typing” for five seconds at most. */
const TYPING_MS = 4500

async function whileTyping(desk: Desk, { chat, thread }: Turn, work: () => Promise<void>): Promise<void> {
  const tell = () =>
    void desk.api
      .sendChatAction(chat, 'typing', thread === null ? {} : { message_thread_id: thread })
      .catch(() => undefined)
  tell()
  const timer = setInterval(tell, TYPING_MS)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
}
