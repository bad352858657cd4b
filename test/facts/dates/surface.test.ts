import { describe, expect, it } from 'vitest'
import { readDates } from '../../../src/facts/dates/surface.js'

/** `year-quarter-month-day` as far as it is told: `2008.12.30`, `q4 2014`, `..3.21` has neither year. */
type Row = readonly [text: string, ...values: string[]]

const DAYS: readonly Row[] = [
  ['ngày 30/12/2008', '2008-12-30'],
  ['30-12-2008', '2008-12-30'],
  ['30.12.2008', '2008-12-30'],
  ['ngày 30 tháng 12 năm 2008', '2008-12-30'],
  ['ngày 17 tháng 05 năm 2007', '2007-5-17'],
  ['ngày 30, tháng 12, năm 2008', '2008-12-30'],
  ['ngày 30/12 năm 2008', '2008-12-30'],
  ['ngày 14/7/09', '2009-7-14'],
  ['Sáng ngày 03/3/2015', '2015-3-3'],
  ['Sáng 21-3, UBND tỉnh', '?-3-21'],
  ['chiều 9/10', '?-10-9'],
  ['thứ hai, ngày 9/10', '?-10-9'],
  ['chiều nay (9/10), tại Hà Nội', '?-10-9'],
  ['ngày 2 tháng 9', '?-9-2'],
  ['mùng 2/9', '?-9-2'],
  ['ngày 29/2', '?-2-29'],
  ['ngày 25 - 12, UBND xã', '?-12-25'],
  ['ngày 31-7 huyện họp', '?-7-31'],
  ['trong cuộc gặp hôm 22/5.', '?-5-22'],
  ['kế hoạch số 1770 ngày 28-2 của sở', '?-2-28'],
  ['ngày 25 - 12 - 2018', '2018-12-25'],
  ['T.LANNgày 25 - 12, UBND xã', '?-12-25'],
]

const LONGER: readonly Row[] = [
  ['Tháng 6-2013', '2013-6'],
  ['tháng 6/2013', '2013-6'],
  ['tháng 6 năm 2013', '2013-6'],
  ['cuối tháng 12/2008', '2008-12'],
  ['tháng 10 năm nay', '?-10'],
  ['quý IV/2014', '2014-q4'],
  ['quý 4 năm 2014', '2014-q4'],
  ['quí III-2014', '2014-q3'],
  ['năm 2014', '2014'],
  ['đến hết năm 2009', '2009'],
  ['đầu năm 2010', '2010'],
  ['các năm 2013, 2014 và 2015', '2013', '2014', '2015'],
  ['12/2008', '2008-12'],
  ['đến hết quý 3-2019', '2019-q3'],
  ['bị phát hiện vào 7-2019', '2019-7'],
  ['quý II -2019', '2019-q2'],
  ['thời gian 18 ngày năm 2014', '2014'],
  ['quy hoạch đến năm 2030, tầm nhìn đến 2050', '2030', '2050'],
  ['từ 2012 đến nay', '2012'],
  ['Từ 2017 Quảng Ngãi lập cổng', '2017'],
]

const RANGES: readonly Row[] = [
  ['giai đoạn 2016–2020', '2016…2020'],
  ['giai đoạn 2016 - 2020', '2016…2020'],
  ['nhiệm kỳ 2015-2020', '2015…2020'],
  ['từ năm 2011 đến năm 2015', '2011…2015'],
  ['từ 2011 đến 2015', '2011…2015'],
  ['từ ngày 10 đến 12-10-2018', '2018-10-10…2018-10-12'],
  ['từ ngày 20 đến hết ngày 22-8', '?-8-20…?-8-22'],
  ['trong hai ngày 3 và 4-5', '?-5-3…?-5-4'],
  ['ngày 3, 4/5', '?-5-3…?-5-4'],
  ['khởi công tháng 3/2015, đến tháng 6/2016 hoàn thành', '2015-3', '2016-6'],
  ['từ ngày 10/5 đến ngày 12/6/2018', '2018-5-10…2018-6-12'],
  ['từ ngày 28/12 đến 3/1/2015', '?-12-28…2015-1-3'],
  ['ngày 10 và 11/5', '?-5-10…?-5-11'],
  ['ngày 10, 11 và 12/5', '?-5-10…?-5-12'],
  ['ngày 10, 11 và 20/5', '?-5-10', '?-5-11', '?-5-20'],
  ['ngày 10/5 và 11/6/2018', '2018-5-10', '2018-6-11'],
  ['10-12/10/2018', '2018-10-10…2018-10-12'],
  ['hội nghị từ 10/5 đến 12/5', '?-5-10…?-5-12'],
  ['6 tháng đầu năm 2013', '2013-1…2013-6'],
  ['sáu tháng cuối năm 2013', '2013-7…2013-12'],
  ['9 tháng năm 2014', '2014-1…2014-9'],
  ['quý I, II/2014', '2014-q1…2014-q2'],
  ['từ tháng 6 đến tháng 9/2013', '2013-6…2013-9'],
  ['tháng 6-9/2013', '2013-6…2013-9'],
  ['Đêm 31/12, rạng sáng 1/1/2014', '?-12-31', '2014-1-1'],
]

const RELATIVE: readonly Row[] = [
  ['hôm qua', 'relative'],
  ['tuần qua', 'relative'],
  ['cuối năm nay', 'relative'],
  ['sáng nay', 'relative'],
  ['cùng ngày', 'relative'],
]

const UNACCENTED: readonly Row[] = [
  ['hoi thao ngay 30 thang 12 nam 2008', '2008-12-30'],
  ['thang 6-2013', '2013-6'],
  ['tu ngay 10 den 12-10-2018', '2018-10-10…2018-10-12'],
  ['sang 21-3 hop o dau', '?-3-21'],
  ['quy iv nam 2014', '2014-q4'],
  ['hom qua', 'relative'],
]

const NO_DATES: readonly string[] = [
  'ngày 31/2/2014',
  'ngày 45/13/2014',
  'ngày 29/2/2013',
  '31/2',
  '12/15 sở',
  'có 9/10 huyện đạt chuẩn',
  'đạt 9/10 sở',
  'TCVN ISO 9001:2008',
  'ISO 9001:2000',
  'phục vụ 24/7',
  '1.000 lượt',
  'ĐT: 0273.3872.582',
  'mỗi ngày 1-2 lần',
  'từ 5-7 ngày',
  'thắng 2-1',
  'ngày 10/3 âm lịch',
  'năm lớp tập huấn',
  'Việt Nam',
  'địa chỉ 192.168.1.10',
]

describe('dates as they are written', () => {
  it.each([...DAYS, ...LONGER, ...RANGES, ...RELATIVE, ...UNACCENTED])('%s', (text, ...values) => {
    expect(readDates(text).map(shown)).toEqual(values)
  })

  it.each(NO_DATES)('no date: %s', (text) => {
    expect(readDates(text)).toEqual([])
  })
})

type Mention = ReturnType<typeof readDates>[number]

const shown = ({ from, to }: Mention): string => (to ? `${part(from)}…${part(to)}` : part(from))

function part({ year, quarter, month, day }: Mention['from']): string {
  const quarterPart = quarter === undefined ? undefined : `q${quarter}`
  const rest = [quarterPart, month, day].filter((each) => each !== undefined)
  if (year === undefined && rest.length === 0) return 'relative'
  return [year ?? '?', ...rest].join('-')
}

describe('the place of a date', () => {
  it.each([
    ['Vào lúc 8 giờ 30 ngày 14/7/2009, Sở', '8 giờ 30 ngày 14/7/2009', '8 giờ 30'],
    ['và sáng 21-3, UBND', 'sáng 21-3', 'sáng'],
    ['14h30 chiều 9/10, tại', '14h30 chiều 9/10', '14h30 chiều'],
    ['phải xong trước ngày 30/6/2015.', 'trước ngày 30/6/2015', null],
    ['chậm nhất ngày 15/12/2014 phải', 'chậm nhất ngày 15/12/2014', null],
    ['là đến hết năm 2009 tất cả', 'đến hết năm 2009', null],
    ['sáng thứ bảy (12/7) tại', 'sáng thứ bảy (12/7)', 'sáng'],
  ])('%s', (text, place, time) => {
    const [date] = readDates(text)
    expect(date && text.slice(date.span.start, date.span.end)).toBe(place)
    expect(date?.time ? text.slice(date.time.start, date.time.end) : null).toBe(time)
  })

  it.each([
    ['đến hết năm 2009', 'until'],
    ['chậm nhất ngày 15/12/2014', 'until'],
    ['trước ngày 30/6/2015', 'before'],
    ['kể từ ngày 1/1/2010', 'since'],
    ['sau năm 2015', 'after'],
    ['năm 2015', null],
    ['từ năm 2011 đến năm 2015', null],
  ])('%s: bound %s', (text, bound) => {
    expect(readDates(text)[0]?.bound).toBe(bound)
  })

  it('calls a number a bare year where no word says year', () => {
    expect(readDates('Hội thảo Phú Yên 2012').map(({ bare, from }) => [bare, from])).toEqual([[true, { year: 2012 }]])
    expect(readDates('Hội thảo năm 2012').map(({ bare }) => bare)).toEqual([false])
  })

  it('leaves places alone that are known to be something else', () => {
    const text = 'Chỉ thị 12/2008 ngày 1/2/2009'
    expect(readDates(text, [{ start: 0, end: 15 }]).map(shown)).toEqual(['2009-2-1'])
  })
})
