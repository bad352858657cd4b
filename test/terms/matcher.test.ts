import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { TermMatcher } from '../../src/terms/matcher.js'
import type { Terms } from '../../src/terms/terms.js'
import { slice } from '../../src/text/span.js'
import { anyText, newsText } from '../text/any-text.js'

const group = (...forms: string[]): Terms['groups'][number] => ({ kind: 'abbreviation', forms })

const TERMS: Terms = {
  provinces: [
    { name: 'An Giang', aliases: [], mergedInto: 'An Giang' },
    { name: 'Hà Nam', aliases: [], mergedInto: 'Ninh Bình' },
    { name: 'Thanh Hóa', aliases: [], mergedInto: 'Thanh Hóa' },
    {
      name: 'Thành phố Hồ Chí Minh',
      aliases: ['TP.HCM', 'TP HCM', '?Hồ Chí Minh'],
      mergedInto: 'Thành phố Hồ Chí Minh',
    },
    { name: 'Bà Rịa - Vũng Tàu', aliases: ['Vũng Tàu'], mergedInto: 'Thành phố Hồ Chí Minh' },
  ],
  places: [{ name: '?Vinh', province: 'Hà Nam' }],
  groups: [
    group('an ninh', 'AN'),
    group('thông tư', 'TT'),
    group('Thông tin và Truyền thông', 'TT&TT'),
    group('công nghệ thông tin', 'CNTT'),
    group('mã nguồn mở', 'nguồn mở'),
    group('quyết định', 'QĐ'),
    group('đường'),
    group('thông báo', 'TB'),
    group('thiết bị', 'TB'),
  ],
  translations: [{ english: 'open source', vietnamese: ['nguồn mở'] }],
}
const matcher = new TermMatcher(TERMS)

const find = (text: string, accents: 'strict' | 'folded'): string[] =>
  matcher.find(text, undefined, { accents }).map((match) => `${slice(text, match)}=${match.form}`)

describe('strict', () => {
  test.each([
    ['provinces', 'tại An Giang và Hà Nam.', ['An Giang=An Giang', 'Hà Nam=Hà Nam']],
    ['the longest form', 'TP. Hồ Chí Minh, Thành phố Hồ Chí Minh', ['Thành phố Hồ Chí Minh=Thành phố Hồ Chí Minh']],
    ['forms over signs', 'TP.HCM, Bà Rịa – Vũng Tàu', ['TP.HCM=TP.HCM', 'Bà Rịa – Vũng Tàu=Bà Rịa - Vũng Tàu']],
    ['either tone placement', 'Thanh Hoá', ['Thanh Hoá=Thanh Hóa']],
    ['no other accents', 'duong, đương, an giàng, công nghê thông tin', []],
    ['short abbreviations in capitals only', 'an toàn, tt, AN, TT', ['AN=AN', 'TT=TT']],
    ['long ones however written', 'cntt và CNTT', ['cntt=CNTT', 'CNTT=CNTT']],
    ['whole syllables only', 'CNTTX, Angiang', []],
    ['not over a comma or a full stop', 'xã An, Giang. Tổ công nghệ. Thông tin', []],
    ['both entries that share a form', 'TB', ['TB=TB', 'TB=TB']],
    ['a name behind a place word only', 'Vinh danh; tại Vinh; TP. Vinh', ['Vinh=Vinh', 'Vinh=Vinh']],
    ['a person is no place', 'Chủ tịch Hồ Chí Minh', []],
  ])('%s', (_, text, expected) => {
    const found = find(text, 'strict').filter((match) => !match.startsWith('Hồ Chí Minh'))
    expect(found).toEqual(expected)
  })
})

describe('folded', () => {
  test.each([
    ['bare syllables stand for any', 'hoi thao o an giang va ha nam', ['an giang=An Giang', 'ha nam=Hà Nam']],
    ['typed accents count', 'hà nam, há nam, duong, dương, đuong', ['hà nam=Hà Nam', 'duong=đường']],
    ['abbreviations in lower case', 'cntt, tt&tt, qd 12', ['cntt=CNTT', 'tt&tt=TT&TT', 'qd=QĐ']],
    ['but not those that are words', 'an toan, an ninh', ['an ninh=an ninh']],
    ['English', 'open source', ['open source=open source']],
  ])('%s', (_, text, expected) => {
    expect(find(text, 'folded')).toEqual(expected)
  })
})

describe('find', () => {
  it('looks for the kinds asked for, in the span asked for', () => {
    const text = 'An Giang, CNTT, An Giang'
    const found = matcher.find(text, { start: 4, end: text.length }, { accents: 'strict', kinds: ['province'] })
    expect(found).toMatchObject([{ start: 16, end: 24, capitalised: true }])
  })

  it('says whether a name has its capitals', () => {
    const capitals = (text: string): boolean[] =>
      matcher.find(text, undefined, { accents: 'strict' }).map(({ capitalised }) => capitalised)
    expect(capitals('Hà Nam, hà nam, Hà nam')).toEqual([true, false, false])
  })

  it.each([
    ['anything', anyText],
    ['news', newsText],
  ])('gives in-order matches of %s that overlap within no kind', (_, texts) => {
    fc.assert(
      fc.property(texts, fc.constantFrom('strict' as const, 'folded' as const), (text, accents) => {
        for (const kind of ['province', 'group', 'translation'] as const) {
          let last = { start: 0, end: 0 }
          for (const { start, end } of matcher.find(text, undefined, { accents, kinds: [kind] })) {
            expect(start >= last.end || (start === last.start && end === last.end)).toBe(true)
            last = { start, end }
          }
        }
      }),
    )
  })

  it('finds folded whatever it finds strictly', () => {
    const words = 'An Giang|Hà Nam|CNTT|TT&TT|đường|xã|,|và|Thanh Hoá|mã nguồn mở|TP.HCM'.split('|')
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((some) => some.join(' '))
    fc.assert(
      fc.property(texts, (text) => {
        expect(find(text, 'folded')).toEqual(find(text, 'strict'))
      }),
    )
  })

  it.each(['An ', 'Thành phố Hồ Chí ', 'TT&', 'a'])('takes linear time on a long run of %j', (unit) => {
    const start = performance.now()
    matcher.find(unit.repeat(300_000), undefined, { accents: 'folded' })
    expect(performance.now() - start).toBeLessThan(6000)
  })
})
