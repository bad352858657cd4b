import { describe, expect, it, test } from 'vitest'
import { loadTerms } from '../../src/terms/load.js'
import { TermMatcher } from '../../src/terms/matcher.js'
import { fold } from '../../src/text/fold.js'

const terms = loadTerms()
const matcher = new TermMatcher(terms)

describe('the shipped lexicon', () => {
  it('knows both generations of provinces', () => {
    expect(terms.provinces).toHaveLength(63)
    expect(new Set(terms.provinces.map(({ mergedInto }) => mergedInto)).size).toBe(34)
  })

  test.each(terms.provinces.map(({ name }) => [name]))('finds %s in a text and without diacritics', (name) => {
    const provinces = (text: string, accents: 'strict' | 'folded'): string[] =>
      matcher
        .find(text, undefined, { accents, kinds: ['province'] })
        .flatMap(({ entry }) => (entry.kind === 'province' ? [entry.province.name] : []))
    expect(provinces(`Hội nghị tại ${name} sáng nay`, 'strict')).toEqual([name])
    expect(provinces(`hoi nghi o ${fold(name)} hom nao`, 'folded')).toEqual([name])
    expect(provinces(`hội nghị ở ${name.toLowerCase()} hôm nào`, 'folded')).toEqual([name])
  })

  it('gives no alias to two provinces', () => {
    const owners = new Map<string, string>()
    for (const { name, aliases } of terms.provinces)
      for (const form of [name, ...aliases].map(fold)) {
        expect(owners.get(form) ?? name).toBe(name)
        owners.set(form, name)
      }
  })

  test.each([
    ['CNTT', 'công nghệ thông tin'],
    ['TT&TT', 'Thông tin và Truyền thông'],
    ['Sở TTTT', 'Sở Thông tin và Truyền thông'],
    ['BTTTT', 'Bộ Thông tin và Truyền thông'],
    ['MIC', 'Bộ Thông tin và Truyền thông'],
    ['UBND', 'Ủy ban nhân dân'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['QLVB&ĐH', 'phần mềm quản lý văn bản và điều hành'],
    ['PMNM', 'phần mềm mã nguồn mở'],
    ['nguồn mở', 'phần mềm mã nguồn mở'],
    ['CBCC', 'cán bộ, công chức'],
    ['CBCCVC', 'cán bộ, công chức, viên chức'],
    ['DVCTT', 'dịch vụ công trực tuyến'],
    ['CPĐT', 'chính phủ điện tử'],
    ['CQNN', 'cơ quan nhà nước'],
    ['CSDL', 'cơ sở dữ liệu'],
    ['TTHC', 'thủ tục hành chính'],
    ['CCHC', 'cải cách hành chính'],
    ['KH&CN', 'Khoa học và Công nghệ'],
    ['NN&PTNT', 'Nông nghiệp và Phát triển nông thôn'],
    ['LĐ-TB&XH', 'Lao động - Thương binh và Xã hội'],
    ['TSLCD', 'mạng truyền số liệu chuyên dùng'],
    ['ATTT', 'an toàn thông tin'],
    ['LGSP', 'nền tảng tích hợp, chia sẻ dữ liệu'],
    ['TTg', 'Thủ tướng Chính phủ'],
    ['QĐ', 'quyết định'],
    ['email', 'thư điện tử'],
    ['eOffice', 'văn phòng điện tử'],
  ])('%s is %s', (form, shown) => {
    const found = matcher.find(form, undefined, { accents: 'strict', kinds: ['group'] })
    expect(found.flatMap(({ entry }) => (entry.kind === 'group' ? [entry.group.forms[0]] : []))).toContain(shown)
  })

  it('translates the words of English questions', () => {
    expect(terms.translations.length).toBeGreaterThanOrEqual(250)
    const found = matcher.find(
      'Who chaired the open source software seminar of the Department of Information and Communications?',
      undefined,
      {
        accents: 'folded',
        kinds: ['translation'],
      },
    )
    expect(found.map(({ form }) => form)).toEqual([
      'who chaired',
      'open source software',
      'seminar',
      'department of information and communications',
    ])
  })
})
