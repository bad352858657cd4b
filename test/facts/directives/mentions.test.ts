import { describe, expect, it } from 'vitest'
import { readDirectives } from '../../../src/facts/directives/mentions.js'

/** Text, place, then `type|number|year|sign`. */
const NAMED: readonly (readonly [string, string, string])[] = [
  ['Thực hiện Chỉ thị số 07/2008/CT-BTTTT ngày', 'Chỉ thị số 07/2008/CT-BTTTT', 'chỉ thị|7|2008|CT-BTTTT'],
  ['Chỉ thị 07/2008/CT-BTTTT của Bộ', 'Chỉ thị 07/2008/CT-BTTTT', 'chỉ thị|7|2008|CT-BTTTT'],
  ['theo Chỉ thị 07.', 'Chỉ thị 07', 'chỉ thị|7||'],
  ['CT 07/2008 nói gì', 'CT 07/2008', 'chỉ thị|7|2008|'],
  ['theo QĐ 1727.', 'QĐ 1727', 'quyết định|1727||'],
  ['QĐ số 1364 / QĐ - TTg ngày', 'QĐ số 1364 / QĐ - TTg', 'quyết định|1364||QĐ-TTG'],
  ['với Công văn số 282/ BTTTT-ƯDCNTT, ngày', 'Công văn số 282/ BTTTT-ƯDCNTT', 'công văn|282||BTTTT-ƯDCNTT'],
  ['Nghị định số 64/2007/NĐ–CP', 'Nghị định số 64/2007/NĐ–CP', 'nghị định|64|2007|NĐ-CP'],
  ['Nghị định 64/2007/nđ-cp', 'Nghị định 64/2007/nđ-cp', 'nghị định|64|2007|NĐ-CP'],
  ['Nghị định 61 của Chính phủ', 'Nghị định 61', 'nghị định|61||'],
  ['Nghị quyết số 30c/NQ-CP', 'Nghị quyết số 30c/NQ-CP', 'nghị quyết|30c||NQ-CP'],
  ['Nghị quyết số 36-NQ/TW', 'Nghị quyết số 36-NQ/TW', 'nghị quyết|36||NQ-TW'],
  ['Quyết định số 12/QĐ - UBND ngày', 'Quyết định số 12/QĐ - UBND', 'quyết định|12||QĐ-UBND'],
  ['Luật số 67/2006/QH11', 'Luật số 67/2006/QH11', 'luật|67|2006|QH11'],
  [
    'Thông tư liên tịch số 19/2012/TTLT-BTC-BKHĐT',
    'Thông tư liên tịch số 19/2012/TTLT-BTC-BKHĐT',
    'thông tư liên tịch|19|2012|TTLT-BTC-BKHĐT',
  ],
  ['(282/BTTTT-ƯDCNTT)', '282/BTTTT-ƯDCNTT', 'công văn|282||BTTTT-ƯDCNTT'],
  ['số 1727/QĐ-UBND', 'số 1727/QĐ-UBND', 'quyết định|1727||QĐ-UBND'],
  ['Chỉ thị 16/CT-TTg năm 2020', 'Chỉ thị 16/CT-TTg năm 2020', 'chỉ thị|16|2020|CT-TTG'],
  ['Kế hoạch số 15/KH-UBND', 'Kế hoạch số 15/KH-UBND', 'kế hoạch|15||KH-UBND'],
  ['Nghị quyết số 21 / NQ - HĐND 18 ngày', 'Nghị quyết số 21 / NQ - HĐND 18', 'nghị quyết|21||NQ-HĐND18'],
  ['Kết luận số 12 - KL / TW của', 'Kết luận số 12 - KL / TW', 'kết luận|12||KL-TW'],
  ['Chỉ thị 03 - CT / TW, Ban', 'Chỉ thị 03 - CT / TW', 'chỉ thị|3||CT-TW'],
  ['Báo cáo số 951 / BC VPCP gửi', 'Báo cáo số 951 / BC VPCP', 'báo cáo|951||BC-VPCP'],
  ['Quyết định số 1311 / QĐ - TTg, UBND', 'Quyết định số 1311 / QĐ - TTg', 'quyết định|1311||QĐ-TTG'],
  ['Thông tư 07/2018 / TT - BTTTT', 'Thông tư 07/2018 / TT - BTTTT', 'thông tư|7|2018|TT-BTTTT'],
  ['Quyết định số 15/QĐ-UBND – UBND tỉnh', 'Quyết định số 15/QĐ-UBND', 'quyết định|15||QĐ-UBND'],
  ['số 951 / BC - VPCP ngày', 'số 951 / BC - VPCP', 'báo cáo|951||BC-VPCP'],
  ['Nghị định 140 chỉ yêu cầu', 'Nghị định 140', 'nghị định|140||'],
  ['chi thi 07 ban hanh khi nao', 'chi thi 07', 'chỉ thị|7||'],
  ['chi thi 07/2008', 'chi thi 07/2008', 'chỉ thị|7|2008|'],
  ['quyet dinh 1727', 'quyet dinh 1727', 'quyết định|1727||'],
  ['nghi dinh so 64/2007/nd-cp', 'nghi dinh so 64/2007/nd-cp', 'nghị định|64|2007|ND-CP'],
]

const NOT_NAMED: readonly string[] = [
  'quyết định 3 nội dung',
  'kế hoạch 5 năm',
  'báo cáo 6 tháng',
  'quyết định 30/4 là ngày nghỉ',
  '10.000 đồng/ngày',
  '5/xã',
  'ngày 30/12/2008',
  'thông báo 2 trường hợp',
  'ct 07 tỷ',
  'ra nghị quyết 5 năm một lần',
  'quyết định 12 UBND xã',
]

describe('directives as they are written', () => {
  it.each(NAMED)('%s', (text, place, value) => {
    const found = readDirectives(text)
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([place])
    expect(
      found.map(({ type, number, year, sign }) => [type, number, year, sign].map((part) => part ?? '').join('|')),
    ).toEqual([value])
  })

  it.each(NOT_NAMED)('none: %s', (text) => {
    expect(readDirectives(text)).toEqual([])
  })

  it('reads each of a list', () => {
    const found = readDirectives('các Nghị định số 64/2007/NĐ-CP và 102/2009/NĐ-CP')
    expect(found.map(({ number, year }) => `${number}/${year}`)).toEqual(['64/2007', '102/2009'])
  })

  it('reads directives without a number', () => {
    const text = 'thực hiện Nghị quyết của Hội đồng nhân dân tỉnh và Chỉ thị trên'
    expect(readDirectives(text).map(({ type, number, anaphor }) => [type, number, anaphor])).toEqual([
      ['nghị quyết', null, false],
      ['chỉ thị', null, true],
    ])
  })
})
