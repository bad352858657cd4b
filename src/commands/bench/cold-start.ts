import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ms, p50, report } from './measures.js'

const LAUNCH = fileURLToPath(new URL('../../launch.mjs', import.meta.url))
const PROGRAMS = ['search', 'ask'] as const
const RUNS = 9

/** From starting a process to the first byte of its answer, sources compiled and the index being there. */
export async function coldStart(dataDir: string, indexDir: string, question: string): Promise<void> {
  for (const name of PROGRAMS) {
    const args = [`commands/${name}`, '--data', dataDir, '--index', indexDir, question]
    await firstByte(args)
    const taken: number[] = []
    for (let run = 0; run < RUNS; run++) taken.push(await firstByte(args))
    const least = Math.min(...taken)
    report(
      `cold start of ${name} to its first answer (< 1 s), least`,
      `${ms(p50(taken))}, ${ms(least)}`,
      p50(taken) < 1_000,
    )
  }
}

async function firstByte(args: readonly string[]): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, [LAUNCH, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  const taken = performance.now() - began
  if (child.exitCode === null) await once(child, 'exit')
  return taken
}
