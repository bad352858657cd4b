import type { Answerer } from '../answer/answer.js'
import type { Corpus } from '../answer/corpus.js'
import type { Log } from './wire/log.js'

export interface TelegramOptions {
  readonly token: string
  readonly apiRoot: string
  /** Where the bot keeps what it must remember. */
  readonly stateDir: string
  readonly answerer: Answerer
  readonly corpus: Corpus
  readonly log: Log
  /** Where this program's own pages can be read from outside; null when nowhere. */
  readonly publicUrl?: string | null
  readonly now?: () => number
}
