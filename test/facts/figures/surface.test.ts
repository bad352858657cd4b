import { describe, expect, it } from 'vitest'
import { readFigures } from '../../../src/facts/figures/surface.js'

/** Text, the whole figure, value, unit, measure. */
const FIGURES: readonly (readonly [string, string, number, string, string])[] = [
  [
    'cho hơn 1.000 lượt công chức, viên chức.',
    'hơn 1.000 lượt công chức, viên chức',
    1000,
    'lượt công chức, viên chức',
    'count',
  ],
  ['cho 35 đơn vị gồm các sở', '35 đơn vị', 35, 'đơn vị', 'count'],
  ['Lãnh đạo 9 Sở TT&TT các tỉnh', '9 Sở TT&TT', 9, 'Sở TT&TT', 'count'],
  ['và hơn 120 đại biểu đại diện lãnh đạo', 'hơn 120 đại biểu', 120, 'đại biểu', 'count'],
  ['của 23 sở, ban, ngành và các', '23 sở, ban, ngành', 23, 'sở, ban, ngành', 'count'],
  ['có 20 huyện, thành, thị trong tỉnh', '20 huyện, thành, thị', 20, 'huyện, thành, thị', 'count'],
  ['52 cơ quan Đảng và Nhà nước trên địa bàn', '52 cơ quan Đảng và Nhà nước', 52, 'cơ quan Đảng và Nhà nước', 'count'],
  [
    'đến 100% cơ quan hành chính cấp tỉnh, huyện...',
    '100% cơ quan hành chính cấp tỉnh, huyện',
    100,
    '% cơ quan hành chính cấp tỉnh, huyện',
    'percent',
  ],
  ['đạt 95,6%.', '95,6%', 95.6, '%', 'percent'],
  ['khoảng 75 phần trăm', 'khoảng 75 phần trăm', 75, 'phần trăm', 'percent'],
  ['có 12/15 sở đã dùng', '12/15 sở', 0.8, 'sở', 'fraction'],
  ['kinh phí 1,2 tỷ đồng', '1,2 tỷ đồng', 1.2, 'tỷ đồng', 'money'],
  ['củng cố mức 2, một vài', 'mức 2', 2, 'mức', 'level'],
  ['của tỉnh giai đoạn 2.', 'giai đoạn 2', 2, 'giai đoạn', 'level'],
  ['liên thông 3 lớp (tiêu chuẩn', '3 lớp', 3, 'lớp', 'count'],
  ['trong 3 ngày', '3 ngày', 3, 'ngày', 'duration'],
  ['hai mươi lăm đơn vị', 'hai mươi lăm đơn vị', 25, 'đơn vị', 'count'],
  ['một trăm hai mươi đại biểu', 'một trăm hai mươi đại biểu', 120, 'đại biểu', 'count'],
  ['mở năm lớp tập huấn', 'năm lớp', 5, 'lớp', 'count'],
  ['tổng số 1.000 hồ sơ', '1.000 hồ sơ', 1000, 'hồ sơ', 'count'],
  ['ít nhất 50 cán bộ', 'ít nhất 50 cán bộ', 50, 'cán bộ', 'count'],
  ['cấp xã chỉ 63 trên 147 đơn vị có kết nối', '63 trên 147 đơn vị', 63 / 147, 'đơn vị', 'fraction'],
  ['có 3 dự án', '3 dự án', 3, 'dự án', 'count'],
  ['mua 120 thiết bị mới', '120 thiết bị', 120, 'thiết bị', 'count'],
  ['tăng 10 - 15% cán bộ', '10 - 15% cán bộ', 10, '% cán bộ', 'percent'],
  ['mức độ 4 đối với thủ tục', 'mức độ 4', 4, 'mức độ', 'level'],
  ['chuyển 80.000 hồ sơ kết quả cho dân', '80.000 hồ sơ kết quả', 80000, 'hồ sơ kết quả', 'count'],
  ['xử lý 57 tổ chức hành chính', '57 tổ chức hành chính', 57, 'tổ chức hành chính', 'count'],
  ['ban hành 16 quyết định, tuyên án', '16 quyết định', 16, 'quyết định', 'count'],
  ['tuyên 5 bị cáo tù', '5 bị cáo tù', 5, 'bị cáo tù', 'count'],
  ['phí 1.000 đồng / tin nhắn.', '1.000 đồng / tin nhắn', 1000, 'đồng / tin nhắn', 'money'],
  ['chi 15.000 tỉ đồng / năm, do', '15.000 tỉ đồng / năm', 15000, 'tỉ đồng / năm', 'money'],
  ['đối thoại ít nhất 2 lần / năm với dân', 'ít nhất 2 lần / năm', 2, 'lần / năm', 'count'],
  ['trong 5 ngày làm việc.', '5 ngày làm việc', 5, 'ngày làm việc', 'duration'],
  ['giảm còn từ 20 đến 45 ngày so', '20 đến 45 ngày', 20, 'ngày', 'duration'],
  ['tăng từ 10% đến 15% mỗi năm', '10% đến 15%', 10, '%', 'percent'],
  ['Quảng Ngãi (0,8046 điểm)', '0,8046 điểm', 0.8046, 'điểm', 'count'],
  ['đạt 86,5 điểm', '86,5 điểm', 86.5, 'điểm', 'count'],
  ['vay 20 triệu USD từ', '20 triệu USD', 20, 'triệu USD', 'money'],
  [
    'khoảng 700 trong tổng số hơn 1.200 dịch vụ công',
    'khoảng 700 trong tổng số hơn 1.200 dịch vụ công',
    700 / 1200,
    'dịch vụ công',
    'fraction',
  ],
  ['có 1.200/1.500 hồ sơ', '1.200/1.500 hồ sơ', 0.8, 'hồ sơ', 'fraction'],
  ['xếp thứ 4/63 tỉnh, thành phố', 'xếp thứ 4/63', 4, 'xếp thứ', 'level'],
  ['năm sau tụt xuống thứ 47', 'tụt xuống thứ 47', 47, 'tụt xuống thứ', 'level'],
  ['bây giờ 90 điểm trở lên', '90 điểm', 90, 'điểm', 'count'],
  ['có 22.216 hồ sơ sao y năm 2018', '22.216 hồ sơ sao y', 22216, 'hồ sơ sao y', 'count'],
  ['phát 6 ngày / tuần, mỗi', '6 ngày / tuần', 6, 'ngày / tuần', 'duration'],
  ['hơn 1.200 người buộc phải đi', 'hơn 1.200 người', 1200, 'người', 'count'],
  ['9 tháng qua', '9 tháng', 9, 'tháng', 'duration'],
  ['cán bộ xã của năm huyện.', 'năm huyện', 5, 'huyện', 'count'],
  ['dựa trên 4 trụ cột', '4 trụ cột', 4, 'trụ cột', 'count'],
  ['năm 2015 là hơn 6.800 tỷ;', 'hơn 6.800 tỷ', 6800, 'tỷ', 'money'],
  ['từ vị trí số 22 tụt', 'vị trí số 22', 22, 'vị trí số', 'level'],
  ['mức độ 3 cấp phường', 'mức độ 3', 3, 'mức độ', 'level'],
  ['ở mức độ 3, 4 qua mạng', 'mức độ 3, 4', 3, 'mức độ', 'level'],
  ['cấp phép cấp độ 3 sang', 'cấp độ 3', 3, 'cấp độ', 'level'],
  ['hỗ trợ mức 3 triệu đồng', '3 triệu đồng', 3, 'triệu đồng', 'money'],
  ['một nửa số xã', 'một nửa số xã', 0.5, 'số xã', 'fraction'],
  ['thu hút 1500 doanh nghiệp', '1500 doanh nghiệp', 1500, 'doanh nghiệp', 'count'],
  ['có 2015 học viên', '2015 học viên', 2015, 'học viên', 'count'],
  ['tu 35 don vi', '35 don vi', 35, 'don vi', 'count'],
  ['hon 120 dai bieu tham du', 'hon 120 dai bieu', 120, 'dai bieu', 'count'],
]

const NONE: readonly string[] = [
  'một số cơ quan',
  'TCVN ISO 9001:2008',
  'Điều 5 Luật Công nghệ thông tin',
  'phường 9, quận 3',
  'năm 2014 tỉnh',
  'ngày 30/12/2008',
  'Chỉ thị số 07/2008/CT-BTTTT',
  'lúc 8 giờ 30',
  'Ứng dụng 4G',
  'phải đi từ 3-4 h sáng',
  'toàn bộ máy',
  'cảnh sát 113 Nghệ An đến',
  'mỗi năm thành phố thu thêm',
  'chuyến tàu mùng 5 tết',
  'dịp lễ 2-9 năm trước',
  'xe 43A - 322.52 tông trúng',
  'Chatbot 1945 hoạt động',
  'Sách trắng 2017 phản ánh hiện trạng',
  'Từ 2017 Quảng Ngãi lập cổng',
  'gọi tổng đài 8188 cước phí thấp',
  'sang năm quận sẽ thu',
  'đầu tư dự án mới',
]

describe('figures as they are written', () => {
  it.each(FIGURES)('%s', (text, whole, value, unit, measure) => {
    const [figure, ...others] = readFigures(text)
    expect(others).toEqual([])
    expect(figure && text.slice(figure.span.start, figure.span.end)).toBe(whole)
    expect(figure && text.slice(figure.unit.start, figure.unit.end)).toBe(unit)
    expect(figure?.measure).toBe(measure)
    expect(figure?.value).toBeCloseTo(value, 10)
  })

  it('takes the level into what is counted, and reads it by itself too', () => {
    const text = 'có 142 dịch vụ công trực tuyến cấp độ 4 trên cổng'
    expect(readFigures(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '142 dịch vụ công trực tuyến cấp độ 4',
      'cấp độ 4',
    ])
  })

  it.each(NONE)('none: %s', (text) => {
    expect(readFigures(text)).toEqual([])
  })

  it.each([
    ['hầu hết vẫn chưa xây dựng', 'hầu hết', ''],
    ['đến hết năm 2009 tất cả các cơ quan hành chính', 'tất cả', 'cơ quan hành chính'],
    ['trên phạm vi toàn tỉnh', 'toàn tỉnh', ''],
    ['thu hút hàng trăm nghìn lượt người', 'hàng trăm nghìn', 'lượt người'],
    ['hơn một nửa doanh nghiệp', 'hơn một nửa', 'doanh nghiệp'],
  ])('a share in words: %s', (text, qualifier, unit) => {
    const [figure] = readFigures(text)
    expect(figure?.value).toBeNaN()
    expect(figure?.qualifier && text.slice(figure.qualifier.start, figure.qualifier.end)).toBe(qualifier)
    expect(figure && text.slice(figure.unit.start, figure.unit.end)).toBe(unit)
  })
})
