import { describe, expect, it } from 'vitest'
import type { AnswerRecord } from '../../../src/commands/contract/answer-record.js'
import { Expectation, grade } from '../../../src/commands/eval/grade.js'

const citation = {
  n: 1,
  article: 'a',
  title: 'Bài A',
  start: 0,
  end: 9,
  quote: 'Sáng 06/11/2009, Sở tổ chức hội thảo cho 35 đơn vị.',
  source: '',
  date: '',
}
const answer = (headline: string): AnswerRecord => ({
  id: 'q',
  question: '',
  kind: 'answer',
  headline,
  text: '',
  citations: [citation],
})
const abstention: AnswerRecord = {
  id: 'q',
  question: '',
  kind: 'abstain',
  headline: '',
  text: '',
  citations: [],
  reason: 'not-in-corpus',
  nearest: [],
}
const expected = (rest: object) =>
  Expectation.parse({ id: 'q', type: 'date', question: '?', kind: 'answer', articles: ['a'], ...rest })

describe('grade', () => {
  it.each([
    ['the date in another notation', { expect: [['6-11-2009']] }, '06/11/2009', true, true],
    ['the date in the quote only', { expect: [['6/11/2009']] }, 'Hội thảo', true, false],
    ['another date', { expect: [['7/11/2009']] }, '06/11/2009', false, false],
    ['a forbidden headline', { expect: [['35']], forbid: ['06/11/2009'] }, '06/11/2009', false, false],
    ['a number within another', { expect: [['3']] }, '35 đơn vị', false, false],
    ['the wrong article', { expect: [['35']], articles: ['b'] }, '35 đơn vị', false, false],
  ])('%s', (_, rest, headline, right, exact) => {
    expect(grade(expected(rest), answer(headline))).toMatchObject({ right, exact })
  })

  it('counts a refusal only where one is due', () => {
    expect(grade(expected({ kind: 'abstain' }), abstention).right).toBe(true)
    expect(grade(expected({ kind: 'abstain' }), answer('x')).right).toBe(false)
    expect(grade(expected({ expect: [['35']] }), abstention)).toMatchObject({
      right: false,
      why: 'abstained (not-in-corpus)',
    })
  })
})
