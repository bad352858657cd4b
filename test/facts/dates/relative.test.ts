import { describe, expect, it } from 'vitest'
import type { PartialDate } from '../../../src/facts/fact.js'
import { ArticleFacts } from '../article-facts.js'

const published = (sentence: string): ArticleFacts =>
  new ArticleFacts('test', `---\npublished: 2019-03-01\n---\nTin hoạt động\n\n${sentence}\n`)

/** A sentence of an article that came out on 1 March 2019, and the day or year it means. */
const MEANT: readonly (readonly [string, PartialDate])[] = [
  ['Hôm nay, Sở Nội vụ tổ chức hội nghị.', { year: 2019, month: 3, day: 1 }],
  ['Sáng nay UBND tỉnh họp.', { year: 2019, month: 3, day: 1 }],
  ['Hôm qua, Sở Nội vụ tổ chức hội nghị.', { year: 2019, month: 2, day: 28 }],
  ['Lễ khai trương diễn ra tối qua.', { year: 2019, month: 2, day: 28 }],
  ['Ngày mai UBND tỉnh họp.', { year: 2019, month: 3, day: 2 }],
  ['Số thu năm nay là 600 tỷ đồng.', { year: 2019 }],
  ['Cuối năm ngoái, Sở đã mở 5 lớp.', { year: 2018 }],
  ['Hom qua, So Noi vu to chuc hoi nghi.', { year: 2019, month: 2, day: 28 }],
]

describe('a day that only the day of publication tells', () => {
  it.each(MEANT)('%s', (sentence, date) => {
    const found = published(sentence)
    const [first] = found.all('date')
    expect(first?.from).toEqual({})
    expect(first?.inferredDay?.date).toEqual(date)
    expect(found.cut(first?.inferredDay?.evidence)).toContain('2019')
  })

  it.each(['Tuần qua, Sở đã mở 5 lớp.', 'Ngày 5/2/2019, Sở họp.'])('is not told: %s', (sentence) => {
    expect(published(sentence).all('date')[0]?.inferredDay).toBeNull()
  })

  it('is not told where no publication is given', () => {
    const found = new ArticleFacts('test', 'Tin hoạt động\n\nHôm qua, Sở Nội vụ tổ chức hội nghị.\n')
    expect(found.all('date').map(({ inferredDay }) => inferredDay)).toEqual([null])
  })
})
