import type { BotCommand, InlineQueryResult } from 'grammy/types'
import { badRequest } from './failure.js'
import { acceptMarkup, acceptText, bytes, points } from './limits.js'

/** Inline results, or Telegram's refusal. */
export function checkInline(results: readonly InlineQueryResult[], next: string): void {
  if (results.length > 50) throw badRequest('RESULTS_TOO_MUCH')
  if (bytes(next) > 64) throw badRequest('NEXT_OFFSET_INVALID')
  const ids = new Set(results.map(({ id }) => id))
  if (ids.size !== results.length) throw badRequest('RESULT_ID_DUPLICATE')
  for (const result of results) {
    if (bytes(result.id) < 1 || bytes(result.id) > 64) throw badRequest('RESULT_ID_INVALID')
    acceptMarkup(result.reply_markup)
    if (result.type !== 'article') continue
    if (result.title.trim() === '') throw badRequest('RESULT_TITLE_EMPTY')
    const content = result.input_message_content
    if ('message_text' in content) acceptText(content.message_text, content.entities ?? [])
  }
}

export function checkCommand({ command, description }: BotCommand): void {
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  if (points(description) < 1 || points(description) > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
}
