import * as z from 'zod'
import type { Database } from './database.js'
import type { SendKey } from './sends.js'

/** Something with buttons that the bot showed: what is needed to make them work later, after a restart too. */
export interface Card {
  readonly id: number
  readonly chat: number
  readonly user: number
  /** The bot's message; null while it is being sent, and for inline cards. */
  readonly message: number | null
  /** The person's message that it answers. */
  readonly asked: number | null
  readonly question: string
  /** JSON, in the form of whoever drew the card. */
  readonly body: string
  /** The corpus version it was made from. */
  readonly version: string
  readonly at: number
}

export type NewCard = Omit<Card, 'id' | 'message'>

export interface Asked {
  readonly chat: number
  readonly user: number
  readonly work: number
  readonly since: number
  /** The card whose question is asked anew; null for a new one. */
  readonly before: number | null
}

const CARD = z.object({
  id: z.number(),
  chat: z.number(),
  user: z.number(),
  message: z.number().nullable(),
  asked: z.number().nullable(),
  question: z.string(),
  body: z.string(),
  version: z.string(),
  at: z.number(),
})
const ID = z.object({ id: z.number() })
const QUESTION = z.object({ question: z.string() })

export class Cards {
  readonly #database: Database
  constructor(database: Database) {
    this.#database = database
  }

  /** The same piece of work gets the same card again, so buttons sent before a crash stay good. */
  add({ work, step }: SendKey, card: NewCard): number {
    const sql = `INSERT INTO cards (work, step, chat, user, asked, question, body, version, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (work, step) DO UPDATE SET body = excluded.body, version = excluded.version RETURNING id`
    const { chat, user, asked, question, body, version, at } = card
    return ID.parse(this.#database.prepare(sql).get(work, step, chat, user, asked, question, body, version, at)).id
  }

  shown(id: number, message: number): void {
    this.#database.prepare('UPDATE cards SET message = ? WHERE id = ?').run(message, id)
  }

  change(id: number, card: Pick<Card, 'question' | 'body' | 'version'>): void {
    const sql = 'UPDATE cards SET question = ?, body = ?, version = ? WHERE id = ?'
    this.#database.prepare(sql).run(card.question, card.body, card.version, id)
  }

  find(id: number, chat: number): Card | undefined {
    return this.#one('SELECT * FROM cards WHERE id = ? AND chat = ?', id, chat)
  }

  /** The card that answers a person's message. */
  answering(chat: number, asked: number): Card | undefined {
    return this.#one('SELECT * FROM cards WHERE chat = ? AND asked = ? ORDER BY id LIMIT 1', chat, asked)
  }

  /** What somebody asked in a chat within a time, oldest first: nothing of the current work, nothing from `before` on. */
  asked({ chat, user, work, since, before }: Asked, limit: number): string[] {
    const sql = `SELECT question FROM cards
      WHERE chat = ? AND user = ? AND at >= ? AND question <> '' AND work <> ? AND id < ? ORDER BY id DESC LIMIT ?`
    const rows = this.#database.prepare(sql).all(chat, user, since, work, before ?? Number.MAX_SAFE_INTEGER, limit)
    return z
      .array(QUESTION)
      .parse(rows)
      .map((row) => row.question)
      .reverse()
  }

  /** What somebody asked anywhere since then, newest first, each once. */
  askedBy(user: number, since: number, limit: number): string[] {
    const sql = `SELECT question FROM cards WHERE user = ? AND at >= ? AND question <> ''
      GROUP BY question ORDER BY max(id) DESC LIMIT ?`
    const rows = this.#database.prepare(sql).all(user, since, limit)
    return z
      .array(QUESTION)
      .parse(rows)
      .map((row) => row.question)
  }

  #one(sql: string, ...values: readonly number[]): Card | undefined {
    const row = this.#database.prepare(sql).get(...values)
    return row === undefined ? undefined : CARD.parse(row)
  }
}
