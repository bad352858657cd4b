import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneEdit } from '../../../src/search/spelling/one-edit.js'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

/** Everything one slip makes of a word. */
function slipsOf(word: string): Set<string> {
  const slips = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    slips.add(before + after.slice(1))
    for (const letter of 'abc') slips.add(before + letter + after).add(before + letter + after.slice(1))
    if (after.length > 1) slips.add(`${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`)
  }
  slips.delete(word)
  return slips
}

describe('isOneEdit', () => {
  it('is true for exactly what one slip makes', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneEdit(a, b)).toBe(slipsOf(a).has(b))
      }),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(word, fc.nat(), (a, pick) => {
        const slips = [...slipsOf(a)]
        expect(isOneEdit(a, slips[pick % slips.length] ?? '')).toBe(true)
      }),
    )
  })
})
