import { join } from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { Article, Attributed } from '../../src/articles/article.js'
import { readArticles } from '../../src/articles/read.js'
import { slice } from '../../src/text/span.js'

const CORPUS = join(import.meta.dirname, '../../data/articles')

let articles: ReadonlyMap<string, Article>

beforeAll(async () => {
  const { articles: read, problems } = await readArticles(CORPUS)
  expect(problems).toEqual([])
  articles = new Map(read.map((article) => [article.id, article]))
})

const article = (id: string): Article => {
  const found = articles.get(id)
  if (!found) throw new Error(`no article ${id}`)
  return found
}

/** Value and the words that show it. */
const shown = ({ text }: Article, property: Attributed<string> | null): readonly (string | null)[] | null =>
  property && [property.value, property.evidence ? slice(text, property.evidence) : null]

/** id, publisher, author, province: each with its evidence. */
const FACTS: readonly (readonly [string, readonly string[] | null, readonly string[] | null, readonly string[]])[] = [
  ['dong-thap-2015-hoi-nghi-ung-dung-cntt', null, null, ['Đồng Tháp', 'Đồng Tháp']],
  [
    'nghe-an-2009-hoi-thao-va-tap-huan',
    ['Mic.gov.vn', '(Mic.gov.vn)'],
    ['Phòng quản lý CNTT- Sở TT&TT', 'Phòng quản lý CNTT- Sở TT&TT'],
    ['Nghệ An', 'Nghệ An'],
  ],
  [
    'phu-yen-2012-hoi-thao-phan-mem-dung-chung',
    ['Mic.gov.vn', '(Mic.gov.vn)'],
    ['Sở TT&TT Phú Yên', 'Sở TT&TT Phú Yên'],
    ['Phú Yên', 'Phú Yên'],
  ],
  [
    'tien-giang-2009-hoi-thao-phan-mem-nguon-mo',
    ['Mic.gov.vn', '(Mic.gov.vn)'],
    ['Kim Thanh - Sở TT&TT', 'Kim Thanh - Sở TT&TT'],
    ['Tiền Giang', 'Tiền Giang'],
  ],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', ['Ấp Bắc', 'Nguồn Ấp Bắc'], null, ['Tiền Giang', 'Tiền Giang']],
]

/** id, section, title begins with, day, evidence */
const DAYS = [
  ['dong-thap-2015-hoi-nghi-ung-dung-cntt', 0, 'Ứng dụng CNTT phục vụ', '2015-03-03', '03/3/2015'],
  ['nghe-an-2009-hoi-thao-va-tap-huan', 0, 'Hội thảo đẩy mạnh ứng dụng', '2009-07-14', '14/7/2009'],
  ['nghe-an-2009-hoi-thao-va-tap-huan', 1, 'Tập huấn phổ biến kiến thức', '2009-07-14', '14/7/2009'],
  ['phu-yen-2012-hoi-thao-phan-mem-dung-chung', 0, 'Hội thảo “Ứng dụng', '2012-04-26', '2012'],
  ['tien-giang-2009-hoi-thao-phan-mem-nguon-mo', 0, 'Sở Thông tin', '2009-11-06', '06/11/2009'],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', 0, 'Cần đẩy mạnh', '2014-03-21', 'năm 2013 và phương hướng năm 2014'],
] as const

describe('the shipped corpus', () => {
  test.each(FACTS)('%s', (id, publisher, author, province) => {
    const one = article(id)
    expect(shown(one, one.publisher)).toEqual(publisher)
    expect(shown(one, one.author)).toEqual(author)
    expect(shown(one, one.province)).toEqual(province)
    expect(one.sections.map((section) => section.province?.value)).toEqual(one.sections.map(() => province[0]))
  })

  test.each(DAYS)('%s, section %i: %s…', (id, section, title, day, evidence) => {
    const one = article(id)
    const item = one.sections[section]
    expect(item && slice(one.text, item.title).startsWith(title)).toBe(true)
    expect(item && shown(one, item.day)).toEqual([day, evidence])
  })

  it('has one bulletin, its own title apart from those of its items', () => {
    expect([...articles.values()].filter(({ sections }) => sections.length > 1).map(({ id }) => id)).toEqual([
      'nghe-an-2009-hoi-thao-va-tap-huan',
    ])
    expect(article('nghe-an-2009-hoi-thao-va-tap-huan').title.value).toBe('Tin hoạt động của Sở TT&TT Nghệ An')
  })

  it('sets rating lines and image leftovers aside, and nothing else', () => {
    const noise = [...articles.values()].flatMap(({ text, noise }) => noise.map((span) => slice(text, span)))
    expect(noise).toEqual(['img', ...Array(3).fill('ĐÁNH GIÁ BÀI VIẾT( 0)'), 'Ông'])
  })
})
