import type { Chat, ChatMember, InlineKeyboardButton, Message, MessageEntity, User } from 'grammy/types'
import type { InlineReply, State } from './state.js'
import { BOT, type Content, type Room, type Said } from './world.js'

export interface Saying {
  readonly chat?: Room
  readonly replyTo?: Said
  readonly thread?: number
}

/** Somebody with a Telegram client. */
export class Person {
  readonly user: User
  readonly chat: Chat.PrivateChat
  readonly #state: State
  constructor(state: State, id: number, name: string, language = 'vi') {
    this.#state = state
    this.user = { id, is_bot: false, first_name: name, language_code: language }
    this.chat = { id, type: 'private', first_name: name }
    state.world.users.set(id, this.user)
    state.world.chats.set(id, this.chat)
  }

  says(text: string, where: Saying = {}): Said {
    return this.sends({ text, entities: commandsIn(text) }, where)
  }

  /** Anything else than text, too. In groups the bot is told as privacy mode allows. */
  sends(content: Content, { chat = this.chat, replyTo, thread }: Saying = {}): Said {
    const message = this.#state.world.post(chat, this.user, {
      ...content,
      ...(replyTo && { reply_to_message: shallow(replyTo) }),
      ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    })
    if (chat.type === 'private' || reachesBot(message)) this.#state.queue.add({ message })
    return message
  }

  edits(message: Said, text: string): void {
    const edited = { ...message, text, entities: commandsIn(text), edit_date: this.#state.clock.seconds() }
    this.#state.world.replace(edited)
    if (message.chat.type === 'private' || reachesBot(edited)) this.#state.queue.add({ edited_message: edited })
  }

  /** Taps the button whose label contains `label`, or with that number; resolves with what the tap is answered. */
  taps(message: Said, label: string | number): Promise<{ text?: string; url?: string; show_alert?: boolean }> {
    const current = this.#state.world.message(message.chat.id, message.message_id) ?? message
    const button = findButton(current, label)
    if (!('callback_data' in button)) throw new Error(`“${button.text}” is not a button that calls back.`)
    return this.tapsData(current, button.callback_data)
  }

  tapsData(message: Said, data: string): Promise<{ text?: string; url?: string; show_alert?: boolean }> {
    const id = `tap-${this.#state.newId()}`
    return new Promise((settle) => {
      this.#state.taps.set(id, { at: this.#state.clock.now(), settle: (reply) => settle(reply as { text?: string }) })
      const query = { id, from: this.user, message, chat_instance: `${message.chat.id}`, data }
      this.#state.queue.add({ callback_query: query })
    })
  }

  asksInline(query: string, offset = ''): Promise<InlineReply> {
    const id = `inline-${this.#state.newId()}`
    return new Promise((settle) => {
      this.#state.inline.set(id, { at: this.#state.clock.now(), settle: (reply) => settle(reply as InlineReply) })
      this.#state.queue.add({ inline_query: { id, from: this.user, query, offset, chat_type: 'private' } })
    })
  }

  blocks(): void {
    this.#state.world.blocked.add(this.user.id)
    this.#member('kicked')
  }

  unblocks(): void {
    this.#state.world.blocked.delete(this.user.id)
    this.#member('member')
  }

  /** What the bot has written to this person alone, oldest first. */
  get inbox(): readonly Said[] {
    return this.#state.world.messages(this.chat.id).filter(({ from }) => from?.id === BOT.id)
  }

  #member(status: 'kicked' | 'member'): void {
    const old_chat_member: ChatMember = { status: 'member', user: BOT }
    const new_chat_member: ChatMember =
      status === 'kicked' ? { status, user: BOT, until_date: 0 } : { status, user: BOT }
    const date = this.#state.clock.seconds()
    this.#state.queue.add({
      my_chat_member: { chat: this.chat, from: this.user, date, old_chat_member, new_chat_member },
    })
  }
}

export const buttonsOf = (message: Message): InlineKeyboardButton[] =>
  message.reply_markup?.inline_keyboard.flat() ?? []

function findButton(message: Message, label: string | number): InlineKeyboardButton {
  const buttons = buttonsOf(message)
  const found = typeof label === 'number' ? buttons[label] : buttons.find(({ text }) => text.includes(label))
  if (found === undefined) throw new Error(`No button “${label}” among: ${buttons.map(({ text }) => text).join(' | ')}`)
  return found
}

const commandsIn = (text: string): MessageEntity[] => {
  const command = /^\/[a-z0-9_]{1,32}(@[a-z0-9_]{1,64})?/i.exec(text)
  const found: MessageEntity[] = command === null ? [] : [{ type: 'bot_command', offset: 0, length: command[0].length }]
  for (const { 0: mention, index } of text.matchAll(/(?<![\p{L}\d/])@[a-z0-9_]{3,32}/giu))
    if (index > 0 || command === null) found.push({ type: 'mention', offset: index, length: mention.length })
  return found
}

/** Privacy mode: commands, replies to the bot and mentions of it. */
function reachesBot(message: Message): boolean {
  const text = (message.text ?? '').toLowerCase()
  const name = `@${BOT.username}`.toLowerCase()
  const command = /^\/[a-z0-9_]{1,32}(@[a-z0-9_]{1,64})?/i.exec(text)
  if (command !== null) return command[1] === undefined || command[1] === name
  return text.includes(name) || message.reply_to_message?.from?.id === BOT.id
}

/**
 * A message as it stands in a reply to it: without what it replies to itself. Copied as JSON, as over the wire; its
 * type cannot be built otherwise under `exactOptionalPropertyTypes`.
 */
export function shallow(message: Said): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _, ...rest } = message
  const copy: NonNullable<Message['reply_to_message']> = JSON.parse(JSON.stringify(rest))
  return copy
}
