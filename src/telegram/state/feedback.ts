import { z } from 'zod'
import type { Database } from './database.js'

const COUNT = z.object({ verdict: z.string(), count: z.number() })

/** What people think of answers; a later word of the same person replaces the earlier one. */
export class Feedback {
  readonly #database: Database
  constructor(database: Database) {
    this.#database = database
  }

  add(card: number, user: number, verdict: 'right' | 'wrong', reason: number | null, now: number): void {
    const sql = 'INSERT OR REPLACE INTO feedback (card, user, verdict, reason, at) VALUES (?, ?, ?, ?, ?)'
    this.#database.prepare(sql).run(card, user, verdict, reason === null ? null : String(reason), now)
  }

  counts(): ReadonlyMap<string, number> {
    const rows = this.#database.prepare('SELECT verdict, count(*) AS count FROM feedback GROUP BY verdict').all()
    return new Map(
      z
        .array(COUNT)
        .parse(rows)
        .map(({ verdict, count }) => [verdict, count]),
    )
  }
}
