import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { slice } from '../../src/text/span.js'
import { bigrams, syllableKey, syllables } from '../../src/text/syllables.js'
import { anyText } from './any-text.js'

const keys = (text: string): string[] => syllables(text).map((span) => syllableKey(slice(text, span)))

describe('syllables', () => {
  test.each([
    ['Sở Thông tin và Truyền thông', 'sở thông tin và truyền thông'],
    ['sở, ban, ngành', 'sở ban ngành'],
    ['hơn 1.000 lượt', 'hơn 1000 lượt'],
    ['8.500.000 đồng', '8500000 đồng'],
    ['đạt 95,6%', 'đạt 95.6'],
    ['ngày 06/11/2009', 'ngày 6 11 2009'],
    ['30.12.2008', '30 12 2008'],
    ['sáng 21-3', 'sáng 21 3'],
    ['Chỉ thị 07/2008/CT-BTTTT', 'chỉ thị 7 2008 ct btttt'],
    ['282/ BTTTT-ƯDCNTT', '282 btttt ưdcntt'],
    ['TT&TT, QLVB&ĐH', 'tt tt qlvb đh'],
    ['ISO 9001:2008', 'iso 9001 2008'],
    ['tổng quan vềTCVN', 'tổng quan về tcvn'],
    ['eOffice, iCloud', 'eoffice icloud'],
    ['121kg, 7h30, 4G', '121 kg 7 h 30 4 g'],
    ['Thanh Hoá', 'thanh hóa'],
    ['quận/huyện', 'quận huyện'],
    ['😀 … “”', ''],
  ])('%s → %s', (text, expected) => {
    expect(keys(text).join(' ')).toBe(expected)
  })

  it('are places in order, apart from each other, without white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end } of syllables(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).not.toMatch(/\s/)
          last = end
        }
      }),
    )
  })

  it('leave out no letter and no digit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rest = syllables(text).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
        expect(rest).not.toMatch(/[\p{L}\p{Nd}]/u)
      }),
    )
  })

  it('of a part of a text are places in the whole', () => {
    const text = 'Tỉnh Nghệ An họp'
    expect(syllables(text, { start: 5, end: 12 }).map((span) => slice(text, span))).toEqual(['Nghệ', 'An'])
  })

  it.each([['a'], ['1.000'], ['1,'], ['aÀ'], ['à'], ['0']])('take linear time on a long run of %s', (unit) => {
    const text = unit.repeat(1_000_000)
    const start = performance.now()
    expect(syllables(text).at(-1)?.end).toBeLessThanOrEqual(text.length)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('bigrams', () => {
  const pairs = (text: string): string[] =>
    bigrams(text, syllables(text)).map(({ first, second }) => text.slice(first.start, second.end))

  test.each([
    ['văn bản chỉ đạo', ['văn bản', 'bản chỉ', 'chỉ đạo']],
    ['sở, ban', ['sở, ban']],
    ['kết thúc. Sau đó', ['kết thúc', 'Sau đó']],
    ['gồm: phần mềm', ['phần mềm']],
    ['tiêu đề\nnội dung', ['tiêu đề', 'nội dung']],
    ['TP.HCM', ['TP.HCM']],
    ['một', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })
})
