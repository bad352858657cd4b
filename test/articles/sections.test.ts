import { describe, expect, it, test } from 'vitest'
import { parseArticle } from '../../src/articles/parse.js'
import { slice } from '../../src/text/span.js'

const BODY = 'Sáng nay, UBND tỉnh tổ chức hội nghị triển khai nhiệm vụ với sự tham dự của lãnh đạo các sở, ban, ngành.'

const titles = (text: string): string[] => {
  const article = parseArticle('bai', text)
  return article.sections.map(({ title }) => slice(article.text, title))
}

describe('sections', () => {
  test.each([
    ['one item', `Tiêu đề\n\n${BODY}`, ['Tiêu đề']],
    ['two items', `Điểm tin\n\n* Tin một\n\n${BODY}\n\n* Tin hai\n${BODY}`, ['Tin một', 'Tin hai']],
    [
      'an opening before the first',
      `Điểm tin\n\n(Mic.gov.vn)\u00a0-\u00a0* Tin một\n\n${BODY}\n\n* Tin hai\n\n${BODY}`,
      ['Tin một', 'Tin hai'],
    ],
    ['no title of the whole', `* Tin một\n\n${BODY}\n\n• Tin hai\n\n${BODY}`, ['Tin một', 'Tin hai']],
    ['a list is no bulletin', `Tiêu đề\n\nGồm:\n* Mục một\n* Mục hai\n* Mục ba\n\n${BODY}`, ['Tiêu đề']],
    ['points with a full stop', `Tiêu đề\n\n* Mục một.\n\n${BODY}\n\n* Mục hai.\n\n${BODY}`, ['Tiêu đề']],
    ['a single heading', `Tiêu đề\n\n* Mục một\n\n${BODY}`, ['Tiêu đề']],
    ['a long first line', `${BODY} ${BODY} ${BODY}`, [BODY]],
    ['a long first line without a stop', 'chữ '.repeat(200), ['chữ '.repeat(75).trim()]],
    ['Markdown', `# Tiêu đề\n\n${BODY}`, ['Tiêu đề']],
  ])('%s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected)
  })

  it('tile the body', () => {
    const { text, body, sections } = parseArticle('bai', `---\ntitle: A\n---\nTin\n* Một\n${BODY}\n* Hai\n${BODY}\n`)
    expect(sections.map(({ span }) => slice(text, span)).join('')).toBe(slice(text, body))
  })

  it('keep the title of the whole apart', () => {
    const article = parseArticle('bai', `Điểm tin\n\n* Tin một\n\n${BODY}\n\n* Tin hai\n\n${BODY}`)
    expect(article.title.value).toBe('Điểm tin')
  })
})
