import type { Api } from 'grammy'
import { Access } from '../gate/access.js'
import type { Self } from '../gate/addressed.js'
import { Buckets } from '../gate/bucket.js'
import { LIMITS, type TelegramOptions } from '../options.js'
import { Cards } from '../state/cards.js'
import { Chats } from '../state/chats.js'
import type { Database } from '../state/database.js'
import { eraseUser } from '../state/erasure.js'
import { Feedback, UnansweredQuestions } from '../state/feedback.js'
import { Journal } from '../state/journal.js'
import { Members } from '../state/members.js'
import { Places } from '../state/places.js'
import { Sends } from '../state/sends.js'
import { Courier } from '../wire/courier.js'
import type { Desk } from './desk.js'
import { Metrics } from './metrics.js'

/** Lays out everything the bot works with. */
export function openDesk(options: TelegramOptions, database: Database, api: Api, self: Self, stop: AbortSignal): Desk {
  const { log, now = Date.now, allow = null, admins = [] } = options
  const members = new Members(database)
  const journal = new Journal(database)
  return {
    api,
    self,
    log,
    members,
    answerer: options.answerer,
    corpus: options.corpus,
    publicUrl: options.publicUrl ?? null,
    reindex: options.reindex ?? null,
    courier: new Courier({ api, sends: new Sends(database), log, stop, now }),
    journal,
    metrics: new Metrics(() => journal.counts().get('pending') ?? 0),
    cards: new Cards(database),
    chats: new Chats(database),
    places: new Places(database),
    feedback: new Feedback(database),
    unanswered: new UnansweredQuestions(database, options.keepQuestions ?? false),
    access: new Access({ allow, admins }, members),
    inlineRate: new Buckets((options.limits ?? LIMITS).inline),
    eraseUser: (user, work) => eraseUser(database, user, work),
  }
}
