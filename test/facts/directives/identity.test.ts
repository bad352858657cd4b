import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeSame, resolveDirectives } from '../../../src/facts/directives/identity.js'
import type { Fact } from '../../../src/facts/fact.js'
import { factsOf } from '../article-facts.js'

/** The identities of the directives of each text, resolved over all texts. */
function identities(...texts: readonly string[]): string[][] {
  const facts = new Map<string, readonly Fact[]>(texts.map((text, i) => [`${i}`, factsOf(text).facts]))
  return [...resolveDirectives(facts).values()].map((all) =>
    all.flatMap((fact) => (fact.kind === 'directive' ? fact.identity : [])),
  )
}

describe('the identity of a directive', () => {
  it('is one for all spellings', () => {
    const [all = []] = identities(
      'Theo Chỉ thị số 07/2008/CT-BTTTT. Theo Chỉ thị 07/2008/CT-BTTTT. Theo CT 07/2008. Theo Chỉ thị 07. Thực hiện Chỉ thị trên.',
    )
    expect(all).toHaveLength(5)
    expect(new Set(all).size).toBe(1)
  })

  it('of a short mention is that of the fuller one in its own article before the corpus', () => {
    const [own, other] = identities(
      'Theo Chỉ thị số 07/2008/CT-BTTTT. Theo Chỉ thị 07.',
      'Theo Chỉ thị số 07/2013/CT-UBND.',
    )
    expect(own?.[1]).toBe(own?.[0])
    expect(own?.[1]).not.toBe(other?.[0])
  })

  it('of a short mention is found in the corpus when the article has no fuller one', () => {
    const [short, full] = identities('Theo Chỉ thị 07.', 'Theo Chỉ thị số 07/2008/CT-BTTTT.')
    expect(short).toEqual(full)
  })

  it('is left open where two could be meant', () => {
    const [short, first, second] = identities(
      'Theo Chỉ thị 07.',
      'Theo Chỉ thị số 07/2008/CT-BTTTT.',
      'Theo Chỉ thị số 07/2013/CT-UBND.',
    )
    expect([first?.[0], second?.[0]]).not.toContain(short?.[0])
  })

  it('is never shared by two numbers, years, signs or kinds', () => {
    const [all = []] = identities(
      'Theo Chỉ thị số 07/2008/CT-BTTTT. Theo Chỉ thị số 08/2008/CT-BTTTT. Theo Chỉ thị số 07/2009/CT-BTTTT. Theo Chỉ thị số 07/2008/CT-UBND. Theo Quyết định số 07/2008/QĐ-BTTTT.',
    )
    expect(new Set(all).size).toBe(5)
  })

  it('may be the same only for equal numbers', () => {
    const named = fc.record({
      type: fc.constantFrom('chỉ thị', 'quyết định'),
      number: fc.constantFrom('7', '8', '1727', null),
      year: fc.constantFrom(2008, 2009, null),
      sign: fc.constantFrom('CT-BTTTT', 'QĐ-UBND', null),
    })
    fc.assert(
      fc.property(named, named, (a, b) => {
        expect(mayBeSame(a, b)).toBe(mayBeSame(b, a))
        if (mayBeSame(a, b)) expect(a.number).toBe(b.number)
      }),
    )
  })
})
