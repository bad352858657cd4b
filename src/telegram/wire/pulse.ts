/** A poll ends after at most 25 seconds; without one for this long something is wrong. */
const SILENCE_MS = 90_000

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
