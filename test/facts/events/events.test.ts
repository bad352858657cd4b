import { describe, expect, it } from 'vitest'
import { type ArticleFacts, type FactOf, factsOf } from '../article-facts.js'

const titles = (found: ArticleFacts): (string | null)[] => found.all('event').map(({ title }) => found.cut(title))

/** Sentence, then the names of the events it announces. */
const NAMES: readonly (readonly [string, ...string[]])[] = [
  [
    'Ngày 6/11/2009, Sở đã tổ chức Hội thảo đẩy mạnh ứng dụng phần mềm mã nguồn mở trong cơ quan nhà nước.',
    'Hội thảo đẩy mạnh ứng dụng phần mềm mã nguồn mở trong cơ quan nhà nước',
  ],
  [
    'Bộ phối hợp UBND tỉnh tổ chức Hội thảo “Phần mềm dùng chung – Phú Yên 2012”. Tham dự Hội thảo có 120 đại biểu.',
    'Hội thảo “Phần mềm dùng chung – Phú Yên 2012”',
  ],
  [
    'Sáng 21-3, UBND tỉnh đã tổ chức họp Ban Chỉ đạo chương trình về CNTT để nghe báo cáo.',
    'họp Ban Chỉ đạo chương trình về CNTT',
  ],
  [
    'Sở tổ chức lớp tập huấn tiêu chuẩn TCVN ISO 9001:2008, đồng thời phát tài liệu.',
    'lớp tập huấn tiêu chuẩn TCVN ISO 9001:2008',
  ],
  ['Hội nghị tổng kết năm học được tổ chức sáng 20/12/2018.', 'Hội nghị tổng kết năm học'],
  ['Ngày 12/5/2014, đoàn công tác của Bộ đã kiểm tra việc ứng dụng CNTT tại Sở.', 'kiểm tra việc ứng dụng CNTT'],
  ['Sáng 15/8/2025, Ban Chỉ đạo chuyển đổi số tỉnh Đồng Tháp họp đánh giá hạ tầng số.', 'họp đánh giá hạ tầng số'],
  ['Ngày 12/11/2019, Sở Nội vụ tổ chức diễn tập ứng cứu sự cố.', 'diễn tập ứng cứu sự cố'],
  ['Ngày 7/12/2018, Sở Nội vụ đã ra mắt ứng dụng trả lời tự động.', 'ra mắt ứng dụng trả lời tự động'],
  ['Ngày 26/8/2016, UBND tỉnh đưa vào hoạt động Cổng dữ liệu.', 'đưa vào hoạt động Cổng dữ liệu'],
  [
    'Ngày 25-12-2018, UBND tỉnh tổ chức lễ công bố Đề án " Xây dựng đô thị thông minh " giai đoạn 2018-2025.',
    'lễ công bố Đề án " Xây dựng đô thị thông minh " giai đoạn 2018-2025',
  ],
  ['Sáng 23/6/2016, trong phiên bế mạc Hội nghị lần thứ 6, Bí thư Tỉnh ủy yêu cầu cải cách.', 'Hội nghị lần thứ 6'],
  ['Tháng 10-2018, TP. HCM tổ chức Diễn đàn kinh tế TP. HCM lần thứ nhất.', 'Diễn đàn kinh tế TP. HCM lần thứ nhất'],
  ['Ngày 1/6/2014, Lễ ký kết diễn ra tại Hà Nội.', 'Lễ ký kết'],
]

const NO_EVENTS: readonly string[] = [
  'Hệ thống hội nghị trực tuyến được sử dụng thường xuyên.',
  'Cần tăng cường tổ chức hội thảo, tập huấn.',
  'Công tác kiểm tra được quan tâm.',
  'Những ý kiến ghi nhận tại Hội thảo là cơ sở cho cơ quan quản lý.',
  'Cơ quan, tổ chức đã ký kết hợp đồng.',
]

describe('events', () => {
  it.each(NAMES)('%s', (text, ...names) => {
    expect(titles(factsOf(text))).toEqual(names)
  })

  it.each(NO_EVENTS)('none: %s', (text) => {
    expect(titles(factsOf(text))).toEqual([])
  })
})

/** What an event is tied to, as text. */
function ties(found: ArticleFacts, event: FactOf<'event'> | undefined): Record<string, (string | null)[]> {
  const { dates = [], venues = [], organizers = [], chairs = [], attendance = [], directives = [] } = event ?? {}
  const all = { dates, venues, organizers, chairs, attendance, directives }
  return Object.fromEntries(Object.entries(all).map(([tie, indices]) => [tie, found.texts(indices)]))
}

describe('what an event is tied to', () => {
  it('takes no figure of its name for those who came', () => {
    const found = factsOf('Ngày 26/8/2016, UBND tỉnh tổ chức Hội nghị công bố kết quả của 34 đơn vị.')
    expect(ties(found, found.all('event')[0]).attendance).toEqual([])
  })

  it('stands in its sentence and in those that go on about it', () => {
    const found = factsOf(
      [
        'Thực hiện Chỉ thị số 07/2008/CT-BTTTT ngày 30/12/2008 của Bộ Thông tin và Truyền thông.',
        'Ngày 6/11/2009, tại hội trường UBND tỉnh, Sở Nội vụ phối hợp với Sở Tài chính tổ chức Hội thảo phần mềm nguồn mở.',
        'Ông Phan Tấn Ngọc, Phó Giám đốc Sở, chủ trì Hội thảo. Tham dự có hơn 120 đại biểu.',
        'Trong năm 2010, Sở mua 35 máy chủ.',
      ].join(' '),
    )
    expect(ties(found, found.all('event')[0])).toEqual({
      dates: ['Ngày 6/11/2009'],
      venues: ['hội trường UBND tỉnh'],
      organizers: ['Sở Nội vụ', 'Sở Tài chính'],
      chairs: ['Phan Tấn Ngọc, Phó Giám đốc Sở'],
      attendance: ['hơn 120 đại biểu'],
      directives: ['Chỉ thị số 07/2008/CT-BTTTT'],
    })
  })

  it('keeps two events of one article apart', () => {
    const found = factsOf(
      [
        'Ngày 14/7/2009, Sở Nội vụ tổ chức Hội thảo phần mềm nguồn mở. Tham dự Hội thảo có 100 đại biểu.',
        'Ngày 20/7/2009, Sở Tài chính tổ chức lớp tập huấn kế toán. Tham dự lớp tập huấn có 50 học viên.',
      ].join('\n\n'),
    )
    expect(found.all('event').map((event) => ties(found, event))).toMatchObject([
      { dates: ['Ngày 14/7/2009'], organizers: ['Sở Nội vụ'], attendance: ['100 đại biểu'] },
      { dates: ['Ngày 20/7/2009'], organizers: ['Sở Tài chính'], attendance: ['50 học viên'] },
    ])
  })

  it.each([
    [
      'Ngày 19/4/2014, ông Lê Văn An cho biết sẽ dự Hội nghị an toàn thông tin diễn ra tại Hà Nội ngày 25/4/2014.',
      'ngày 25/4/2014',
    ],
    ['Ngày 1/6/2014, Sở Nội vụ tổ chức Hội thảo về lưu trữ; ngày 5/6/2014, Sở kiểm tra kho.', 'Ngày 1/6/2014'],
  ])('takes its own day of several: %s', (text, day) => {
    const found = factsOf(text)
    expect(ties(found, found.all('event')[0]).dates).toEqual([day])
  })

  it('takes those it was held for as attendance', () => {
    const found = factsOf(
      'Tháng 6-2013, Sở triển khai cho 35 đơn vị; tổ chức tập huấn vận hành phần mềm cho hơn 1.000 lượt công chức.',
    )
    expect(ties(found, found.all('event')[0])).toMatchObject({
      dates: ['Tháng 6-2013'],
      attendance: ['hơn 1.000 lượt công chức'],
    })
  })
})
