import type { CallbackQuery, Message, Update } from 'grammy/types'
import type { Texts } from '../texts/texts.js'

/** One update that is being dealt with: who, where, and in which language. */
export interface Turn {
  /** The update's id: with a step it names each message that is sent for it. */
  readonly work: number
  readonly chat: number
  readonly user: number
  readonly thread: number | null
  /** The person's message that is answered; null for a tap. */
  readonly asked: number | null
  readonly group: boolean
  readonly texts: Texts
  readonly now: number
  readonly trace: string
}

/** What an update is about, before anything is done for it. */
export interface Origin {
  readonly chat: number
  readonly user: number
  readonly thread: number | null
  readonly message: number
  readonly group: boolean
}

export function originOf(update: Update): Origin | undefined {
  const message = update.message ?? update.edited_message
  if (message !== undefined) return ofMessage(message, message.from?.id ?? message.chat.id)
  const tap = update.callback_query
  if (tap?.message !== undefined) return ofTap(tap, tap.message)
  const member = update.my_chat_member
  if (member !== undefined)
    return {
      chat: member.chat.id,
      user: member.from.id,
      thread: null,
      message: 0,
      group: member.chat.type !== 'private',
    }
  return undefined
}

const ofMessage = (message: Message, user: number): Origin => ({
  chat: message.chat.id,
  user,
  thread: message.is_topic_message === true ? (message.message_thread_id ?? null) : null,
  message: message.message_id,
  group: message.chat.type !== 'private',
})

function ofTap(tap: CallbackQuery, message: NonNullable<CallbackQuery['message']>): Origin {
  if ('text' in message || 'caption' in message || message.date !== 0) return ofMessage(message, tap.from.id)
  const { chat, message_id } = message
  return { chat: chat.id, user: tap.from.id, thread: null, message: message_id, group: chat.type !== 'private' }
}

/** Updates of one chat are worked on one after another; a tap outside any chat has its own lane. */
export const laneOf = (update: Update): string =>
  `${originOf(update)?.chat ?? update.callback_query?.from.id ?? 'other'}`
