import { describe, expect, it, test } from 'vitest'
import { parseArticle } from '../../../src/articles/parse.js'
import { slice } from '../../../src/text/span.js'

const BODY = 'Sáng nay, UBND tỉnh tổ chức hội nghị triển khai nhiệm vụ.'
const BODY2 = 'Hội nghị đã thống nhất nhiều nội dung quan trọng.'

const read = (...lines: string[]) => parseArticle('bai', ['Tiêu đề bài viết', ...lines].join('\n\n'))

describe('publisher', () => {
  test.each([
    ['Nguồn Ấp Bắc', 'Ấp Bắc'],
    ['Nguồn: Báo Nghệ An', 'Báo Nghệ An'],
    ['Nguồn tin: Chinhphu.vn', 'Chinhphu.vn'],
    ['(Nguồn: TTXVN)', 'TTXVN'],
    ['Theo Báo Nhân Dân', 'Báo Nhân Dân'],
    ['Theo mic.gov.vn', 'mic.gov.vn'],
    ['NGUỒN: CỔNG TTĐT TIỀN GIANG', 'CỔNG TTĐT TIỀN GIANG'],
  ])('a last line %s', (line, name) => {
    const { text, publisher } = read(BODY, BODY2, line)
    expect(publisher?.value).toBe(name)
    expect(publisher?.evidence && slice(text, publisher.evidence)).toBe(line)
  })

  test.each([
    ['(Mic.gov.vn) - Sáng nay, UBND tỉnh họp.', 'Mic.gov.vn', '(Mic.gov.vn)'],
    ['(TTXVN) – Sáng nay, UBND tỉnh họp.', 'TTXVN', '(TTXVN)'],
    ['(Chinhphu.vn)\u00a0-\u00a0Sáng nay, UBND tỉnh họp.', 'Chinhphu.vn', '(Chinhphu.vn)'],
    ['TTXVN - Sáng nay, UBND tỉnh họp.', 'TTXVN', 'TTXVN'],
    ['ICTnews – Sáng nay, UBND tỉnh họp.', 'ICTnews', 'ICTnews'],
    ['tiengiang.gov.vn - Sáng nay, UBND tỉnh họp.', 'tiengiang.gov.vn', 'tiengiang.gov.vn'],
  ])('an opening %s', (line, name, evidence) => {
    const { text, publisher } = read(line, BODY2)
    expect(publisher?.value).toBe(name)
    expect(publisher?.evidence && slice(text, publisher.evidence)).toBe(evidence)
  })

  it('in parentheses behind the last sentence', () => {
    const { publisher } = read(BODY, `${BODY2} (Theo Báo Phú Yên)`)
    expect(publisher?.value).toBe('Báo Phú Yên')
  })

  it('a last line wins over an opening', () => {
    expect(read(`(Mic.gov.vn) - ${BODY}`, 'Nguồn: Ấp Bắc').publisher?.value).toBe('Ấp Bắc')
  })

  test.each([
    ['a report that is cited', 'Theo báo cáo, hạ tầng mạng đã được kết nối.'],
    ['a clause', 'Theo đó, các sở sẽ thực hiện.'],
    ['sources of something', 'Nguồn nhân lực được chú trọng.'],
    ['a remark in parentheses', 'Tỉ lệ đạt 75% (tăng so với năm trước)'],
    ['nothing', BODY2],
  ])('is not %s', (_, line) => {
    expect(read(BODY, line).publisher).toBeNull()
  })
})

describe('author', () => {
  test.each([
    ['Kim Thanh - Sở TT&TT', 'Kim Thanh - Sở TT&TT'],
    ['Sở TT&TT Phú Yên', 'Sở TT&TT Phú Yên'],
    ['Phòng quản lý CNTT- Sở TT&TT', 'Phòng quản lý CNTT- Sở TT&TT'],
    ['Tác giả: Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Bài và ảnh: Minh Trí', 'Minh Trí'],
    ['Tin, ảnh: Thu Hà', 'Thu Hà'],
    ['Nguyễn Thị Minh Khai', 'Nguyễn Thị Minh Khai'],
    ['Minh Trí - Thu Hà', 'Minh Trí - Thu Hà'],
    ['(Minh Trí)', 'Minh Trí'],
    ['Trần Bình (Văn phòng UBND tỉnh)', 'Trần Bình (Văn phòng UBND tỉnh)'],
    ['M.T', 'M.T'],
    ['BBT', 'BBT'],
  ])('%s', (line, name) => {
    const { text, author } = read(BODY, BODY2, line)
    expect(author?.value).toBe(name)
    expect(author?.evidence && slice(text, author.evidence)).toBe(line)
  })

  it('before or behind the source and a rating line', () => {
    for (const lines of [
      ['Kim Thanh', 'Nguồn Ấp Bắc', 'ĐÁNH GIÁ BÀI VIẾT( 0)'],
      ['Nguồn Ấp Bắc', 'Kim Thanh', 'Lượt xem: 12'],
    ]) {
      const { author, publisher } = read(BODY, BODY2, ...lines)
      expect([author?.value, publisher?.value]).toEqual(['Kim Thanh', 'Ấp Bắc'])
    }
  })

  test.each([
    ['a sentence', BODY2],
    ['a heading', 'Kết luận'],
    ['an office that acts', 'Sở TT&TT đã triển khai phần mềm'],
    ['the title', ''],
    ['an image', 'img'],
  ])('is not %s', (_, line) => {
    expect(read(BODY, line).author).toBeNull()
  })
})
