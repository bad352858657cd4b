import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { rememberedIn } from '../../../src/index/store/seen.js'

const OLD = new Date('2020-01-01')

describe('rememberedIn', () => {
  let folder: string
  let indexDir: string
  let reads: number
  const read = (names = readdirSync(folder)): string =>
    rememberedIn(indexDir, folder, names, () => {
      reads++
      return `read ${reads}`
    })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seen-'))
    indexDir = mkdtempSync(join(tmpdir(), 'seen-'))
    reads = 0
    writeFileSync(join(folder, 'a.txt'), 'một')
    writeFileSync(join(folder, 'b.txt'), 'hai')
  })

  it('reads again what changed so lately that its next change might not show', () => {
    expect([read(), read()]).toEqual(['read 1', 'read 2'])
    expect(readdirSync(indexDir)).toEqual([])
  })

  describe('of files that have settled', () => {
    beforeEach(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_600))
    })

    it('reads once, and again after any change', () => {
      expect([read(), read()]).toEqual(['read 1', 'read 1'])
      utimesSync(join(folder, 'a.txt'), OLD, OLD)
      expect(read()).toBe('read 2')
      writeFileSync(join(folder, 'b.txt'), 'ba!')
      expect(read()).toBe('read 3')
      expect(read(['a.txt'])).toBe('read 4')
    })

    it('reads again where what was remembered is damaged', () => {
      expect(read()).toBe('read 1')
      writeFileSync(join(indexDir, 'seen.json'), '{"stats": 1}')
      expect(read()).toBe('read 2')
    })

    it('reads every time where nothing can be remembered', () => {
      indexDir = join(indexDir, 'absent')
      expect([read(), read()]).toEqual(['read 1', 'read 2'])
    })
  })
})
