/**
 * Work in lanes: one piece after another within a lane, many lanes side by side. Lanes take turns, so a lane with a
 * thousand pieces holds up another for at most one piece of each lane before it.
 */
export class Lanes<T> {
  readonly #run: (item: T) => Promise<void>
  readonly #width: number
  readonly #waiting = new Map<string, T[]>()
  readonly #busy = new Set<string>()
  readonly #idle: (() => void)[] = []
  #paused = true

  /** `run` must not reject. `width`: how many lanes are worked on at once. */
  constructor(width: number, run: (item: T) => Promise<void>) {
    this.#width = width
    this.#run = run
  }

  push(lane: string, item: T): void {
    const queue = this.#waiting.get(lane)
    if (queue === undefined) this.#waiting.set(lane, [item])
    else queue.push(item)
    this.#fill()
  }

  /** Work starts here: before, what is pushed only waits. */
  open(): void {
    this.#paused = false
    this.#fill()
  }

  /** What is being worked on goes on; nothing new is begun. */
  close(): void {
    this.#paused = true
    this.#waiting.clear()
    this.#settle()
  }

  /** Resolves when nothing is worked on and nothing waits. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve)
      this.#settle()
    })
  }

  #fill(): void {
    if (this.#paused) return
    for (const lane of this.#waiting.keys()) {
      if (this.#busy.size >= this.#width) return
      if (!this.#busy.has(lane)) void this.#work(lane)
    }
  }

  async #work(lane: string): Promise<void> {
    const queue = this.#waiting.get(lane)
    const item = queue?.shift()
    if (queue === undefined || item === undefined) return
    this.#waiting.delete(lane)
    this.#busy.add(lane)
    await this.#run(item)
    this.#busy.delete(lane)
    this.#queueBehind(lane, queue)
    this.#fill()
    this.#settle()
  }

  /** The lane's rest goes to the end of the line, before what came for it meanwhile. */
  #queueBehind(lane: string, rest: T[]): void {
    if (this.#paused) return
    const added = this.#waiting.get(lane) ?? []
    this.#waiting.delete(lane)
    if (rest.length + added.length === 0) return
    for (const item of added) rest.push(item)
    this.#waiting.set(lane, rest)
  }

  #settle(): void {
    if (this.#busy.size > 0 || this.#waiting.size > 0) return
    for (const resolve of this.#idle.splice(0)) resolve()
  }
}
