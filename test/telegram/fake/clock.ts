/** A clock that runs on its own and can be put forward, so a day's expiry takes no day. */
export class Clock {
  #ahead = 0
  now(): number {
    return Date.now() + this.#ahead
  }
  seconds(): number {
    return Math.floor(this.now() / 1000)
  }
  advance(ms: number): void {
    this.#ahead += ms
  }
}
