import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IndexLibrary } from '../../src/answer/library.js'
import { openIndex } from '../../src/index/open.js'

/** The library of a folder of articles over the shipped model, its index in a folder of its own. */
export async function openLibrary(dataDir = 'data/articles'): Promise<IndexLibrary> {
  const indexDir = join(mkdtempSync(join(tmpdir(), 'index-')), 'index')
  const model = { model: 'shipped', queryPrefix: undefined, passagePrefix: undefined, cache: indexDir }
  return new IndexLibrary(await openIndex({ dataDir, indexDir, model }))
}
