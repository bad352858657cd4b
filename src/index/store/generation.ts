import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * One whole index: a folder `generation-…` of files that never change. The file `current` names it together with the
 * checksum of its manifest, the manifest holds the checksum of every other file. A generation is written aside, flushed,
 * then named: a process killed at any moment leaves the old index or the new one in use, never a mixture.
 */
export interface Generation {
  readonly folder: string
  /** What the generation was made of: another one means that it is stale. */
  readonly fingerprint: string
  /** The files by name, verified. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** What stands in an index folder. */
export type Found =
  | { readonly kind: 'generation'; readonly generation: Generation }
  | { readonly kind: 'absent' }
  | { readonly kind: 'damaged'; readonly reason: string }

interface Manifest {
  readonly fingerprint: string
  readonly files: Readonly<Record<string, string>>
}

const CURRENT = 'current'
const MANIFEST = 'manifest.json'
const GENERATION = 'generation-'
const ASIDE = 'aside-'

/** Reads the generation in use and verifies every byte of it. */
export function readGeneration(indexDir: string): Found {
  const first = tryRead(indexDir)
  // A builder may have put a new generation in place between our reading its name and its files.
  return first.kind === 'damaged' ? tryRead(indexDir) : first
}

function tryRead(indexDir: string): Found {
  if (!existsSync(join(indexDir, CURRENT))) return { kind: 'absent' }
  try {
    const [name = '', checksum = ''] = readFileSync(join(indexDir, CURRENT), 'utf8').trim().split(' ')
    if (!/^generation-[0-9a-f]+$/.test(name)) throw new Error('its file "current" names no generation')
    const folder = join(indexDir, name)
    const manifest: Manifest = JSON.parse(new TextDecoder().decode(verified(folder, MANIFEST, checksum)))
    const files = Object.entries(manifest.files).map(([file, sum]) => [file, verified(folder, file, sum)] as const)
    return { kind: 'generation', generation: { folder, fingerprint: manifest.fingerprint, files: new Map(files) } }
  } catch (error) {
    return { kind: 'damaged', reason: error instanceof Error ? error.message : String(error) }
  }
}

function verified(folder: string, file: string, checksum: string): Uint8Array {
  const bytes = readFileSync(join(folder, file))
  if (checksumOf(bytes) !== checksum) throw new Error(`its file ${file} is not as it was written`)
  return bytes
}

const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Writes a generation and puts it into use. The caller holds the lock of the folder.
 * @param write puts the files into the folder it is given
 */
export async function writeGeneration(
  indexDir: string,
  fingerprint: string,
  write: (folder: string) => Promise<void>,
): Promise<void> {
  const aside = join(indexDir, `${ASIDE}${randomBytes(8).toString('hex')}`)
  mkdirSync(aside, { recursive: true })
  try {
    await write(aside)
    const manifest = writeManifest(aside, fingerprint)
    const name = `${GENERATION}${randomBytes(8).toString('hex')}`
    renameSync(aside, join(indexDir, name))
    point(indexDir, name, manifest)
    removeOthers(indexDir, name)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** @returns the checksum of the manifest */
function writeManifest(folder: string, fingerprint: string): string {
  const sums = readdirSync(folder)
    .sort()
    .map((file) => [file, checksumOf(readFileSync(join(folder, file)))])
  for (const [file = ''] of sums) flush(join(folder, file))
  const bytes = new TextEncoder().encode(
    JSON.stringify({ fingerprint, files: Object.fromEntries(sums) } satisfies Manifest, null, 1),
  )
  writeFileSync(join(folder, MANIFEST), bytes, { flush: true })
  flush(folder)
  return checksumOf(bytes)
}

function point(indexDir: string, name: string, manifest: string): void {
  const aside = join(indexDir, `${ASIDE}${CURRENT}`)
  writeFileSync(aside, `${name} ${manifest}\n`, { flush: true })
  flush(indexDir)
  renameSync(aside, join(indexDir, CURRENT))
  flush(indexDir)
}

/** Generations no longer in use, and what killed builds left behind. */
function removeOthers(indexDir: string, kept: string): void {
  for (const name of readdirSync(indexDir))
    if ((name.startsWith(GENERATION) && name !== kept) || name.startsWith(ASIDE))
      rmSync(join(indexDir, name), { recursive: true, force: true })
}

/** Windows cannot flush a folder; its renames are flushed with the files. */
function flush(path: string): void {
  try {
    const handle = openSync(path, 'r')
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    if (process.platform !== 'win32') throw error
  }
}
