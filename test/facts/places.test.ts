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
  [
    'Hội nghị diễn ra tại hội trường UBND huyện, số 1 đường Lê Lợi, sáng 3-4.',
    'hội trường UBND huyện, số 1 đường Lê Lợi | - | venue',
  ],
  ['Cuộc họp do ông Trương Hòa Bình chủ trì.'],
  ['Tỷ lệ ở Trung ương là 88%.'],
  ['Hội nghị tổ chức tại thành phố Mỹ Tho.', 'thành phố Mỹ Tho | - | venue'],
  ['Lễ khai trương tổ chức tại số 6 Lê Lợi, thành phố Huế.', 'số 6 Lê Lợi, thành phố Huế | - | venue'],
  [
    'Trung tâm đặt tại tầng 15, Tòa nhà Trung tâm Hành chính thành phố, do Sở quản lý.',
    'tầng 15, Tòa nhà Trung tâm Hành chính thành phố | - | venue',
  ],
  [
    'Hội nghị họp tại Trung tâm Hành chính tỉnh, thành phố Đà Lạt, với 210 đại biểu.',
    'Trung tâm Hành chính tỉnh, thành phố Đà Lạt | - | venue',
  ],
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
