import type { InlineKeyboardButton } from 'grammy/types'
import type { Abstention, Citation } from '../../answer/answer.js'
import { codePoints, shorten } from '../rich/rich.js'
import { MAX_CHOICES, MAX_SUGGESTIONS } from './answer-card.js'
import { questionButtons, tapButton } from './buttons.js'
import { pasteable } from './citation.js'
import type { Drawing } from './drawing.js'
import type { AnswerView, Place } from './view.js'

type Rows = InlineKeyboardButton[][]

type ButtonContext = Pick<Drawing, 'texts' | 'card' | 'urlOf' | 'linkOf'>

/** The buttons of an answer card. */
export function answerButtons(view: AnswerView, context: ButtonContext): Rows {
  const { answer } = view
  if (answer.kind === 'abstain') return abstentionButtons(answer, context)
  const choices =
    answer.kind === 'choices' && view.page === 0
      ? answer.choices.slice(0, MAX_CHOICES).map(({ label }, at) => [tap(context, label, 'pick', at)])
      : []
  const sources = sourceButtons(view, context)
  const other = otherButton(view, context)
  // On a phone two buttons a row can be read, three only when they are short.
  const source = sources.length > 1 ? [sources, other] : [[...sources, ...other]]
  if (view.compact) return [...choices, ...source]
  return [
    ...choices,
    ...source,
    [...copyButton(view, context), shareButton(answer.reading ?? answer.question, context)],
    ...feedback(view, context),
  ]
}

const tap = ({ card }: ButtonContext, label: string, verb: Parameters<typeof tapButton>[1]['verb'], at = 0) =>
  tapButton(label, { verb, card, at })

/** One for each citation, when there are several. */
const MAX_SOURCES = 3

function sourceButtons(view: AnswerView, context: ButtonContext): InlineKeyboardButton[] {
  const { texts } = context
  const citations = view.page === 0 && view.answer.kind !== 'abstain' ? view.answer.citations : []
  if (citations.length <= 1) return [tap(context, texts.showSource, 'src')]
  return citations.slice(0, MAX_SOURCES).map(({ n }, at) => tap(context, texts.showSourceOf(n), 'src', at))
}

function otherButton(view: AnswerView, context: ButtonContext): InlineKeyboardButton[] {
  const pages = view.others.length + 1
  if (pages === 1) return []
  return [tap(context, context.texts.otherResults(view.page + 1, pages), 'page', (view.page + 1) % pages)]
}

/** Telegram copies at most this many characters by itself; a longer citation is sent as a message to copy from. */
const COPY_LIMIT = 256

function copyButton(view: AnswerView, context: ButtonContext): InlineKeyboardButton[] {
  const citation = view.page === 0 ? citationsOf(view)[0] : undefined
  if (view.page === 0 && citation === undefined) return []
  const text = citation === undefined ? '' : pasteableCitation(citation, context)
  const fits = text !== '' && codePoints(text) <= COPY_LIMIT
  return [fits ? { text: context.texts.copy, copy_text: { text } } : tap(context, context.texts.copy, 'copy')]
}

export const pasteableCitation = (citation: Citation, context: ButtonContext): string =>
  pasteable(citation.quote, citation, addressOf({ article: citation.article, span: citation }, context), context.texts)

/** Where a place can be looked up: the article's own address, or a link into the bot. */
export const addressOf = (
  { article, span: { start, end } }: Place,
  { urlOf, linkOf }: Pick<Drawing, 'urlOf' | 'linkOf'>,
): string => urlOf(article) ?? linkOf(article, { start, end })

export const citationsOf = ({ answer }: AnswerView): readonly Citation[] =>
  answer.kind === 'abstain' ? [] : answer.citations

/** An inline query is at most 256 characters. */
const shareButton = (question: string, { texts }: ButtonContext): InlineKeyboardButton => ({
  text: texts.share,
  switch_inline_query: shorten(question, 250),
})

function feedback(view: AnswerView, context: ButtonContext): Rows {
  const { texts } = context
  if (view.feedback === 'open') return [[tap(context, texts.right, 'up'), tap(context, texts.wrong, 'down')]]
  if (view.feedback === 'given') return []
  return texts.reasons.map((reason, at) => [tap(context, reason, 'why', at)])
}

function abstentionButtons({ nearest, suggestions }: Abstention, context: ButtonContext): Rows {
  const read = nearest.slice(0, 3).map(({ title }, at) => [tap(context, context.texts.readArticle(title), 'art', at)])
  return [...questionButtons(suggestions.slice(0, MAX_SUGGESTIONS), context.card), ...read]
}
