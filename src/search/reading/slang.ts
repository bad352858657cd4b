import { cue } from './cue.js'

/** Words of chats and phones for the words that grammar knows. Only what is no word of its own stands here. */
const SLANG: readonly (readonly [pattern: RegExp, meant: string])[] = [
  ['bao nhiu|bnhiu|bn|bao nhieu', 'bao nhiêu'],
  ['bửa nào', 'bữa nào'],
  ['ko|hok|hong|hông|khg|kg', 'không'],
  ['đc|dc', 'được'],
  ['j', 'gì'],
  ['ntn', 'như thế nào'],
  ['ng', 'người'],
  ['cty', 'công ty'],
  ['khi mô|bao h', 'khi nào'],
].map(([words = '', meant = '']) => [new RegExp(cue(words).source, 'giu'), meant] as const)

export const withoutSlang = (text: string): string =>
  SLANG.reduce((said, [pattern, meant]) => said.replace(pattern, meant), text)
