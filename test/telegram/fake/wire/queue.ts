import type { Update } from 'grammy/types'
import type { Clock } from '../clock.js'
import { Refusal } from '../rules/failure.js'

interface Queued {
  readonly update: Update
  readonly at: number
}

/** How long Telegram keeps an update that nobody fetched. */
const LIFE_MS: Readonly<Record<string, number>> = { callback_query: 150_000, inline_query: 30_000 }
/** Confirmed updates that can come again. */
const KEPT = 1000
const DAY_MS = 24 * 3600 * 1000

/** Kinds that are not sent unless a bot asks for them. */
const ON_REQUEST = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

interface Waiter {
  readonly wake: (updates: Update[]) => void
  readonly fail: (error: Refusal) => void
}

/** The updates of a bot, until they are confirmed by a higher offset, taken by a webhook, or expired. */
export class UpdateQueue {
  readonly #clock: Clock
  #queued: Queued[] = []
  readonly #confirmed: Queued[] = []
  #next = 700_000_000
  #allowed: readonly string[] | undefined
  #waiter: Waiter | undefined
  #listener: (() => void) | undefined
  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(update: Omit<Update, 'update_id'>): number {
    const kind = Object.keys(update)[0] ?? ''
    const id = this.#next++
    if (!this.#wants(kind)) return id
    this.#queued.push({ update: { update_id: id, ...update }, at: this.#clock.now() })
    this.#waiter?.wake(this.#from(0, 100))
    this.#listener?.()
    return id
  }

  /** Called whenever there may be something to push. */
  listen(listener: (() => void) | undefined): void {
    this.#listener = listener
    listener?.()
  }

  allow(kinds: readonly string[] | undefined): void {
    if (kinds !== undefined) this.#allowed = kinds.length === 0 ? undefined : kinds
  }

  /** Long polling: confirms what is below the offset, then gives what there is or waits. An older call gets a 409. */
  async poll(offset: number, limit: number, seconds: number, gone: Promise<void>): Promise<Update[]> {
    this.#waiter?.fail(CONFLICT)
    if (offset > 0) this.confirm(offset)
    const ready = this.#from(offset, limit)
    if (ready.length > 0 || seconds === 0) return ready
    return this.#wait(limit, seconds, gone)
  }

  restore(): void {
    this.#queued = [...this.#confirmed.splice(0), ...this.#queued]
  }

  confirm(offset: number): void {
    this.#confirmed.push(...this.#queued.filter(({ update }) => update.update_id < offset))
    if (this.#confirmed.length > KEPT) this.#confirmed.splice(0, this.#confirmed.length - KEPT)
    this.#queued = this.#queued.filter(({ update }) => update.update_id >= offset)
  }

  remove(id: number): void {
    this.#queued = this.#queued.filter(({ update }) => update.update_id !== id)
  }

  first(): Update | undefined {
    return this.#from(0, 1)[0]
  }

  get size(): number {
    return this.#from(0, Number.POSITIVE_INFINITY).length
  }

  /** True while a long poll waits for updates. */
  get waits(): boolean {
    return this.#waiter !== undefined
  }

  clear(): void {
    this.#queued = []
  }

  #wants(kind: string): boolean {
    return this.#allowed === undefined ? !ON_REQUEST.has(kind) : this.#allowed.includes(kind)
  }

  #wait(limit: number, seconds: number, gone: Promise<void>): Promise<Update[]> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => end([]), Math.min(seconds, 50) * 1000)
      const end = (updates: Update[]) => {
        clearTimeout(timer)
        if (this.#waiter === waiter) this.#waiter = undefined
        resolve(updates)
      }
      const fail = (error: Refusal) => {
        clearTimeout(timer)
        reject(error)
      }
      const waiter: Waiter = { wake: (updates) => end(updates.slice(0, limit)), fail }
      this.#waiter = waiter
      void gone.then(() => end([]))
    })
  }

  #from(offset: number, limit: number): Update[] {
    const now = this.#clock.now()
    this.#queued = this.#queued.filter(({ update, at }) => now - at < lifeOf(update))
    return this.#queued
      .map(({ update }) => update)
      .filter((update) => update.update_id >= offset)
      .slice(0, limit)
  }
}

const CONFLICT = new Refusal(
  409,
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
)

const lifeOf = (update: Update): number => {
  const kind = Object.keys(update).find((key) => key !== 'update_id') ?? ''
  return LIFE_MS[kind] ?? DAY_MS
}
