import { randomBytes } from 'node:crypto'
import type { Update } from 'grammy/types'
import type { Journal, Outcome, Pending } from '../state/journal.js'
import { failureOf } from '../wire/failure.js'
import type { Log } from '../wire/log.js'
import { pause, Stopping } from '../wire/patience.js'

export interface WorkerOptions {
  readonly journal: Journal
  readonly log: Log
  readonly stop: AbortSignal
  /** Deals with an update. May be called again for the same one after a crash or a failure. */
  readonly handle: (update: Update, pending: Pending, trace: string) => Promise<'done' | 'skipped'>
  /** Tells the person that it did not work. */
  readonly apologize: (update: Update, trace: string) => Promise<void>
  readonly ended: (update: Update, pending: Pending, outcome: Outcome) => void
  /** What a failed call says about a chat: blocked, moved. */
  readonly noticed: (update: Update, error: unknown) => void
}

/** An update that fails this often is set aside with an apology. */
export const MAX_TRIES = 3

/** Deals with one stored update to its end: done, set aside, or put off because the program is stopping. Never rejects. */
export async function work(pending: Pending, options: WorkerOptions): Promise<void> {
  const trace = randomBytes(4).toString('hex')
  const log = options.log.child({ update: pending.id, trace })
  try {
    for (let tries = pending.tries; ; tries++)
      if (await attempt({ ...pending, tries }, trace, { ...options, log })) return
  } catch (error) {
    if (error instanceof Stopping) options.journal.release(pending.id)
    else log.error({ err: error }, 'An update could not be finished.')
  }
}

/** True when nothing is left to be done. */
async function attempt(pending: Pending, trace: string, options: WorkerOptions): Promise<boolean> {
  const { journal, log, stop } = options
  const update = journal.begin(pending.id)
  if (update === undefined) return true
  // The first death may have been another update's fault; the next three it was alone.
  if (pending.tries > MAX_TRIES) return setAside(update, pending, trace, options)
  try {
    return finish(update, pending, await options.handle(update, pending, trace), options)
  } catch (error) {
    if (error instanceof Stopping) throw error
    const failure = failureOf(error)
    options.noticed(update, error)
    if (failure.kind === 'unwelcome' || failure.kind === 'moot') {
      log.info({ failure }, 'An update needs no answer any more.')
      return finish(update, pending, 'done', options, failure.what)
    }
    log.error({ err: error, failure, tries: pending.tries + 1 }, 'An update failed.')
    if (pending.tries + 1 >= MAX_TRIES) return setAside(update, pending, trace, options)
    await pause(100 * (pending.tries + 1), stop)
    return false
  }
}

async function setAside(update: Update, pending: Pending, trace: string, options: WorkerOptions): Promise<boolean> {
  try {
    await options.apologize(update, trace)
  } catch (error) {
    if (error instanceof Stopping) throw error
    options.log.warn({ failure: failureOf(error) }, 'The apology could not be sent.')
  }
  return finish(update, pending, 'dead', options, trace)
}

function finish(
  update: Update,
  pending: Pending,
  outcome: Outcome,
  options: WorkerOptions,
  error: string | null = null,
): true {
  options.journal.finish(pending.id, outcome, error)
  options.ended(update, pending, outcome)
  return true
}
