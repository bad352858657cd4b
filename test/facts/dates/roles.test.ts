import { describe, expect, it } from 'vitest'
import { factsOf } from '../article-facts.js'

/** The sentence, the date in it, what it is the date of. */
const ROLES: readonly (readonly [string, string, string])[] = [
  ['Ngày 14/7/2009, Sở Thông tin và Truyền thông tổ chức Hội thảo.', 'Ngày 14/7/2009', 'event'],
  ['Sáng 21-3-2014, UBND tỉnh đã tổ chức họp Ban Chỉ đạo.', 'Sáng 21-3-2014', 'event'],
  ['Hội nghị diễn ra ngày 12/5/2014 tại Hà Nội.', 'ngày 12/5/2014', 'event'],
  ['Lễ khai trương được tổ chức vào sáng 12/5/2014.', 'sáng 12/5/2014', 'event'],
  ['Tháng 6-2013, Sở đã phối hợp Viễn thông Tiền Giang triển khai phần mềm.', 'Tháng 6-2013', 'event'],
  ['Thực hiện Chỉ thị số 07/2008/CT-BTTTT ngày 30/12/2008 của Bộ, tỉnh đã làm.', 'ngày 30/12/2008', 'issue'],
  ['Theo Quyết định số 12/QĐ-UBND, ký ngày 3/4/2013, các sở thực hiện.', 'ngày 3/4/2013', 'issue'],
  ['Ngày 5/3/2014, UBND tỉnh đã ban hành Quyết định số 15/QĐ-UBND về việc cấp máy.', 'Ngày 5/3/2014', 'issue'],
  ['Quyết định có hiệu lực từ ngày 1/1/2015.', 'từ ngày 1/1/2015', 'effect'],
  ['Quy chế có hiệu lực thi hành kể từ ngày 20/2/2015.', 'kể từ ngày 20/2/2015', 'effect'],
  ['Đến hết năm 2009 tất cả các cơ quan phải áp dụng hệ thống.', 'Đến hết năm 2009', 'deadline'],
  ['Các đơn vị phải hoàn thành trước ngày 30/6/2015.', 'trước ngày 30/6/2015', 'deadline'],
  ['Báo cáo gửi về Sở chậm nhất ngày 15/12/2014.', 'chậm nhất ngày 15/12/2014', 'deadline'],
  ['Định hướng ứng dụng đến năm 2020, tỉnh đẩy mạnh ứng dụng.', 'đến năm 2020', 'deadline'],
  ['Đến ngày 31/12/2013, toàn tỉnh đã có 35 đơn vị dùng phần mềm.', 'Đến ngày 31/12/2013', 'period'],
  ['Cuộc họp nghe báo cáo tình hình ứng dụng CNTT năm 2013.', 'năm 2013', 'period'],
  ['Đề án được thực hiện trong giai đoạn 2016-2020.', 'giai đoạn 2016-2020', 'period'],
  ['Số hồ sơ tăng 12% so với năm 2012.', 'năm 2012', 'period'],
  ['Cập nhật ngày 12/5/2014', 'ngày 12/5/2014', 'publication'],
  ['Ông An trả lời báo chí chiều 12-5-2019.', 'chiều 12-5-2019', 'event'],
  ['Bà khẳng định như vậy tại buổi tiếp xúc cử tri sáng 14-12-2018.', 'sáng 14-12-2018', 'event'],
  ['Thành phố áp dụng phần mềm mới tại các phường từ ngày 1/1/2017.', 'từ ngày 1/1/2017', 'effect'],
  ['Thông tin về văn bản được cập nhật tới ngày 20-5-2017.', 'tới ngày 20-5-2017', 'period'],
  ['Tỉnh đặt mục tiêu thành đô thị thông minh vào năm 2022.', 'năm 2022', 'deadline'],
  ['Tại buổi họp về nhiệm vụ xây dựng chính phủ điện tử chiều 29-7-2019, ông nói.', 'chiều 29-7-2019', 'event'],
  [
    'Đề nghị áp dụng giảm phí từ ngày 1-1-2019 đến hết ngày 31-12-2020.',
    'từ ngày 1-1-2019 đến hết ngày 31-12-2020',
    'effect',
  ],
  ['Nhà máy hoàn thành và được khánh thành ngày 2/9/2016.', 'ngày 2/9/2016', 'event'],
  ['Tại thời điểm 1-10-2018 cả nước có 244 xe quá hạn.', '1-10-2018', 'period'],
  ['Đến tháng 12-2012, tại bán đảo, tỉnh đã chấp thuận quy hoạch khu du lịch.', 'Đến tháng 12-2012', 'period'],
  ['Thiết bị thay thế loa phường được lắp từ ngày 19-10-2018.', 'từ ngày 19-10-2018', 'event'],
  ['Ông Phạm Văn An (11/6/1912 – 11/6/2018) quê ở đây.', '11/6/1912 – 11/6/2018', 'other'],
  ['Số thu năm nay là 600 tỷ đồng.', 'năm nay', 'period'],
  ['Ông sinh ngày 1-1-1963, quê ở Quảng Ngãi.', 'ngày 1-1-1963', 'other'],
]

describe('what a date is the date of', () => {
  it.each(ROLES)('%s', (sentence, place, role) => {
    const found = factsOf(sentence)
    expect(found.all('date').map((date) => [found.cut(date.span), date.role])).toEqual([[place, role]])
  })

  it('ties a date of issue to its directive', () => {
    const found = factsOf('Thực hiện Chỉ thị số 07/2008/CT-BTTTT ngày 30/12/2008, ngày 6/11/2009, Sở tổ chức Hội thảo.')
    const [issue, event] = found.all('date')
    expect(issue?.role).toBe('issue')
    expect(found.facts[issue?.directive ?? -1]?.kind).toBe('directive')
    expect([event?.role, event?.directive]).toEqual(['event', null])
  })

  it('finds nothing in the front matter', () => {
    const found = factsOf('Sở tổ chức họp.')
    expect(found.all('date')).toEqual([])
  })
})
