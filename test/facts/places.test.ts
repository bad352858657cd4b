import { describe, expect, it } from 'vitest'
import { factsOf } from './article-facts.js'

/** Sentence, then `place | province | venue` of each. */
const PLACES: readonly (readonly [string, ...string[]])[] = [
  ['Ngày 3/3/2015, tại Đồng Tháp, UBND tỉnh tổ chức hội nghị.', 'Đồng Tháp | Đồng Tháp | venue'],
  [
    'Hội thảo diễn ra tại Sở Thông tin và Truyền thông tỉnh Phú Yên.',
    'Sở Thông tin và Truyền thông tỉnh Phú Yên | - | venue',
  ],
  ['Lễ ký kết được tổ chức tại hội trường UBND tỉnh.', 'hội trường UBND tỉnh | - | venue'],
  ['Hội nghị tổ chức tại thành phố Mỹ Tho.', 'thành phố Mỹ Tho | - | venue'],
  ['Phần mềm được dùng tại tỉnh Phú Yên.', 'tỉnh Phú Yên | Phú Yên | -'],
  ['Tại Hội thảo, các đại biểu thảo luận.'],
  ['Tại buổi tập huấn có nhiều ý kiến.'],
]

describe('places', () => {
  it.each(PLACES)('%s', (sentence, ...places) => {
    const found = factsOf(sentence)
    const shown = found
      .all('place')
      .map(({ span, province, venue }) => `${found.cut(span)} | ${province ?? '-'} | ${venue ? 'venue' : '-'}`)
    expect(shown).toEqual(places)
  })
})
