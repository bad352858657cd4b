import type { Update } from 'grammy/types'
import * as z from 'zod'
import { countsBy, type Database } from './database.js'

/**
 * An update's life: `pending` until it is `done`; `limited` and `skipped` need no answer (too many, too old);
 * `dead` was given up after three tries.
 */
export type Outcome = 'done' | 'limited' | 'skipped' | 'dead'

/** `question`: a message that wants an answer; the newest one counts when the bot was away. */
export type Kind = 'question' | 'other'

/** What is stored of an update that still has work to be done. */
export interface Pending {
  readonly id: number
  readonly kind: Kind
  /** `slow-down`: not to be answered, but told that it is too much. */
  readonly note: 'slow-down' | null
  /** Updates of one lane are worked on one after another. */
  readonly lane: string
  readonly tries: number
  readonly arrived: number
}

const PENDING = z.object({
  id: z.number(),
  kind: z.enum(['question', 'other']),
  note: z.enum(['slow-down']).nullable(),
  lane: z.string(),
  tries: z.number(),
  arrived: z.number(),
})
const BODY = z.object({ body: z.string() })

/** An update that has just come in. */
export interface Arrival {
  readonly lane: string
  readonly kind: Kind
  readonly update: Update
}

/** The durable inbox: an update is written here before Telegram is told that it arrived, and never worked on twice. */
export class Journal {
  readonly #database: Database
  constructor(database: Database) {
    this.#database = database
  }

  /** Stores updates in one commit and returns those that were not known yet. Nothing is stored when it throws. */
  store(updates: readonly Arrival[], now: number): Pending[] {
    const insert = this.#database.prepare(
      `INSERT OR IGNORE INTO updates (id, lane, kind, state, tries, arrived, body) VALUES (?, ?, ?, 'pending', 0, ?, ?)`,
    )
    const fresh: Pending[] = []
    const write = this.#database.transaction(() => {
      for (const { lane, kind, update } of updates) {
        const result = insert.run(update.update_id, lane, kind, now, JSON.stringify(update))
        if (result.changes > 0) fresh.push({ id: update.update_id, kind, note: null, lane, tries: 0, arrived: now })
      }
    })
    write()
    return fresh
  }

  /** What a former process left undone, oldest first. */
  pending(): Pending[] {
    const sql = `SELECT id, kind, note, lane, tries, arrived FROM updates WHERE state = 'pending' ORDER BY id`
    return z.array(PENDING).parse(this.#database.prepare(sql).all())
  }

  /** Counts a try and returns the update; undefined when there is nothing left to do for it. */
  begin(id: number): Update | undefined {
    const sql = `UPDATE updates SET tries = tries + 1 WHERE id = ? AND state = 'pending' RETURNING body`
    const row = this.#database.prepare(sql).get(id)
    if (row === undefined) return undefined
    const update: Update = JSON.parse(BODY.parse(row).body)
    return update
  }

  /** Takes a try back: the work was put off, not failed. */
  release(id: number): void {
    this.#database.prepare(`UPDATE updates SET tries = max(0, tries - 1) WHERE id = ?`).run(id)
  }

  /** The update's text and chat are erased: what stays is its number, and that it was dealt with. */
  finish(id: number, outcome: Outcome, error: string | null = null): void {
    const sql = `UPDATE updates SET state = ?, lane = '', body = NULL, error = ? WHERE id = ?`
    this.#database.prepare(sql).run(outcome, error, id)
  }

  /** True when a newer question of the lane waits. */
  hasNewer(lane: string, id: number): boolean {
    const sql = `SELECT 1 FROM updates WHERE lane = ? AND id > ? AND state = 'pending' AND kind = 'question' LIMIT 1`
    return this.#database.prepare(sql).get(lane, id) !== undefined
  }

  note(id: number, note: NonNullable<Pending['note']>): void {
    this.#database.prepare('UPDATE updates SET note = ? WHERE id = ?').run(note, id)
  }

  counts(): ReadonlyMap<string, number> {
    return countsBy(this.#database, 'updates', 'state')
  }
}
