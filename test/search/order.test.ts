import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LocalEmbeddings } from '../../src/index/embeddings.js'
import { type Index, openIndex } from '../../src/index/open.js'
import { Searcher } from '../../src/search/searcher.js'
import { fold } from '../../src/text/fold.js'

const FOLDERS = ['data/articles', 'test/questions/articles']
const ASKED = 80

const root = mkdtempSync(join(tmpdir(), 'order-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
const questions = readFileSync('test/questions/questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .slice(0, ASKED)
  .map((line): string => JSON.parse(line).question)
  .flatMap((question) => [question, fold(question)])

/** An index of all articles, whose files are called by a number in the given order. */
async function indexIn(name: string, order: readonly string[], embedder: LocalEmbeddings): Promise<Index> {
  const dataDir = join(root, name, 'articles')
  mkdirSync(dataDir, { recursive: true })
  for (const [number, file] of order.entries()) cpSync(file, join(dataDir, `${String(number).padStart(3, '0')}.txt`))
  return openIndex({ dataDir, indexDir: join(root, name, 'index'), model: embedder })
}

/** What is found, told without the names of files: the title of each hit, its place, its score and its reasons. */
async function found(index: Index): Promise<string> {
  const searcher = new Searcher(index)
  const all: unknown[] = []
  for (const question of questions) {
    const { hits, reading } = await searcher.search(question, 10)
    const told = hits.map(({ passage, score, why, siblings }) => ({
      text: index.articles.get(passage.article)?.text.slice(passage.span.start, passage.span.end),
      span: passage.span,
      score,
      why: { ...why, terms: why.terms },
      siblings: siblings.map(({ span }) => span),
    }))
    all.push({ question, reading, told })
  }
  return JSON.stringify(all)
}

describe('what is found', () => {
  const indexes: Index[] = []
  beforeAll(async () => {
    const embedder = await LocalEmbeddings.load({ model: 'shipped' })
    const byContent = [...files].sort((a, b) => (readFileSync(a, 'utf8') < readFileSync(b, 'utf8') ? -1 : 1))
    for (const [number, order] of [files, [...files].reverse(), byContent].entries())
      indexes.push(await indexIn(String(number), order, embedder))
  }, 60_000)

  it('is the same, byte for byte, however the files are called and so ordered', async () => {
    const [first = '', ...others] = await Promise.all(indexes.map(found))
    expect(first.length).toBeGreaterThan(ASKED * 1_000)
    for (const other of others) expect(other === first).toBe(true)
  }, 60_000)

  it('is the same, byte for byte, when it is asked again, and by an index that is opened again', async () => {
    const [index] = indexes
    if (!index) throw new Error('no index was built')
    const first = await found(index)
    const opened = await openIndex({
      dataDir: join(root, '0', 'articles'),
      indexDir: join(root, '0', 'index'),
      model: index.embedder,
    })
    expect((await found(opened)) === first).toBe(true)
    expect((await found(index)) === first).toBe(true)
  }, 60_000)
})
