import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { fold } from '../../src/text/fold.js'
import { normalTone, normalTones } from '../../src/text/tone.js'
import { anyText } from './any-text.js'

describe('normalTone', () => {
  test.each([
    ['hoà', 'hòa'],
    ['hòa', 'hòa'],
    ['HOÁ', 'HÓA'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
    ['uỷ', 'ủy'],
    ['tòan', 'toàn'],
    ['ngòai', 'ngoài'],
    ['qúy', 'quý'],
    ['quý', 'quý'],
    ['gìa', 'già'],
    ['giếng', 'giếng'],
    ['thủơ', 'thuở'],
    ['ngừơi', 'người'],
    ['lọai', 'loại'],
    ['Huỳnh', 'Huỳnh'],
    ['khuỷu', 'khuỷu'],
    ['của', 'của'],
    ['mía', 'mía'],
    ['gì', 'gì'],
    ['café', 'café'],
    ['CNTT', 'CNTT'],
  ])('%s → %s', (written, normal) => {
    expect(normalTone(written)).toBe(normal)
  })

  it('keeps length and letters, and settles at once', () => {
    const vowels = [...'aeiouyăâêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ']
    const syllable = fc
      .tuple(
        fc.constantFrom('', 'h', 'th', 'qu', 'gi', 'ngh', 'đ'),
        fc.array(fc.constantFrom(...vowels), { maxLength: 4 }),
        fc.constantFrom('', 'n', 'ng', 'c', 't', 'z'),
      )
      .map(([initial, middle, final]) => initial + middle.join('') + final)
    fc.assert(
      fc.property(syllable, (written) => {
        const normal = normalTone(written)
        expect(normal).toHaveLength(written.length)
        expect(fold(normal)).toBe(fold(written))
        expect(normalTone(normal)).toBe(normal)
      }),
    )
  })
})

describe('normalTones', () => {
  it('goes over a text without moving anything', () => {
    const text = 'Thanh Hoá, tỉnh Khánh Hoà: uỷ ban và thuỷ lợi (CNTT) – 100%.'
    expect(normalTones(text)).toBe('Thanh Hóa, tỉnh Khánh Hòa: ủy ban và thủy lợi (CNTT) – 100%.')
    fc.assert(fc.property(anyText, (any) => normalTones(any).length === any.length))
  })
})
