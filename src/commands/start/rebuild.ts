import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Config } from '../../config.js'

const INDEX = fileURLToPath(new URL('../index.ts', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/**
 * Builds the index of the settings again in a process of its own: whoever is asked meanwhile keeps answering.
 * @throws Error with the end of what it wrote
 */
export async function rebuildApart({ dataDir, indexDir, embedding }: Config): Promise<void> {
  const places = ['--data', dataDir, '--index', indexDir, '--model', embedding.model]
  const child = spawn(process.execPath, ['--import', TSX, INDEX, '--force', ...places], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let last = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    last = `${last}${text}`.slice(-MOST_KEPT)
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The index could not be built: ${last.trim() || `exit status ${String(code)}`}`)
}

const MOST_KEPT = 2000
