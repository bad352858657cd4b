import { createHash } from 'node:crypto'
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rememberedIn } from './store/seen.js'

/** A file beyond this size is told by its size and time: no article is so large, and reading it costs more than it tells. */
const LARGE = 32 * 1024 * 1024

/** Changes whenever a file of the folder (not of its subfolders) does. Empty when there is no such folder. */
export function folderFingerprint(folder: string): string {
  const hash = createHash('sha256')
  for (const { name } of filesIn(folder)) hash.update(`${name}\0`).update(contentOf(join(folder, name)))
  return hash.digest('hex')
}

/** The same for the articles, which may be thousands: read only when one of them has changed since the index was opened last. */
export const articlesFingerprint = (folder: string, indexDir: string): string =>
  rememberedIn(
    indexDir,
    folder,
    filesIn(folder).map(({ name }) => name),
    () => folderFingerprint(folder),
  )

function filesIn(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.')).sort(byName)
  } catch {
    return []
  }
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

function contentOf(path: string): Uint8Array | string {
  try {
    const { size, mtimeMs } = statSync(path)
    return size > LARGE ? `${size} ${mtimeMs}` : createHash('sha256').update(readFileSync(path)).digest()
  } catch (error) {
    return `unreadable: ${error instanceof Error && 'code' in error ? error.code : error}`
  }
}

/** The folders whose code decides what an index holds. */
const CODE = ['text', 'terms', 'articles', 'facts', 'index']

let code: string | undefined

/**
 * Changes whenever the code that makes an index does, so there is no version number that somebody can forget to raise: the
 * program runs from its sources. Vectors are kept through such a change, unless it is one of {@link embeddedTextFingerprint}.
 */
export function codeFingerprint(): string {
  code ??= CODE.map((folder) => treeFingerprint(fileURLToPath(new URL(`../${folder}`, import.meta.url)))).join('')
  return code
}

/** Changes whenever the code does that decides what is embedded of a passage: vectors made before are of other texts. */
export const embeddedTextFingerprint = (): string =>
  createHash('sha256')
    .update(contentOf(fileURLToPath(new URL('contents/indexed-text.ts', import.meta.url))))
    .digest('hex')

function treeFingerprint(folder: string): string {
  const hash = createHash('sha256').update(folderFingerprint(folder))
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders.sort(byName)) hash.update(`${name}\0`).update(treeFingerprint(join(folder, name)))
  return hash.digest('hex')
}
