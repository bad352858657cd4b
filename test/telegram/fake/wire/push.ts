import { setTimeout as wait } from 'node:timers/promises'
import type { State } from '../state.js'

/** Pushes updates to the webhook, one after another, again and again until it says 2xx. */
export class Pusher {
  readonly #state: State
  #pushing = false
  #stopped = false
  /** Status of every delivery, 0 for none. */
  readonly deliveries: { readonly update: number; readonly status: number }[] = []
  constructor(state: State) {
    this.#state = state
    state.queue.listen(() => void this.push())
  }

  stop(): void {
    this.#stopped = true
  }

  async push(): Promise<void> {
    if (this.#pushing) return
    this.#pushing = true
    while (!this.#stopped && this.#state.webhook !== undefined) {
      const update = this.#state.queue.first()
      if (update === undefined) break
      const status = await this.#deliver(JSON.stringify(update))
      this.deliveries.push({ update: update.update_id, status })
      if (status >= 200 && status < 300) this.#state.queue.remove(update.update_id)
      else await wait(50)
    }
    this.#pushing = false
  }

  async #deliver(body: string): Promise<number> {
    const hook = this.#state.webhook
    if (hook === undefined) return 0
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': hook.secret }
    try {
      const response = await fetch(hook.url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5000) })
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }
}
