import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unpackRows } from '../../../index/exact/saved.js'
import { buildGraph } from '../../../index/graph/graph-process.js'
import type { Index } from '../../../index/open.js'
import { FILES } from '../../../index/store/files.js'
import { graphVectors, loadHnswlib } from '../../../index/vectors.js'
import { Searcher } from '../../../search/searcher.js'
import { ms, p50, p95, report, timed } from '../measures.js'

/** The question asked while the graph is built in its own process. */
const EVERY_MS = 20

/** Builds the HNSW graph of an index while the index answers, then compares the two on real questions. */
export async function benchGraph(
  index: Index,
  indexDir: string,
  questions: readonly (readonly [string, string])[],
): Promise<void> {
  const library = await loadHnswlib()
  if (!library) return report('HNSW', 'hnswlib-node is not installed: left out')
  const [generation = ''] = readdirSync(indexDir).filter((name) => name.startsWith('generation-'))
  const rowsFile = join(indexDir, generation, FILES.vectors)
  const graphFile = join(indexDir, 'bench.hnsw')
  const answered = { done: false, taken: [] as number[] }
  const serving = serve(new Searcher(index), questions, answered)
  const { ms: built } = await timed(() => buildGraph(rowsFile, graphFile))
  answered.done = true
  await serving
  report('HNSW graph built in a child process', `${(built / 1000).toFixed(1)} s`)
  report('search p50, p95 meanwhile', `${ms(p50(answered.taken))}, ${ms(p95(answered.taken))}`)
  const graph = graphVectors(library, unpackRows(await readFile(rowsFile)), graphFile)
  let same = 0
  const taken = { exact: [] as number[], graph: [] as number[] }
  for (const [, question] of questions) {
    const vector = Float32Array.from(await index.embedder.embedQuery(question))
    const exact = await timed(() => index.vectors.nearest(vector, 10))
    const near = await timed(() => graph.nearest(vector, 10))
    taken.exact.push(exact.ms)
    taken.graph.push(near.ms)
    same += [...near.value.ids].filter((id) => exact.value.ids.includes(id)).length
  }
  report('dense p50: exact scan, HNSW', `${ms(p50(taken.exact))}, ${ms(p50(taken.graph))}`)
  const recall = same / questions.length / 10
  report('HNSW recall@10 against exact (≥ 0.98)', recall.toFixed(4), recall >= 0.98)
}

async function serve(
  searcher: Searcher,
  questions: readonly (readonly [string, string])[],
  state: { readonly taken: number[]; done: boolean },
): Promise<void> {
  for (let i = 0; !state.done; i++) {
    const question = questions[i % questions.length]?.[1] ?? ''
    state.taken.push((await timed(() => searcher.search(question, 10))).ms)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
}
