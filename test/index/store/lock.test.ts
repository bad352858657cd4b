import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { withLock } from '../../../src/index/store/lock.js'

const folder = (): string => mkdtempSync(join(tmpdir(), 'lock-'))
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

describe('withLock', () => {
  it('lets one work at a time', async () => {
    const dir = folder()
    const events: string[] = []
    const work = (name: string) => async (): Promise<void> => {
      events.push(`${name} in`)
      await sleep(150)
      events.push(`${name} out`)
    }
    await Promise.all([withLock(dir, work('a')), withLock(dir, work('b')), withLock(dir, work('c'))])
    expect(events.length).toBe(6)
    for (let i = 0; i < 6; i += 2) expect(events[i + 1]).toBe(events[i]?.replace('in', 'out'))
  })

  it('is free again after a failure', async () => {
    const dir = folder()
    await expect(withLock(dir, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await withLock(dir, async () => 'yes')).toBe('yes')
    expect(existsSync(join(dir, 'lock'))).toBe(false)
  })

  it.each([
    [
      'whose process is gone',
      (file: string) => writeFileSync(file, JSON.stringify({ pid: deadPid(), host: hostname() })),
    ],
    [
      'that nobody has touched for long',
      (file: string) => {
        writeFileSync(file, JSON.stringify({ pid: process.pid, host: 'elsewhere' }))
        utimesSync(file, new Date(0), new Date(0))
      },
    ],
    [
      'that was never finished and is old',
      (file: string) => {
        writeFileSync(file, '')
        utimesSync(file, new Date(0), new Date(0))
      },
    ],
  ])('takes over a lock %s', async (_, leave) => {
    const dir = folder()
    leave(join(dir, 'lock'))
    expect(await withLock(dir, async () => 'mine')).toBe('mine')
  })

  it('waits for a lock of another machine that is alive', async () => {
    const dir = folder()
    writeFileSync(join(dir, 'lock'), JSON.stringify({ pid: deadPid(), host: 'elsewhere' }))
    const done = withLock(dir, async () => 'mine')
    expect(await Promise.race([done, sleep(300, 'waiting')])).toBe('waiting')
    utimesSync(join(dir, 'lock'), new Date(0), new Date(0))
    expect(await done).toBe('mine')
  })
})
