import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/search/language.js'
import { isEnglish, translate } from '../../../src/search/reading/english.js'
import { complete } from '../../../src/search/reading/followup.js'
import { loadTerms } from '../../../src/terms/load.js'
import { TermMatcher } from '../../../src/terms/matcher.js'

const terms = loadTerms()
const language: Language = { terms, matcher: new TermMatcher(terms), understand: (text) => text, weight: () => 1 }

const FOLLOW_UPS: readonly (readonly [before: string, next: string, whole: string])[] = [
  [
    'Hội thảo phần mềm nguồn mở ở Tiền Giang tổ chức ngày nào?',
    'Còn ở Nghệ An thì sao?',
    'Hội thảo phần mềm nguồn mở ở Nghệ An tổ chức ngày nào?',
  ],
  [
    'Tiền Giang năm 2013 có bao nhiêu đơn vị dùng phần mềm?',
    'thế năm 2014?',
    'Tiền Giang năm 2014 có bao nhiêu đơn vị dùng phần mềm?',
  ],
  ['hoi thao o tien giang ngay nao', 'con o nghe an', 'hoi thao o nghe an ngay nao'],
  [
    'Chỉ thị 07/2008/CT-BTTTT nói về việc gì?',
    'Nó ban hành khi nào?',
    'Nó ban hành khi nào (Chỉ thị 07/2008/CT-BTTTT)',
  ],
]

describe('complete', () => {
  it.each(FOLLOW_UPS)('%s | %s', (before, next, whole) => {
    expect(complete(language, next, before)).toBe(whole)
  })

  it('takes the event of the question before', () => {
    const whole = complete(language, 'Ai đồng chủ trì?', 'Hội nghị ứng dụng CNTT Đồng Tháp năm 2015 bàn về gì?')
    for (const part of ['Ai đồng chủ trì', 'Hội nghị ứng dụng CNTT', 'Đồng Tháp', '2015']) expect(whole).toContain(part)
    expect(whole).not.toContain('gì')
  })

  it('leaves a question alone that stands on its own', () => {
    const question = 'Ai chủ trì cuộc họp Ban Chỉ đạo CNTT tỉnh Tiền Giang?'
    expect(complete(language, question, 'Hội nghị ở Đồng Tháp bàn gì?')).toBe(question)
  })
})

describe('translate', () => {
  it.each([
    [
      'When was the open source software seminar in Nghe An held?',
      ['khi nào', 'phần mềm mã nguồn mở', 'hội thảo', 'Nghệ An'],
    ],
    [
      'How many units in Tien Giang use the document management software?',
      ['bao nhiêu', 'đơn vị', 'Tiền Giang', 'quản lý văn bản'],
    ],
    ['Who chaired the meeting of the steering committee?', ['ai', 'chủ trì', 'họp', 'ban chỉ đạo']],
  ])('%s', (english, parts) => {
    expect(isEnglish(english)).toBe(true)
    const vietnamese = translate(language, english).toLowerCase()
    for (const part of parts) expect(vietnamese).toContain(part.toLowerCase())
  })

  it.each(['hoi thao o nghe an to chuc ngay nao', 'ai do to chuc in an', 'Hội nghị online tổ chức khi nào?'])(
    '%s is not English',
    (text) => {
      expect(isEnglish(text)).toBe(false)
    },
  )
})
