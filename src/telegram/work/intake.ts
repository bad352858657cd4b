import type { Update } from 'grammy/types'
import { type Self, saidTo } from '../gate/addressed.js'
import type { Buckets } from '../gate/bucket.js'
import type { Journal, Kind, Pending } from '../state/journal.js'
import type { Courier } from '../wire/courier.js'
import type { Lanes } from './lanes.js'
import { laneOf, originOf } from './turn.js'

export interface IntakeOptions {
  readonly self: Self
  readonly journal: Journal
  readonly lanes: Lanes<Pending>
  readonly courier: Courier
  readonly people: Buckets
  readonly groups: Buckets
  readonly now: () => number
  /** What cannot wait in a lane: inline queries and the acknowledgement of taps. Must not throw. */
  readonly atOnce: (update: Update) => void
}

/** Takes updates in, from polling or from the webhook: first they are written down, then worked on. */
export class Intake {
  readonly #options: IntakeOptions
  constructor(options: IntakeOptions) {
    this.#options = options
  }

  /** When this returns the updates are on disk and may be acknowledged; when it throws none is. */
  accept(updates: readonly Update[]): void {
    const { journal, now, atOnce } = this.#options
    const lasting = updates.filter((update) => update.inline_query === undefined)
    const arrivals = lasting.map((update) => ({ lane: laneOf(update), kind: this.#kindOf(update), update }))
    const fresh = new Map(journal.store(arrivals, now()).map((pending) => [pending.id, pending]))
    for (const update of updates) {
      const pending = fresh.get(update.update_id)
      if (pending !== undefined || update.inline_query !== undefined) atOnce(update)
      if (pending !== undefined) this.#admit(update, pending)
    }
  }

  #admit(update: Update, pending: Pending): void {
    const { journal, lanes, courier } = this.#options
    const origin = originOf(update)
    // Only private chats share one numbering; a supergroup's numbers say nothing about it.
    if (origin !== undefined && !origin.group) courier.saw(origin.message)
    const verdict = this.#measure(update)
    if (verdict === 'wait-notice') journal.note(pending.id, 'slow-down')
    if (verdict === 'wait') journal.finish(pending.id, 'limited')
    else lanes.push(pending.lane, verdict === 'go' ? pending : { ...pending, note: 'slow-down' })
  }

  /** A group has a measure of its own beside each person's. */
  #measure(update: Update): 'go' | 'wait' | 'wait-notice' {
    const { people, groups, now } = this.#options
    const origin = originOf(update)
    const silent = update.message !== undefined && saidTo(this.#options.self, update.message).kind === 'nothing'
    if (origin === undefined || silent || update.my_chat_member !== undefined) return 'go'
    const own = people.take(origin.user, now())
    return own === 'go' && origin.group ? groups.take(origin.chat, now()) : own
  }

  #kindOf({ message }: Update): Kind {
    return message !== undefined && saidTo(this.#options.self, message).kind === 'question' ? 'question' : 'other'
  }
}
