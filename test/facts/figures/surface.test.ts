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

  it.each(NONE)('none: %s', (text) => {
    expect(readFigures(text)).toEqual([])
  })

  it.each([
    ['hầu hết vẫn chưa xây dựng', 'hầu hết', ''],
    ['đến hết năm 2009 tất cả các cơ quan hành chính', 'tất cả', 'cơ quan hành chính'],
    ['trên phạm vi toàn tỉnh', 'toàn tỉnh', ''],
  ])('a share in words: %s', (text, qualifier, unit) => {
    const [figure] = readFigures(text)
    expect(figure?.value).toBeNaN()
    expect(figure?.qualifier && text.slice(figure.qualifier.start, figure.qualifier.end)).toBe(qualifier)
    expect(figure && text.slice(figure.unit.start, figure.unit.end)).toBe(unit)
  })
})
