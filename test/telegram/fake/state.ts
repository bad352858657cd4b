import type { BotCommand, InlineQueryResult } from 'grammy/types'
import { Clock } from './clock.js'
import { FaultPlan } from './wire/faults.js'
import { UpdateQueue } from './wire/queue.js'
import { World } from './world.js'

/** What was sent, whatever its shape. */
export type Payload = Readonly<Record<string, unknown>>

/** A file of a multipart request, where the payload says `attach://name`. */
export type Files = ReadonlyMap<string, Uint8Array>

/** One call of the bot, as it came, and what was replied. */
export interface Call {
  readonly method: string
  readonly payload: Payload
  readonly reply: unknown
  readonly at: number
}

export interface InlineReply {
  readonly results: readonly InlineQueryResult[]
  readonly next_offset: string
  readonly is_personal: boolean
  readonly cache_time: number
}

export interface OpenQuery {
  readonly at: number
  readonly settle: (reply: unknown) => void
}

export interface Webhook {
  readonly url: string
  readonly secret: string
}

/** What the fake server knows. */
export class State {
  readonly clock = new Clock()
  readonly world = new World(this.clock)
  readonly queue = new UpdateQueue(this.clock)
  readonly faults = new FaultPlan()
  readonly transcript: Call[] = []
  readonly taps = new Map<string, OpenQuery>()
  readonly inline = new Map<string, OpenQuery>()
  readonly commands = new Map<string, readonly BotCommand[]>()
  webhook: Webhook | undefined
  #ids = 0

  newId(): string {
    return `${++this.#ids}`
  }
}
