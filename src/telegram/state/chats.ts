import * as z from 'zod'
import type { Database } from './database.js'

export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
const COUNT = z.object({ count: z.number() })
const MOVED = z.object({ moved: z.number() })
const LANGUAGE = z.object({ language: z.enum(LANGUAGES).nullable() })

/** What is remembered of a chat: its language, and whether the bot may still write there. */
export class Chats {
  readonly #database: Database
  constructor(database: Database) {
    this.#database = database
  }

  language(chat: number): Language {
    const row = this.#database.prepare('SELECT language FROM chats WHERE id = ?').get(chat)
    return row === undefined ? 'vi' : (LANGUAGE.parse(row).language ?? 'vi')
  }

  speak(chat: number, language: Language): void {
    const sql =
      'INSERT INTO chats (id, language) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET language = excluded.language'
    this.#database.prepare(sql).run(chat, language)
  }

  setActive(chat: number, active: boolean): void {
    const sql = 'INSERT INTO chats (id, active) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET active = excluded.active'
    this.#database.prepare(sql).run(chat, active ? 1 : 0)
  }

  isActive(chat: number): boolean {
    return this.#database.prepare('SELECT 1 FROM chats WHERE id = ? AND active = 0').get(chat) === undefined
  }

  /** How many have blocked the bot or removed it. */
  inactive(): number {
    return COUNT.parse(this.#database.prepare('SELECT count(*) AS count FROM chats WHERE active = 0').get()).count
  }

  /** The id a chat has now, when it was moved. */
  current(chat: number): number {
    const row = this.#database.prepare('SELECT moved FROM chats WHERE id = ? AND moved IS NOT NULL').get(chat)
    return row === undefined ? chat : MOVED.parse(row).moved
  }

  /** A group became a supergroup: what belonged to the old id belongs to the new one. */
  move(from: number, to: number): void {
    this.#database.transaction(() => {
      this.#database.prepare('UPDATE OR REPLACE chats SET id = ? WHERE id = ?').run(to, from)
      this.#database.prepare('INSERT INTO chats (id, moved) VALUES (?, ?)').run(from, to)
      this.#database.prepare('UPDATE OR REPLACE members SET id = ? WHERE id = ?').run(to, from)
      this.#database.prepare('UPDATE cards SET chat = ?, message = NULL WHERE chat = ?').run(to, from)
    })()
  }
}
