import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Kind = 'question' | 'tap' | 'inline' | 'edit' | 'other'

/** What is counted and timed, for `/metrics`. No label holds anything of a person. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #updates = new Counter({
    name: 'bot_updates_total',
    help: 'Updates dealt with, by what they were and how they ended.',
    labelNames: ['kind', 'outcome'],
    registers: [this.#registry],
  })
  readonly #seconds = new Histogram({
    name: 'bot_update_seconds',
    help: 'From the arrival of an update to its end.',
    labelNames: ['kind'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10, 60],
    registers: [this.#registry],
  })
  readonly #answers = new Counter({
    name: 'bot_answers_total',
    help: 'Answers given, by kind; abstentions by reason.',
    labelNames: ['kind'],
    registers: [this.#registry],
  })

  /** `pending`: updates that wait or are worked on. */
  constructor(pending: () => number) {
    new Gauge({
      name: 'bot_updates_pending',
      help: 'Updates that wait or are being worked on.',
      registers: [this.#registry],
      collect() {
        this.set(pending())
      },
    })
    new Gauge({
      name: 'bot_memory_bytes',
      help: 'Resident memory of the process.',
      registers: [this.#registry],
      collect() {
        this.set(process.memoryUsage.rss())
      },
    })
  }

  updated(kind: Kind, outcome: string, seconds: number): void {
    this.#updates.inc({ kind, outcome })
    this.#seconds.observe({ kind }, seconds)
  }

  answered(kind: string): void {
    this.#answers.inc({ kind })
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }
}
