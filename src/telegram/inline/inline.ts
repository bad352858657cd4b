import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types'
import { type Span, slice } from '../../text/span.js'
import { answerText } from '../cards/answer-card.js'
import { clippedQuote, sourceLine, sourceOf } from '../cards/citation.js'
import type { Place } from '../cards/view.js'
import { type Desk, drawingOf } from '../desk/desk.js'
import { bold, join, plain, type Rich, shorten } from '../rich/rich.js'
import { type Texts, textsOf } from '../texts/texts.js'
import { failureOf } from '../wire/failure.js'

const PAGE = 10
/** Results are for this person alone (language, access) and go stale when the corpus changes. */
const CACHE_SECONDS = 30
const RECENT = 4

/** Answers an inline query, with an empty list when anything fails: the person typing must not be kept waiting. */
export async function answerInline(desk: Desk, query: InlineQuery, now: number): Promise<void> {
  const texts = textsOf(desk.chats.language(query.from.id))
  const origin = { chat: query.from.id, user: query.from.id, group: false }
  const allowed = desk.access.mayUse(origin) && desk.inlineRate.take(query.from.id, now) === 'go'
  const start = /^\d{1,4}$/.test(query.offset) ? Number(query.offset) : 0
  const results = allowed ? await resultsOf(desk, query, texts, start, now).catch((error) => failed(desk, error)) : []
  const next = results.length > PAGE ? String(start + PAGE) : ''
  const empty =
    allowed && results.length === 0 && start === 0
      ? { button: { text: texts.inlineNothing, start_parameter: 'inline' } }
      : {}
  try {
    const options = { is_personal: true, cache_time: allowed ? CACHE_SECONDS : 0, next_offset: next, ...empty }
    await desk.api.answerInlineQuery(query.id, results.slice(0, PAGE), options)
  } catch (error) {
    desk.log.warn({ failure: failureOf(error) }, 'An inline query could not be answered.')
  }
}

function failed(desk: Desk, error: unknown): InlineQueryResultArticle[] {
  desk.log.error({ err: error }, 'An inline query failed.')
  return []
}

/** One more than a page when there are more. */
async function resultsOf(
  desk: Desk,
  query: InlineQuery,
  texts: Texts,
  start: number,
  now: number,
): Promise<InlineQueryResultArticle[]> {
  const question = query.query.trim()
  if (question === '') return recentResults(desk, query, texts, now)
  const first = await answerResult(desk, question, 'answer', texts)
  const found = await desk.corpus.search(question, start + PAGE + 1)
  const places = found.map(({ article, span }) => passageResult(desk, { article, span }, texts))
  const all = [...(first === undefined ? [] : [first]), ...places].filter((result) => result !== undefined)
  return all.slice(start, start + PAGE + 1)
}

/** What this person asked last, then what anybody may ask. */
async function recentResults(
  desk: Desk,
  query: InlineQuery,
  texts: Texts,
  now: number,
): Promise<InlineQueryResultArticle[]> {
  const recent = desk.cards.askedBy(query.from.id, now - 30 * 24 * 3600 * 1000, RECENT)
  const questions = [...new Set([...recent, ...desk.corpus.examples(PAGE)])].slice(0, PAGE)
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
  const description = title === undefined ? sourceLine(citation, texts) : answer.headline
  return result(desk, id, title ?? answer.headline, description, text, citation.article, citation, texts)
}

const PASSAGE_LIMIT = 1200
/** What a list item begins with: in a title it would stand alone. */
const BULLET = /^[\s*•+–-]{1,10}/

function passageResult(desk: Desk, { article: id, span }: Place, texts: Texts): InlineQueryResultArticle | undefined {
  const article = desk.corpus.article(id)
  if (article === undefined) return undefined
  const quoted = slice(article.text, span)
  const source = sourceOf(article)
  const text = join(
    [
      bold(shorten(source.title, 300)),
      clippedQuote(quoted, PASSAGE_LIMIT, null),
      plain(`${texts.sources}: ${sourceLine(source, texts)}`),
    ],
    '\n',
  )
  return result(
    desk,
    desk.places.keep(desk.corpus, id, span),
    shorten(quoted.replace(BULLET, ''), 80),
    sourceLine(source, texts),
    text,
    id,
    span,
    texts,
  )
}

function result(
  desk: Desk,
  id: string,
  title: string,
  description: string,
  text: Rich,
  article: string,
  span: Span,
  texts: Texts,
): InlineQueryResultArticle {
  const url = drawingOf(desk, texts, 0).linkOf(article, { start: span.start, end: span.end })
  return {
    type: 'article',
    id,
    title: shorten(title, 120),
    description: shorten(description, 200),
    input_message_content: {
      message_text: text.text,
      entities: [...text.entities],
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[{ text: texts.showSource, url }]] },
  }
}
