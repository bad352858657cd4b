import { createHash } from 'node:crypto'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What was read of a folder the last time, by the sizes and times of its files: while none of them changes, thousands of
 * files need not be read at every start. As in git's index, files that changed just now are not trusted to show their next
 * change by their time.
 */
interface Seen {
  /** Of names, sizes and times. */
  readonly stats: string
  /** What reading them gave. */
  readonly content: string
}

const NAME = 'seen.json'
/** The coarsest clock of a file system (FAT). */
const SETTLED_MS = 2_500

/** What `read` gives for the files, remembered in `indexDir` if that folder can be written. */
export function rememberedIn(indexDir: string, folder: string, files: readonly string[], read: () => string): string {
  const { stats, newest } = statsOf(folder, files)
  const seen = recall(indexDir)
  if (seen?.stats === stats) return seen.content
  const content = read()
  if (Date.now() - newest > SETTLED_MS) remember(indexDir, { stats, content })
  return content
}

function statsOf(folder: string, files: readonly string[]) {
  const hash = createHash('sha256').update(folder)
  let newest = 0
  for (const name of files) {
    const stat = statSync(join(folder, name), { bigint: true, throwIfNoEntry: false })
    hash.update(`\0${name}\0${stat?.size} ${stat?.mtimeNs} ${stat?.ctimeNs} ${stat?.ino}`)
    newest = Math.max(newest, Number(stat?.mtimeMs ?? 0), Number(stat?.ctimeMs ?? 0))
  }
  return { stats: hash.digest('hex'), newest }
}

function recall(indexDir: string): Seen | null {
  try {
    const value: unknown = JSON.parse(readFileSync(join(indexDir, NAME), 'utf8'))
    return isSeen(value) ? value : null
  } catch {
    return null
  }
}

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' &&
  value !== null &&
  'stats' in value &&
  'content' in value &&
  typeof value.stats === 'string' &&
  typeof value.content === 'string'

function remember(indexDir: string, seen: Seen): void {
  try {
    const aside = join(indexDir, `${NAME}-${process.pid}`)
    writeFileSync(aside, JSON.stringify(seen))
    renameSync(aside, join(indexDir, NAME))
  } catch {
    // There is no index yet, or it cannot be written: the files are read again next time.
  }
}
