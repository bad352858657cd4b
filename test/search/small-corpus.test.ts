import { BaseRetriever } from '@langchain/core/retrievers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Index } from '../../src/index/open.js'
import { PassageRetriever } from '../../src/search/retriever.js'
import { Searcher, WEIGHTS } from '../../src/search/searcher.js'
import { fold } from '../../src/text/fold.js'
import { slice } from '../../src/text/span.js'
import { indexOf } from '../index/small-index.js'

const filler =
  'Hội nghị bàn về công tác cải cách hành chính, an toàn thông tin và chuyển đổi số trong cơ quan nhà nước năm qua.'

const NEWS = {
  'duong-bo.txt': `Nâng cấp giao thông\n\nTỉnh đầu tư làm đường bộ ở các huyện miền núi. ${filler}`,
  'duong-ho.txt': `Gặp mặt dòng họ\n\nDòng họ dương gặp mặt đầu xuân tại hội trường huyện. ${filler}`,
  'cntt.txt': `Ứng dụng CNTT\n\nTỉnh triển khai CNTT ở 35 đơn vị. ${filler}`,
  'phan-mem.txt': `Nguồn mở\n\nSở tổ chức hội thảo phần mềm nguồn mở ở Nghệ An ngày 14/7/2009. ${filler}`,
  'chi-thi-7.txt': `Chỉ thị mới\n\nBộ ban hành Chỉ thị số 07/2008/CT-BTTTT về phần mềm nguồn mở. ${filler}`,
  'chi-thi-8.txt': `Chỉ thị khác\n\nBộ ban hành Chỉ thị số 08/2008/CT-BTTTT về hộp thư điện tử. ${filler}`,
  'reprint.txt':
    'Tin lại\n\nTHÀNH PHỐ MỞ LỚP TẬP HUẤN CHO CÁN BỘ XÃ, 40 người dự lớp học kéo dài ba ngày; các học viên được cấp giấy chứng nhận sau khi thi cuối khóa.',
  'original.txt':
    'Tin gốc\n\nThành phố mở lớp tập huấn cho cán bộ xã: 40 người dự lớp học kéo dài ba ngày, các học viên được cấp giấy chứng nhận sau khi thi cuối khóa.',
  'contradiction.txt':
    'Tin khác\n\nThành phố mở lớp tập huấn cho cán bộ xã: 45 người dự lớp học kéo dài ba ngày, các học viên được cấp giấy chứng nhận sau khi thi cuối khóa.',
}

let index: Index
let searcher: Searcher
beforeAll(async () => {
  index = await indexOf(NEWS)
  searcher = new Searcher(index)
})

const articlesFor = async (question: string, top = 10): Promise<string[]> =>
  (await searcher.search(question, top)).hits.map(({ passage }) => passage.article)

describe('search', () => {
  it.each([
    ['phần mềm nguồn mở ở Nghệ An', 'phan-mem'],
    ['phan mem nguon mo o nghe an', 'phan-mem'],
    ['phần mềm nguồn mở ở Nghệ An'.normalize('NFD'), 'phan-mem'],
    ['công nghệ thông tin ở 35 đơn vị', 'cntt'],
    ['PMNM Nghệ An', 'phan-mem'],
    ['Chỉ thị 07/2008/CT-BTTTT', 'chi-thi-7'],
    ['chi thi 08/2008', 'chi-thi-8'],
    ['đường bộ', 'duong-bo'],
    ['họ dương', 'duong-ho'],
    ['sự kiện ngày 14-7-2009', 'phan-mem'],
  ])('%s → %s', async (question, article) => {
    expect((await articlesFor(question))[0]).toBe(article)
  })

  it('is strict with what is accented: đường is never only dương', async () => {
    const { hits } = await searcher.search('đường', 20)
    const scoreOf = (id: string): number => hits.find(({ passage }) => passage.article === id)?.why.passage ?? 0
    expect(scoreOf('duong-bo')).toBeGreaterThan(0)
    expect(scoreOf('duong-ho')).toBe(0)
    const bare = await searcher.search('duong', 20)
    for (const id of ['duong-bo', 'duong-ho'])
      expect(bare.hits.find(({ passage }) => passage.article === id)?.why.passage).toBeGreaterThan(0)
  })

  it('finds without accents what it finds with them', async () => {
    for (const question of [
      'hội thảo phần mềm nguồn mở ở Nghệ An',
      'Chỉ thị về hộp thư điện tử',
      'lớp tập huấn cho cán bộ xã',
    ])
      expect((await articlesFor(fold(question), 1))[0]).toBe((await articlesFor(question, 1))[0])
  })

  it('collapses reprints into one hit that names them, and keeps what contradicts them', async () => {
    const { hits } = await searcher.search('lớp tập huấn cho cán bộ xã', 10)
    const about = hits.filter(({ passage }) => ['reprint', 'original', 'contradiction'].includes(passage.article))
    expect(
      about.map(({ passage, siblings }) => [passage.article, ...siblings.map(({ article }) => article)].sort()),
    ).toEqual(expect.arrayContaining([['contradiction'], ['original', 'reprint']]))
    expect(about.length).toBe(2)
  })

  it('says why', async () => {
    const { hits } = await searcher.search('phần mềm nguồn mở ở Nghệ An', 1)
    const [hit] = hits
    expect(hit?.why.terms).toEqual(expect.arrayContaining(['nghệ an', 'phần mềm', 'nguồn mở']))
    expect(hit?.why.cosine).toBeGreaterThan(0)
    const share = (hit?.why.passage ?? 0) + (hit?.why.section ?? 0)
    const { words, curve, cosine } = WEIGHTS
    const byWords = words * share * (1 - curve + curve * Math.min(share, 1))
    expect(hit?.score).toBeCloseTo(byWords + cosine * (hit?.why.cosine ?? 0), 3)
  })

  it('gives at most what is asked for, best first, every place once', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('[PAD]', '\u202e', '🙂', 'x'.repeat(20_000), ''),
    )
    await fc.assert(
      fc.asyncProperty(anything, fc.integer({ min: 1, max: 12 }), async (question, top) => {
        const { hits } = await searcher.search(question, top)
        expect(hits.length).toBeLessThanOrEqual(top)
        for (const [i, hit] of hits.entries()) {
          expect(Number.isFinite(hit.score)).toBe(true)
          expect(hit.score).toBeLessThanOrEqual(hits[i - 1]?.score ?? Number.POSITIVE_INFINITY)
        }
        expect(new Set(hits.map(({ number }) => number)).size).toBe(hits.length)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same for the same, also when questions come at once', async () => {
    const questions = ['đường bộ', 'phan mem', 'Chỉ thị 07', 'tập huấn', 'CNTT']
    const found = async (by: Searcher, question: string) => {
      const { hits, reading } = await by.search(question, 5)
      return { reading, hits: hits.map((hit) => ({ ...hit, why: { ...hit.why, terms: hit.why.terms } })) }
    }
    const alone: unknown[] = []
    for (const question of questions) alone.push(await found(searcher, question))
    expect(await Promise.all(questions.map((question) => found(searcher, question)))).toEqual(alone)
    expect(await found(new Searcher(await indexOf(NEWS)), 'đường bộ')).toEqual(alone[0])
  })
})

describe('PassageRetriever', () => {
  it('gives the hits as LangChain documents whose content stands at their place', async () => {
    const retriever = new PassageRetriever(index, 3)
    expect(retriever).toBeInstanceOf(BaseRetriever)
    const documents = await retriever.invoke('phần mềm nguồn mở ở Nghệ An')
    expect(documents.map(({ metadata }) => metadata.article)).toEqual(
      await articlesFor('phần mềm nguồn mở ở Nghệ An', 3),
    )
    for (const { pageContent, metadata } of documents) {
      const article = index.articles.get(metadata.article)
      expect(pageContent).toBe(article && slice(article.text, metadata))
    }
  })
})
