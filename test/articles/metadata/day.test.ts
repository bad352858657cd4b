import { describe, expect, it, test } from 'vitest'
import { parseArticle } from '../../../src/articles/parse.js'
import { slice } from '../../../src/text/span.js'

const day = (title: string, body: string, id = 'bai'): string | null =>
  parseArticle(id, `${title}\n\n${body}`).sections[0]?.day?.value ?? null

describe('the day of the news', () => {
  test.each([
    ['Ngày 06/11/2009, Sở tổ chức hội thảo.', '2009-11-06'],
    ['Sáng 6-11-2009, Sở tổ chức hội thảo.', '2009-11-06'],
    ['Ngày 06.11.2009 Sở tổ chức hội thảo.', '2009-11-06'],
    ['Ngày 6 tháng 11 năm 2009, Sở tổ chức hội thảo.', '2009-11-06'],
    ['Chiều ngày 06/11/2009, hội thảo khai mạc.', '2009-11-06'],
    ['Trong hai ngày 10 và 11/5/2012, Sở mở lớp tập huấn.', '2012-05-10'],
    ['Từ ngày 10 đến 12-10-2018, Sở mở lớp tập huấn.', '2018-10-10'],
    ['Tháng 6-2013, Sở đã triển khai phần mềm.', '2013-06'],
    ['Trong tháng 6 năm 2013, Sở đã triển khai phần mềm.', '2013-06'],
    ['Tháng 6/2013, Sở chuẩn bị; ngày 02/7/2013, Sở khai trương.', '2013-07-02'],
  ])('%s', (body, expected) => {
    expect(day('Tin', body)).toBe(expected)
  })

  test.each([
    ['issue', 'Thực hiện Chỉ thị số 07/2008/CT-BTTTT ngày 30/12/2008 của Bộ, ngày 06/11/2009, Sở họp.', '2009-11-06'],
    [
      'issue behind a comma',
      'Theo Công văn số 282/ BTTTT-ƯDCNTT, ngày 07/02/2012, ngày 26/4/2012 Sở họp.',
      '2012-04-26',
    ],
    [
      'issue in words',
      'Theo Quyết định số 1727/QĐ-UBND ngày 17 tháng 05 năm 2007, ngày 14/7/2009, Sở họp.',
      '2009-07-14',
    ],
    ['issue behind the issuer', 'Nghị quyết số 36a/NQ-CP của Chính phủ ngày 14/10/2015 được triển khai.', null],
    ['issued', 'Quy chế ban hành ngày 31/8/2018 được phổ biến.', null],
    ['deadline', 'Các sở hoàn thành trước ngày 31/12/2014.', null],
    ['reckoning', 'Tính đến ngày 30/6/2014, 35 đơn vị đã dùng.', null],
    ['anniversary', 'Lễ kỷ niệm 70 năm Cách mạng tháng Tám (19/8/1945) diễn ra sáng 18/8/2015.', '2015-08-18'],
    ['history', 'Hiệp định ký kết vào 11/11/1918 ở Pháp.', null],
    ['a ratio', 'Có 15/20 xã đạt chuẩn.', null],
    ['a standard', 'Áp dụng TCVN ISO 9001:2008.', null],
  ])('is not the date of another thing: %s', (_, body, expected) => {
    expect(day('Tin', body)).toBe(expected)
  })

  test.each([
    ['the title', 'Hội thảo – Phú Yên 2012', 'Ngày 26/4, hội thảo khai mạc.', '2012-04-26'],
    ['the same day elsewhere', 'Tin', 'Ngày 14/7, Sở mở lớp.\n\nHội thảo ngày 14/7/2009 đã bàn.', '2009-07-14'],
    [
      'review and plan, early in the year',
      'Họp',
      'Sáng 21-3, UBND nghe kết quả năm 2013 và phương hướng năm 2014.',
      '2014-03-21',
    ],
    [
      'review and plan, late in the year',
      'Họp',
      'Sáng 25-12, UBND nghe kết quả năm 2013 và kế hoạch năm 2014.',
      '2013-12-25',
    ],
    ['its own sentence', 'Hội thi', 'Ngày 15/4, Tỉnh đoàn tổ chức hội thi tin học trẻ năm 2013.', '2013-04-15'],
    ['a review in the new year', 'Họp', 'Ngày 15/1, Sở tổ chức hội nghị tổng kết năm 2013.', '2014-01-15'],
    ['a review at the end of the year', 'Họp', 'Ngày 25/12, Sở tổ chức hội nghị tổng kết năm 2013.', '2013-12-25'],
    ['a range', 'Tập huấn', 'Từ ngày 20/4 đến ngày 25/4/2013, Sở mở lớp.', '2013-04-20'],
  ])('takes the year from %s', (_, title, body, expected) => {
    expect(day(title, body)).toBe(expected)
  })

  test.each([
    ['a goal', 'Họp', 'Ngày 15/4, Sở bàn mục tiêu đến năm 2020.'],
    ['a period', 'Họp giai đoạn 2011-2015', 'Ngày 15/4, Sở bàn đề án giai đoạn 2011 – 2015.'],
    ['a directive', 'Họp', 'Ngày 15/4, Sở triển khai Chỉ thị 07/2008/CT-BTTTT.'],
    ['a standard', 'Tập huấn ISO 9001:2008', 'Ngày 15/4, Sở mở lớp TCVN ISO 9001:2008.'],
    ['other sentences', 'Họp', 'Ngày 15/4, Sở họp. Thỏa thuận năm 2012 được nhắc lại.'],
    ['a plan that may be made a year before', 'Họp', 'Ngày 15/12, Sở bàn kế hoạch năm 2014.'],
    ['nothing', 'Họp', 'Ngày 15/4, Sở họp.'],
  ])('is unknown when the only year is that of %s', (_, title, body) => {
    expect(day(title, body)).toBeNull()
  })

  it('takes the year of the file name only when nothing else shows one, and without evidence', () => {
    const article = parseArticle('ha-nam-2011-hop', 'Họp\n\nNgày 15/4, Sở họp.')
    expect(article.sections[0]?.day).toEqual({ value: '2011-04-15', origin: 'inferred' })
    expect(day('Hội thảo 2012', 'Ngày 15/4, Sở họp.', 'ha-nam-2011')).toBe('2012-04-15')
    expect(day('Họp', 'Sở họp.', 'ha-nam-2011')).toBe('2011')
  })

  test.each([
    ['Thứ Ba, 03/03/2015, 08:30 (GMT+7)', 'Sáng 2/3, UBND tỉnh họp.', '2015-03-03', '2015-03-02'],
    ['Cập nhật lúc 15:30 | 05/01/2015', 'Ngày 29/12, UBND tỉnh họp.', '2015-01-05', '2014-12-29'],
    ['Ngày đăng: 3-3-2015', 'UBND tỉnh họp.', '2015-03-03', '2015-03-03'],
    ['15h30, ngày 03 tháng 3 năm 2015', 'Ngày 26/2/2015, UBND tỉnh họp.', '2015-03-03', '2015-02-26'],
  ])('is not the stamp of the page (%s), which tells its year', (stamp, body, published, expected) => {
    const article = parseArticle('bai', `Tin\n\n${stamp}\n\n${body}`)
    expect(article.published).toMatchObject({ value: published, origin: 'inferred' })
    expect(article.sections[0]?.day?.value).toBe(expected)
  })

  it('a line that says more than when is no stamp', () => {
    expect(parseArticle('bai', 'Tin\n\nNgày 03/3/2015, UBND họp\n\nHết').published).toBeNull()
  })

  it('reads dates with no-break spaces', () => {
    expect(day('Tin', 'Ngày\u00a06 tháng\u00a011 năm\u00a02009, Sở họp.')).toBe('2009-11-06')
  })

  it('shows the place of the year when it is not in the date', () => {
    const { text, sections } = parseArticle('a', 'Hội thảo Phú Yên 2012\n\nNgày 26/4, khai mạc.')
    const evidence = sections[0]?.day?.evidence
    expect(evidence && slice(text, evidence)).toBe('2012')
  })
})
