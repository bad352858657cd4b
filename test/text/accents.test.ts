import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type AccentTable, readAccentTable, restoreAccents, withCorpus } from '../../src/text/accents.js'
import { fold, lower } from '../../src/text/fold.js'

const bytes = new Uint8Array(readFileSync(new URL('../../embeddings/restorer/accents.bin', import.meta.url)))
let table: AccentTable
beforeAll(() => {
  table = readAccentTable(bytes)
})

const restored = (text: string): string => restoreAccents(table, text).text

describe('restoreAccents', () => {
  it.each([
    ['uy ban nhan dan tinh nghe an', 'ủy ban nhân dân tỉnh nghệ an'],
    ['Bo Thong tin va Truyen thong', 'Bộ Thông tin và Truyền thông'],
    ['ung dung cong nghe thong tin trong co quan nha nuoc', 'ứng dụng công nghệ thông tin trong cơ quan nhà nước'],
    ['UBND tinh Lao Cai ban hanh chi thi nao?', 'UBND tỉnh Lào Cai ban hành chỉ thị nào?'],
    ['duong day nong', 'đường dây nóng'],
  ])('reads %j as %j', (typed, meant) => expect(restored(typed)).toBe(meant))

  it.each([
    ['ứng dung công nghe thông tin', 'ứng dụng công nghệ thông tin'],
    ['phan mem mã nguon mở', 'phần mềm mã nguồn mở'],
    ['ngay 30 thang 12 năm 2008', 'ngày 30 tháng 12 năm 2008'],
  ])('fills the gaps of the half accented %j', (typed, meant) => expect(restored(typed)).toBe(meant))

  it.each(['Ông Nam sinh năm nào?', 'Bác sĩ Lan ở Hà Nam được khen thưởng', 'Phần mềm Windows của Microsoft'])(
    'leaves the well typed %j alone',
    (text) => expect(restoreAccents(table, text)).toEqual({ text, changed: [] }),
  )

  it('keeps what the writer accented, wrong or not', () => {
    expect(restored('cộng nghe thong tin')).toMatch(/^cộng /)
    expect(restored('duờng day nong')).toMatch(/^duờng /)
  })

  it('takes the accented syllable beside it as context', () => {
    expect(restored('bán hang')).toBe('bán hàng')
    expect(restored('ngân hang')).toBe('ngân hàng')
    expect(restored('hang động')).toBe('hang động')
  })

  it('keeps the pattern of capitals', () => {
    expect(restored('CONG NGHE thong Tin')).toBe('CÔNG NGHỆ thông Tin')
  })

  it('tells where it changed what', () => {
    expect(restoreAccents(table, 'Tinh Nghệ an').changed).toContainEqual({ start: 0, end: 4, from: 'Tinh', to: 'Tỉnh' })
  })

  it('knows decomposed text', () => {
    expect(restored('ngân hang'.normalize('NFD'))).toBe('ngân hàng')
  })

  it.each(['', '   ', '😀 👍', '123 / 45.6', '???', '\u202e\u0000', 'zzxqv wqrt'])('leaves %j as it is', (text) =>
    expect(restoreAccents(table, text)).toEqual({ text, changed: [] }),
  )

  it('reads 20,000 characters in under two seconds', () => {
    const long = 'cong nghe thong tin va truyen thong '.repeat(600)
    const began = performance.now()
    expect(restored(long)).toContain('công nghệ thông tin')
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('for any text', () => {
  const word = fc.constantFrom(
    'Uy',
    'ban',
    'NHAN',
    'dân',
    'tinh',
    'nghe',
    'An',
    'đuong',
    'hoà',
    '2008,',
    '(CNTT)',
    '–',
    '😀',
    'Zörg',
    'e\u0301',
  )
  const anyText = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )

  it('changes diacritics only: length, case and all that is accented stay', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const nfc = text.normalize('NFC')
        const { text: out } = restoreAccents(table, text)
        expect(fold(out)).toBe(fold(nfc))
        for (let i = 0; i < nfc.length; i++) {
          if (fold(nfc.charAt(i)) !== lower(nfc.charAt(i))) expect(out.charAt(i)).toBe(nfc.charAt(i))
          expect(out.charAt(i) === lower(out.charAt(i))).toBe(nfc.charAt(i) === lower(nfc.charAt(i)))
        }
      }),
    )
  })

  it('the changes, applied to the input, give the output', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = restoreAccents(table, text)
        const letters = [...Array(text.normalize('NFC').length).keys()].map((i) => text.normalize('NFC').charAt(i))
        for (const { start, end, from, to } of result.changed) {
          expect(letters.slice(start, end).join('')).toBe(from)
          letters.splice(start, end - start, ...[...Array(to.length).keys()].map((i) => to.charAt(i)))
        }
        expect(letters.join('')).toBe(result.text)
      }),
    )
  })
})

describe('withCorpus', () => {
  const article = 'Xã Bù Đốp Trẩn họp. Ông Quãng Thạo Hỷ phát biểu tại xã Bù Đốp Trẩn.'

  it('learns the names of the corpus', () => {
    const own = withCorpus(table, [article])
    expect(restoreAccents(own, 'ong Quang Thao Hy o dau').text).toContain('Quãng Thạo Hỷ')
    expect(restoreAccents(own, 'xa Bu Dop Tran').text).toBe('xã Bù Đốp Trẩn')
  })

  it('leaves the given table as it was', () => {
    const before = restored('ong Quang Thao Hy')
    withCorpus(table, [article])
    expect(restored('ong Quang Thao Hy')).toBe(before)
    expect(before).not.toContain('Quãng')
  })

  it('restores the same whatever the order of the articles', () => {
    const other = 'Hội Trạo Lũng ở Mèo Vạc khai mạc ngày 5/3.'
    const typed = 'hoi Trao Lung, ong Quang Thao Hy, xa Bu Dop Tran'
    const [one, two] = [withCorpus(table, [article, other]), withCorpus(table, [other, article])]
    expect(restoreAccents(one, typed)).toEqual(restoreAccents(two, typed))
  })
})

describe('readAccentTable', () => {
  it('says that a file is too short', () =>
    expect(() => readAccentTable(bytes.slice(0, 9))).toThrow('9 bytes, shorter than its head'))

  it('says that a file is something else', () =>
    expect(() => readAccentTable(new TextEncoder().encode('{"not": "a table of accents"}'))).toThrow(
      'starts with "{\\"no"',
    ))

  it.each([
    ['cut short', () => bytes.slice(0, 100_000)],
    ['flipped in one bit', () => bytes.map((byte, i) => (i === 1_000_000 ? byte ^ 4 : byte))],
  ])('says that a file is damaged: %s', (_, damaged) =>
    expect(() => readAccentTable(damaged())).toThrow('checksum does not fit'),
  )

  it('reads a table that stands inside a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 7)
    expect(restoreAccents(readAccentTable(larger.subarray(7)), 'ngan hang').text).toBe('ngân hàng')
  })
})
