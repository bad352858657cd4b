import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Engine } from '../../../src/answer/engine.js'
import { corpusOf } from '../../../src/answer/examples.js'
import { IndexLibrary } from '../../../src/answer/library.js'
import { openConfigured } from '../../../src/commands/start/open.js'
import { readConfig } from '../../../src/config.js'

/** The program's own index over its five articles, in a folder of its own. */
export async function realIndex() {
  const config = readConfig({ INDEX_DIR: mkdtempSync(join(tmpdir(), 'index-')) })
  const library = new IndexLibrary(await openConfigured(config))
  const answerer = new Engine(library)
  return { answerer, corpus: await corpusOf(library, answerer) }
}
