import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sentences } from '../../src/text/sentences.js'
import { slice } from '../../src/text/span.js'
import { anyText, newsText } from './any-text.js'

const split = (text: string): string[] =>
  sentences(text, { start: 0, end: text.length }).map((span) => slice(text, span))

/** One row: what the text shows, and the text with `|` where it is to be cut. */
const CASES: readonly (readonly [string, string])[] = [
  ['full stops', 'Hội thảo khai mạc sáng nay.| Có 23 sở tham dự.| Kết quả tốt!| Vì sao?| Chưa rõ.'],
  ['a missing space', 'ứng dụng Công nghệ thông tin.|Tham dự hội nghị có 23 sở.'],
  ['a missing space behind a figure', 'Tỉ lệ đạt 100%.|Năm nay tăng.'],
  ['a stray stop before lower case', 'Đồng thời. phải chú trọng công tác đào tạo.| Hết.'],
  ['cities and titles', 'Tại TP. Vinh, ThS. Trần Văn An và PGS.TS. Lê Bình, TS. Hà dự.| Ông Đ/c. Nam nói.'],
  ['glued abbreviations', 'Sở TT&TT Tp.HCM, TP.HCM và Mic.gov.vn.| Hôm nay họp.'],
  ['quarters and wards', 'Họp ở Q. 6, P. Tân Định, H. Bình Chánh.| Sau đó về.'],
  ['dates and numbers', 'Ngày 30.12.2008 có 1.000 lượt, đạt 95.6%.| 30 đơn vị tham gia.'],
  ['dots that go on', 'trình độ văn hóa... và những kinh nghiệm khác… trong đó có 3 mục.| Hết.'],
  ['dots that end', 'đến cấp tỉnh, huyện...| Định hướng đến năm 2020…| Tỉnh đẩy mạnh.'],
  ['dots in a list', 'điện toán đám mây…; xây dựng đồng bộ.| Hết.'],
  ['v.v.', 'gồm máy tính, máy in, v.v. của các sở.| Ngoài ra có mạng.'],
  ['the closing stroke', 'trên địa bàn tỉnh./.| Phòng CNTT'],
  ['quotation', 'Ông nói: “Chúng tôi đồng ý.”| Hội nghị kết thúc.'],
  ['a short quotation of two sentences', 'Bài “Vì sao? Thế nào” được đọc.| Hết.'],
  ['parentheses', 'Căn cứ quy định (Điều 5. Khoản 2) thì được.| (Ảnh: Minh Trí).| Hết.'],
  ['a withheld name', 'Anh Nguyễn Văn T.| Đến nhà ông Đ.| Tại đây, chị C. T. V (SN 1973) và Lò Văn B. (bố) nói.'],
  ['initials', 'Đại sứ Daniel J. Kritenbrink và A. Nguyễn dự.| Hết.'],
  ['numbered points', '1. Tên gọi của đề án.| 2. Mục tiêu của đề án.'],
  ['numbered points on lines', 'I. MỤC TIÊU|\na) Nâng cao nhận thức.|\n1.2. Yêu cầu'],
  ['bullets', 'Nhiệm vụ gồm:|\n- Đào tạo;|\n- triển khai;|\n+ Giám sát.|\n• Khác'],
  ['paragraphs', 'Tiêu đề không dấu chấm|\n\nNội dung bài viết'],
  ['a wrapped line', 'các cơ quan nhà nước trên\nđịa bàn tỉnh Nghệ An.| Hết.'],
  ['lower case behind an empty line', 'một tiêu đề|\n\nmột nội dung'],
  ['a short list', 'Dự hội thảo có lãnh đạo sở; các phòng; các huyện.| Hết.'],
]

describe('sentences', () => {
  test.each(CASES)('%s', (_, marked) => {
    const expected = marked.split('|').map((sentence) => sentence.trim())
    expect(split(marked.replaceAll('|', ''))).toEqual(expected)
  })

  it('cuts a list at its semicolons only when it is very long', () => {
    const item = 'triển khai phần mềm quản lý văn bản và điều hành cho các cơ quan trên địa bàn tỉnh'
    expect(split(`Nhiệm vụ: ${item}; ${item}.`)).toHaveLength(1)
    expect(split(`Nhiệm vụ: ${Array(9).fill(item).join('; ')}.`)).toHaveLength(9)
    expect(split(`Gồm: ${Array(9).fill(item).join('; ')}; cáp.`).at(-1)).toMatch(/; cáp\.$/)
  })

  it('works on a part of a text, in places of the whole', () => {
    const text = 'Một. Hai ba. Bốn.'
    expect(sentences(text, { start: 5, end: 12 })).toEqual([{ start: 5, end: 12 }])
  })

  it.each([
    ['anything', anyText],
    ['news', newsText],
  ])('hold all of %s but white space, in order, without overlap', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const { start, end } of sentences(text, { start: 0, end: text.length })) {
          expect(text.slice(last, start)).toMatch(/^\s*$/)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(text.slice(last)).toMatch(/^\s*$/)
      }),
    )
  })

  it.each(['a', 'a ', '. ', '\n', '(a. ', '“A. ', 'A; ', 'Anh đi. ', ' ', '…', '.”', '😀'])(
    'take linear time on a long run of %j and leave none longer than 2000',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length)
      const start = performance.now()
      const longest = sentences(text, { start: 0, end: text.length }).reduce(
        (most, s) => Math.max(most, s.end - s.start),
        0,
      )
      expect(longest).toBeLessThanOrEqual(2000)
      expect(performance.now() - start).toBeLessThan(5000)
    },
  )
})
