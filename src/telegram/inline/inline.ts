import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types'
import type { Desk } from '../desk/desk.js'
import { textsOf } from '../texts/texts.js'
import { failureOf } from '../wire/failure.js'
import { pageOf, type Results } from './results.js'

/** Results are for this person alone (language, access) and go stale when the corpus changes. */
const CACHE_SECONDS = 30
/** Somebody is looking at the list while they type; later than this it is of no use. */
const PATIENCE_MS = 3000

const NOTHING: Results = { results: [], next: '' }

/** Answers an inline query, with an empty list when anything fails: the person typing must not be kept waiting. */
export async function answerInline(desk: Desk, query: InlineQuery, now: number): Promise<void> {
  const origin = { chat: query.from.id, user: query.from.id, group: false }
  const allowed = desk.access.mayUse(origin) && desk.inlineRate.take(query.from.id, now) === 'go'
  if (!allowed) return void (await send(desk, query, NOTHING, { is_personal: true, cache_time: 0 }))
  const texts = textsOf(desk.chats.language(query.from.id))
  const found = await inTime(pageOf(desk, query, texts, now)).catch((error) => failed(desk, error))
  const none = found.results.length === 0 && query.offset === ''
  const button = none ? { button: { text: texts.inlineNothing, start_parameter: 'inline' } } : {}
  const sent = await send(desk, query, found, { is_personal: true, cache_time: CACHE_SECONDS, ...button })
  if (!sent) await send(desk, query, NOTHING, { is_personal: true, cache_time: 0 })
}

interface Terms {
  readonly is_personal: boolean
  readonly cache_time: number
  readonly button?: { readonly text: string; readonly start_parameter: string }
}

/** False when Telegram refuses these results; that it is too late is no such case. */
async function send(desk: Desk, query: InlineQuery, { results, next }: Results, terms: Terms): Promise<boolean> {
  const list: InlineQueryResultArticle[] = [...results]
  try {
    await desk.api.answerInlineQuery(query.id, list, { ...terms, next_offset: next })
    return true
  } catch (error) {
    const failure = failureOf(error)
    desk.log.warn({ failure }, 'An inline query could not be answered.')
    return failure.kind !== 'refused'
  }
}

function failed(desk: Desk, error: unknown): Results {
  desk.log.error({ err: error }, 'An inline query failed.')
  return NOTHING
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No inline results in ${PATIENCE_MS} ms.`)), PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
