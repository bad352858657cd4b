import type { Database } from './database.js'

const DAY = 24 * 3600 * 1000

/** How long what is kept: shown by `/riengtu`, in days. */
export const KEPT_DAYS = { updates: 2, cards: 30, feedback: 90, unanswered: 90 } as const

/** Everything that is kept of a person, at once. Being let in stays: it is what the access list is. */
export function eraseUser(database: Database, user: number): void {
  database.transaction(() => {
    database.prepare('DELETE FROM cards WHERE user = ?').run(user)
    database.prepare('DELETE FROM feedback WHERE user = ?').run(user)
    database.prepare('DELETE FROM unanswered WHERE user = ?').run(user)
    database.prepare('DELETE FROM chats WHERE id = ?').run(user)
  })()
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
}
