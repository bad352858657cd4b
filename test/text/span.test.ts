import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { contains, overlaps, slice, trim } from '../../src/text/span.js'
import { anyText } from './any-text.js'

describe('trim', () => {
  it('does to a span what trim does to a string', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', ' ', '\n\t', '\u00a0\u2003', '\ufeff'), (text, space) => {
        const padded = `${space}${text}${space}`
        const span = { start: 0, end: padded.length }
        expect(slice(padded, trim(padded, span))).toBe(padded.trim())
      }),
    )
  })
})

describe('two spans', () => {
  const span = (start: number, end: number) => ({ start, end })
  test.each([
    [span(0, 5), span(1, 4), true, true],
    [span(0, 5), span(0, 5), true, true],
    [span(0, 5), span(4, 6), false, true],
    [span(0, 5), span(5, 6), false, false],
    [span(0, 5), span(6, 8), false, false],
  ])('%o and %o', (a, b, inside, over) => {
    expect([contains(a, b), overlaps(a, b)]).toEqual([inside, over])
  })
})
