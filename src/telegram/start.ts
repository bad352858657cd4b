import type { Answerer } from '../answer/answer.js'
import type { Corpus } from '../answer/corpus.js'
import type { Listening, Ports } from './ports.js'
import { runTelegramBot } from './run.js'
import { createLog, type Log, redact } from './wire/log.js'

/** The settings that concern this channel. */
export interface TelegramSettings {
  readonly telegram: {
    readonly token: string | null
    readonly apiRoot: string
    readonly proxy?: string | null
    readonly webhookUrl: string | null
    readonly webhookSecret: string | null
    readonly allow?: readonly number[] | null
    readonly admins?: readonly number[]
    readonly keepQuestions?: boolean
  }
  readonly stateDir: string
  readonly publicUrl: string | null
  readonly port: number | null
  readonly logLevel: string
}

/** What a web server is given to serve; `webhook` is where updates are posted. */
export interface WebParts extends Ports {
  readonly port: number
  readonly log: Log
  /** The articles, for anybody to read; null when the bot is not for everybody. */
  readonly corpus: Corpus | null
  readonly webhook: { readonly path: string; readonly secret: string } | null
}

export interface Start {
  readonly config: TelegramSettings
  readonly answerer: Answerer
  readonly corpus: Corpus
  /** Opens the web server when a port is set. */
  readonly web?: (parts: WebParts) => Promise<Listening>
  /** Reads the articles again; the corpus and the answers are of the new ones when it resolves. */
  readonly reindex?: () => Promise<void>
}

/** Runs the bot with the program's settings until it is told to end; then ends the process with 0. */
export async function startTelegram({ config, answerer, corpus, web, reindex }: Start): Promise<void> {
  const { token, webhookUrl: url, webhookSecret, ...telegram } = config.telegram
  if (token === null) throw new Error('TELEGRAM_BOT_TOKEN is missing: get one from @BotFather and put it into .env.')
  const secret = webhookSecret ?? ''
  const secrets = [token, secret, passwordOf(telegram.proxy)]
  const log = createLog(config.logLevel, secrets)
  endOnFault(log)
  const webhook = url === null ? null : { url, secret, path: new URL(url).pathname }
  const { port, stateDir } = config
  const open = (telegram.allow ?? null) === null
  const pages = open ? corpus : null
  const publicUrl = open ? config.publicUrl : null
  const listen = web && port !== null ? (ports: Ports) => web({ ...ports, port, log, corpus: pages, webhook }) : null
  const shared = { answerer, corpus, log, stateDir, publicUrl, webhook, listen, reindex: reindex ?? null }
  try {
    await runTelegramBot({ token, ...telegram, ...shared })
  } catch (error) {
    throw new Error(redact(error instanceof Error ? error.message : String(error), secrets))
  }
  // A connection that Telegram holds open must not keep the process alive.
  process.exit(0)
}

const passwordOf = (proxy: string | null | undefined): string =>
  proxy ? decodeURIComponent(new URL(proxy).password) : ''

/** What nobody caught would be printed by Node as it is, with whatever it carries; the journal finishes the work later. */
function endOnFault(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'A fault that nobody caught: the bot ends, and finishes its work after the next start.')
    process.exit(1)
  })
}
