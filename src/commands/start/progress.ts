import { Presets, SingleBar } from 'cli-progress'

/** Nobody needs a bar for less. */
const PATIENCE_MS = 1_000

/** A progress bar on standard error that appears when the work takes longer than a second. */
export class Progress {
  private readonly began = performance.now()
  private bar: SingleBar | null = null

  show(done: number, total: number): void {
    if (!this.bar && done < total && performance.now() - this.began > PATIENCE_MS) this.bar = startBar(total)
    this.bar?.update(done)
  }

  /** A line of its own, above the bar. */
  above(line: string): void {
    this.end()
    process.stderr.write(`${line}\n`)
  }

  end(): void {
    this.bar?.stop()
    this.bar = null
  }
}

function startBar(total: number): SingleBar {
  const format = 'Building the index [{bar}] {percentage}% | {value}/{total} passages | {eta_formatted} left'
  const bar = new SingleBar(
    { format, stream: process.stderr, noTTYOutput: true, notTTYSchedule: 2_000 },
    Presets.shades_classic,
  )
  bar.start(total, 0)
  return bar
}
