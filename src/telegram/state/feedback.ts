import * as z from 'zod'
import { countsBy, type Database } from './database.js'

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
    return countsBy(this.#database, 'feedback', 'verdict')
  }
}

const ASKED = z.object({ question: z.string(), reason: z.string(), count: z.number() })
export type Unanswered = z.infer<typeof ASKED>

/** Questions that got no answer, kept only where the operator switched that on. */
export class UnansweredQuestions {
  readonly #database: Database
  readonly #keeps: boolean
  constructor(database: Database, keeps: boolean) {
    this.#database = database
    this.#keeps = keeps
  }

  get keeps(): boolean {
    return this.#keeps
  }

  add(user: number, question: string, reason: string, now: number): void {
    if (!this.#keeps) return
    const sql = 'INSERT INTO unanswered (user, question, reason, at) VALUES (?, ?, ?, ?)'
    this.#database.prepare(sql).run(user, question.slice(0, 300), reason, now)
  }

  /** The most frequent first. Who asked is not told. */
  top(limit: number): Unanswered[] {
    const sql = `SELECT question, reason, count(*) AS count FROM unanswered
      GROUP BY question ORDER BY count DESC, max(id) DESC LIMIT ?`
    return z.array(ASKED).parse(this.#database.prepare(sql).all(limit))
  }
}
