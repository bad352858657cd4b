import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import * as z from 'zod'

export type Database = Libsql.Database

/**
 * Everything the bot must remember, in one file. `synchronous = FULL`: what is committed survives a power cut, because
 * an update is acknowledged to Telegram, and so forgotten there, right after it was committed here.
 */
export function openDatabase(folder: string): Database {
  // What people asked is nobody else's to read.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'bot.sqlite')
  try {
    const database = new Libsql(path)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000')
    // What is erased is overwritten in the file, not only forgotten.
    database.exec('PRAGMA secure_delete = ON')
    migrate(database)
    return database
  } catch (error) {
    throw new Error(`Cannot open the bot's state ${path}: ${String(error)}. Make the folder writable or set STATE_DIR.`)
  }
}

/** Each entry is applied once, in order; `user_version` counts those that were. Never edit an entry: add one. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE updates (id INTEGER PRIMARY KEY, lane TEXT NOT NULL, kind TEXT NOT NULL, note TEXT, state TEXT NOT NULL, tries INTEGER NOT NULL,
     arrived INTEGER NOT NULL, body TEXT, error TEXT);
   CREATE INDEX updates_by_state ON updates (state, id);
   CREATE TABLE sends (work INTEGER NOT NULL, step TEXT NOT NULL, chat INTEGER NOT NULL, state TEXT NOT NULL,
     after INTEGER NOT NULL, message INTEGER, probe TEXT, at INTEGER NOT NULL, PRIMARY KEY (work, step));
   CREATE TABLE cards (id INTEGER PRIMARY KEY AUTOINCREMENT, work INTEGER NOT NULL, step TEXT NOT NULL, chat INTEGER NOT NULL, user INTEGER NOT NULL,
     message INTEGER, asked INTEGER, question TEXT NOT NULL, body TEXT NOT NULL, version TEXT NOT NULL, at INTEGER NOT NULL,
     UNIQUE (work, step));
   CREATE INDEX cards_by_chat ON cards (chat, user, id);
   CREATE TABLE places (id TEXT PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
     text TEXT NOT NULL);
   CREATE TABLE chats (id INTEGER PRIMARY KEY, language TEXT, moved INTEGER, active INTEGER NOT NULL DEFAULT 1);
   CREATE TABLE members (id INTEGER PRIMARY KEY, since INTEGER NOT NULL, code TEXT);
   CREATE TABLE invitations (code TEXT PRIMARY KEY, by INTEGER NOT NULL, expires INTEGER NOT NULL, used INTEGER);
   CREATE TABLE feedback (card INTEGER NOT NULL, user INTEGER NOT NULL, verdict TEXT NOT NULL, reason TEXT,
     at INTEGER NOT NULL, PRIMARY KEY (card, user));
   CREATE TABLE unanswered (id INTEGER PRIMARY KEY AUTOINCREMENT, user INTEGER NOT NULL, question TEXT NOT NULL,
     reason TEXT NOT NULL, at INTEGER NOT NULL);`,
]

const VERSION = z.object({ user_version: z.number() })

function migrate(database: Database): void {
  const done = VERSION.parse(database.prepare('PRAGMA user_version').get()).user_version
  for (let at = done; at < MIGRATIONS.length; at++)
    database.exec(`BEGIN; ${MIGRATIONS[at]}; PRAGMA user_version = ${at + 1}; COMMIT`)
}

const COUNT = z.object({ name: z.string(), count: z.number() })

/** How many rows of a table have each value of a column. */
export function countsBy(
  database: Database,
  table: 'updates' | 'feedback',
  column: string,
): ReadonlyMap<string, number> {
  const rows = database.prepare(`SELECT ${column} AS name, count(*) AS count FROM ${table} GROUP BY ${column}`).all()
  const counts = z.array(COUNT).parse(rows)
  return new Map(counts.map(({ name, count }) => [name, count]))
}
