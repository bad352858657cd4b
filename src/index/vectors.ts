import { Best, bestOf, type Ranked } from './best.js'
import { checkVector, dotRow, lengthOf, type Rows, rowOf } from './exact/rows.js'
import { ScanVectors } from './exact/scan.js'
import { type Blend, curved, type VectorIndex } from './vector-index.js'

/** Links of a node; with 400 candidates a search: recall at 10 is 0.99 on static embeddings (`npm run bench`). */
const LINKS = 16
const CANDIDATES = 400
const SEED = 20_250_701

/** What is used of hnswlib-node. Declared here because the package is optional: it needs a C++ compiler to install. */
interface Neighbours {
  readonly distances: readonly number[]
  readonly neighbors: readonly number[]
}
interface Bruteforce {
  initIndex(size: number): void
  addPoint(point: number[], label: number): void
  searchKnn(point: number[], top: number): Neighbours
}
interface Graph extends Omit<Bruteforce, 'initIndex'> {
  initIndex(size: number, links: number, candidates: number, seed: number): void
  setEf(candidates: number): void
  getCurrentCount(): number
  getNumDimensions(): number
  readIndexSync(file: string): void
  writeIndexSync(file: string): void
}
interface Hnswlib {
  readonly BruteforceSearch: new (space: 'ip', dimension: number) => Bruteforce
  readonly HierarchicalNSW: new (space: 'ip', dimension: number) => Graph
}

/** hnswlib-node, or null where it could not be compiled. Every use of the library goes through here. */
export async function loadHnswlib(name = 'hnswlib-node'): Promise<Hnswlib | null> {
  try {
    const module: { default: Hnswlib } = await import(name)
    return module.default
  } catch {
    return null
  }
}

/** Exact search in plain memory; needs nothing installed. */
export const scanVectors = (rows: Rows): VectorIndex => new ScanVectors(rows)

/** Exact search by hnswlib. */
export function bruteforceVectors(library: Hnswlib, rows: Rows): VectorIndex {
  const search = new library.BruteforceSearch('ip', rows.dimension)
  search.initIndex(Math.max(1, rows.count))
  addRows(search, rows)
  return new HnswlibVectors('bruteforce', search, rows)
}

/** Builds the graph of the rows and writes it to a file. It blocks, for a minute at 100,000 rows: call it in a child process. */
export function writeGraph(library: Hnswlib, rows: Rows, file: string): void {
  const graph = new library.HierarchicalNSW('ip', rows.dimension)
  graph.initIndex(Math.max(1, rows.count), LINKS, CANDIDATES, SEED)
  addRows(graph, rows)
  graph.writeIndexSync(file)
}

/**
 * Approximate search over a graph written by {@link writeGraph}. The library trusts every byte of the file: verify its
 * checksum first.
 * @throws Error when the graph is not the one of these rows
 */
export function graphVectors(library: Hnswlib, rows: Rows, file: string): VectorIndex {
  const graph = new library.HierarchicalNSW('ip', rows.dimension)
  graph.readIndexSync(file)
  if (graph.getNumDimensions() !== rows.dimension || graph.getCurrentCount() !== rows.count)
    throw new Error(`${file} is the graph of other vectors; rebuild the index`)
  graph.setEf(CANDIDATES)
  return new HnswlibVectors('hnsw', graph, rows)
}

function addRows(search: Pick<Bruteforce, 'addPoint'>, rows: Rows): void {
  for (let i = 0; i < rows.count; i++) search.addPoint(Array.from(rowOf(rows, i)), i)
}

/** The library finds, the rows score: so every implementation gives the same numbers. */
class HnswlibVectors implements VectorIndex {
  readonly count: number
  readonly dimension: number

  constructor(
    readonly kind: 'bruteforce' | 'hnsw',
    private readonly search: Pick<Bruteforce, 'searchKnn'>,
    private readonly rows: Rows,
  ) {
    this.count = rows.count
    this.dimension = rows.dimension
  }

  nearest(query: Float32Array, top: number): Ranked {
    checkVector(query, this.dimension)
    const best = new Best(Math.min(top, this.count))
    if (best.capacity === 0 || lengthOf(query) === 0) return this.firstRows(best)
    for (const id of this.search.searchKnn(Array.from(query), best.capacity).neighbors)
      best.offer(id, dotRow(this.rows, id, query))
    return best.ranked()
  }

  fused(query: Float32Array, blend: Blend, top: number): Ranked {
    const best = new Best(Math.min(top, this.count))
    for (const id of this.proposed(query, blend, top))
      best.offer(id, curved(blend, blend.scores[id] ?? 0) + blend.weight * dotRow(this.rows, id, query))
    return best.ranked()
  }

  private proposed(query: Float32Array, { scores }: Blend, top: number): Iterable<number> {
    const near = this.nearest(query, top).ids
    return this.kind === 'bruteforce' ? scores.keys() : new Set([...near, ...bestOf(scores, top).ids])
  }

  similarities(query: Float32Array, ids: ArrayLike<number>): Float32Array {
    checkVector(query, this.dimension)
    return Float32Array.from(ids, (id) => dotRow(this.rows, id, query))
  }

  /** Nothing is nearer than anything else to a query of length zero. */
  private firstRows(best: Best): Ranked {
    for (let i = 0; i < best.capacity; i++) best.offer(i, 0)
    return best.ranked()
  }
}
