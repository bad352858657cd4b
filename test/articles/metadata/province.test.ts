import { describe, expect, it, test } from 'vitest'
import { parseArticle } from '../../../src/articles/parse.js'
import { slice } from '../../../src/text/span.js'

const province = (...paragraphs: string[]): string | null =>
  parseArticle('bai', paragraphs.join('\n\n')).province?.value ?? null

describe('the province of an article', () => {
  test.each([
    ['the title', ['Hội thảo tại Nghệ An', 'Có đại biểu Thanh Hóa, Hà Tĩnh, Thanh Hóa, Hà Tĩnh dự.'], 'Nghệ An'],
    ['a city in the title', ['Họp ở TP.HCM', 'Nội dung.'], 'Thành phố Hồ Chí Minh'],
    ['a town in the title', ['Hội thảo tại Mỹ Tho', 'Nội dung.'], 'Tiền Giang'],
    [
      'the office that acts',
      ['Hội thảo', 'Sở Thông tin và Truyền thông Phú Yên mời Bình Định, Khánh Hòa dự họp.'],
      'Phú Yên',
    ],
    ['where it is held', ['Hội thảo', 'Sáng nay, tại Cà Mau, Bộ tổ chức hội thảo.'], 'Cà Mau'],
    [
      'the only one named',
      ['Họp Ban Chỉ đạo', 'UBND tỉnh họp.', 'Sở đã phối hợp Viễn thông Tiền Giang.', 'Nguồn Ấp Bắc'],
      'Tiền Giang',
    ],
    ['its newspaper', ['Họp Ban Chỉ đạo', 'UBND tỉnh họp.', 'Nguồn Ấp Bắc'], 'Tiền Giang'],
    [
      'guests in a list do not win',
      ['Tin', 'Dự có các Sở tỉnh Thanh Hoá và Hà Tĩnh. UBND tỉnh Nghệ An chủ trì.'],
      'Nghệ An',
    ],
    ['an older name', ['Hội nghị tỉnh Thừa Thiên - Huế', 'Nội dung.'], 'Thừa Thiên Huế'],
  ])('is read from %s', (_, paragraphs, expected) => {
    expect(province(...paragraphs)).toBe(expected)
  })

  test.each([
    ['none is named', ['Hội thảo quốc gia', 'Bộ tổ chức hội thảo.']],
    ['two share the title', ['Sóc Trăng và Bạc Liêu ký kết', 'Hai tỉnh ký kết.']],
    ['many are named', ['Hội nghị vùng', 'Có Long An, Bến Tre, Trà Vinh, Vĩnh Long, Cần Thơ, Hậu Giang.']],
    ['names are something else', ['Vì hòa bình', 'Đường Điện Biên Phủ, ông Nguyễn Thái Bình, Thái Bình Dương.']],
  ])('is unknown when %s', (_, paragraphs) => {
    expect(province(...paragraphs)).toBeNull()
  })

  it('shows where it is named', () => {
    const { text, province } = parseArticle('bai', 'Họp\n\nTại Cà Mau, Sở TT&TT Cà Mau họp.')
    expect(province?.evidence && slice(text, province.evidence)).toBe('Cà Mau')
  })

  it('is told for each item of a bulletin apart', () => {
    const filler = 'Sở đã tổ chức hội nghị với sự tham dự của đông đảo đại biểu các sở, ban, ngành trong tỉnh.'
    const text = `Điểm tin\n\n* Tin tỉnh Long An\n\n${filler}\n\n* Tin tỉnh Bến Tre\n\n${filler}\n\n* Tin chung\n\n${filler}`
    const article = parseArticle('bai', text)
    expect(article.sections.map(({ province }) => province?.value ?? null)).toEqual(['Long An', 'Bến Tre', null])
    expect(article.province).toBeNull()
  })
})
