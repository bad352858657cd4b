import { setTimeout as wait } from 'node:timers/promises'
// grammY takes the signal of this package, whose type is not Node's own.
import { AbortController as GrammyController, type AbortSignal as GrammySignal } from 'abort-controller'

/** The work was put off because the program is stopping; it is taken up again at the next start. */
export class Stopping extends Error {
  constructor() {
    super('The bot is stopping; this is finished after the next start.')
  }
}

/** Nobody knows whether a call was carried out that got no reply in time. */
export class NoReply extends Error {
  constructor(ms: number) {
    super(`no reply in ${ms} ms`)
  }
}

/** Runs a call with a signal that fires after `ms` or when `stop` does, and gives up then even if the call ignores it. */
export async function deadline<T>(
  ms: number,
  stop: AbortSignal,
  call: (signal: GrammySignal) => Promise<T>,
): Promise<T> {
  if (stop.aborted) throw new Stopping()
  const own = new GrammyController()
  const late = new Promise<never>((_, reject) => {
    own.signal.addEventListener('abort', () => reject(stop.aborted ? new Stopping() : new NoReply(ms)))
  })
  const timer = setTimeout(() => own.abort(), ms)
  const halt = () => own.abort()
  stop.addEventListener('abort', halt)
  try {
    return await Promise.race([call(own.signal), late])
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', halt)
  }
}

/** Waits, or throws `Stopping` at once when `stop` fires. */
export async function pause(ms: number, stop: AbortSignal): Promise<void> {
  try {
    await wait(ms, undefined, { signal: stop })
  } catch {
    throw new Stopping()
  }
}

/** 0.1 s, 0.2 s, … at most 5 s: an outage may last for days, and its end should be noticed at once. */
export const backOff = (failures: number): number => Math.min(5000, 100 * 2 ** Math.min(failures, 10))
