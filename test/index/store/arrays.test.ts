import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pack, Unpacked } from '../../../src/index/store/arrays.js'

describe('pack', () => {
  it('gives every array back, wherever the bytes lie', () => {
    const arrays = fc.record({
      bytes: fc.uint8Array({ maxLength: 20 }),
      signed: fc.int8Array({ maxLength: 20 }),
      words: fc.uint32Array({ maxLength: 20 }),
      floats: fc.float32Array({ maxLength: 20, noNaN: true }),
    })
    fc.assert(
      fc.property(arrays, fc.nat(9), (given, shift) => {
        const packed = pack(given)
        const elsewhere = new Uint8Array(packed.length + shift)
        elsewhere.set(packed, shift)
        const back = new Unpacked(elsewhere.subarray(shift))
        expect(back.bytes('bytes')).toEqual(given.bytes)
        expect(back.signed('signed')).toEqual(given.signed)
        expect(back.words('words')).toEqual(given.words)
        expect(back.floats('floats')).toEqual(given.floats)
      }),
    )
  })

  it('says which array is missing or of another kind', () => {
    const back = new Unpacked(pack({ words: Uint32Array.of(1) }))
    expect(() => back.words('others')).toThrow(/no array "others"/)
    expect(() => back.bytes('words')).toThrow(/no array "words" of this kind/)
  })
})
