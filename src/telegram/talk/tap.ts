import type { CallbackQuery, Message } from 'grammy/types'
import { addressOf, citationsOf, pasteableCitation } from '../cards/answer-buttons.js'
import { decodeTap, type Tap } from '../cards/buttons.js'
import { pasteable, sourceOf } from '../cards/citation.js'
import { letter } from '../cards/drawing.js'
import { passageView } from '../cards/passage-card.js'
import { type AnswerView, type ListView, type Place, readView, type View } from '../cards/view.js'
import { type Desk, drawingOf, redraw, say, show } from '../desk/desk.js'
import { saidTo } from '../gate/addressed.js'
import { entriesOf } from '../lists/entries.js'
import { speak } from '../orders/language.js'
import { fixed, join, MESSAGE_LIMIT, plain, shorten } from '../rich/rich.js'
import type { Card } from '../state/cards.js'
import type { Turn } from '../work/turn.js'
import { answerQuestion, answerView } from './question.js'

/** A tap on one of the bot's buttons. */
export async function tapped(desk: Desk, turn: Turn, query: CallbackQuery): Promise<void> {
  const tap = decodeTap(query.data ?? '')
  const card = tap === undefined ? undefined : desk.cards.find(tap.card, turn.chat)
  if (tap === undefined || card === undefined) return stale(desk, turn, query)
  const view = readView(card.body)
  if (view.kind === 'answer' && card.version !== desk.corpus.version && READS_CORPUS.has(tap.verb))
    return renew(desk, turn, card, view)
  await act(desk, turn, tap, card, view)
}

/** What these show depends on the articles as they were. */
const READS_CORPUS: ReadonlySet<Tap['verb']> = new Set(['src', 'page', 'copy', 'pick'])

/** The card is forgotten: the question it answered is asked again when Telegram still shows it. */
async function stale(desk: Desk, turn: Turn, { message }: CallbackQuery): Promise<void> {
  const replied = message !== undefined && 'reply_to_message' in message ? message.reply_to_message : undefined
  const question = replied && questionIn(desk, replied)
  await say(desk, turn, 'stale', letter(plain(question === undefined ? turn.texts.stale : turn.texts.staleAsked)))
  if (question !== undefined) await answerQuestion(desk, turn, question)
}

/** What a card answered. In a group it need not have named the bot: it may have been a reply to it. */
function questionIn({ self }: Desk, asked: Message): string | undefined {
  const said = saidTo(self, asked)
  if (said.kind === 'question') return said.text
  return said.kind === 'nothing' ? asked.text : undefined
}

/** The articles changed since: the question is asked again, in place. */
async function renew(desk: Desk, turn: Turn, card: Card, { compact }: AnswerView): Promise<void> {
  const view = await answerView(desk, turn, card.question, card)
  await redraw(desk, card, { ...view, compact, notice: 'renewed' }, turn.texts)
}

async function act(desk: Desk, turn: Turn, tap: Tap, card: Card, view: View): Promise<void> {
  switch (view.kind) {
    case 'answer':
      return actOnAnswer(desk, turn, tap, card, view)
    case 'questions':
      return tap.verb === 'ask' ? askOffered(desk, turn, view.questions[tap.at]) : undefined
    case 'passage':
      return tap.verb === 'near' ? redraw(desk, card, { ...view, at: tap.at }, turn.texts) : undefined
    case 'list':
      return actOnList(desk, turn, tap, card, view)
    case 'language':
      return tap.verb === 'say' ? speak(desk, turn, card, tap.at) : undefined
    default:
      return view satisfies never
  }
}

async function actOnAnswer(desk: Desk, turn: Turn, tap: Tap, card: Card, view: AnswerView): Promise<void> {
  const { answer } = view
  switch (tap.verb) {
    case 'page':
      return redraw(desk, card, { ...view, page: tap.at, notice: null }, turn.texts)
    case 'src':
      return showPlace(desk, turn, shownPlace(view, tap.at))
    case 'copy':
      return sendCitation(desk, turn, view)
    case 'ask':
      return askOffered(desk, turn, answer.kind === 'abstain' ? answer.suggestions[tap.at] : undefined)
    case 'art':
      return readArticle(desk, turn, answer.kind === 'abstain' ? answer.nearest[tap.at]?.article : undefined)
    case 'pick':
      return pick(desk, turn, view, tap.at)
    default:
      return judge(desk, turn, tap, card, view)
  }
}

async function actOnList(desk: Desk, turn: Turn, tap: Tap, card: Card, view: ListView): Promise<void> {
  if (tap.verb === 'page') await redraw(desk, card, { ...view, page: tap.at }, turn.texts)
  if (tap.verb === 'go') await showPlace(desk, turn, entriesOf(desk.corpus, view, turn.texts)[tap.at]?.place)
}

/** Thumbs up, thumbs down, and why. */
async function judge(desk: Desk, turn: Turn, tap: Tap, card: Card, view: AnswerView): Promise<void> {
  if (tap.verb === 'up') desk.feedback.add(card.id, turn.user, 'right', null, turn.now)
  else if (tap.verb === 'down') desk.feedback.add(card.id, turn.user, 'wrong', null, turn.now)
  else if (tap.verb === 'why') desk.feedback.add(card.id, turn.user, 'wrong', tap.at, turn.now)
  else return
  await redraw(desk, card, { ...view, feedback: tap.verb === 'down' ? 'why' : 'given' }, turn.texts)
}

async function askOffered(desk: Desk, turn: Turn, question: string | undefined): Promise<void> {
  if (question !== undefined) await answerQuestion(desk, turn, question)
}

function shownPlace(view: AnswerView, at: number): Place | undefined {
  if (view.page > 0) return view.others[view.page - 1]
  const citation = citationsOf(view)[at]
  return citation && { article: citation.article, span: { start: citation.start, end: citation.end } }
}

export async function showPlace(desk: Desk, turn: Turn, place: Place | undefined): Promise<void> {
  if (place !== undefined) await show(desk, turn, 'passage', passageView(desk.corpus, place))
}

/** Opens an article at its beginning. */
export async function readArticle(desk: Desk, turn: Turn, article: string | undefined): Promise<void> {
  if (article !== undefined) await show(desk, turn, 'passage', { kind: 'passage', article, at: 0, cited: null })
}

/** One of the choices, as an answer of its own. */
async function pick(desk: Desk, turn: Turn, { answer, compact }: AnswerView, at: number): Promise<void> {
  if (answer.kind !== 'choices') return
  const choice = answer.choices[at]
  const citation = answer.citations.find(({ n }) => n === choice?.citation)
  if (choice === undefined || citation === undefined) return
  const { question, reading, notes } = answer
  const picked = {
    kind: 'answer',
    question,
    reading,
    notes,
    headline: choice.value,
    about: choice.label,
    citations: [citation],
  } as const
  const view: AnswerView = {
    kind: 'answer',
    answer: picked,
    others: [],
    page: 0,
    compact,
    notice: null,
    feedback: 'open',
  }
  await show(desk, turn, 'answer', view, `${question} ${choice.label}`)
}

async function sendCitation(desk: Desk, turn: Turn, view: AnswerView): Promise<void> {
  const text = citationToCopy(desk, turn, view)
  if (text === undefined) return
  const hint = turn.texts.copyHint
  const room = MESSAGE_LIMIT - hint.length - 2
  await say(desk, turn, 'copy', letter(join([plain(hint), fixed(shorten(text, room))], '\n')))
}

function citationToCopy(desk: Desk, turn: Turn, view: AnswerView): string | undefined {
  const drawing = drawingOf(desk, turn.texts, 0)
  const citation = citationsOf(view)[0]
  if (view.page === 0) return citation && pasteableCitation(citation, drawing)
  const place = view.others[view.page - 1]
  const article = place && desk.corpus.article(place.article)
  if (place === undefined || article === undefined) return undefined
  const quoted = article.text.slice(place.span.start, place.span.end)
  return pasteable(quoted, sourceOf(article), addressOf(place, drawing), turn.texts)
}
