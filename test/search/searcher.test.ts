import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openIndex } from '../../src/index/open.js'
import { PassageRetriever } from '../../src/search/retriever.js'
import { Searcher } from '../../src/search/searcher.js'

const indexDir = join(mkdtempSync(join(tmpdir(), 'search-')), 'index')
const model = { model: 'shipped', queryPrefix: undefined, passagePrefix: undefined, cache: indexDir }
const index = await openIndex({ dataDir: 'data/articles', indexDir, model })
const searcher = new Searcher(index)

const best = async (question: string): Promise<string | undefined> =>
  (await searcher.search(question, 5)).hits[0]?.passage.article

/** A question with its diacritics, the same without, and the article both must find first. */
const TWICE: readonly (readonly [accented: string, bare: string, article: string])[] = [
  ['hội thảo nguồn mở ở Nghệ An', 'hoi thao nguon mo o nghe an', 'nghe-an-2009-hoi-thao-va-tap-huan'],
  [
    'phần mềm quản lý văn bản và điều hành',
    'phan mem quan ly van ban va dieu hanh',
    'tien-giang-2014-hop-ban-chi-dao-cntt',
  ],
  ['mạng xã hội Facebook trong cơ quan', 'mang xa hoi facebook trong co quan', 'dong-thap-2015-hoi-nghi-ung-dung-cntt'],
  ['tiêu chuẩn liên thông 3 lớp', 'tieu chuan lien thong 3 lop', 'phu-yen-2012-hoi-thao-phan-mem-dung-chung'],
]

describe('Searcher', () => {
  it.each(TWICE)('finds the same article for %s and %s', async (accented, bare, article) => {
    expect([await best(accented), await best(bare)]).toEqual([article, article])
  })

  it('says why a passage was found, best first', async () => {
    const { hits, reading } = await searcher.search('phan mem quan ly van ban', 5)
    expect(reading).toContain('phần mềm quản lý văn bản')
    expect(hits[0]?.why.terms).toContain('phần mềm')
    expect(hits.map(({ score }) => score)).toEqual([...hits.map(({ score }) => score)].sort((a, b) => b - a))
  })

  it('leaves an accented question as it was typed', async () => {
    expect((await searcher.search('Chỉ thị số 07/2008/CT-BTTTT', 1)).reading).toBeNull()
  })

  it.each(['', ' ', '🙂', '\u0000\u202e', '[PAD]', 'x'.repeat(20_000)])('survives %j', async (question) => {
    expect((await searcher.search(question, 3)).hits.length).toBeLessThanOrEqual(3)
  })
})

describe('PassageRetriever', () => {
  it('is a LangChain retriever whose documents are places of articles', async () => {
    const [first] = await new PassageRetriever(index, 3).invoke('hội thảo nguồn mở ở Nghệ An')
    const { article, start, end } = first?.metadata ?? {}
    expect(index.articles.get(String(article))?.text.slice(Number(start), Number(end))).toBe(first?.pageContent)
    expect(article).toBe('nghe-an-2009-hoi-thao-va-tap-huan')
  })
})
