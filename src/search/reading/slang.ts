import { LETTERS } from '../../text/fold.js'
import { cue, everywhere } from './cue.js'

/** Words of chats and phones for the words that grammar knows. Only what is no word of its own stands here. */
const SLANG: readonly (readonly [pattern: RegExp, meant: string])[] = [
  ['bao nhiu|bnhiu|bao nhieu', 'bao nhiêu'],
  ['bửa nào', 'bữa nào'],
  ['ko|hok|khg|(?<=\\p{L} )(?:hong|hem|hông)(?=[^\\p{L}]*$)', 'không'],
  ['đc|dc', 'được'],
  ['j', 'gì'],
  ['ntn', 'như thế nào'],
  ['ng', 'người'],
  ['cty', 'công ty'],
  ['khi mô|bao h', 'khi nào'],
  ['zậy|zị|dzậy|dậy(?=[^\\p{L}]*$)', 'vậy'],
  ['xài', 'sử dụng'],
].map(([words = '', meant = '']) => [everywhere(cue(words)), meant] as const)

/** With its diacritic it is the southern `không`; without, a name (`Hồng`). */
const SOUTHERN = /(?<!\p{L})hông(?!\p{L})/giu

/** Abbreviations of common words, in capitals only; those of names and bodies are the lexicon's. */
const SHORTENED: readonly (readonly [pattern: RegExp, meant: string])[] = [
  ['PGĐ', 'phó giám đốc'],
  ['GĐ', 'giám đốc'],
  ['PCT', 'phó chủ tịch'],
  ['PVP', 'phó văn phòng'],
  ['CVP', 'chánh văn phòng'],
  ['VP', 'văn phòng'],
  ['ĐB', 'đại biểu'],
  ['HS', 'học sinh'],
  ['SV', 'sinh viên'],
  ['GV', 'giáo viên'],
  ['BN', 'bệnh nhân'],
  ['BV', 'bệnh viện'],
  ['QĐ', 'quyết định'],
  ['NQ', 'nghị quyết'],
  ['NĐ', 'nghị định'],
].map(
  ([short = '', meant = '']) =>
    [new RegExp(`(?<![${LETTERS}\\d&/-])${short}(?![${LETTERS}\\d&/-]|\\.\\d)`, 'gu'), meant] as const,
)

/** Inside a question it is no `ai` (who). */
const INTELLIGENCE = /(?<=\p{Ll} )AI(?!\p{L}| (?:là|chủ|dự|ký|đã|được|phát biểu))/gu

/** A question in which nothing is in capitals alone shortens nothing by them. */
const isShouted = (text: string): boolean => !/\p{Ll}/u.test(text)

/** `Q.9`, `P. 12`: units with numbers for names. */
const NUMBERED: readonly (readonly [pattern: RegExp, meant: string])[] = [
  [/(?<![\p{L}\d])[Qq]\. ?(?=\d{1,2}(?!\d))/gu, 'quận '],
  [/(?<![\p{L}\d])[Pp]\. ?(?=\d{1,2}(?!\d))/gu, 'phường '],
]

export function withoutSlang(text: string): string {
  const said = [...SLANG, ...NUMBERED].reduce(
    (whole, [pattern, meant]) => whole.replace(pattern, meant),
    text.replace(INTELLIGENCE, 'trí tuệ nhân tạo').replace(SOUTHERN, 'không'),
  )
  return isShouted(said) ? said : SHORTENED.reduce((whole, [pattern, meant]) => whole.replace(pattern, meant), said)
}
