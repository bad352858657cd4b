import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Database } from './database.js'

const INVITATION = z.object({ expires: z.number(), used: z.number().nullable() })

/** People and chats that were let in by an invitation. */
export class Members {
  readonly #database: Database
  constructor(database: Database) {
    this.#database = database
  }

  has(id: number): boolean {
    return this.#database.prepare('SELECT 1 FROM members WHERE id = ?').get(id) !== undefined
  }

  add(id: number, now: number): void {
    this.#database.prepare('INSERT OR IGNORE INTO members (id, since) VALUES (?, ?)').run(id, now)
  }

  /** A code of 22 characters that lets one person in, once, until it expires. */
  invite(by: number, expires: number): string {
    const code = randomBytes(16).toString('base64url')
    this.#database.prepare('INSERT INTO invitations (code, by, expires) VALUES (?, ?, ?)').run(code, by, expires)
    return code
  }

  /** True when the code let this person in, now or before; a second person is refused. */
  redeem(code: string, user: number, now: number): boolean {
    const row = this.#database.prepare('SELECT expires, used FROM invitations WHERE code = ?').get(code)
    if (row === undefined) return false
    const { expires, used } = INVITATION.parse(row)
    if (used !== null) return used === user
    if (expires < now) return false
    this.#database.transaction(() => {
      this.#database.prepare('UPDATE invitations SET used = ? WHERE code = ?').run(user, code)
      this.#database.prepare('INSERT OR IGNORE INTO members (id, since, code) VALUES (?, ?, ?)').run(user, now, code)
    })()
    return true
  }
}
