import { describe, expect, it } from 'vitest'
import { areOpposed, isNegative } from '../../../src/answer/bearing/opposites.js'

describe('areOpposed', () => {
  it.each([
    ['tỷ lệ trễ hạn', '97,2% được giải quyết đúng hạn', true],
    ['ty le tre han', '97,2% được giải quyết đúng hạn', true],
    ['tỷ lệ đúng hạn', '97,2% được giải quyết đúng hạn', false],
    ['cấp huyện đạt bao nhiêu', 'ở cấp tỉnh đạt 95,6%', true],
    ['cấp huyện đạt bao nhiêu', 'ở cấp tỉnh và cấp huyện đạt 95,6%', false],
    ['mức độ 3', 'mức độ 4 đạt 10,2%', true],
    ['kinh phí bao nhiêu', 'giúp tiết kiệm 1.200 tỷ đồng', true],
    ['bao nhiêu đơn vị', '35 đơn vị', false],
  ])('%s, %s: %s', (asked, clause, expected) => {
    expect(areOpposed(asked, clause)).toBe(expected)
  })
})

describe('isNegative', () => {
  it.each([
    ['26 xã chưa dùng phần mềm', true],
    ['thu phí không dừng', true],
    ['thiết bị thu phát không dây', false],
    ['không chỉ 35 đơn vị', false],
    ['35 đơn vị đã dùng', false],
  ])('%s: %s', (clause, expected) => {
    expect(isNegative(clause)).toBe(expected)
  })
})
