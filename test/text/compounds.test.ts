import { describe, expect, it, test } from 'vitest'
import { compoundKey, compounds } from '../../src/text/compounds.js'
import { slice } from '../../src/text/span.js'

const found = (text: string): string[] => compounds(text).map((span) => slice(text, span))

describe('compounds', () => {
  test.each([
    ['Chỉ thị số 07/2008/CT-BTTTT ngày 30/12/2008', ['07/2008/CT-BTTTT', '30/12/2008']],
    ['Công văn số 282/ BTTTT-ƯDCNTT, ngày', ['282/ BTTTT-ƯDCNTT']],
    ['Quyết định 1727/QĐ-UBND.', ['1727/QĐ-UBND']],
    ['Sở TT&TT dùng QLVB & ĐH', ['TT&TT', 'QLVB & ĐH']],
    ['sáng 21-3, tháng 6-2013', ['21-3', '6-2013']],
    ['từ 15/2/2010-20/2/2010', ['15/2/2010', '20/2/2010']],
    ['ISO 9001:2008', ['9001:2008']],
    ['hơn 1.000 lượt, 95,6%', []],
    ['Nghị quyết 36a/NQ-CP', []],
    ['và/hoặc', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([['1/'], ['1.'], ['A&'], ['1-A']])('take linear time on a long run of %s', (unit) => {
    const start = performance.now()
    compounds(unit.repeat(500_000))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('compoundKey', () => {
  test.each([
    ['one day, three ways', ['30/12/2008', '30-12-2008', '30.12.2008'], '30/12/2008'],
    ['leading zeros', ['06/11/2009', '6/11/2009'], '6/11/2009'],
    ['day and month', ['21-3', '21/3', '21/03'], '21/3'],
    ['a number with its sign', ['07/2008/CT-BTTTT', '7/2008/ct-btttt'], '7/2008/ct-btttt'],
    ['a stray space', ['282/ BTTTT-ƯDCNTT', '282/BTTTT-ƯDCNTT'], '282/btttt-ưdcntt'],
    ['initials', ['TT&TT', 'TT & TT', 'tttt'], 'tttt'],
  ])('%s', (_, forms, key) => {
    expect(forms.map(compoundKey)).toEqual(forms.map(() => key))
  })
})
