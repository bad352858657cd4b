import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ms, p50, report } from './measures.js'

const SEARCH = fileURLToPath(new URL('../search.ts', import.meta.url))
const ASK = fileURLToPath(new URL('../ask.ts', import.meta.url))
const RUNS = 5

/** From starting a process to the first byte of its answer, the index being there. */
export async function coldStart(dataDir: string, indexDir: string, question: string): Promise<void> {
  for (const [name, script] of Object.entries({ search: SEARCH, ask: ASK })) {
    const taken: number[] = []
    for (let run = 0; run < RUNS; run++)
      taken.push(await firstByte(script, ['--data', dataDir, '--index', indexDir, question]))
    report(`cold start of ${name} to its first answer (< 1 s)`, ms(p50(taken)), p50(taken) < 1_000)
  }
}

async function firstByte(script: string, args: readonly string[]): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  const taken = performance.now() - began
  if (child.exitCode === null) await once(child, 'exit')
  return taken
}
