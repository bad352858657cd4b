import { describe, expect, it, test } from 'vitest'
import { loadTerms } from '../../src/terms/load.js'
import { TermMatcher } from '../../src/terms/matcher.js'
import {
  mergerHint,
  provinceNow,
  provincesInQuestion,
  provincesInText,
  provincesThen,
} from '../../src/terms/provinces.js'
import type { Province } from '../../src/terms/terms.js'

const terms = loadTerms()
const matcher = new TermMatcher(terms)

const named = (name: string): Province => {
  const province = terms.provinces.find((one) => one.name === name)
  if (!province) throw new Error(`no province ${name}`)
  return province
}

describe('provincesInText', () => {
  test.each([
    ['Sở Thông tin và Truyền thông Tiền Giang', ['Tiền Giang']],
    ['tỉnh Thanh Hoá và Hà Tĩnh', ['Thanh Hóa', 'Hà Tĩnh']],
    ['UBND TP. Hồ Chí Minh, TP.HCM, TPHCM, Sài Gòn', Array(4).fill('Thành phố Hồ Chí Minh')],
    ['BR-VT, Bà Rịa – Vũng Tàu, TP Vũng Tàu', Array(3).fill('Bà Rịa - Vũng Tàu')],
    ['Đắc Lắc, Đăk Lăk, Daklak', Array(3).fill('Đắk Lắk')],
    ['Thừa Thiên - Huế, TT-Huế, thành phố Huế', Array(3).fill('Thừa Thiên Huế')],
    ['thành phố Mỹ Tho; TP Vinh; Nguồn Ấp Bắc', ['Tiền Giang', 'Nghệ An', 'Tiền Giang']],
    ['vì hòa bình và thái bình, an giang sơn', []],
    ['ông Nguyễn Thái Bình, bà Trần Hòa Bình', []],
    ['huyện Quảng Ninh, đường Điện Biên Phủ, phố Hà Nội', []],
    ['tỉnh Quảng Ninh, thành phố Hà Nội', ['Quảng Ninh', 'Hà Nội']],
    ['Chủ tịch Hồ Chí Minh, Đoàn TNCS Hồ Chí Minh', []],
    ['Thái Bình Dương', []],
    ['Vinh danh các tập thể', []],
  ])('%s', (text, expected) => {
    expect(provincesInText(matcher, text).map(({ province }) => province.name)).toEqual(expected)
  })
})

describe('provincesInQuestion', () => {
  test.each([
    ['hội thảo phần mềm nguồn mở ở nghệ an', ['Nghệ An']],
    ['hoi thao o tien giang va dong thap', ['Tiền Giang', 'Đồng Tháp']],
    ['o an giang co gi', ['An Giang']],
    ['ha nam to chuc ngay nao', ['Hà Nam']],
    ['tphcm, tp hcm, sai gon, HCM', Array(4).fill('Thành phố Hồ Chí Minh')],
    ['brvt trien khai chua', ['Bà Rịa - Vũng Tàu']],
    ['ở Hồ Chí Minh có không', ['Thành phố Hồ Chí Minh']],
    ['seminar in Ho Chi Minh City', ['Thành phố Hồ Chí Minh']],
    ['thanh hoá và thanh hóa', ['Thanh Hóa', 'Thanh Hóa']],
    ['tai vinh', ['Nghệ An']],
    ['vinh danh ai', []],
    ['hội thảo ngày nào', []],
  ])('%s', (question, expected) => {
    expect(provincesInQuestion(matcher, question).map(({ province }) => province.name)).toEqual(expected)
  })
})

describe('the merger of 2025', () => {
  it('knows the province of today', () => {
    expect(provinceNow(named('Tiền Giang'))).toBe('Đồng Tháp')
    expect(provinceNow(named('Nghệ An'))).toBe('Nghệ An')
  })

  it('knows what a province of today is made of, the one that gave its name first', () => {
    expect(provincesThen(terms, 'Đồng Tháp').map(({ name }) => name)).toEqual(['Đồng Tháp', 'Tiền Giang'])
    expect(provincesThen(terms, 'Huế').map(({ name }) => name)).toEqual(['Thừa Thiên Huế'])
    expect(provincesThen(terms, 'Sài Gòn')).toEqual([])
  })

  test.each([
    ['Tiền Giang', 'Tiền Giang nay thuộc tỉnh Đồng Tháp'],
    ['Bình Dương', 'Bình Dương nay thuộc Thành phố Hồ Chí Minh'],
    ['Quảng Nam', 'Quảng Nam nay thuộc thành phố Đà Nẵng'],
    ['Thừa Thiên Huế', 'Thừa Thiên Huế nay là thành phố Huế'],
    ['Nghệ An', null],
  ])('%s: %s', (name, hint) => {
    expect(mergerHint(named(name))).toBe(hint)
  })
})
