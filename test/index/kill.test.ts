import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readGeneration } from '../../src/index/store/generation.js'
import { openSmall, type Place, placeWith } from './small-index.js'

const CHILD = fileURLToPath(new URL('./build-child.ts', import.meta.url))
const TSX = createRequire(import.meta.url).resolve('tsx')
const KILLS = 20

const article = (number: number, version: number): string =>
  Array.from(
    { length: 40 },
    (_, i) => `Bài ${number}, bản ${version}, đoạn ${i}: hội nghị về phần mềm nguồn mở. `,
  ).join('\n\n')

function writeVersion({ dataDir }: Place, version: number): void {
  for (let number = 0; number < 12; number++) writeFileSync(join(dataDir, `${number}.txt`), article(number, version))
}

/** Starts a build and kills it after a part of the time that a whole one takes. @returns whether it was done before */
async function buildAndKill({ dataDir, indexDir }: Place, after: number): Promise<boolean> {
  const child = fork(CHILD, [dataDir, indexDir], { execArgv: ['--import', TSX] })
  let done = false
  child.on('message', (message) => {
    done ||= message === 'done'
  })
  await once(child, 'message')
  await Promise.race([sleep(after), once(child, 'exit')])
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return done
}

it(`leaves the old index or the new one, after ${KILLS} kills at any moment of a build (law 6)`, async () => {
  const place = placeWith({})
  writeVersion(place, 0)
  const began = performance.now()
  expect(await buildAndKill(place, 60_000)).toBe(true)
  const whole = performance.now() - began
  const seen = { old: 0, new: 0 }
  let inUse = readGeneration(place.indexDir)
  for (let kill = 1; kill <= KILLS; kill++) {
    writeVersion(place, kill)
    await buildAndKill(place, (whole * kill) / KILLS / 2)
    const now = readGeneration(place.indexDir)
    expect(now.kind).toBe('generation')
    seen[JSON.stringify(fingerprintOf(now)) === JSON.stringify(fingerprintOf(inUse)) ? 'old' : 'new']++
    inUse = now
  }
  expect(seen.old).toBeGreaterThan(0)
  const warnings: string[] = []
  const index = await openSmall(place, { warn: (line) => warnings.push(line) })
  expect(index.articles.get('3')?.text).toContain(`bản ${KILLS}`)
  expect(warnings.filter((line) => line.includes('damaged'))).toEqual([])
  expect(readdirSync(place.indexDir).sort()).toEqual(['current', expect.stringMatching(/^generation-/)])
}, 180_000)

const fingerprintOf = (found: ReturnType<typeof readGeneration>): string | null =>
  found.kind === 'generation' ? found.generation.fingerprint : null
