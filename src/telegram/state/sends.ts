import * as z from 'zod'
import type { Database } from './database.js'

/**
 * One message that some piece of work sends. It is written down before it is sent, with the newest message id known
 * then (`after`) and what it will look like (`probe`); so after a crash or a lost reply it can be looked for among the
 * messages that came later, and is never sent twice.
 */
export interface Send {
  readonly state: 'sending' | 'sent'
  readonly after: number
  readonly message: number | null
  readonly probe: string | null
}

const SEND = z.object({
  state: z.enum(['sending', 'sent']),
  after: z.number(),
  message: z.number().nullable(),
  probe: z.string().nullable(),
})
const MESSAGE = z.object({ message: z.number() })

/** Where a message goes out from: the update that is worked on and the step within that work. */
export interface SendKey {
  readonly work: number
  readonly step: string
}

export class Sends {
  readonly #database: Database
  constructor(database: Database) {
    this.#database = database
  }

  find({ work, step }: SendKey): Send | undefined {
    const sql = 'SELECT state, after, message, probe FROM sends WHERE work = ? AND step = ?'
    const row = this.#database.prepare(sql).get(work, step)
    return row === undefined ? undefined : SEND.parse(row)
  }

  of(work: number): (Send & { readonly step: string })[] {
    const sql = 'SELECT step, state, after, message, probe FROM sends WHERE work = ?'
    return z.array(SEND.extend({ step: z.string() })).parse(this.#database.prepare(sql).all(work))
  }

  begin({ work, step }: SendKey, chat: number, after: number, probe: string, now: number): void {
    const sql = `INSERT OR REPLACE INTO sends (work, step, chat, state, after, probe, at) VALUES (?, ?, ?, 'sending', ?, ?, ?)`
    this.#database.prepare(sql).run(work, step, chat, after, probe, now)
  }

  /** The message is out; what it looked like is no longer needed and is erased. */
  complete({ work, step }: SendKey, message: number): void {
    const sql = `UPDATE sends SET state = 'sent', message = ?, probe = NULL WHERE work = ? AND step = ?`
    this.#database.prepare(sql).run(message, work, step)
  }

  drop({ work, step }: SendKey): void {
    this.#database.prepare('DELETE FROM sends WHERE work = ? AND step = ?').run(work, step)
  }

  /** The bot's messages of a chat that are known to be other ones. */
  known(chat: number, after: number): ReadonlySet<number> {
    const sql = `SELECT message FROM sends WHERE chat = ? AND message > ? AND state = 'sent'`
    const rows = this.#database.prepare(sql).all(chat, after)
    return new Set(
      z
        .array(MESSAGE)
        .parse(rows)
        .map((row) => row.message),
    )
  }

  /** The newest message id that was seen when something was sent. */
  newest(): number {
    const row = this.#database
      .prepare('SELECT max(after, coalesce(message, 0)) AS message FROM sends ORDER BY 1 DESC LIMIT 1')
      .get()
    return row === undefined ? 0 : MESSAGE.parse(row).message
  }
}
