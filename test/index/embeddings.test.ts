import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Embeddings } from '@langchain/core/embeddings'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LocalEmbeddings } from '../../src/index/embeddings.js'
import { findModel, modelFingerprint } from '../../src/index/model/model-folder.js'

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/models/${name}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'models-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rounded = (vector: readonly number[]): number[] => vector.map((value) => Number(value.toFixed(2)) + 0)

describe.each(['a-vector-a-text', 'a-vector-a-token'])('a model that gives %s', (name) => {
  let model: LocalEmbeddings
  beforeAll(async () => {
    model = await LocalEmbeddings.load({ model: fixture(name) })
  })

  it('is a LangChain embedder', () => {
    expect(model).toBeInstanceOf(Embeddings)
    expect(model.dimension).toBe(4)
  })

  it.each([
    ['tin', [1, 0, 0, 0]],
    ['Tin', [1, 0, 0, 0]],
    ['tin so', [0.71, 0.71, 0, 0]],
    ['tin tin tin so', [0.95, 0.32, 0, 0]],
    ['', [0, 0, 0, 0]],
    [' \n\t ', [0, 0, 0, 0]],
    ['[PAD]', [0, 0, 0, 0]],
    ['tin [PAD]<unk>', [1, 0, 0, 0]],
    ['\u0000\u202etin\u0007', [1, 0, 0, 0]],
    ['🏛️', [0, 0, 0, 0]],
    [`tin${' '.repeat(30_000)}so`, [1, 0, 0, 0]],
  ])('%j', async (text, expected) => {
    expect(rounded(await model.embedQuery(text))).toEqual(expected)
  })

  it('gives one vector a text, in their order, the same alone as among others', async () => {
    const texts = [
      'tin so so',
      '',
      'so',
      'tin',
      '[PAD]',
      ...Array.from({ length: 70 }, (_, i) => 'tin '.repeat(1 + (i % 20))),
    ]
    const together = await model.embedDocuments(texts)
    expect(together.length).toBe(texts.length)
    for (const [i, text] of texts.entries())
      expect(rounded(together[i] ?? [])).toEqual(rounded(await model.embedQuery(text)))
  })
})

describe('prefixes', () => {
  it('stand before questions and passages', async () => {
    const model = await LocalEmbeddings.load({
      model: fixture('a-vector-a-text'),
      queryPrefix: 'query: ',
      passagePrefix: 'passage: ',
    })
    expect(rounded(await model.embedQuery('tin'))).toEqual([0.71, 0, 0.71, 0])
    expect(rounded((await model.embedDocuments(['tin']))[0] ?? [])).toEqual([0.71, 0, 0, 0.71])
  })

  it.each([
    ['Xenova/multilingual-e5-small', 'query: ', 'passage: '],
    ['intfloat/e5_base', 'query: ', 'passage: '],
    ['Xenova/paraphrase-multilingual-MiniLM-L12-v2', '', ''],
    ['Xenova/the5th', '', ''],
  ])('of %s are known', (model, queryPrefix, passagePrefix) => {
    expect(findModel({ model })).toMatchObject({ kind: 'hub', queryPrefix, passagePrefix })
  })

  it('change the fingerprint, as they change the vectors', () => {
    const of = (queryPrefix: string): string =>
      modelFingerprint(findModel({ model: fixture('a-vector-a-text'), queryPrefix }))
    expect(of('a')).not.toBe(of('b'))
    expect(of('a')).toBe(of('a'))
  })
})

describe('a model that is not there or no good', () => {
  const broken = (name: string, change: (path: string) => void): string => {
    const path = join(folder, name)
    cpSync(fixture('a-vector-a-text'), path, { recursive: true })
    change(path)
    return path
  }
  const cut = (path: string): void => writeFileSync(path, readFileSync(path).subarray(0, 60))

  it.each([
    ['../../not-there', /no folder .*not-there and it is no hub id/],
    ['Xenova/../secret', /no hub id/],
    ['owner/..name', /no hub id/],
    ['./nowhere', /no folder .*nowhere/],
  ])('%s', async (model, message) => {
    await expect(LocalEmbeddings.load({ model })).rejects.toThrow(message)
  })

  it.each([
    [
      'no-tokenizer',
      (path: string) => rmSync(join(path, 'tokenizer.json')),
      /looked for in .*no-tokenizer, where tokenizer\.json is missing\. Put a transformers\.js model there/,
    ],
    [
      'no-onnx',
      (path: string) => rmSync(join(path, 'onnx'), { recursive: true }),
      /no-onnx, where onnx\/model_quantized\.onnx .* is missing/,
    ],
    [
      'cut-onnx',
      (path: string) => cut(join(path, 'onnx/model_quantized.onnx')),
      /The embedding model in .*cut-onnx could not be loaded \(.+\)\. .*EMBEDDING_MODEL=shipped/,
    ],
    ['cut-tokenizer', (path: string) => cut(join(path, 'tokenizer.json')), /cut-tokenizer could not be loaded/],
  ])('%s', async (name, change, message) => {
    await expect(LocalEmbeddings.load({ model: broken(name, change) })).rejects.toThrow(message)
  })
})
