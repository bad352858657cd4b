import { GrammyError, HttpError } from 'grammy'
import { NoReply } from './patience.js'

/** What a failed call to Telegram means for the one who made it. */
export type Failure =
  /** Nobody knows whether the call was carried out: the connection broke, timed out, or the server erred. */
  | { readonly kind: 'unknown'; readonly what: string }
  /** Nothing is to be done: it already looks like this, it is gone, or it is too late. */
  | { readonly kind: 'moot'; readonly what: string }
  /** The bot was blocked or removed, or the chat is no more. */
  | { readonly kind: 'unwelcome'; readonly what: string }
  | { readonly kind: 'moved'; readonly chat: number }
  /** A second program reads the same bot's updates. */
  | { readonly kind: 'conflict'; readonly what: string }
  | { readonly kind: 'bad-token'; readonly what: string }
  | { readonly kind: 'refused'; readonly what: string }
  /** Not a failure of a call at all. */
  | { readonly kind: 'own' }

/** Telegram's wording; checked in lower case. */
const MOOT = [
  'message is not modified',
  'query is too old',
  'query id is invalid',
  'message to edit not found',
  "message can't be edited",
  'message_id_invalid',
]

export function failureOf(error: unknown): Failure {
  if (error instanceof HttpError || error instanceof NoReply) return { kind: 'unknown', what: error.message }
  if (!(error instanceof GrammyError)) return { kind: 'own' }
  const what = `${error.error_code}: ${error.description}`
  const moved = error.parameters.migrate_to_chat_id
  if (moved !== undefined) return { kind: 'moved', chat: moved }
  if (error.error_code >= 500 || error.error_code === 429) return { kind: 'unknown', what }
  return { kind: refusal(error), what }
}

function refusal(error: GrammyError): 'moot' | 'unwelcome' | 'conflict' | 'bad-token' | 'refused' {
  const text = error.description.toLowerCase()
  if (error.error_code === 401 || error.error_code === 404) return 'bad-token'
  if (error.error_code === 409) return 'conflict'
  if (error.error_code === 403 || text.includes('chat not found')) return 'unwelcome'
  return MOOT.some((moot) => text.includes(moot)) ? 'moot' : 'refused'
}

export const isNotModified = (error: unknown): boolean =>
  error instanceof GrammyError && error.description.toLowerCase().includes('message is not modified')

/** How long a 429 says that nothing should be asked, in milliseconds. */
export const waitToldBy = (error: unknown): number =>
  error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0
