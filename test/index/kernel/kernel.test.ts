import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOf } from '../../../src/index/best.js'
import { Arena } from '../../../src/index/kernel/kernel.js'
import { Selection } from '../../../src/index/kernel/selection.js'

const ROOT = join(import.meta.dirname, '../../..')

describe('kernel.wasm', () => {
  it('is what the compiler makes of its source (else: npm run kernel)', async () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const [, ...args] = String(scripts.kernel).split(' ')
    const made: Uint8Array[] = []
    const { error, stderr } = await asc.main(args, {
      readFile: (name, folder) => {
        try {
          return readFileSync(join(folder === '.' ? ROOT : folder, name), 'utf8')
        } catch {
          return null
        }
      },
      writeFile: (_, contents) => void made.push(Buffer.from(contents)),
      listFiles: () => [],
    })
    expect(error, stderr.toString()).toBeNull()
    expect(Buffer.compare(Buffer.from(made[0] ?? []), readFileSync(join(ROOT, 'src/index/kernel/kernel.wasm')))).toBe(0)
  })
})

describe('Selection', () => {
  const few = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 300 })
  const many = fc.array(fc.float({ noNaN: true, min: -1, max: 1 }), { maxLength: 300 })

  it('picks what offering every score would keep, in its order', () => {
    fc.assert(
      fc.property(fc.oneof(few, many), fc.nat(400), (values, top) => {
        const arena = new Arena(4 * values.length + 16 + Selection.sizeFor(values.length))
        const scores = arena.floats(values.length)
        scores.set(values)
        const selection = new Selection(arena, values.length)
        expect(selection.best(scores, top)).toEqual(bestOf(scores, top))
        expect(selection.best(scores, 1)).toEqual(bestOf(scores, 1))
      }),
      { numRuns: 300 },
    )
  })
})
