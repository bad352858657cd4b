import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSyllables } from '../../src/text/accents.js'

const sentence = fc
  .array(fc.constantFrom('Sở', 'sở', 'hoà', 'hòa', '07', ',', 'Vinh', 'vinh'), { maxLength: 12 })
  .map((words) => words.join(' '))

describe('countSyllables', () => {
  it('counts syllables in lower case and one tone place, figures as one, and their neighbours', () => {
    const { words, counts, starts, followers, pairCounts } = countSyllables(['Hoà Vinh, hòa 12'])
    expect(words).toEqual(['', '0', 'hòa', 'vinh'])
    expect([...counts]).toEqual([2, 1, 2, 1])
    const pairs = words.flatMap((word, a) =>
      [...followers.subarray(starts[a], starts[a + 1])].map((b, i) => [
        word,
        words[b],
        pairCounts[(starts[a] ?? 0) + i],
      ]),
    )
    expect(pairs).toEqual([
      ['', 'hòa', 2],
      ['0', '', 1],
      ['hòa', '0', 1],
      ['hòa', 'vinh', 1],
      ['vinh', '', 1],
    ])
  })

  it('does not see the order of the texts', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 5 }), (texts) => {
        expect(countSyllables([...texts].reverse())).toEqual(countSyllables(texts))
      }),
    )
  })
})
