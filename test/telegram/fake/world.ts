import type { Chat, Message, User } from 'grammy/types'
import type { Clock } from './clock.js'
import { badRequest, Refusal } from './rules/failure.js'

export const BOT: User = { id: 424242, is_bot: true, first_name: 'Tin hành chính', username: 'tin_hanh_chinh_bot' }

/** Where people and bots meet; channels are left out. */
export type Room = Exclude<Chat, Chat.ChannelChat>
export type Said = Message & { readonly chat: Room; readonly from: User }

/** What a message is made of, apart from where it stands. */
export type Content = Omit<Partial<Message>, 'chat' | 'from' | 'message_id' | 'date'>

/** Everybody and everything that was said. */
export class World {
  readonly users = new Map<number, User>()
  readonly chats = new Map<number, Room>()
  readonly blocked = new Set<number>()
  readonly migrated = new Map<number, number>()
  readonly files = new Map<string, Uint8Array>()
  readonly #messages = new Map<number, Map<number, Said>>()
  readonly #ids = new Map<number, number>()
  readonly #clock: Clock
  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The chat that a bot may write to, or Telegram's refusal. */
  writable(id: unknown): Room {
    const number = Number(id)
    const to = this.migrated.get(number)
    if (to !== undefined)
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: to })
    const chat = this.chats.get(number)
    if (chat === undefined) throw badRequest('chat not found')
    if (this.blocked.has(number))
      throw new Refusal(
        403,
        chat.type === 'private'
          ? 'Forbidden: bot was blocked by the user'
          : `Forbidden: bot was kicked from the ${chat.type} chat`,
      )
    return chat
  }

  post(chat: Room, from: User, content: Content): Said {
    const message: Said = { message_id: this.#nextId(chat), from, chat, date: this.#clock.seconds(), ...content }
    this.#of(chat.id).set(message.message_id, message)
    return message
  }

  message(chat: number, id: number): Said | undefined {
    return this.#messages.get(chat)?.get(id)
  }

  replace(message: Said): void {
    this.#of(message.chat.id).set(message.message_id, message)
  }

  messages(chat: number): readonly Said[] {
    return [...(this.#messages.get(chat)?.values() ?? [])]
  }

  forget(): void {
    for (const messages of this.#messages.values()) messages.clear()
    this.files.clear()
  }

  /** Private chats and basic groups of a bot share one numbering; every supergroup has its own. */
  #nextId(chat: Room): number {
    const space = chat.type === 'supergroup' ? chat.id : 0
    const id = (this.#ids.get(space) ?? (space === 0 ? 1000 : 0)) + 1
    this.#ids.set(space, id)
    return id
  }

  #of(chat: number): Map<number, Said> {
    const messages = this.#messages.get(chat) ?? new Map<number, Said>()
    this.#messages.set(chat, messages)
    return messages
  }
}
