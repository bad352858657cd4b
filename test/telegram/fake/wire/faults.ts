/** What may go wrong with a call, once. `accepted`: Telegram carried it out before the connection broke. */
export type Fault =
  | { readonly kind: 'status'; readonly code: number; readonly description: string; readonly retryAfter?: number }
  | { readonly kind: 'reset'; readonly accepted: boolean }
  | { readonly kind: 'hang'; readonly accepted: boolean }
  | { readonly kind: 'malformed' }

export const tooMany = (seconds: number): Fault => ({
  kind: 'status',
  code: 429,
  description: `Too Many Requests: retry after ${seconds}`,
  retryAfter: seconds,
})
export const serverError: Fault = { kind: 'status', code: 500, description: 'Internal Server Error' }
export const blocked: Fault = { kind: 'status', code: 403, description: 'Forbidden: bot was blocked by the user' }

/** Faults in the order in which they are to happen, for each method apart; `*` for any method but getUpdates. */
export class FaultPlan {
  readonly #planned: { readonly method: string; readonly fault: Fault }[] = []
  #happened = 0
  #random: ((method: string) => Fault | undefined) | undefined

  plan(method: string, ...faults: readonly Fault[]): void {
    for (const fault of faults) this.#planned.push({ method, fault })
  }

  /** Decides for every call that no fault is planned for. */
  always(decide: ((method: string) => Fault | undefined) | undefined): void {
    this.#random = decide
  }

  take(method: string): Fault | undefined {
    const at = this.#planned.findIndex(
      (entry) => entry.method === method || (entry.method === '*' && method !== 'getUpdates'),
    )
    const fault = at < 0 ? this.#random?.(method) : this.#planned.splice(at, 1)[0]?.fault
    if (fault !== undefined) this.#happened++
    return fault
  }

  get happened(): number {
    return this.#happened
  }
  get left(): number {
    return this.#planned.length
  }
}
