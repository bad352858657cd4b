import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../src/search/language.js'
import { readConstraints } from '../../../../src/search/reading/named/constraints.js'
import { loadTerms } from '../../../../src/terms/load.js'
import { TermMatcher } from '../../../../src/terms/matcher.js'

const terms = loadTerms()
const language: Language = { terms, matcher: new TermMatcher(terms), understand: (text) => text, weight: () => 1 }

/** What a question names, kind by kind; kinds that are not listed name nothing. */
const NAMED: readonly (readonly [question: string, named: Readonly<Record<string, readonly string[]>>])[] = [
  ['Hội thảo ở Tiền Giang năm 2009 tổ chức ngày nào?', { provinces: ['Tiền Giang'], years: ['2009'] }],
  ['hoi thao o nghe an ngay may', { provinces: ['Nghệ An'] }],
  ['Chỉ thị 07/2008/CT-BTTTT nói gì?', { directives: ['07/2008'] }],
  ['qd 1727 ky ngay nao', { directives: ['1727'] }],
  ['Ông Phan Tấn Ngọc giữ chức gì?', { people: ['Phan Tấn Ngọc'] }],
  ['Huyện Ba Tri có bao nhiêu máy?', { names: ['Ba Tri'] }],
  ['Phường Bắc Giang nhận bao nhiêu hồ sơ?', { names: ['Bắc Giang'] }],
  ['Bao nhiêu xã ở Bắc Giang có mạng?', { provinces: ['Bắc Giang'] }],
  ['Các xã Bắc Giang nhận bao nhiêu hồ sơ?', { provinces: ['Bắc Giang'] }],
  ['Hội nghị ngày 03/3/2015 bàn gì?', { dates: ['03/3/2015'] }],
  ['Tiêu chuẩn liên thông 3 lớp gồm những lớp nào?', { numbers: ['3'] }],
  ['Đề án ISO 9001:2000 của ai?', { codes: ['9001:2000'] }],
  ['Nghị định 61/3018/NĐ-CP có hiệu lực khi nào?', { codes: ['61/3018/NĐ-CP'] }],
  ['chi thi 09/0014/ct-ubnd ban hanh ngay nao', { codes: ['09/0014'] }],
]

describe('readConstraints', () => {
  it.each(NAMED)('%s', (question, named) => {
    const constraints = readConstraints(language, question)
    const found = Object.entries(constraints).flatMap(([kind, all]) =>
      all.length === 0
        ? []
        : [
            [
              kind,
              all.map((each: { name?: string; start: number; end: number }) =>
                kind === 'provinces' ? each.name : question.slice(each.start, each.end),
              ),
            ],
          ],
    )
    const shown: Record<string, unknown> = Object.fromEntries(found)
    for (const [kind, words] of Object.entries(named)) {
      for (const [i, word] of words.entries())
        expect(String((shown[kind] as string[] | undefined)?.[i]), kind).toContain(word)
    }
    expect(Object.keys(shown).sort()).toEqual(Object.keys(named).sort())
  })
})
