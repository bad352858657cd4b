import { describe, expect, it } from 'vitest'
import { ArticleFacts, factsOfCorpus } from './article-facts.js'

const MEGABYTE = 1_000_000

const fill = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE)

/** The least processor time of three runs, in milliseconds: other work on the machine lengthens only the clock's. */
function shortest(work: () => void): number {
  const runs = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...runs)
}

const news = [
  'tien-giang-2009-hoi-thao-phan-mem-nguon-mo',
  'tien-giang-2014-hop-ban-chi-dao-cntt',
  'phu-yen-2012-hoi-thao-phan-mem-dung-chung',
]
  .map((id) => factsOfCorpus(id).article.text)
  .join('\n\n')

describe('a megabyte', () => {
  it('of news has its facts in under two seconds', () => {
    expect(shortest(() => new ArticleFacts('news', fill(news)))).toBeLessThan(2000)
  })

  it('of ever new events ends', () => {
    const events = Array.from(
      { length: 12_000 },
      (_, i) => `Ngày 1/1/2010, Sở Nội vụ tổ chức hội thảo chuyên đề ${i}x${i} về số ${i}.`,
    )
    expect(shortest(() => new ArticleFacts('events', `Tin\n\n${events.join(' ')}`))).toBeLessThan(15_000)
  })

  /** Texts on which a careless pattern takes minutes. */
  it.each([
    ['slashes', '1/1/'],
    ['spaces', ' '],
    ['capitals', 'Nguyễn '],
    ['commas', 'sở, '],
    ['agencies', 'tại Sở '],
    ['numbers', '12 '],
    ['events', 'tổ chức hội thảo '],
    ['signs', 'Công văn số 1/A-'],
    ['offices', 'Phó Chủ tịch, '],
    ['days', 'ngày 1, 2, 3 '],
    ['years', 'năm 2013 và 2014 '],
    ['quotes', '“ '],
  ])('of %s ends', (_name, piece) => {
    const start = performance.now()
    new ArticleFacts('worst', `Tin\n\n${fill(piece)}`)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})
