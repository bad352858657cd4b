import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The import direction of docs/DESIGN.md. A file imports from its own folder or from folders to the left;
 * `(a | b)` are neighbours that do not know each other.
 */
const DIRECTION = 'text ← terms ← articles ← facts ← index ← search ← answer ← (telegram | web | commands) ← main'
const RANK: Readonly<Record<string, number>> = {
  text: 0,
  terms: 1,
  articles: 2,
  facts: 3,
  index: 4,
  search: 5,
  answer: 6,
  telegram: 7,
  web: 7,
  commands: 7,
  main: 8,
}

/** Each outside library has one place. */
const PLACES: Readonly<Record<string, RegExp>> = {
  grammy: /^telegram\//,
  '@xenova/transformers': /^index\/embeddings\.ts$/,
  'hnswlib-node': /^index\/vectors\.ts$/,
  dotenv: /^config\.ts$/,
}

const SRC = join(import.meta.dirname, '../src')

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(SRC, file), 'utf8') }))

const imports = (text: string): string[] =>
  [...text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map((match) => match[1] ?? '')

const room = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'main')

function wrongDirection(file: string, target: string): boolean {
  const to = relative(SRC, join(SRC, file, '..', target)).replaceAll('\\', '/')
  if (to === 'config.js') return (RANK[room(file)] ?? 8) < 7
  if (room(file) === room(to)) return false
  const [from, into] = [RANK[room(file)], RANK[room(to)]]
  return from === undefined || into === undefined || into >= from
}

describe('the house', () => {
  it('reads import lines', () => {
    expect(imports("import { a } from './a.js'\nimport type {\n  B,\n} from '../b/b.js'\nawait import('c')")).toEqual([
      './a.js',
      '../b/b.js',
      'c',
    ])
    expect(wrongDirection('text/a.ts', '../answer/b.js')).toBe(true)
    expect(wrongDirection('telegram/a.ts', '../web/b.js')).toBe(true)
    expect(wrongDirection('answer/a.ts', '../text/b.js')).toBe(false)
  })

  it('imports in one direction', () => {
    const wrong = sources.flatMap(({ file, text }) =>
      imports(text)
        .filter((target) => target.startsWith('.') && wrongDirection(file, target))
        .map((target) => `${file} imports ${target}`),
    )
    expect(wrong, `imports go one way: ${DIRECTION}`).toEqual([])
  })

  it('keeps each outside library in its one place', () => {
    const astray = sources.flatMap(({ file, text }) =>
      imports(text)
        .filter((target) => PLACES[target] && !PLACES[target]?.test(file))
        .map((target) => `${file} imports ${target}`),
    )
    expect(astray).toEqual([])
  })

  it('has no cycles', () => {
    const edges = new Map(
      sources.map(({ file, text }) => [
        file,
        imports(text)
          .filter((target) => target.startsWith('.'))
          .map((target) =>
            relative(SRC, join(SRC, file, '..', target))
              .replaceAll('\\', '/')
              .replace(/\.js$/, '.ts'),
          ),
      ]),
    )
    expect(cycle(edges)).toEqual([])
  })

  it('has no drawers and no file past 300 lines', () => {
    const drawers = sources.filter(({ file }) => /(^|\/)(utils?|helpers?|types|common|misc)(\.ts|\/)/.test(file))
    const long = sources.filter(({ text }) => text.split('\n').length > 301)
    expect([...drawers, ...long].map(({ file }) => file)).toEqual([])
  })
})

/** A cycle of the graph, as the files on it; empty when there is none. */
function cycle(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    done.add(file)
    return (edges.get(file) ?? []).map((next) => visit(next, [...path, file])).find((found) => found.length > 0) ?? []
  }
  return [...edges.keys()].map((file) => visit(file, [])).find((found) => found.length > 0) ?? []
}
