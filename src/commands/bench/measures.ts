/** Values in order of size, read at their parts. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export const p50 = (values: readonly number[]): number => percentile(values, 0.5)
export const p95 = (values: readonly number[]): number => percentile(values, 0.95)

/** Milliseconds that a piece of work takes. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ readonly ms: number; readonly value: T }> {
  const began = performance.now()
  const value = await work()
  return { ms: performance.now() - began, value }
}

/** nDCG at 10 with one right answer: `1 / log2(1 + rank)`. `rank` counts from 1; 0 is not found. */
export const gain = (rank: number): number => (rank >= 1 && rank <= 10 ? 1 / Math.log2(1 + rank) : 0)

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Bytes in use beside JavaScript objects too: typed arrays and WebAssembly memory. */
export function memoryInUse(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
export const times = (value: number): string => `${value.toFixed(0)}×`

/** One line of the report. A bound is told to hold or not. */
export function report(what: string, value: string, holds?: boolean): void {
  const mark = holds === undefined ? '' : holds ? '  ✓' : '  ✗ MISSED'
  process.stdout.write(`  ${what.padEnd(64)} ${value}${mark}\n`)
}

export const heading = (text: string): void => void process.stdout.write(`\n${text}\n`)
