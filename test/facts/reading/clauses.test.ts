import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseAround, clausesIn } from '../../../src/facts/reading/clauses.js'

const whole = (text: string) => ({ start: 0, end: text.length })
const clauses = (text: string): string[] => clausesIn(text, whole(text)).map(({ start, end }) => text.slice(start, end))

describe('the clauses of a sentence', () => {
  /** Sentences with ` | ` where one clause ends and the next begins. */
  it.each([
    'Ngày 5/3/2014, tại Mỹ Tho, Sở Nội vụ tổ chức hội nghị | và ban hành Quyết định số 5.',
    'Theo báo cáo của Sở, đến nay, toàn tỉnh có 20 xã đạt chuẩn | chiếm 30% | tăng 5 xã | so với năm 2013.',
    'Toàn tỉnh có 20 xã đạt chuẩn | trong đó, huyện A có 5 xã | huyện B 3 xã.',
    'Ở cấp tỉnh đạt 95,6% | ở cấp huyện đạt 80% | cấp xã 20%.',
    'Ở cấp tỉnh đạt 95,6 % | ở cấp huyện đạt 80 %.',
    'Thông tư ký ngày 1/2/2014 | có hiệu lực từ 1/4/2014 | và thay thế Thông tư số 5/2009.',
    'Năm 2014 hệ thống đã tiếp nhận 500 hồ sơ | trong khi năm 2013 chỉ có 20 hồ sơ.',
    'Hệ thống được khai trương sáng 5/3 | còn cổng cũ sẽ đóng ngày 1/4.',
    'Ông Nam cho biết | Sở đã cấp 300 chứng thư.',
    'Dự án khởi công tháng 3/2015 | đến tháng 6/2016 hoàn thành.',
    'Sau khi khai trương ngày 5/3 | hệ thống đã xử lý 500 hồ sơ.',
    'Lớp thứ nhất có 30 học viên | lớp thứ hai có 40 học viên.',
    'Thoi gian qua da cap 20 chung thu | trong do cap huyen 5 chung thu.',
  ])('%s', (marked) => {
    const text = marked
      .replaceAll(' | so', ' so')
      .replaceAll(/ \| (và|trong khi)/g, ' $1')
      .replaceAll(' | ', ', ')
    expect(clauses(text)).toEqual(marked.split(' | '))
  })

  it.each([
    'Ban Chỉ đạo ứng dụng và phát triển công nghệ thông tin tỉnh họp ngày 5/4.',
    'Lễ ký và công bố quyết định diễn ra ngày 5/4.',
    'Tham dự có ông Trần Văn An, Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo, đại diện các sở, ban, ngành và 20 doanh nghiệp.',
    'Thời gian: ngày 5/3.',
    'Gồm 5 sở, 3 huyện và 20 xã.',
    'Cán bộ, công chức, viên chức được tập huấn trong 3 ngày.',
    'Hội thảo “Bảo mật, đã đến lúc nghĩ lại, hành động” khai mạc ngày 5/3.',
  ])('is one: %s', (text) => {
    expect(clauses(text)).toEqual([text])
  })

  it('holds what parentheses hold apart', () => {
    const text =
      'Hệ thống khai trương ngày 5/3/2014 (vận hành thử từ ngày 1/1/2014), đến nay đã có 500 hồ sơ; 80% trực tuyến.'
    expect(clauses(text)).toEqual([
      'Hệ thống khai trương ngày 5/3/2014 (vận hành thử từ ngày 1/1/2014)',
      'vận hành thử từ ngày 1/1/2014',
      'đến nay đã có 500 hồ sơ',
      '80% trực tuyến.',
    ])
  })

  it('gives the smallest around a place, and all that a place runs over', () => {
    const text = 'Khai trương ngày 5/3 (thử từ 1/1), đã có 500 hồ sơ.'
    const found = clausesIn(text, whole(text))
    const around = (start: string, end: string): string => {
      const { start: from, end: to } = clauseAround(found, {
        start: text.indexOf(start),
        end: text.indexOf(end) + end.length,
      })
      return text.slice(from, to)
    }
    expect(around('1/1', '1/1')).toBe('thử từ 1/1')
    expect(around('5/3', '5/3')).toBe('Khai trương ngày 5/3 (thử từ 1/1)')
    expect(around('5/3', '500')).toBe(text)
  })

  it('speaks in places of the whole article', () => {
    const text = 'Tin. Sở đã cấp 5 máy, còn xã có 3 máy.'
    expect(clausesIn(text, { start: 5, end: text.length }).map(({ start }) => start)).toEqual([5, 22])
  })

  const piece = fc.constantFrom(
    'Sở',
    'có',
    '5',
    '12,5%',
    ',',
    ';',
    ':',
    '(',
    ')',
    '“',
    '”',
    'và',
    'trong đó',
    'so với',
    'đạt',
    'ngày',
    '5/3',
    '\n',
  )
  it('holds every word of the sentence, in order, inside it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ')
        const found = clausesIn(text, whole(text))
        const held = [...text].map((_, at) => found.some(({ start, end }) => start <= at && at < end))
        expect(found.every(({ start, end }) => 0 <= start && start <= end && end <= text.length)).toBe(true)
        expect([...text].filter((sign, at) => !held[at] && !/[\s,;:]/.test(sign))).toEqual([])
        expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b))
      }),
    )
  })

  it('are found in linear time', () => {
    for (const unit of ['có 5, ', '(', '“ ', 'trong đó ', 'sở, ', 'và có ']) {
      const text = unit.repeat(200_000 / unit.length)
      const start = performance.now()
      clausesIn(text, whole(text))
      expect(performance.now() - start).toBeLessThan(5_000)
    }
  })
})
