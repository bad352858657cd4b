import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { dotRow, emptyRows, type Rows, rowOf, setRow } from '../../src/index/exact/rows.js'
import { packRows, unpackRows } from '../../src/index/exact/saved.js'
import type { VectorIndex } from '../../src/index/vector-index.js'
import { bruteforceVectors, graphVectors, loadHnswlib, scanVectors, writeGraph } from '../../src/index/vectors.js'

const folder = mkdtempSync(join(tmpdir(), 'vectors-'))
afterAll(() => rmSync(folder, { recursive: true }))

const library = await loadHnswlib()
let graphs = 0

function graphOf(rows: Rows): VectorIndex {
  if (!library) throw new Error('hnswlib-node is not installed')
  const file = join(folder, `${graphs++}.hnsw`)
  writeGraph(library, rows, file)
  return graphVectors(library, rows, file)
}

type Make = (rows: Rows) => VectorIndex
const implementations: readonly (readonly [string, Make])[] = [
  ['scan', scanVectors],
  ...(library
    ? ([
        ['bruteforce', (rows: Rows) => bruteforceVectors(library, rows)],
        ['hnsw', graphOf],
      ] as const)
    : []),
]

const coordinate = fc.double({ min: -1, max: 1, noNaN: true })
const vectors = (dimension: number, least: number) =>
  fc.array(fc.array(coordinate, { minLength: dimension, maxLength: dimension }), { minLength: least, maxLength: 60 })
const corpora = fc
  .integer({ min: 1, max: 40 })
  .chain((dimension) => fc.tuple(vectors(dimension, 1), vectors(dimension, 1)))

function rowsOf(all: readonly (readonly number[])[], dimension: number): Rows {
  const rows = emptyRows(dimension, all.length)
  for (const [i, vector] of all.entries()) setRow(rows, i, vector)
  return rows
}

const unit = (vector: readonly number[]): Float32Array => {
  const length = Math.hypot(...vector) || 1
  return Float32Array.from(vector, (value) => value / length)
}

const naive = (rows: Rows, query: Float32Array): number[] =>
  Array.from({ length: rows.count }, (_, i) => dotRow(rows, i, query)).sort((a, b) => b - a)

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32 - 0.5
  }
}

describe.each(implementations)('%s', (kind, make) => {
  it('finds the nearest, with the cosines that plain arithmetic gives', () => {
    fc.assert(
      fc.property(corpora, fc.integer({ min: 1, max: 70 }), ([stored, [asked = []]], top) => {
        const rows = rowsOf(stored, asked.length)
        const query = unit(asked)
        const { ids, scores } = make(rows).nearest(query, top)
        const expected = naive(rows, query).slice(0, top)
        expect(ids.length).toBe(Math.min(top, stored.length))
        expect(new Set(ids).size).toBe(ids.length)
        for (const [i, id] of ids.entries()) {
          expect(scores[i]).toBeCloseTo(dotRow(rows, id, query), 3)
          expect(scores[i]).toBeCloseTo(expected[i] ?? Number.NaN, 3)
        }
      }),
      { numRuns: kind === 'scan' ? 100 : 30 },
    )
  })

  it('ranks by the sum of cosines and what else is known, as adding both up does', () => {
    const scores = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 60, maxLength: 60 })
    const weights = fc.record({
      full: fc.constantFrom(0.5, 3),
      share: fc.constantFrom(0, 0.5, 1),
      curve: fc.constantFrom(0, 0.25, 1),
      weight: fc.constantFrom(0, 1.75),
    })
    fc.assert(
      fc.property(corpora, scores, weights, fc.integer({ min: 1, max: 70 }), ([stored, [asked = []]], all, by, top) => {
        const rows = rowsOf(stored, asked.length)
        const query = unit(asked)
        const known = Float32Array.from(all.slice(0, stored.length))
        const sumOf = (id: number): number => {
          const x = (known[id] ?? 0) / by.full
          const counted = x < 1 ? (1 - by.curve) * x + by.curve * x ** 2 : x
          return by.share * counted + by.weight * dotRow(rows, id, query)
        }
        const expected = Array.from({ length: rows.count }, (_, id) => sumOf(id)).sort((a, b) => b - a)
        const found = make(rows).fused(query, { scores: known, ...by }, top)
        expect(new Set(found.ids).size).toBe(Math.min(top, stored.length))
        for (const [i, id] of found.ids.entries()) {
          expect(found.scores[i]).toBeCloseTo(sumOf(id), 3)
          if (kind !== 'hnsw') expect(found.scores[i]).toBeCloseTo(expected[i] ?? Number.NaN, 3)
        }
      }),
      { numRuns: kind === 'scan' ? 100 : 30 },
    )
  })

  it('gives the cosines of the rows asked for, in their order', () => {
    const rows = rowsOf([[1, 0, 0], [0, 1, 0], [0, 0, 1]], 3) // biome-ignore format: a table
    const found = make(rows).similarities(unit([3, 4, 0]), [2, 0, 1, 0])
    expect([...found].map((value) => Number(value.toFixed(3)))).toEqual([0, 0.6, 0.8, 0.6])
  })

  it('gives the cosines of this query, whatever was asked before', () => {
    const rows = rowsOf([[1, 0, 0], [0, 1, 0], [0, 0, 1]], 3) // biome-ignore format: a table
    const index = make(rows)
    const rounded = (query: Float32Array): number[] =>
      [...index.similarities(query, [0, 1, 2])].map((value) => Number(value.toFixed(3)))
    index.nearest(unit([3, 4, 0]), 2)
    expect(rounded(unit([3, 4, 0]))).toEqual([0.6, 0.8, 0])
    expect(rounded(unit([0, 3, 4]))).toEqual([0, 0.6, 0.8])
    index.nearest(unit([4, 0, 3]), 1)
    expect(rounded(unit([4, 0, 3]))).toEqual([0.8, 0, 0.6])
  })

  it.each([
    ['another dimension', new Float32Array(2), /2 numbers was given to an index of dimension 3; rebuild the index/],
    ['a number that is none', Float32Array.of(1, Number.NaN, 0), /Coordinate 1 of a vector is NaN/],
  ])('refuses a query of %s', (_, query, message) => {
    const index = make(rowsOf([[1, 2, 3]], 3))
    expect(() => index.nearest(query, 1)).toThrow(message)
    expect(() =>
      index.fused(query, { scores: new Float32Array(1), full: 1, share: 1, curve: 0, weight: 1 }, 1),
    ).toThrow(message)
    expect(() => index.similarities(query, [0])).toThrow(message)
  })

  it('answers where there is nothing, and where the question has no direction', () => {
    expect(make(emptyRows(4, 0)).nearest(new Float32Array(4), 5).ids.length).toBe(0)
    const blend = { scores: new Float32Array(0), full: 1, share: 1, curve: 0, weight: 1 }
    expect(make(emptyRows(4, 0)).fused(new Float32Array(4), blend, 5).ids.length).toBe(0)
    const { ids, scores } = make(rowsOf([[1, 0], [0, 1]], 2)).nearest(new Float32Array(2), 5) // biome-ignore format: a table
    expect([...ids]).toEqual([0, 1])
    expect([...scores]).toEqual([0, 0])
  })

  it('finds the same ten of 2,000 random vectors as plain arithmetic, 98 of 100 at least (law 4)', () => {
    const next = random(7)
    const rows = rowsOf(
      Array.from({ length: 2_000 }, () => Array.from({ length: 64 }, next)),
      64,
    )
    const index = make(rows)
    let found = 0
    for (let question = 0; question < 50; question++) {
      const query = unit(Array.from({ length: 64 }, next))
      const floor = naive(rows, query)[9] ?? 0
      for (const id of index.nearest(query, 10).ids) if (dotRow(rows, id, query) >= floor - 1e-4) found++
    }
    expect(found / 500).toBeGreaterThanOrEqual(0.98)
  })
})

describe('rows', () => {
  it('hold a vector within 0.004 of its direction in every cosine', () => {
    const next = random(3)
    for (let i = 0; i < 200; i++) {
      const [a, b] = [Array.from({ length: 256 }, next), Array.from({ length: 256 }, next)]
      const exact = unit(a).reduce((sum, value, k) => sum + value * (unit(b)[k] ?? 0), 0)
      expect(Math.abs(dotRow(rowsOf([a], 256), 0, unit(b)) - exact)).toBeLessThan(0.004)
    }
  })

  it('come back from a file as they were', () => {
    fc.assert(
      fc.property(vectors(5, 0), (all) => {
        const rows = rowsOf(all, 5)
        const back = unpackRows(packRows(rows))
        expect(back).toEqual(rows)
        for (let i = 0; i < rows.count; i++) expect(rowOf(back, i)).toEqual(rowOf(rows, i))
      }),
    )
  })
})

describe('hnswlib', () => {
  it('is null where it is not installed', async () => {
    expect(await loadHnswlib('hnswlib-that-is-not-there')).toBeNull()
  })

  it.runIf(library)('refuses the graph of other vectors', () => {
    const file = join(folder, 'other.hnsw')
    if (library) writeGraph(library, rowsOf([[1, 0], [0, 1]], 2), file) // biome-ignore format: a table
    expect(() => library && graphVectors(library, rowsOf([[1, 0]], 2), file)).toThrow(/graph of other vectors/)
  })
})
