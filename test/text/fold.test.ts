import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CAPITALS, fold, inLatin, isFolded, LETTERS, lower } from '../../src/text/fold.js'
import { anyText } from './any-text.js'

const vietnamese = fc
  .array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤĐ .,0'))
  .map((letters) => letters.join(''))

describe('fold', () => {
  test.each([
    ['Đường Trần Hưng Đạo', 'duong tran hung dao'],
    ['QUYẾT ĐỊNH SỐ 1727/QĐ-UBND', 'quyet dinh so 1727/qd-ubnd'],
    ['Thừa Thiên Huế', 'thua thien hue'],
    ['ẳẵặ ừữự ỵỹỷ', 'aaa uuu yyy'],
    ['café Müller', 'cafe muller'],
    ['İstanbul ß', 'istanbul ß'],
    ['Việt 😀 한국 Ω', 'viet 😀 한국 ω'],
  ])('%s → %s', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  it('takes every Vietnamese letter to a plain one', () => {
    fc.assert(fc.property(vietnamese, (text) => /^[a-z .,0]*$/.test(fold(text))))
  })
})

describe.each([
  ['fold', fold],
  ['lower', lower],
])('%s', (_, change) => {
  it('keeps the length of any string', () => {
    fc.assert(fc.property(anyText, (text) => change(text).length === text.length))
  })

  it('changes each unit alone, so places stay', () => {
    fc.assert(fc.property(anyText, fc.nat(200), (text, at) => change(text).slice(at) === change(text.slice(at))))
  })

  it('done twice is done once', () => {
    fc.assert(fc.property(fc.oneof(anyText, vietnamese), (text) => change(change(text)) === change(text)))
  })
})

describe('lower', () => {
  it('agrees with toLowerCase on Vietnamese text and keeps its marks', () => {
    fc.assert(fc.property(vietnamese, (text) => lower(text) === text.toLowerCase()))
    expect(lower('ĐƯỜNG İ')).toBe('đường i')
  })
})

describe('isFolded', () => {
  it('is true for what folding leaves as it is', () => {
    fc.assert(fc.property(fc.oneof(anyText, vietnamese), (text) => isFolded(text) === (fold(text) === text)))
  })
})

describe('letters of Latin script', () => {
  const units = [
    ...Array.from({ length: 0x250 }, (_, code) => code),
    ...Array.from({ length: 0x100 }, (_, i) => 0x1e00 + i),
  ]
  const those = (pattern: RegExp): string =>
    units
      .map((code) => String.fromCharCode(code))
      .filter((one) => pattern.test(one))
      .join('')

  it('are those that the standard calls letters', () => {
    expect(those(new RegExp(`[${LETTERS}]`, 'u'))).toBe(those(/\p{L}/u))
  })

  it('are capitals where Vietnamese writes them', () => {
    const capitals = those(new RegExp(`[${CAPITALS}]`, 'u'))
    expect(capitals).toMatch(/^\p{Lu}+$/u)
    const written = [...'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴFJWZ']
    for (const letter of written) expect(capitals).toContain(letter)
  })

  it.each([
    [String.raw`\p{L}`, `[${LETTERS}]`],
    [String.raw`[\p{L}\d]\p{L}{2}`, `[${LETTERS}\\d][${LETTERS}]{2}`],
    [String.raw`[^\p{L}]`, `[^${LETTERS}]`],
    [String.raw`\[\p{L}`, `\\[[${LETTERS}]`],
    [String.raw`[\]\p{L}]`, `[\\]${LETTERS}]`],
    [String.raw`\p{Lu}`, String.raw`\p{Lu}`],
  ])('stand in a pattern for %s', (source, latin) => {
    expect(inLatin(source)).toBe(latin)
  })
})
