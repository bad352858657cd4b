import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from 'grammy/types'
import { clean } from './cleaning.js'
import { badRequest } from './failure.js'

export const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')
export const points = (text: string): number => [...text].length

/** The text as it is stored, or the refusal that Telegram gives. */
export function acceptText(
  text: unknown,
  entities: readonly MessageEntity[],
  limit = 4096,
): { text: string; entities: MessageEntity[] } {
  if (typeof text !== 'string') throw badRequest('message text is empty')
  checkEntities(text, entities)
  const stored = clean(text, entities)
  if (limit === 4096 && stored.text === '') throw badRequest('message text is empty')
  if (points(stored.text) > limit)
    throw badRequest(limit === 4096 ? 'message is too long' : 'message caption is too long')
  return stored
}

function checkEntities(text: string, entities: readonly MessageEntity[]): void {
  if (entities.length > 100) throw badRequest('too many entities')
  for (const { offset, length } of entities) {
    if (!Number.isInteger(offset) || offset < 0) throw badRequest(`entity begins at an invalid offset ${offset}`)
    if (!Number.isInteger(length) || length < 0) throw badRequest(`entity has an invalid length ${length}`)
    if (offset + length > text.length) throw badRequest(`entity ends after the text, at ${offset + length}`)
    if (splitsPair(text, offset) || splitsPair(text, offset + length))
      throw badRequest('entity beginning or end is in the middle of a UTF-16 symbol')
  }
}

const splitsPair = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

export function acceptMarkup(markup: unknown): InlineKeyboardMarkup | undefined {
  if (markup === undefined || markup === null) return undefined
  const parsed: InlineKeyboardMarkup = typeof markup === 'string' ? JSON.parse(markup) : markup
  if (!Array.isArray(parsed.inline_keyboard)) return undefined
  if (parsed.inline_keyboard.flat().length > 100) throw badRequest('reply markup is too long')
  for (const button of parsed.inline_keyboard.flat()) checkButton(button)
  return parsed.inline_keyboard.flat().length === 0 ? undefined : parsed
}

function checkButton(button: InlineKeyboardButton): void {
  if (typeof button.text !== 'string' || button.text.trim() === '')
    throw badRequest('inline keyboard button text is empty')
  if ('callback_data' in button) {
    const size = bytes(button.callback_data)
    if (size < 1 || size > 64) throw badRequest('BUTTON_DATA_INVALID')
  } else if ('copy_text' in button) {
    const size = points(button.copy_text.text)
    if (size < 1 || size > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID')
  } else if ('url' in button) {
    if (!/^(https?|tg):\/\/[^\s]+$/.test(button.url)) throw badRequest('BUTTON_URL_INVALID')
  } else if ('switch_inline_query' in button) {
    if (points(button.switch_inline_query) > 256) throw badRequest('BUTTON_SWITCH_INLINE_INVALID')
  } else throw badRequest('text buttons are unallowed in the inline keyboard')
}
