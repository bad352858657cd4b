import { describe, expect, it, test } from 'vitest'
import { readFrontMatter } from '../../src/articles/front-matter.js'
import { parse, parseArticle, shippedMatcher } from '../../src/articles/parse.js'

const block = (...lines: string[]): string => ['---', ...lines, '---', 'Tiêu đề', '', 'Nội dung.'].join('\n')

describe('readFrontMatter', () => {
  test.each([
    ['no front matter', 'Tiêu đề\n\n---\nNội dung', {}],
    ['an empty one', '---\n---\nTiêu đề', {}],
    [
      'all keys',
      block(
        'title: Họp báo',
        'source: Báo Ấp Bắc',
        'url: https://a.vn/b',
        'published: 2014-03-22',
        'province: Tiền Giang',
      ),
      {
        title: 'Họp báo',
        source: 'Báo Ấp Bắc',
        url: 'https://a.vn/b',
        published: '2014-03-22',
        province: 'Tiền Giang',
      },
    ],
    ['quotes and a colon', block('title: "Chỉ thị số 07: nội dung"'), { title: 'Chỉ thị số 07: nội dung' }],
    ['a Vietnamese day', block('published: 22/3/2014'), { published: '2014-03-22' }],
    ['a day with its hour', block('published: 2014-03-22T08:00:00+07:00'), { published: '2014-03-22' }],
    ['empty values', block('title:', 'source: ""'), {}],
    ['a number as a title', block('title: 2014'), { title: '2014' }],
  ])('%s', (_, text, given) => {
    expect(readFrontMatter(text).given).toEqual(given)
  })

  test.each([
    ['never ends', '---\ntitle: A\nTiêu đề', /front matter that never ends; close it with a line of three hyphens/],
    ['is broken', block('title: "A'), /broken front matter \(.+\); write one "key: value" a line/],
    ['is a list', block('- a', '- b'), /no list of keys; write one "key: value" a line/],
    ['has a bad day', block('published: 31/02/2014'), /"published" must be a day such as 2008-12-30/],
    ['has a bad address', block('url: javascript:alert(1)'), /"url" must be an address that starts with http/],
    ['has a list for a title', block('title: [a, b]'), /"title" must be text/],
    ['has two faults', block('url: a', 'published: b'), /"url" must be .*; "published" must be /],
    ['blows up', block('a: &a [x]', 'b: &b [*a, *a]', 'title: *b'), /broken front matter|"title" must be text/],
  ])('refuses one that %s', (_, text, message) => {
    expect(() => readFrontMatter(text)).toThrow(message)
  })

  it('warns of an unknown key and goes on', () => {
    expect(readFrontMatter(block('titel: A', 'source: B'))).toMatchObject({
      given: { source: 'B' },
      warnings: ['unknown key "titel" ignored; known are title, source, url, published, province'],
    })
  })
})

describe('an article with front matter', () => {
  const text = block(
    'title: Họp báo',
    'source: Ấp Bắc',
    'url: https://a.vn',
    'published: 22/3/2014',
    'province: Đồng Tháp',
  )

  it('takes what is given, marked as given, and starts its body behind it', () => {
    const article = parseArticle('a', `${text}\nNguồn Tiền Phong`)
    const given = (value: string) => ({ value, origin: 'given' })
    expect(article).toMatchObject({
      title: given('Họp báo'),
      publisher: given('Ấp Bắc'),
      url: 'https://a.vn',
      published: given('2014-03-22'),
      province: given('Đồng Tháp'),
    })
    expect(article.text.slice(article.body.start)).toMatch(/^Tiêu đề/)
    expect(article.sections.map(({ province }) => province)).toEqual([given('Đồng Tháp')])
  })

  test.each([
    ['TP.HCM', 'Thành phố Hồ Chí Minh'],
    ['tinh Dak Lak', 'Đắk Lắk'],
    ['Huế', 'Thừa Thiên Huế'],
  ])('knows the province however it is written: %s', (written, name) => {
    expect(parseArticle('a', block(`province: ${written}`)).province).toEqual({ value: name, origin: 'given' })
  })

  it('refuses a province that does not exist', () => {
    expect(() => parseArticle('a', block('province: Atlantis'))).toThrow(
      /"province: Atlantis" is no province; write one of/,
    )
  })

  it('reads the year of a day from the day it was published', () => {
    const article = parseArticle('a', `---\npublished: 2015-01-03\n---\nHọp\n\nSáng 29-12, UBND tỉnh họp.`)
    expect(article.sections[0]?.day?.value).toBe('2014-12-29')
  })

  it('reads from the text what is not given', () => {
    const article = parseArticle('a', '---\nsource: Ấp Bắc\n---\nHọp báo ở Nghệ An\n\nNgày 1/2/2014, họp.')
    expect(article.title).toMatchObject({ value: 'Họp báo ở Nghệ An', origin: 'inferred' })
    expect(article.province).toMatchObject({ value: 'Nghệ An', origin: 'inferred' })
  })

  it('passes warnings on', () => {
    expect(parse('a', block('x: y'), shippedMatcher()).warnings).toHaveLength(1)
  })
})
