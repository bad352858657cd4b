import type { AnswerRecord } from '../contract/answer-record.js'
import type { Expectation, Grade } from './grade.js'

export interface Graded {
  readonly expected: Expectation
  readonly answer: AnswerRecord
  readonly grade: Grade
  /** Citations whose quote is not the source text at its place. */
  readonly notVerbatim: number
}

/** The figures of a run: a line a type, then the totals that the issues name. */
export function table(graded: readonly Graded[]): string {
  const types = [...new Set(graded.map(({ expected }) => expected.type))].sort()
  const rows = types.map(
    (type) =>
      `${type.padEnd(14)} ${ratio(
        graded.filter(({ expected }) => expected.type === type),
        isRight,
      )}`,
  )
  const answers = graded.filter(({ expected }) => expected.kind === 'answer')
  const refusals = graded.filter(({ expected }) => expected.kind === 'abstain')
  const exactable = graded.filter(({ grade }) => grade.exact !== null)
  const citations = graded.reduce((sum, { answer }) => sum + answer.citations.length, 0)
  return [
    ...rows,
    `answered right           ${ratio(answers, isRight)}`,
    `false abstentions        ${ratio(answers, ({ answer }) => answer.kind === 'abstain')}`,
    `exact headline           ${ratio(exactable, ({ grade }) => grade.exact === true)}`,
    `abstains when it should  ${ratio(refusals, isRight)}`,
    `quotes not verbatim      ${graded.reduce((sum, { notVerbatim }) => sum + notVerbatim, 0)}/${citations}`,
    `right overall            ${ratio(graded, isRight)}`,
  ].join('\n')
}

const isRight = ({ grade }: Graded): boolean => grade.right

function ratio(all: readonly Graded[], holds: (each: Graded) => boolean): string {
  const count = all.filter(holds).length
  return `${count}/${all.length} (${((100 * count) / Math.max(1, all.length)).toFixed(1)} %)`
}

/** The wrong ones, a few lines each: what was asked, why it is wrong, what was said. */
export function faults(graded: readonly Graded[]): string {
  return graded
    .filter((each) => !each.grade.right)
    .map(({ expected, answer, grade }) =>
      [
        `${expected.id} [${expected.type}] ${[...expected.after, expected.question].join(' → ')}`,
        `    ${grade.why}`,
        ...(answer.headline ? [`    headline: ${answer.headline}`] : []),
      ].join('\n'),
    )
    .join('\n')
}

/** Ids that were right in one run: what `--save` keeps. */
export const rightIds = (graded: readonly Graded[]): readonly string[] =>
  graded.filter(isRight).map(({ expected }) => expected.id)

/** What was gained and lost since the saved run, of the questions that both runs know. */
export function changes(
  graded: readonly Graded[],
  saved: { readonly asked: readonly string[]; readonly right: readonly string[] },
): string {
  const before = new Set(saved.right)
  const known = new Set(saved.asked)
  const both = graded.filter(({ expected }) => known.has(expected.id))
  const gained = both
    .filter((each) => isRight(each) && !before.has(each.expected.id))
    .map(({ expected }) => expected.id)
  const lost = both.filter((each) => !isRight(each) && before.has(each.expected.id)).map(({ expected }) => expected.id)
  return `gained ${gained.length}${gained.length > 0 ? `: ${gained.join(' ')}` : ''}\nlost   ${lost.length}${lost.length > 0 ? `: ${lost.join(' ')}` : ''}`
}
