import type { Update } from 'grammy/types'
import type { Journal, Pending } from './state/journal.js'
import type { Courier } from './wire/courier.js'
import type { Lanes } from './work/lanes.js'
import { laneOf, originOf } from './work/turn.js'

export interface IntakeOptions {
  readonly journal: Journal
  readonly lanes: Lanes<Pending>
  readonly courier: Courier
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

  /** What a former process left undone. */
  resume(pending: readonly Pending[]): void {
    for (const item of pending) this.#options.lanes.push(item.lane, item)
  }

  /** When this returns the updates are on disk and may be acknowledged; when it throws none is. */
  accept(updates: readonly Update[]): void {
    const { journal, lanes, now, atOnce } = this.#options
    const lasting = updates.filter((update) => update.inline_query === undefined)
    const fresh = journal.store(
      lasting.map((update) => ({ lane: laneOf(update), update })),
      now(),
    )
    const known = new Set(fresh.map(({ id }) => id))
    for (const update of updates) {
      this.#note(update)
      if (update.inline_query !== undefined || known.has(update.update_id)) atOnce(update)
    }
    for (const item of fresh) lanes.push(item.lane, item)
  }

  /** Only private chats share one numbering; a supergroup’s numbers say nothing about it. */
  #note(update: Update): void {
    const origin = originOf(update)
    if (origin !== undefined && !origin.group) this.#options.courier.saw(origin.message)
  }
}
