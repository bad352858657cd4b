import { cue, firstMatch } from '../cue.js'
import type { Asked } from './asked.js'

export function figure(
  measure: 'count' | 'percent' | 'money' | 'level',
): (match: RegExpMatchArray, text: string) => Asked {
  return (match, text) => {
    const at = match.index ?? 0
    const unit = unitOf(text.slice(at + match[0].length))
    if (measure !== 'count') return { kind: 'figure', measure, unit }
    if (firstMatch(cue('tới đâu|đến đâu'), match[0])) return { kind: 'figure', measure: 'any', unit }
    if (unit !== '') return { kind: 'figure', measure, unit }
    return { kind: 'figure', measure: firstMatch(SPENT_ON, text.slice(0, at)) ? 'money' : 'any', unit }
  }
}

/** What is counted stands behind the asking words: `bao nhiêu | đơn vị ở Tiền Giang`. Empty when grammar follows. */
const unitOf = (rest: string): string =>
  firstMatch(GRAMMAR, rest) ? '' : (/^[ ]?[^?,.;()]{0,40}/u.exec(rest)?.[0].trim() ?? '')

const GRAMMAR = cue('^ ?(cho|để|ở|tại|vào|trong|của|thì|là|vậy|ạ|rồi|nhỉ|thế|z|khi|đối với|theo|trên)')

const SPENT_ON = cue('chi|tốn|hết|tiêu|đầu tư|kinh phí|trị giá|ngân sách|cost')

/** Before a bare `bao nhiêu` these ask for money. */
export const SPENDING = cue('chi|tốn|hết|tiêu|tiền|trị giá|cost')
