import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Best } from '../../src/index/best.js'

const scored = fc.array(fc.record({ id: fc.nat(1000), score: fc.integer({ min: -5, max: 5 }) }), { maxLength: 200 })
const distinct = (all: { id: number; score: number }[]) => [...new Map(all.map((one) => [one.id, one])).values()]

describe('Best', () => {
  it('keeps what sorting everything would keep, whatever the order of the offers', () => {
    fc.assert(
      fc.property(scored.map(distinct), fc.nat(20), fc.integer(), (all, capacity, turn) => {
        const best = new Best(capacity)
        const at = all.length === 0 ? 0 : Math.abs(turn) % all.length
        for (const { id, score } of [...all.slice(at), ...all.slice(0, at)]) best.offer(id, score)
        const expected = [...all].sort((a, b) => b.score - a.score || a.id - b.id).slice(0, capacity)
        const { ids, scores } = best.ranked()
        expect([...ids]).toEqual(expected.map(({ id }) => id))
        expect([...scores].map((score) => score + 0)).toEqual(expected.map(({ score }) => score + 0))
      }),
    )
  })

  it('has a floor that nothing it would keep is below', () => {
    fc.assert(
      fc.property(scored.map(distinct), fc.integer({ min: 1, max: 10 }), (all, capacity) => {
        const careful = new Best(capacity)
        const hasty = new Best(capacity)
        for (const { id, score } of all) {
          careful.offer(id, score)
          if (score >= hasty.floor) hasty.offer(id, score)
        }
        expect(hasty.ranked()).toEqual(careful.ranked())
      }),
    )
  })
})
