import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types'
import { type Span, slice } from '../../text/span.js'
import { answerText } from '../cards/answer-card.js'
import { clippedQuote, sourceLine, sourceOf } from '../cards/citation.js'
import type { Place } from '../cards/view.js'
import { type Desk, drawingOf } from '../desk/desk.js'
import { bold, join, plain, type Rich, shorten } from '../rich/rich.js'
import type { Texts } from '../texts/texts.js'

export interface Results {
  readonly results: readonly InlineQueryResultArticle[]
  /** Where the next page begins; empty on the last. */
  readonly next: string
}

const PAGE = 10
const RECENT = 4
const RECENT_MS = 30 * 24 * 3600 * 1000

/** A page of cards that are ready to be sent. */
export async function pageOf(desk: Desk, query: InlineQuery, texts: Texts, now: number): Promise<Results> {
  const start = /^\d{1,4}$/.test(query.offset) ? Number(query.offset) : 0
  const question = query.query.trim()
  const all = question === '' ? await recent(desk, query, texts, now) : await found(desk, question, start, texts)
  const results = distinct(all).slice(start, start + PAGE)
  return { results, next: all.length > start + PAGE ? String(start + PAGE) : '' }
}

/** Telegram refuses a list in which an id stands twice; an article may say the same thing twice. */
const distinct = (results: readonly InlineQueryResultArticle[]): InlineQueryResultArticle[] => [
  ...new Map(results.map((result) => [result.id, result])).values(),
]

/** The answer, then passages; one more than are shown when there are more. */
async function found(desk: Desk, question: string, start: number, texts: Texts): Promise<InlineQueryResultArticle[]> {
  const first = await answerResult(desk, question, 'answer', texts)
  const places = await desk.corpus.search(question, start + PAGE + 1)
  const passages = places.map(({ article, span }) => passageResult(desk, { article, span }, texts))
  return [first, ...passages].filter((result) => result !== undefined)
}

/** What this person asked last, then what anybody may ask. */
async function recent(desk: Desk, query: InlineQuery, texts: Texts, now: number): Promise<InlineQueryResultArticle[]> {
  const asked = desk.cards.askedBy(query.from.id, now - RECENT_MS, RECENT)
  const questions = [...new Set([...asked, ...desk.corpus.examples(PAGE)])].slice(0, PAGE)
  const results = await Promise.all(
    questions.map((question, at) => answerResult(desk, question, `recent-${at}`, texts, question)),
  )
  return results.filter((result) => result !== undefined)
}

/** An answer, ready to be sent; nothing when the corpus does not say. */
async function answerResult(
  desk: Desk,
  question: string,
  id: string,
  texts: Texts,
  title?: string,
): Promise<InlineQueryResultArticle | undefined> {
  const answer = await desk.answerer.answer(question)
  const [citation] = answer.kind === 'abstain' ? [] : answer.citations
  if (answer.kind === 'abstain' || citation === undefined) return undefined
  const text = answerText(answer, { texts, compact: true })
  const headline = answer.headline === '' ? texts.choicesIntro : answer.headline
  const label = { title: title ?? headline, description: title === undefined ? sourceLine(citation, texts) : headline }
  return result(desk, id, label, text, { article: citation.article, span: citation }, texts)
}

const PASSAGE_LIMIT = 1200

function passageResult(desk: Desk, place: Place, texts: Texts): InlineQueryResultArticle | undefined {
  const article = desk.corpus.article(place.article)
  if (article === undefined) return undefined
  const quoted = slice(article.text, place.span)
  const source = sourceOf(article)
  const line = sourceLine(source, texts)
  const parts = [bold(shorten(source.title, 300)), clippedQuote(quoted, PASSAGE_LIMIT, null)]
  const text = join([...parts, plain(`${texts.sources}: ${line}`)], '\n')
  const id = desk.places.keep(desk.corpus, place.article, place.span)
  return result(desk, id, { title: shorten(oneLine(quoted), 80), description: line }, text, place, texts)
}

interface Label {
  readonly title: string
  readonly description: string
}

function result(
  desk: Desk,
  id: string,
  { title, description }: Label,
  { text, entities }: Rich,
  { article, span: { start, end } }: { readonly article: string; readonly span: Span },
  texts: Texts,
): InlineQueryResultArticle {
  const url = drawingOf(desk, texts, 0).linkOf(article, { start, end })
  const options = { link_preview_options: { is_disabled: true } }
  return {
    type: 'article',
    id,
    title: shorten(oneLine(title) || oneLine(description) || texts.showSource, 120),
    description: shorten(oneLine(description), 200),
    input_message_content: { message_text: text, entities: [...entities], ...options },
    reply_markup: { inline_keyboard: [[{ text: texts.showSource, url }]] },
  }
}

/** What a list item begins with: in a title it would stand alone. */
const BULLET = /^[*•+–-]{1,10}$/

/** Words in one line, without the mark of a list in front of them. */
function oneLine(text: string): string {
  const words = text.split(/\s/).filter((word) => word !== '')
  return (BULLET.test(words[0] ?? '') ? words.slice(1) : words).join(' ')
}
