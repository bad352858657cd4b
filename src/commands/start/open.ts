import { join } from 'node:path'
import type { Config } from '../../config.js'
import { type Index, openIndex } from '../../index/open.js'
import { Progress } from './progress.js'

/** Opens the index of a command's settings, with progress and warnings on standard error. */
export async function openConfigured(config: Config, force = false): Promise<Index> {
  const { dataDir, lexiconDir, indexDir, hnswAbove, embedding, stateDir } = config
  const progress = new Progress()
  const warn = (line: string): void => progress.above(line)
  const onProgress = (done: number, total: number): void => progress.show(done, total)
  try {
    const model = { ...embedding, cache: join(stateDir, 'models') }
    return await openIndex({ dataDir, lexiconDir, indexDir, hnswAbove, model, force, warn, onProgress })
  } finally {
    progress.end()
  }
}
