import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Found, readGeneration, writeGeneration } from '../../../src/index/store/generation.js'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'generation-'))
})

const write = (fingerprint: string, files: Readonly<Record<string, string>>): Promise<void> =>
  writeGeneration(dir, fingerprint, async (folder) => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  })

function contentOf(found: Found): Record<string, string> {
  if (found.kind !== 'generation') throw new Error(`${found.kind}, not a generation`)
  return Object.fromEntries([...found.generation.files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

const folderInUse = (): string => join(dir, readdirSync(dir).find((name) => name.startsWith('generation-')) ?? '')

describe('a generation', () => {
  it('is absent before the first one', () => {
    expect(readGeneration(dir)).toEqual({ kind: 'absent' })
    expect(readGeneration(join(dir, 'nowhere'))).toEqual({ kind: 'absent' })
  })

  it('is read back whole, and leaves nothing else behind', async () => {
    await write('one', { a: 'alpha', b: '' })
    await write('two', { a: 'beta' })
    const found = readGeneration(dir)
    expect(contentOf(found)).toEqual({ a: 'beta' })
    expect(found).toMatchObject({ generation: { fingerprint: 'two' } })
    expect(readdirSync(dir).sort()).toEqual(['current', expect.stringMatching(/^generation-/)])
  })

  it('stays in use when the next one fails', async () => {
    await write('one', { a: 'alpha' })
    await expect(
      writeGeneration(dir, 'two', async (folder) => {
        writeFileSync(join(folder, 'a'), 'half')
        throw new Error('disk full')
      }),
    ).rejects.toThrow('disk full')
    expect(contentOf(readGeneration(dir))).toEqual({ a: 'alpha' })
    expect(readdirSync(dir).length).toBe(2)
  })

  it.each([
    [
      'a file with another byte',
      () => writeFileSync(join(folderInUse(), 'a'), 'alphA'),
      /its file a is not as it was written/,
    ],
    ['a file cut short', () => writeFileSync(join(folderInUse(), 'a'), 'alp'), /its file a is not as it was written/],
    ['a file that is gone', () => rmSync(join(folderInUse(), 'b')), /ENOENT/],
    [
      'another manifest',
      () => writeFileSync(join(folderInUse(), 'manifest.json'), '{"fingerprint":"x","files":{}}'),
      /its file manifest.json is not as it was written/,
    ],
    ['a pointer to nothing', () => writeFileSync(join(dir, 'current'), 'generation-00 00'), /ENOENT/],
    ['a pointer out of the folder', () => writeFileSync(join(dir, 'current'), '../../etc 00'), /names no generation/],
    ['an empty pointer', () => writeFileSync(join(dir, 'current'), ''), /names no generation/],
  ])('is told to be damaged: %s', async (_, damage, reason) => {
    await write('one', { a: 'alpha', b: 'beta' })
    damage()
    expect(readGeneration(dir)).toEqual({ kind: 'damaged', reason: expect.stringMatching(reason) })
  })

  it('is told to be damaged whatever single byte of it is changed', async () => {
    await write('one', { a: 'alpha', b: 'beta' })
    for (const name of readdirSync(folderInUse())) {
      const path = join(folderInUse(), name)
      const good = readFileSync(path)
      for (let at = 0; at < good.length; at++) {
        const bad = Uint8Array.from(good)
        bad[at] = (bad[at] ?? 0) ^ 1
        writeFileSync(path, bad)
        expect(readGeneration(dir).kind).toBe('damaged')
      }
      writeFileSync(path, good)
    }
    expect(readGeneration(dir).kind).toBe('generation')
  })
})
