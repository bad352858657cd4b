import type { Log } from './log.js'

/** A poll ends after at most 35 seconds; without a completed one for this long something is wrong. */
export const SILENCE_MS = 100_000

/** Whether Telegram has been heard of lately. */
export class Pulse {
  readonly #now: () => number
  #last = Number.NEGATIVE_INFINITY
  constructor(now: () => number) {
    this.#now = now
  }

  beat(): void {
    this.#last = this.#now()
  }

  /** With a webhook, silence says nothing. */
  beatForEver(): void {
    this.#last = Number.POSITIVE_INFINITY
  }

  beats(): boolean {
    return this.#now() - this.#last < SILENCE_MS
  }
}

/** Runs until its signal fires. `alive` is called at every sign of life, with how long the next silence is meant to be. */
export type Loop = (stop: AbortSignal, alive: (quietMs?: number) => void) => Promise<void>

interface Watch {
  readonly silenceMs: number
  readonly log: Log
  readonly stop: AbortSignal
}

/** Runs a loop that must not end before `stop`: one that has gone silent is given up and begun anew. */
export async function watched(loop: Loop, { silenceMs, log, stop }: Watch): Promise<void> {
  while (!stop.aborted) {
    const outcome = await untilSilent(loop, silenceMs, stop)
    if (outcome === 'silent') log.error({ silenceMs }, 'No poll was completed for too long; polling is begun anew.')
  }
}

async function untilSilent(loop: Loop, silenceMs: number, stop: AbortSignal): Promise<'ended' | 'silent'> {
  const own = new AbortController()
  const halt = () => own.abort()
  stop.addEventListener('abort', halt)
  let due = performance.now() + silenceMs
  const alive = (quietMs = 0) => {
    due = performance.now() + silenceMs + quietMs
  }
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<'silent'>((resolve) => {
    timer = setInterval(() => performance.now() > due && resolve('silent'), silenceMs / 10)
  })
  try {
    return await Promise.race([loop(own.signal, alive).then(() => 'ended' as const), silence])
  } finally {
    clearInterval(timer)
    stop.removeEventListener('abort', halt)
    own.abort()
  }
}
