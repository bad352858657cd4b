/** How much somebody may ask: `burst` at once, then one more every `everyMs`. */
export interface Rate {
  readonly burst: number
  readonly everyMs: number
}

export type Verdict = 'go' | 'wait-notice' | 'wait'

interface Level {
  tokens: number
  at: number
  told: boolean
}

/** Who has been silent this long has a full bucket again and need not be remembered. */
const SWEEP_AT = 10_000

/** Token buckets by id, in memory: after a restart everybody starts with a full one. */
export class Buckets {
  readonly #rate: Rate
  readonly #levels = new Map<number, Level>()
  constructor(rate: Rate) {
    this.#rate = rate
  }

  /** `wait-notice` is said once each time a bucket runs dry. */
  take(id: number, now: number): Verdict {
    const level = this.#level(id, now)
    if (level.tokens >= 1) {
      level.tokens -= 1
      level.told = false
      return 'go'
    }
    if (level.told) return 'wait'
    level.told = true
    return 'wait-notice'
  }

  #level(id: number, now: number): Level {
    const { burst, everyMs } = this.#rate
    const level = this.#levels.get(id) ?? { tokens: burst, at: now, told: false }
    const refilled = level.tokens + Math.max(0, now - level.at) / everyMs
    level.tokens = Math.min(burst, refilled)
    level.at = now
    if (this.#levels.size > SWEEP_AT) this.#sweep(now)
    this.#levels.set(id, level)
    return level
  }

  #sweep(now: number): void {
    const { burst, everyMs } = this.#rate
    for (const [id, { at }] of this.#levels) if (now - at > burst * everyMs) this.#levels.delete(id)
  }
}
