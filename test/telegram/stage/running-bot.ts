import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTelegram } from '../../../src/telegram/channel.js'
import type { TelegramOptions } from '../../../src/telegram/options.js'
import { createLog } from '../../../src/telegram/wire/log.js'
import { FakeBotApi } from '../fake-bot-api.js'
import { realArticles, SmallCorpus } from './small-corpus.js'

/** A bot that runs in this process against its own fake server. */
export interface RunningBot {
  readonly fake: FakeBotApi
  readonly log: () => string
  readonly stateDir: string
  /** Ends the bot as SIGTERM does, keeps its state and the server. */
  readonly halt: () => Promise<void>
  readonly restart: (changes?: Partial<TelegramOptions>) => void
  /** Does not wait for work in hand when it stops. */
  readonly forsake: () => void
  readonly stop: () => Promise<void>
}

export async function runBot(changes: Partial<TelegramOptions> = {}): Promise<RunningBot> {
  const fake = await FakeBotApi.start()
  const stateDir = mkdtempSync(join(tmpdir(), 'bot-'))
  const lines: string[] = []
  let running: { readonly stop: AbortController; readonly done: Promise<void> } | undefined
  const restart = (more: Partial<TelegramOptions> = {}) => {
    const stop = new AbortController()
    const done = runTelegram({ ...defaults(fake, stateDir, lines), ...changes, ...more }, stop.signal)
    done.catch(() => undefined)
    running = { stop, done }
  }
  const halt = async () => {
    const ending = running
    running = undefined
    ending?.stop.abort()
    await ending?.done
  }
  const stop = async () => {
    await halt().finally(() => fake.stop())
    rmSync(stateDir, { recursive: true, force: true })
  }
  const forsake = () => {
    running?.stop.abort()
    running = undefined
  }
  restart()
  return { forsake, fake, stateDir, log: () => lines.join(''), halt, restart, stop }
}

function defaults(fake: FakeBotApi, stateDir: string, lines: string[]): TelegramOptions {
  const corpus = new SmallCorpus(realArticles())
  const log = createLog('debug', [fake.token], { write: (line: string) => void lines.push(line) })
  return { token: fake.token, apiRoot: fake.url, stateDir, corpus, answerer: corpus, log, now: () => fake.clock.now() }
}
