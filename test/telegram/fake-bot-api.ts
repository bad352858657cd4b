import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Chat } from 'grammy/types'
import type { Clock } from './fake/clock.js'
import { Person } from './fake/people.js'
import { type Call, State } from './fake/state.js'
import type { FaultPlan } from './fake/wire/faults.js'
import { Pusher } from './fake/wire/push.js'
import { serve } from './fake/wire/server.js'
import { BOT, type Room, type Said } from './fake/world.js'

export const TOKEN = '424242:AAfake_token-for_tests_only_0123456789'

/**
 * Telegram's Bot API as far as this program uses it, on a loopback port: long polling and webhook, Telegram's limits and
 * its own error strings, text cleaning, expiry on a clock that can be put forward, planned faults, people who speak, tap,
 * ask inline and block, and a transcript of every call.
 */
export class FakeBotApi {
  readonly token = TOKEN
  readonly url: string
  readonly state: State
  readonly #server: Server
  readonly #pusher: Pusher
  #people = 5000

  private constructor(state: State, server: Server, port: number) {
    this.state = state
    this.#server = server
    this.url = `http://127.0.0.1:${port}`
    this.#pusher = new Pusher(state)
  }

  static async start(): Promise<FakeBotApi> {
    const state = new State()
    const { server, port } = await serve(state, TOKEN)
    return new FakeBotApi(state, server, port)
  }

  async stop(): Promise<void> {
    this.#pusher.stop()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  get faults(): FaultPlan {
    return this.state.faults
  }
  get clock(): Clock {
    return this.state.clock
  }
  get transcript(): readonly Call[] {
    return this.state.transcript
  }
  get deliveries(): Pusher['deliveries'] {
    return this.#pusher.deliveries
  }
  get username(): string {
    return BOT.username ?? ''
  }

  person(name: string, language = 'vi'): Person {
    return new Person(this.state, this.#people++, name, language)
  }

  personWithId(id: number, name: string): Person {
    return new Person(this.state, id, name)
  }

  /** A message reaches the bot even where privacy mode would keep it away: an administrator bot hears everything. */
  deliver(person: Person, chat: Room, text: string): void {
    this.state.queue.add({ message: this.state.world.post(chat, person.user, { text }) })
  }

  /** Telegram forgets which updates were confirmed: they all come again. */
  redeliver(): void {
    this.state.queue.restore()
  }

  /** Empties transcript and chats: a long run must not measure the fake's memory. */
  forget(): void {
    this.state.transcript.length = 0
    this.state.world.forget()
  }

  group(title: string): Chat.GroupChat {
    const chat: Chat.GroupChat = { id: -this.#people++, type: 'group', title }
    this.state.world.chats.set(chat.id, chat)
    return chat
  }

  supergroup(title: string, forum = false): Chat.SupergroupChat {
    const chat: Chat.SupergroupChat = {
      id: -1_000_000_000_000 - this.#people++,
      type: 'supergroup',
      title,
      ...(forum && { is_forum: true }),
    }
    this.state.world.chats.set(chat.id, chat)
    return chat
  }

  /** A group becomes a supergroup: writing to the old one is refused from now on, with the new id. */
  migrate(group: Chat.GroupChat): Chat.SupergroupChat {
    const chat = this.supergroup(group.title)
    this.state.world.migrated.set(group.id, chat.id)
    return chat
  }

  messages(chat: Room): readonly Said[] {
    return this.state.world.messages(chat.id)
  }

  /** What the bot wrote in a chat, oldest first. */
  written(chat: Room): readonly Said[] {
    return this.messages(chat).filter(({ from }) => from?.id === BOT.id)
  }

  calls(method: string): readonly Call[] {
    return this.transcript.filter((call) => call.method === method)
  }

  /** Resolves with the first value that is neither false nor undefined. */
  async until<T>(look: () => T | undefined | false, what: string, ms = 10_000): Promise<T> {
    const end = Date.now() + ms
    for (;;) {
      const value = look()
      if (value !== undefined && value !== false) return value
      if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain: ${what}`)
      await wait(5)
    }
  }

  /** The bot's `count`-th message to a chat from now on counted from the beginning. */
  reply(chat: Room, count = 1): Promise<Said> {
    return this.until(() => this.written(chat)[count - 1], `message ${count} of the bot in ${chat.id}`)
  }
}
