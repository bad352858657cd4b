import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decodeText, normalForm, plainSpaces } from '../../src/text/normal-form.js'
import { anyText } from './any-text.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('decodeText', () => {
  test.each([
    ['byte order mark', '\ufeffNghệ An', 'Nghệ An'],
    ['Windows line ends', 'một\r\nhai\r\n', 'một\nhai\n'],
    ['old Macintosh line ends', 'một\rhai', 'một\nhai'],
    ['decomposed letters', 'Tiền Giang'.normalize('NFD'), 'Tiền Giang'],
    ['no-break spaces stay', 'TP.\u00a0Vinh', 'TP.\u00a0Vinh'],
    ['nothing', '', ''],
  ])('%s', (_, written, text) => {
    expect(decodeText(utf8(written))).toBe(text)
  })

  test.each([
    ['a wrong byte', Uint8Array.from([...utf8('Sở '), 0xff, 0x41]), /not valid UTF-8.*offset 5\); save it again/],
    ['a letter cut off at the end', utf8('Nghệ').subarray(0, 5), /not valid UTF-8 \(first bad byte at offset 3\)/],
    ['Windows-1258', Uint8Array.from([0x54, 0x69, 0xea, 0xcc, 0x6e]), /not valid UTF-8.*offset 2/],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), /UTF-16; save it again with the encoding UTF-8/],
    ['a zip file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]), /binary file.*convert it to plain UTF-8/],
    ['control characters', Uint8Array.from([1, 2, 3, 0x41, 4, 5]), /binary file/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(message)
  })

  it('throws only Errors, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          expect(decodeText(bytes)).toBe(decodeText(utf8(decodeText(bytes))))
        } catch (error) {
          expect(String(error)).toMatch(/save it again|convert it/)
        }
      }),
    )
  })
})

describe('normalForm', () => {
  it('done twice is done once', () => {
    fc.assert(fc.property(anyText, (text) => normalForm(normalForm(text)) === normalForm(text)))
  })
})

describe('plainSpaces', () => {
  it('keeps places and line ends', () => {
    expect(plainSpaces('a\u00a0b\tc\u3000d\ne')).toBe('a b c d\ne')
    fc.assert(fc.property(anyText, (text) => plainSpaces(text).length === text.length))
  })
})
