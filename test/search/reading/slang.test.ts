import { describe, expect, it } from 'vitest'
import { withoutSlang } from '../../../src/search/reading/slang.js'

describe('withoutSlang', () => {
  it.each([
    ['có mấy máy ko', 'có mấy máy không'],
    ['hội thảo bao nhiu người', 'hội thảo bao nhiêu người'],
    ['camera này xài được hông', 'camera này sử dụng được không'],
    ['hop chua hong', 'hop chua không'],
    ['le hong phong o dau', 'le hong phong o dau'],
    ['trao 500 kg gạo', 'trao 500 kg gạo'],
    ['GĐ Sở là ai', 'giám đốc Sở là ai'],
    ['bao nhiêu ĐB HĐND', 'bao nhiêu đại biểu HĐND'],
    ['BN ở BV tỉnh', 'bệnh nhân ở bệnh viện tỉnh'],
    ['QĐ-UBND', 'QĐ-UBND'],
    ['công viên ở Q.9 rộng bao nhiêu', 'công viên ở quận 9 rộng bao nhiêu'],
    ['phát triển AI thế nào', 'phát triển trí tuệ nhân tạo thế nào'],
    ['cho hỏi AI chủ trì', 'cho hỏi AI chủ trì'],
    ['GĐ SỞ LÀ AI', 'GĐ SỞ LÀ AI'],
  ])('%s → %s', (typed, meant) => {
    expect(withoutSlang(typed)).toBe(meant)
  })
})
