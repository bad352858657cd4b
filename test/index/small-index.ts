import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Embedder } from '../../src/index/embeddings.js'
import { type Index, type IndexOptions, openIndex } from '../../src/index/open.js'
import { fold } from '../../src/text/fold.js'
import { syllables } from '../../src/text/syllables.js'

const DIMENSION = 64

/** Embeds by hashing syllables without accents: deterministic, needs no model, and counts what it is asked to embed. */
export class HashEmbedder implements Embedder {
  readonly embedded: string[] = []

  constructor(readonly fingerprint = 'hash') {}

  async embedQuery(text: string): Promise<number[]> {
    const vector = new Array<number>(DIMENSION).fill(0)
    for (const { start, end } of syllables(text)) {
      const slot = [...fold(text.slice(start, end))].reduce(
        (hash, letter) => (hash * 31 + letter.charCodeAt(0)) % DIMENSION,
        7,
      )
      vector[slot] = (vector[slot] ?? 0) + 1
    }
    return vector
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    this.embedded.push(...texts)
    return Promise.all(texts.map((text) => this.embedQuery(text)))
  }
}

export interface Place {
  readonly dataDir: string
  readonly indexDir: string
}

/** A folder of articles in a temporary place: file names to contents. */
export function placeWith(files: Readonly<Record<string, string | Uint8Array>>): Place {
  const root = mkdtempSync(join(tmpdir(), 'index-'))
  const place = { dataDir: join(root, 'articles'), indexDir: join(root, 'index') }
  mkdirSync(place.dataDir)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place.dataDir, name), content)
  return place
}

export const openSmall = (place: Place, options: Partial<IndexOptions> = {}): Promise<Index> =>
  openIndex({ ...place, model: new HashEmbedder(), ...options })

export const indexOf = (files: Readonly<Record<string, string>>): Promise<Index> => openSmall(placeWith(files))
