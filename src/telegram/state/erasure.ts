import type { Database } from './database.js'

const DAY = 24 * 3600 * 1000

/** How long what is kept: shown by `/riengtu`, in days. */
export const KEPT_DAYS = { updates: 2, cards: 30, feedback: 90, unanswered: 90 } as const

/**
 * Everything that is kept of a person, at once, from the files too. Being let in stays: it is what the access list is.
 * Of what was sent the numbers stay, so that nothing is sent twice; `work` is what is being done now, and still needed.
 */
export function eraseUser(database: Database, user: number, work: number): void {
  database.transaction(() => {
    database.prepare('DELETE FROM cards WHERE user = ?').run(user)
    database.prepare('DELETE FROM feedback WHERE user = ?').run(user)
    database.prepare('DELETE FROM unanswered WHERE user = ?').run(user)
    database.prepare('DELETE FROM chats WHERE id = ?').run(user)
    database.prepare('UPDATE sends SET chat = 0, probe = NULL WHERE chat = ? AND work <> ?').run(user, work)
  })()
  emptyLog(database)
}

/** What is older than it may be kept. */
export function eraseOld(database: Database, now: number): void {
  const before = (days: number) => now - days * DAY
  database.transaction(() => {
    database.prepare(`DELETE FROM updates WHERE state <> 'pending' AND arrived < ?`).run(before(KEPT_DAYS.updates))
    database.prepare('DELETE FROM sends WHERE at < ?').run(before(KEPT_DAYS.updates))
    database.prepare('DELETE FROM cards WHERE at < ?').run(before(KEPT_DAYS.cards))
    database.prepare('DELETE FROM feedback WHERE at < ?').run(before(KEPT_DAYS.feedback))
    database.prepare('DELETE FROM unanswered WHERE at < ?').run(before(KEPT_DAYS.unanswered))
    database.prepare('DELETE FROM invitations WHERE expires < ?').run(before(KEPT_DAYS.updates))
  })()
  emptyLog(database)
}

/** The write-ahead log still holds what was erased, until it is written back and emptied. */
const emptyLog = (database: Database): void => void database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
