import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/facts/fact.js'
import { contains, overlaps, type Span } from '../../src/text/span.js'
import { ArticleFacts, factsOf, factsOfCorpus } from './article-facts.js'

/** Every span a fact holds. */
function spansOf(fact: Fact): Span[] {
  const held = Object.values(fact).filter(
    (value): value is Span => typeof value === 'object' && value !== null && 'start' in value && 'end' in value,
  )
  return fact.kind === 'date' && fact.inferredYear ? [...held, fact.inferredYear.evidence] : held
}

const CORPUS = [
  'dong-thap-2015-hoi-nghi-ung-dung-cntt',
  'nghe-an-2009-hoi-thao-va-tap-huan',
  'phu-yen-2012-hoi-thao-phan-mem-dung-chung',
  'tien-giang-2009-hoi-thao-phan-mem-nguon-mo',
  'tien-giang-2014-hop-ban-chi-dao-cntt',
]

describe.each(CORPUS)('the facts of %s', (id) => {
  const found = factsOfCorpus(id)

  it('are places of the body outside its noise, in order', () => {
    const { body, noise } = found.article
    const starts = found.facts.map(({ span }) => span.start)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    for (const fact of found.facts) {
      expect(contains(body, fact.span)).toBe(true)
      expect(noise.some((span) => overlaps(span, fact.span))).toBe(false)
      for (const span of spansOf(fact)) expect(found.cut(span)).toBe(found.article.text.slice(span.start, span.end))
    }
  })

  it('refer to one another by index', () => {
    for (const event of found.all('event')) {
      const kinds = (indices: readonly number[]): string[] => indices.map((index) => found.facts[index]?.kind ?? 'none')
      expect(new Set(kinds(event.dates))).toEqual(new Set(event.dates.length ? ['date'] : []))
      expect(kinds(event.chairs).every((kind) => kind === 'person')).toBe(true)
      expect(kinds(event.venues).every((kind) => kind === 'place')).toBe(true)
      expect(kinds(event.organizers).every((kind) => kind === 'organization')).toBe(true)
      expect(kinds(event.directives).every((kind) => kind === 'directive')).toBe(true)
    }
  })

  it('hold nothing but plain data', () => {
    const plain = JSON.parse(JSON.stringify(found.facts))
    expect(JSON.stringify(plain)).toBe(JSON.stringify(found.facts))
    for (const fact of found.facts)
      for (const span of spansOf(fact)) expect(Object.keys(span).sort()).toEqual(['end', 'start'])
  })
})

/** What the five articles say, one line a fact that people ask for. */
const SAID: readonly (readonly [id: string, kind: Fact['kind'], said: Record<string, unknown>])[] = [
  ['tien-giang-2009-hoi-thao-phan-mem-nguon-mo', 'date', { role: 'event', from: { year: 2009, month: 11, day: 6 } }],
  ['tien-giang-2009-hoi-thao-phan-mem-nguon-mo', 'date', { role: 'issue', from: { year: 2008, month: 12, day: 30 } }],
  [
    'tien-giang-2009-hoi-thao-phan-mem-nguon-mo',
    'directive',
    { type: 'chỉ thị', number: '7', year: 2008, sign: 'CT-BTTTT', issuer: 'Bộ Thông tin và Truyền thông' },
  ],
  ['tien-giang-2009-hoi-thao-phan-mem-nguon-mo', 'person', { name: 'Phan Tấn Ngọc', office: 'Phó Giám đốc Sở' }],
  ['nghe-an-2009-hoi-thao-va-tap-huan', 'date', { role: 'event', from: { year: 2009, month: 7, day: 14 } }],
  ['nghe-an-2009-hoi-thao-va-tap-huan', 'date', { role: 'deadline', from: { year: 2009 }, bound: 'until' }],
  [
    'nghe-an-2009-hoi-thao-va-tap-huan',
    'directive',
    { type: 'quyết định', number: '1727', year: 2007, issued: 'ngày 17 tháng 05 năm 2007' },
  ],
  ['nghe-an-2009-hoi-thao-va-tap-huan', 'deployment', { value: 23, unit: 'sở, ban, ngành' }],
  ['nghe-an-2009-hoi-thao-va-tap-huan', 'deployment', { value: 20, unit: 'huyện, thành, thị' }],
  ['nghe-an-2009-hoi-thao-va-tap-huan', 'organization', { name: 'ban điều phối hợp phần i', role: 'partner' }],
  [
    'phu-yen-2012-hoi-thao-phan-mem-dung-chung',
    'date',
    { role: 'event', from: { month: 4, day: 26 }, inferredYear: { year: 2012 } },
  ],
  [
    'phu-yen-2012-hoi-thao-phan-mem-dung-chung',
    'directive',
    { type: 'công văn', number: '282', sign: 'BTTTT-ƯDCNTT', issued: 'ngày 07/02/2012' },
  ],
  ['phu-yen-2012-hoi-thao-phan-mem-dung-chung', 'deployment', { value: 120, qualifier: 'hơn', unit: 'đại biểu' }],
  ['phu-yen-2012-hoi-thao-phan-mem-dung-chung', 'deployment', { value: 9, unit: 'Sở TT&TT' }],
  ['phu-yen-2012-hoi-thao-phan-mem-dung-chung', 'person', { name: 'Trần Quang Nhất', role: 'attendee' }],
  [
    'phu-yen-2012-hoi-thao-phan-mem-dung-chung',
    'place',
    { span: 'Sở Thông tin và Truyền thông tỉnh Phú Yên', venue: true },
  ],
  [
    'tien-giang-2014-hop-ban-chi-dao-cntt',
    'date',
    { role: 'event', from: { month: 3, day: 21 }, inferredYear: { year: 2014 } },
  ],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', 'date', { role: 'event', from: { year: 2013, month: 6 } }],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', 'date', { role: 'period', from: { year: 2013 } }],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', 'deployment', { value: 35, unit: 'đơn vị' }],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', 'deployment', { value: 52, unit: 'cơ quan Đảng và Nhà nước' }],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', 'deployment', { value: 1000, qualifier: 'hơn' }],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', 'deployment', { value: 75, measure: 'percent' }],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', 'deployment', { value: 2, measure: 'level', span: 'mức 2' }],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', 'person', { name: 'Trần Thanh Đức', role: 'chair' }],
  ['tien-giang-2014-hop-ban-chi-dao-cntt', 'organization', { name: 'viễn thông tiền giang', role: 'partner' }],
  ['dong-thap-2015-hoi-nghi-ung-dung-cntt', 'date', { role: 'event', from: { year: 2015, month: 3, day: 3 } }],
  ['dong-thap-2015-hoi-nghi-ung-dung-cntt', 'deployment', { value: 100, measure: 'percent' }],
  ['dong-thap-2015-hoi-nghi-ung-dung-cntt', 'person', { name: 'Lê Minh Hoan', role: 'chair' }],
  ['dong-thap-2015-hoi-nghi-ung-dung-cntt', 'person', { name: 'Trần Thị Thái', role: 'chair' }],
  [
    'dong-thap-2015-hoi-nghi-ung-dung-cntt',
    'person',
    { name: 'Nguyễn Ngọc Thương', office: 'Giám đốc Sở Thông tin và Truyền thông Đồng Tháp' },
  ],
]

/** A fact with its spans replaced by their text. */
const spoken = (found: ArticleFacts, fact: Fact): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fact).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && 'start' in value && 'end' in value ? found.cut(value) : value,
    ]),
  )

describe('what the five articles say', () => {
  it.each(SAID)('%s: %s %o', (id, kind, said) => {
    const found = factsOfCorpus(id)
    expect(found.all(kind).map((fact) => spoken(found, fact))).toContainEqual(expect.objectContaining(partial(said)))
  })
})

/** Objects inside match when they hold what is said. */
const partial = (said: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(said).map(([key, value]) => [
      key,
      key === 'inferredYear' ? expect.objectContaining(value ?? {}) : value,
    ]),
  )

describe('a changed digit', () => {
  const text =
    'Ngày 06/11/2009, Sở tổ chức Hội thảo theo Chỉ thị số 07/2008/CT-BTTTT ngày 30/12/2008 cho 35 đơn vị, đạt 95,6%, kinh phí 1.250 triệu đồng.'
  const digits = [...text.matchAll(/\d/g)].map((match) => match.index)
  const values = (found: ArticleFacts): string =>
    JSON.stringify(
      found.facts.map((fact) => {
        if (fact.kind === 'date') return [fact.from, fact.to]
        if (fact.kind === 'directive') return [fact.number, fact.year]
        return fact.kind === 'deployment' ? fact.value : fact.kind
      }),
    )
  const original = values(factsOf(text))

  it('changes a value or takes the fact away, except a leading zero', () => {
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        fc.pre(text.charAt(at) !== String(digit))
        const changed = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`
        expect(values(factsOf(changed))).not.toBe(original)
      }),
      { numRuns: 200 },
    )
  })
})

describe('any text', () => {
  it('has facts only at places of its own', () => {
    const piece = fc.constantFrom(
      'ngày 30/12/2008',
      'Chỉ thị số 07/2008/CT-BTTTT',
      'Sở Nội vụ',
      'tổ chức',
      'Hội thảo',
      ', ',
      '. ',
      '\n',
      '\n\n',
      'ông Nguyễn Văn An',
      'Phó Chủ tịch UBND tỉnh',
      '35 đơn vị',
      'tại',
      'Hà Nội',
      'từ',
      'đến',
      '-',
      '(',
      ')',
      '“',
      '”',
      'năm 2014',
      '1/2',
      '\u0000',
      '😀',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const found = factsOf(`Tin ${pieces.join(' ')}`)
        for (const fact of found.facts)
          for (const span of spansOf(fact)) {
            expect(span.start).toBeGreaterThanOrEqual(0)
            expect(span.end).toBeLessThanOrEqual(found.article.text.length)
            expect(span.end).toBeGreaterThanOrEqual(span.start)
          }
      }),
    )
  })

  it('finds the same facts each time', () => {
    const text = 'Ngày 14/7/2009, Sở Nội vụ tổ chức Hội thảo cho 35 đơn vị. Ông Trần Văn An chủ trì.'
    expect(factsOf(text).facts).toEqual(factsOf(text).facts)
  })

  it('takes nothing from noise', () => {
    const found = new ArticleFacts('noise', 'Tin\n\nNgày 1/2/2013, Sở tổ chức họp.\n\nĐÁNH GIÁ BÀI VIẾT( 5)')
    expect(found.article.noise).not.toEqual([])
    expect(found.all('deployment')).toEqual([])
  })
})
