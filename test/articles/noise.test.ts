import { describe, expect, it, test } from 'vitest'
import { parseArticle } from '../../src/articles/parse.js'
import { slice } from '../../src/text/span.js'

const BODY = 'Sáng nay, UBND tỉnh tổ chức hội nghị triển khai nhiệm vụ.'

const noise = (...lines: string[]): string[] => {
  const article = parseArticle('bai', ['Tiêu đề bài viết', '', ...lines].join('\n'))
  return article.noise.map((span) => slice(article.text, span))
}

describe('noise', () => {
  test.each([
    'ĐÁNH GIÁ BÀI VIẾT( 0)',
    'Đánh giá bài viết (12)',
    'Đánh giá: ★★★★☆',
    'img',
    '[image]',
    'Ảnh minh họa',
    '<img src="a.jpg">',
    '![Hội nghị](a.jpg)',
    'hoi-nghi_2014 (1).jpg',
    'Ảnh: Minh Trí',
    '(Ảnh: Internet)',
    'Lượt xem: 1.234',
    'Số lượt xem : 5',
    '120 lượt xem',
    'In bài viết',
    'Chia sẻ | Gửi email | Bản in',
    'Tin liên quan',
    '• • •',
    '------',
    'In bài viết   Gửi email',
    '| Thích | Chia sẻ |',
  ])('%s', (line) => {
    expect(noise(BODY, '', line)).toEqual([line])
  })

  test.each([
    ['a byline', 'Kim Thanh - Sở TT&TT'],
    ['a source', 'Nguồn Ấp Bắc'],
    ['news about rating', 'Đánh giá của Bộ về chỉ số năng lực cạnh tranh cho thấy tỉnh tăng hạng.'],
    ['news about pictures', 'Ảnh hưởng của mạng xã hội là rất lớn.'],
    ['news about sharing', 'Chia sẻ tại hội nghị, ông An cho biết kết quả tốt.'],
    ['views in a sentence', 'Trang có 1.234 lượt xem mỗi ngày'],
    ['a caption with a credit', 'Quang cảnh hội nghị. Ảnh: Minh Trí'],
    ['a caption that names people', 'Phó Chủ tịch UBND tỉnh – Trần Thị Thái; Bí thư – Lê Minh Hoan'],
  ])('is not %s', (_, line) => {
    expect(noise(BODY, '', line)).toEqual([])
  })

  test.each([
    ['cut off', ['Ông', 'Ông Trần Thanh Đức phát biểu.'], ['Ông']],
    ['whole', ['Quang cảnh hội nghị', 'Quang cảnh hội nghị'], ['Quang cảnh hội nghị']],
    ['whole, apart', ['Quang cảnh hội nghị', '', 'Quang cảnh hội nghị'], ['Quang cảnh hội nghị']],
    [
      'behind a picture',
      ['img', 'Quang cảnh hội nghị', '', 'Quang cảnh hội nghị (Ảnh: An)'],
      ['img', 'Quang cảnh hội nghị'],
    ],
  ])('takes the first half of a caption that stands twice: %s', (_, lines, expected) => {
    expect(noise(BODY, '', ...lines, '', BODY)).toEqual(expected)
  })

  test.each([
    ['a heading that its paragraph repeats', ['Kết quả đạt được', 'Kết quả đạt được là 35 đơn vị.']],
    ['half a word', ['Hà', 'Hàng năm, tỉnh tổ chức.']],
  ])('is not %s', (_, lines) => {
    expect(noise(BODY, '', ...lines)).toEqual([])
  })

  it('is never the title, even where the body repeats it', () => {
    const article = parseArticle('bai', 'Họp báo\nHọp báo diễn ra sáng nay.')
    expect(article.noise).toEqual([])
  })
})
