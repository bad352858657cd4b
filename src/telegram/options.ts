import type { Answerer } from '../answer/answer.js'
import type { Corpus } from '../answer/corpus.js'
import type { Rate } from './gate/bucket.js'
import type { Listening, Ports } from './ports.js'
import type { Connection } from './wire/client.js'
import type { Log } from './wire/log.js'

export interface TelegramOptions extends Connection {
  /** Where the bot keeps what it must remember. */
  readonly stateDir: string
  readonly answerer: Answerer
  readonly corpus: Corpus
  readonly log: Log
  /** Where this program's own pages can be read from outside; null when nowhere. */
  readonly publicUrl?: string | null
  /** Numbers of people and chats that may use the bot; null: everybody may. */
  readonly allow?: readonly number[] | null
  /** Numbers of those who may give the operator's commands. */
  readonly admins?: readonly number[]
  /** Keep questions that got no answer, without who asked. Off unless switched on. */
  readonly keepQuestions?: boolean
  /** Reads the articles again; the corpus and the answers are of the new ones when it resolves. */
  readonly reindex?: (() => Promise<void>) | null
  readonly limits?: Limits
  /** Polling that completes nothing for so long is begun anew. */
  readonly silenceMs?: number
  /** Updates come by webhook instead of polling. */
  readonly webhook?: { readonly url: string; readonly secret: string } | null
  /** Opens a web server for what the bot offers. */
  readonly listen?: ((ports: Ports) => Promise<Listening>) | null
  readonly now?: () => number
}

/** How much may be asked. */
export interface Limits {
  readonly person: Rate
  readonly group: Rate
  readonly inline: Rate
}

/** A group takes about twenty messages a minute from a bot; every letter of an inline query is a query. */
export const LIMITS: Limits = {
  person: { burst: 20, everyMs: 2000 },
  group: { burst: 20, everyMs: 3000 },
  inline: { burst: 40, everyMs: 300 },
}
