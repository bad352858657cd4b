import * as z from 'zod'
import type { AnswerRecord } from '../contract/answer-record.js'

/** One line of a question file: what is asked and what a right answer holds. */
export const Expectation = z.object({
  id: z.string(),
  type: z.string(),
  question: z.string(),
  kind: z.enum(['answer', 'abstain']),
  /** Groups that must all be met, each by any one of its strings. */
  expect: z.array(z.array(z.string())).default([]),
  /** Ids of the articles that a right answer cites. */
  articles: z.array(z.string()).default([]),
  /** What must not stand in the headline. */
  forbid: z.array(z.string()).default([]),
  /** Earlier questions of the same conversation. */
  after: z.array(z.string()).default([]),
})
export type Expectation = z.infer<typeof Expectation>

export interface Grade {
  readonly right: boolean
  /** Every expected string stands in the headline itself; null where that is not asked (open questions, refusals). */
  readonly exact: boolean | null
  /** Why it is wrong; empty when it is right. */
  readonly why: string
}

/** Types whose proof may stand in any citation, not only in the first two. */
const WIDE = new Set(['content', 'followup', 'choices'])

/** Grades one answer the way the public grader of the command contract does. */
export function grade(expected: Expectation, answer: AnswerRecord): Grade {
  if (expected.kind === 'abstain') return gradeRefusal(answer)
  const exactCounts = expected.type !== 'content'
  if (answer.kind === 'abstain')
    return { right: false, exact: exactCounts ? false : null, why: `abstained (${answer.reason})` }
  const why = faultOf(expected, answer)
  const exact =
    why === '' && answer.headline.length <= 200 && expected.expect.every((group) => has(answer.headline, group))
  return { right: why === '', exact: exactCounts ? exact : null, why }
}

function gradeRefusal(answer: AnswerRecord): Grade {
  const right = answer.kind === 'abstain' && answer.citations.length === 0
  return { right, exact: null, why: right ? '' : `should abstain, says: ${answer.headline}` }
}

function faultOf(expected: Expectation, { headline, citations }: AnswerRecord): string {
  const wide = WIDE.has(expected.type) || expected.expect.length > 1
  const good = (wide ? citations : citations.slice(0, 2)).filter(({ article }) => expected.articles.includes(article))
  if (good.length === 0) return `cites no right article but ${citations.map(({ article }) => article).join(', ')}`
  const text = [headline, ...good.map(({ quote, title }) => `${quote} ${title}`)].join(' \n ')
  const missing = expected.expect.filter((group) => !has(text, group))
  if (missing.length > 0) return `lacks ${missing.map((group) => group.join(' | ')).join('; ')}`
  const forbidden = expected.forbid.filter((wrong) => has(headline, [wrong]))
  return forbidden.length > 0 ? `headline says ${forbidden.join(', ')}` : ''
}

/** Dates and spacing in one form, so that `06/11` is `6-11`. */
function normal(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u00a0', ' ')
    .replace(/(?<!\d)0(\d)(?=[/\-.])/g, '$1')
    .replace(/(?<=[/\-.])0(\d)(?!\d)/g, '$1')
    .replace(/(?<=[/\-.])0(\d)(?=[/\-.])/g, '$1')
    .replace(/(\d)-(\d)/g, '$1/$2')
    .replace(
      /(?<!\p{L})ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/gu,
      (_, d, m, y) => `ngày ${Number(d)}/${Number(m)}/${y}`,
    )
    .replaceAll('hoá', 'hóa')
    .replace(/\s+/gu, ' ')
}

const NUMERIC = /^[\d.,/%]+$/

function has(text: string, group: readonly string[]): boolean {
  const where = normal(text)
  return group.flatMap(forms).some((form) => (NUMERIC.test(form) ? hasNumber(where, form) : where.includes(form)))
}

function forms(expected: string): readonly string[] {
  const spelled = /^(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/.exec(expected)
  return [normal(expected), ...(spelled ? [`${Number(spelled[1])}/${Number(spelled[2])}/${spelled[3]}`] : [])]
}

/** A number stands there whole; a day and month may be the start of a full date. */
function hasNumber(text: string, number: string): boolean {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (new RegExp(`(?<![\\d/.,])${escaped}(?!\\d|[.,/]\\d)`).test(text)) return true
  return number.split('/').length === 2 && new RegExp(`(?<!\\d)${escaped}(?!\\d)`).test(text)
}
