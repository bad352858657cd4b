import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { POLL_SECONDS } from './client.js'
import { failureOf, waitToldBy } from './failure.js'
import type { Log } from './log.js'
import { backOff, pause } from './patience.js'

export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const

/** After some days without updates Telegram may start counting anew, below the old numbers. */
const OFFSET_LIFE_MS = 3 * 24 * 3600 * 1000
const BATCH = 100

export interface PollOptions {
  readonly api: Api
  readonly log: Log
  readonly stop: AbortSignal
  readonly now: () => number
  /** Writes the updates down; only when it returned are they acknowledged. `caughtUp`: no more are waiting. */
  readonly store: (updates: readonly Update[], caughtUp: boolean) => void
  readonly polled: () => void
  /** Telegram asks to be left alone for so long. */
  readonly told: (waitMs: number) => void
}

/**
 * Long polling of the project's own: write the updates down, then acknowledge them with the next call. It starts
 * without an offset, so what was never acknowledged comes again and the journal tells what is known. Never gives up.
 */
export async function poll(options: PollOptions): Promise<void> {
  let offset = 0
  let last = options.now()
  let failures = 0
  // Until nothing is waiting any more it is not waited for: work begins when the backlog is known.
  let seconds = 0
  while (!options.stop.aborted) {
    if (options.now() - last > OFFSET_LIFE_MS) offset = 0
    try {
      const updates = await fetchUpdates(options.api, offset, seconds)
      options.store(updates, updates.length < BATCH)
      options.polled()
      seconds = updates.length < BATCH ? POLL_SECONDS : 0
      failures = 0
      if (updates.length > 0) last = options.now()
      offset = updates.reduce((next, update) => Math.max(next, update.update_id + 1), offset)
    } catch (error) {
      if (options.stop.aborted) return
      await recover(options, error, failures++)
    }
  }
}

const fetchUpdates = (api: Api, offset: number, timeout: number): Promise<Update[]> =>
  api.getUpdates({ offset, limit: BATCH, timeout, allowed_updates: [...ALLOWED_UPDATES] })

async function recover({ log, stop, told }: PollOptions, error: unknown, failures: number): Promise<void> {
  const failure = failureOf(error)
  const wait = Math.max(backOff(failures), waitToldBy(error))
  told(wait)
  if (failure.kind === 'conflict')
    log.error({ failure }, 'Another program reads this bot’s updates, or a webhook is set: stop the other one.')
  else
    log.warn(
      { failure, err: failure.kind === 'own' ? error : undefined, failures },
      'Could not fetch updates; trying again.',
    )
  await pause(wait, stop).catch(() => undefined)
}
