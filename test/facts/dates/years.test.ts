import { describe, expect, it } from 'vitest'
import { ArticleFacts } from '../article-facts.js'

const article = (title: string, ...lines: readonly string[]): ArticleFacts =>
  new ArticleFacts('test', `${[title, ...lines].join('\n\n')}\n`)

/** The year inferred for the first date that says none, and the words it was inferred from. */
function inferred(found: ArticleFacts): readonly [number | undefined, string | null] {
  const date = found.all('date').find(({ from }) => from.month !== undefined && from.year === undefined)
  expect(date).toBeDefined()
  return [date?.inferredYear?.year, found.cut(date?.inferredYear?.evidence)]
}

describe('the year of a date that does not say it', () => {
  it('comes from the headline', () => {
    const found = article('Hội thảo phần mềm dùng chung – Phú Yên 2012', 'Ngày 26/4, Sở tổ chức Hội thảo.')
    expect(inferred(found)).toEqual([2012, '2012'])
  })

  it('comes from the same day elsewhere in the article', () => {
    const found = article(
      'Tin của Sở',
      'Ngày 14/7/2009, Sở tổ chức Hội thảo về phần mềm.',
      'Ngày 14/7, Sở tổ chức lớp tập huấn về tiêu chuẩn.',
    )
    expect(inferred(found)).toEqual([2009, 'Ngày 14/7/2009'])
  })

  it.each([
    ['Sáng 21-3', 2014],
    ['Sáng 20-12', 2013],
    ['Sáng 10-7', undefined],
  ])('comes from a report on one year with plans for the next: %s', (day, year) => {
    const found = article(
      'Họp',
      `${day}, UBND tỉnh tổ chức họp nghe báo cáo kết quả năm 2013 và phương hướng năm 2014.`,
    )
    expect(inferred(found)[0]).toBe(year)
  })

  it('comes from the full date of an event beside it', () => {
    const found = article(
      'Tin của Sở',
      'Ngày 10/6/2014, Sở tổ chức Hội nghị tổng kết.',
      'Chiều 9/6, Sở tổ chức họp trù bị.',
    )
    expect(inferred(found)).toEqual([2014, 'Ngày 10/6/2014'])
  })

  it.each([
    ['2014-03-22', '21-3', 2014],
    ['2014-01-05', '28-12', 2013],
  ])('comes from the day of publication %s for %s', (published, day, year) => {
    const found = new ArticleFacts(
      'test',
      `---\npublished: ${published}\n---\nTin\n\nNgày ${day}, Sở tổ chức Hội nghị.\n`,
    )
    expect(inferred(found)[0]).toBe(year)
    expect(inferred(found)[1]).toContain('20')
  })

  it.each([
    [
      'a directive is of another year',
      'Tin',
      'Ngày 14/7, Sở tổ chức Hội thảo theo Quyết định số 12/QĐ-UBND ngày 3/4/2007.',
    ],
    ['an aim is no evidence', 'Ứng dụng CNTT đến năm 2020', 'Ngày 14/7, Sở tổ chức Hội thảo.'],
    ['a period is no evidence', 'Kế hoạch giai đoạn 2016-2020', 'Ngày 14/7, Sở tổ chức Hội thảo.'],
    ['two years in the headline', 'Kết quả 2013, nhiệm vụ 2014', 'Ngày 14/7, Sở tổ chức Hội thảo.'],
    ['an event of other months is no evidence', 'Tin', 'Ngày 12/5/2017, Bộ họp. Ngày 8/1, Sở tổ chức Hội thảo.'],
    ['a life is no evidence', 'Tin', 'Ông An (14/7/1912 – 14/7/2018). Ngày 14/7, Sở tổ chức Hội thảo.'],
    ['nothing says it', 'Tin', 'Ngày 14/7, Sở tổ chức Hội thảo.'],
    ['29 February is no day of 2013', 'Hội thảo 2013', 'Ngày 29/2, Sở tổ chức Hội thảo.'],
  ])('is not guessed: %s', (_why, title, body) => {
    expect(inferred(article(title, body))).toEqual([undefined, null])
  })
})
