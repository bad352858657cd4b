import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AutoTokenizer, env } from '@xenova/transformers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readTokenizer } from '../../../src/index/model/tokenizer.js'
import { fold } from '../../../src/text/fold.js'

const MODEL = fileURLToPath(new URL('../../../embeddings/model', import.meta.url))
const ARTICLES = new URL('../../../data/articles/', import.meta.url)

const own = readTokenizer(MODEL)
let theirs: (text: string) => readonly number[]

beforeAll(async () => {
  env.allowRemoteModels = false
  env.useFSCache = false
  env.localModelPath = dirname(MODEL)
  const tokenizer = await AutoTokenizer.from_pretrained('model')
  theirs = (text) => tokenizer.encode(text)
})

const articles = readdirSync(ARTICLES).map((name) => readFileSync(new URL(name, ARTICLES), 'utf8'))
const lines = articles.flatMap((text) => text.split('\n')).map((line) => line.slice(0, 600))

describe('readTokenizer', () => {
  it('gives the pieces of the runtime on every line of the articles, accented and not', () => {
    for (const line of lines)
      for (const text of [line, fold(line), line.toUpperCase(), line.normalize('NFD')])
        expect(own?.encode(text)).toEqual(theirs(text))
  })

  it('gives the pieces of the runtime on whatever is typed', () => {
    const syllable = fc.constantFrom(
      'hòa',
      'hoà',
      'quý',
      'thuý',
      'phần',
      'mem',
      'TT&TT',
      '07/2008',
      '🏛️',
      '▁',
      ' ',
      '\u00a0',
      'ﬁ',
      '½',
      '漢',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(syllable, { maxLength: 20 }).map((all) => all.join(' ')),
    )
    // Tokens of the model are taken out of a text before it gets here; the runtime would read them as such.
    fc.assert(
      fc.property(
        typed.filter((text) => !/[<[]/.test(text)),
        (text) => {
          expect(own?.encode(text)).toEqual(theirs(text))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is null for a tokenizer of another kind', () => {
    const other = fileURLToPath(new URL('../../fixtures/models/a-vector-a-text', import.meta.url))
    expect(readTokenizer(other)).toBeNull()
  })
})
