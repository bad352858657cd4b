/** The child process of graph-process.ts: rows file in, graph file out. */
import { readFileSync } from 'node:fs'
import { unpackRows } from '../exact/saved.js'
import { loadHnswlib, writeGraph } from '../vectors.js'

const [rowsFile = '', graphFile = ''] = process.argv.slice(2)
const library = await loadHnswlib()
if (!library) throw new Error('hnswlib-node is not installed')
writeGraph(library, unpackRows(readFileSync(rowsFile)), graphFile)
process.disconnect?.()
