import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/answer.js'
import { Engine } from '../../src/answer/engine.js'
import { faultsOfProof } from '../../src/answer/evidence/proof.js'
import { plainText } from '../../src/answer/wording/plain-text.js'
import { openLibrary } from './open-library.js'

const library = await openLibrary()
const engine = new Engine(library)

/** What a question over the five articles is answered with: part of the headline, or the reason of a refusal. */
const ANSWERS: readonly (readonly [question: string, said: string])[] = [
  ['Hội thảo phần mềm mã nguồn mở ở Tiền Giang được tổ chức ngày nào?', '06/11/2009'],
  ['hoi thao nguon mo o tien giang to chuc hom nao', '06/11/2009'],
  ['Chỉ thị 07/2008/CT-BTTTT được ban hành ngày nào?', '30/12/2008'],
  ['Quyết định 1727 ký khi nào?', '17 tháng 05 năm 2007'],
  ['Họp Ban Chỉ đạo CNTT Tiền Giang hôm nào?', '21-3 (2014, suy ra từ bài viết)'],
  ['Văn bản nào hướng dẫn yêu cầu cơ bản về chức năng, tính năng kỹ thuật?', '282/ BTTTT-ƯDCNTT'],
  ['Phần mềm quản lý văn bản triển khai cho bao nhiêu đơn vị ở Tiền Giang?', '35 đơn vị'],
  ['Tập huấn phần mềm cho bao nhiêu lượt công chức?', 'hơn 1.000 lượt'],
  ['Ai chủ trì cuộc họp Ban Chỉ đạo CNTT Tiền Giang?', 'Trần Thanh Đức'],
  ['Ai là Giám đốc Sở Thông tin và Truyền thông Đồng Tháp?', 'Nguyễn Ngọc Thương'],
  ['Ông Phan Tấn Ngọc giữ chức vụ gì?', 'Phó Giám đốc Sở'],
  ['Hội thảo Phú Yên 2012 tổ chức ở đâu?', 'Sở Thông tin và Truyền thông tỉnh Phú Yên'],
  ['When was the open source software seminar in Nghe An held?', '14/7/2009'],
  ['Hội thảo ở Cà Mau tổ chức ngày nào?', 'other-place'],
  ['Chỉ thị 08/2008/CT-BTTTT ban hành ngày nào?', 'no-such-directive'],
  ['Ai là Chủ tịch UBND tỉnh Nghệ An?', 'not-in-corpus'],
  ['Kinh phí hội thảo Phú Yên là bao nhiêu tiền?', 'not-in-corpus'],
  ['🙂🙂🙂', 'unclear'],
]

const said = (answer: Answer): string => (answer.kind === 'abstain' ? answer.reason : answer.headline)

describe('Engine', () => {
  it.each(ANSWERS)('%s → %s', async (question, expected) => {
    expect(said(await engine.answer(question))).toContain(expected)
  })

  it('shows both events that fit, each with its province', async () => {
    const answer = await engine.answer('Hội thảo phần mềm nguồn mở được tổ chức ngày nào?')
    expect(answer.kind).toBe('choices')
    expect(said(answer)).toMatch(/Tiền Giang[^;]*06\/11\/2009/)
    expect(said(answer)).toMatch(/Nghệ An[^;]*14\/7\/2009/)
  })

  it('completes a follow-up and says how it was understood', async () => {
    const answer = await engine.answer('Còn ở Nghệ An thì sao?', [
      'Hội thảo phần mềm nguồn mở ở Tiền Giang tổ chức ngày nào?',
    ])
    expect(said(answer)).toContain('14/7/2009')
    expect(plainText(answer)).toContain('Hiểu là: Hội thảo phần mềm nguồn mở ở Nghệ An')
  })

  it('names the nearest articles and askable questions when it refuses', async () => {
    const answer = await engine.answer('Hội thảo phần mềm nguồn mở ở Cà Mau ngày nào?')
    if (answer.kind !== 'abstain') throw new Error('should refuse')
    expect(answer.nearest.length).toBeGreaterThan(0)
    const followed = await Promise.all(answer.suggestions.map((question) => engine.answer(question)))
    expect(followed.map(({ kind }) => kind)).not.toContain('abstain')
  })

  it('says what the merger of 2025 changed, and answers all the same', async () => {
    const answer = await engine.answer('Họp Ban Chỉ đạo CNTT Tiền Giang hôm nào?')
    expect(answer.notes).toEqual(['Tiền Giang nay thuộc tỉnh Đồng Tháp'])
  })

  it('answers the same bytes each time (law 5)', async () => {
    const again = new Engine(await openLibrary())
    for (const [question] of ANSWERS) expect(await again.answer(question)).toEqual(await engine.answer(question))
  })

  it('quotes byte for byte and never crashes, whatever is typed (laws 3 and 7)', async () => {
    const words = library.articles.flatMap(({ text }) => text.split(/\s+/))
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom(...words, 'ngày nào', 'ai', 'bao nhiêu', 'ở đâu', '[PAD]', '\u202e', '\0'), {
          maxLength: 12,
        })
        .map((parts) => parts.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (question) => {
        const answer = await engine.answer(question)
        expect(faultsOfProof(answer, (id) => library.article(id))).toEqual([])
        expect(said(answer).length).toBeLessThanOrEqual(200)
      }),
      { numRuns: 150 },
    )
  })

  it('reads the start of a question of 20,000 characters', async () => {
    const answer = await engine.answer(`Chỉ thị 07/2008/CT-BTTTT ban hành ngày nào? ${'a'.repeat(20_000)}`)
    expect(answer.question.length).toBeLessThanOrEqual(600)
  })
})
