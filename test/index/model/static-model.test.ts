import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AutoModel, env, Tensor } from '@xenova/transformers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readStaticModel } from '../../../src/index/model/static-model.js'

const MODEL = fileURLToPath(new URL('../../../embeddings/model', import.meta.url))
const FILE = join(MODEL, 'onnx/model_quantized.onnx')
const PIECES = 40_000

const own = readStaticModel(FILE)
const scratch = mkdtempSync(join(tmpdir(), 'static-model-'))
let theirs: (pieces: readonly number[]) => Promise<number[]>

beforeAll(async () => {
  env.allowRemoteModels = false
  env.useFSCache = false
  env.localModelPath = dirname(MODEL)
  const model = await AutoModel.from_pretrained('model')
  theirs = async (pieces) => {
    const dims = [1, pieces.length]
    const ids = new Tensor('int64', BigInt64Array.from(pieces, BigInt), dims)
    const mask = new Tensor('int64', new BigInt64Array(pieces.length).fill(1n), dims)
    const { sentence_embedding } = await model({ input_ids: ids, attention_mask: mask })
    return Array.from(sentence_embedding.data)
  }
})

afterAll(() => rmSync(scratch, { recursive: true }))

const pieces = fc.array(fc.nat(PIECES - 1), { minLength: 1, maxLength: 120 })

/** The shipped file with one word of it replaced by another as long. */
function changed(word: string, other: string): string {
  const bytes = readFileSync(FILE)
  bytes.write(other, bytes.lastIndexOf(word))
  const file = join(scratch, `${other}.onnx`)
  writeFileSync(file, bytes)
  return file
}

describe('readStaticModel', () => {
  it('gives the vectors of the runtime', async () => {
    await fc.assert(
      fc.asyncProperty(pieces, async (some) => {
        const [ours = [], wanted] = [own?.(some), await theirs(some)]
        expect(ours).toHaveLength(wanted.length)
        for (const [i, value] of wanted.entries()) expect(Math.abs((ours[i] ?? 2) - value)).toBeLessThan(1e-6)
      }),
    )
  })

  it('gives the zero vector for pieces that mean nothing', () => {
    expect(own?.([0, 1, 2])).toEqual(new Array(256).fill(0))
  })

  it('names a piece that the table has not got', () => {
    expect(() => own?.([PIECES])).toThrow('piece 40000 of its tokenizer is not in its table')
  })

  it.each([
    ['another step', () => changed('ReduceL2', 'ReduceL1')],
    ['another constant', () => changed('table', 'tablo')],
    ['what is no model', () => fileURLToPath(import.meta.url)],
    ['no file', () => join(scratch, 'none.onnx')],
  ])('leaves %s to the runtime', (_, file) => {
    expect(readStaticModel(file())).toBeNull()
  })
})
