import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('./graph-child.ts', import.meta.url))

/**
 * Builds the graph of a saved file of rows in a child process: it takes minutes of pure computing, in which this process goes
 * on answering.
 */
export function buildGraph(rowsFile: string, graphFile: string): Promise<void> {
  const tsx = createRequire(import.meta.url).resolve('tsx')
  const child = fork(CHILD, [rowsFile, graphFile], {
    execArgv: ['--import', tsx],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const said: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (code === 0) resolve()
      else
        reject(
          new Error(
            `The process that builds the HNSW graph ended with ${signal ?? code}: ${said.join('').slice(0, 500)}`,
          ),
        )
    })
  })
}
