import type { Api, InputFile } from 'grammy'
import type { InlineKeyboardMarkup, MessageEntity, ReplyParameters } from 'grammy/types'
import type { SendKey, Sends } from '../state/sends.js'
import { failureOf, isNotModified } from './failure.js'
import type { Log } from './log.js'
import { backOff, pause } from './patience.js'

/** Text with its entities and buttons: all that the bot ever writes. */
export interface Letter {
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly buttons: InlineKeyboardMarkup | null
  /** A picture; the text becomes its caption. */
  readonly picture?: InputFile
}

/** What a letter looks like, as it is written down before it is sent. */
interface Probe extends Omit<Letter, 'picture'> {
  readonly picture: boolean
}

export interface Address {
  readonly chat: number
  readonly thread: number | null
  /** The message that is answered. */
  readonly replyTo: number | null
}

export interface CourierOptions {
  readonly api: Api
  readonly sends: Sends
  readonly log: Log
  readonly stop: AbortSignal
  readonly now: () => number
}

/**
 * Message ids that are looked at for one that may have been sent: up to this many beyond the newest one known, never more
 * than the most. In private chats Telegram numbers the messages of all of a bot's chats together, people's too, so others
 * lie between, and some of them nobody has heard of yet.
 */
const AHEAD = 40
/** A text waits out any outage; a picture that will not go through must not hold up the chat. */
const PICTURE_TRIES = 3
const PROBE_MOST = 200

/**
 * Sends every message once. Telegram knows no request id, so before sending it is written down what is sent; when the
 * reply is lost (crash, broken connection), the messages that came since are edited to exactly that text: Telegram's
 * “message is not modified” proves that it had arrived, “not found” that it had not.
 */
export class Courier {
  readonly #options: CourierOptions
  #newest: number
  constructor(options: CourierOptions) {
    this.#options = options
    this.#newest = options.sends.newest()
  }

  /** Tells the courier of a message id it has seen; ids only grow. */
  saw(message: number): void {
    this.#newest = Math.max(this.#newest, message)
  }

  /** Returns the message's id. Waits out an outage; throws what Telegram refuses, and `Stopping`. */
  async send(key: SendKey, to: Address, letter: Letter): Promise<number> {
    const { sends } = this.#options
    const earlier = sends.find(key)
    if (earlier?.state === 'sent' && earlier.message !== null) return earlier.message
    const found = earlier === undefined ? undefined : await this.#lookFor(key, to.chat, earlier.after, earlier.probe)
    return found ?? (await this.#deliver(key, to, letter))
  }

  /** True when something was sent for this piece of work; what may have been is looked for. */
  async hasSent(work: number, chat: number): Promise<boolean> {
    for (const { step, state, after, probe } of this.#options.sends.of(work)) {
      if (state === 'sent') return true
      if ((await this.#lookFor({ work, step }, chat, after, probe)) !== undefined) return true
    }
    return false
  }

  async #deliver(key: SendKey, to: Address, letter: Letter): Promise<number> {
    const { sends, now, stop, log } = this.#options
    const probe = JSON.stringify({ ...letter, picture: letter.picture !== undefined })
    for (let failures = 0; ; failures++) {
      const after = Math.max(this.#newest, to.replyTo ?? 0)
      sends.begin(key, to.chat, after, probe, now())
      try {
        return this.#complete(key, await this.#post(to, letter))
      } catch (error) {
        const failure = failureOf(error)
        if (failure.kind !== 'unknown') {
          if (failure.kind !== 'own') sends.drop(key)
          throw error
        }
        if (letter.picture !== undefined && failures + 1 >= PICTURE_TRIES) throw error
        log.warn({ failure, failures }, 'A message may not have been sent; looking for it.')
        await pause(backOff(failures), stop)
        const found = await this.#lookFor(key, to.chat, after, probe)
        if (found !== undefined) return found
      }
    }
  }

  #complete(key: SendKey, message: number): number {
    this.saw(message)
    this.#options.sends.complete(key, message)
    return message
  }

  async #post(to: Address, { text, entities, buttons, picture }: Letter): Promise<number> {
    const reply: ReplyParameters | undefined =
      to.replyTo === null ? undefined : { message_id: to.replyTo, allow_sending_without_reply: true }
    const common = {
      ...(reply && { reply_parameters: reply }),
      ...(to.thread !== null && { message_thread_id: to.thread }),
      ...(buttons && { reply_markup: buttons }),
    }
    const { api } = this.#options
    const sent =
      picture === undefined
        ? await api.sendMessage(to.chat, text, {
            ...common,
            entities: [...entities],
            link_preview_options: { is_disabled: true },
          })
        : await api.sendPhoto(to.chat, picture, { ...common, caption: text, caption_entities: [...entities] })
    return sent.message_id
  }

  /** Finds a message that may have been sent; an outage while looking is waited out. */
  async #lookFor(key: SendKey, chat: number, after: number, probe: string | null): Promise<number | undefined> {
    if (probe === null) return undefined
    const letter: Probe = JSON.parse(probe)
    const known = this.#options.sends.known(chat, after)
    const last = Math.min(Math.max(after, this.#newest) + AHEAD, after + PROBE_MOST)
    for (let id = after + 1; id <= last; id++) {
      if (!known.has(id) && (await this.#isThere(chat, id, letter))) return this.#complete(key, id)
    }
    return undefined
  }

  async #isThere(chat: number, id: number, letter: Probe): Promise<boolean> {
    for (let failures = 0; ; failures++) {
      try {
        await this.#editTo(chat, id, letter)
        return true
      } catch (error) {
        if (isNotModified(error)) return true
        const { kind } = failureOf(error)
        if (kind === 'own') throw error
        if (kind !== 'unknown') return false
        await pause(backOff(failures), this.#options.stop)
      }
    }
  }

  async #editTo(chat: number, id: number, letter: Probe): Promise<void> {
    const markup = letter.buttons === null ? {} : { reply_markup: letter.buttons }
    const entities = [...letter.entities]
    const { api } = this.#options
    if (letter.picture)
      await api.editMessageCaption(chat, id, { caption: letter.text, caption_entities: entities, ...markup })
    else
      await api.editMessageText(chat, id, letter.text, {
        entities,
        link_preview_options: { is_disabled: true },
        ...markup,
      })
  }
}
