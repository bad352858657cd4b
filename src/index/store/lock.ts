import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const NAME = 'lock'
/** The holder touches its lock this often, */
const BEAT_MS = 5_000
/** and one not touched for so long belongs to a process that is gone, on this machine or another. */
const DEAD_MS = 10 * 60_000
const POLL_MS = 100

/**
 * Runs `work` while no other process writes to the folder. A second builder waits for the first; the lock of a process that
 * was killed is taken over.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = join(folder, NAME)
  makeFolder(folder)
  while (!taken(file)) await sleep(POLL_MS)
  const beat = setInterval(() => touch(file), BEAT_MS)
  beat.unref()
  try {
    return await work()
  } finally {
    clearInterval(beat)
    rmSync(file, { force: true })
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Error(
      `The index folder ${folder} cannot be made (${codeOf(error)}); choose another one with --index or INDEX_DIR`,
    )
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error)

function taken(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw new Error(
        `The index must be built, but ${file} cannot be written (${codeOf(error)}); give this user the right to write there, or choose another folder with --index or INDEX_DIR`,
      )
    removeIfDead(file)
    return false
  }
}

/** Moved aside before it is deleted: what comes along may be the fresh lock of another waiter, which is put back. */
function removeIfDead(file: string): void {
  try {
    const held = readFileSync(file, 'utf8')
    if (!isDead(file, held)) return
    const aside = `${file}-${randomBytes(4).toString('hex')}`
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') !== held) linkSync(aside, file)
    rmSync(aside)
  } catch {
    // Another waiter was quicker; the next round looks again.
  }
}

function isDead(file: string, held: string): boolean {
  const age = Date.now() - statSync(file).mtimeMs
  const holder = holderOf(held)
  return age > DEAD_MS || (holder?.host === hostname() && !isRunning(holder.pid))
}

interface Holder {
  readonly pid: number
  readonly host: string
}

/** Null for a lock whose holder has not finished writing it. */
function holderOf(held: string): Holder | null {
  try {
    const value: unknown = JSON.parse(held)
    return isHolder(value) ? value : null
  } catch {
    return null
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' && value !== null && 'pid' in value && 'host' in value && typeof value.pid === 'number'
  )
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // Somebody deleted the index folder meanwhile; writing the generation will say so.
  }
}
