import { cue, firstMatch } from '../cue.js'
import type { Asked } from './asked.js'

export const DIRECTIVE =
  'chỉ thị|quyết định|công văn|nghị quyết|nghị định|thông tư|kế hoạch|thông báo|văn bản|công điện|luật'

export function directive(match: RegExpMatchArray, _text: string): Asked {
  const type = DIRECTIVE.split('|').find((each) => firstMatch(cue(each), match[0])) ?? null
  return { kind: 'directive', type: type === 'văn bản' ? null : type }
}

export const namesDirective = (text: string): boolean =>
  firstMatch(cue(`(${DIRECTIVE})|directive|decision|decree`), text) !== null
