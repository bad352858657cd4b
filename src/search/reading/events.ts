import { cue } from './cue.js'

/** The heads of events by the words that name them. */
const HEADS: readonly (readonly [head: string, pattern: RegExp])[] = [
  ['hội thảo', cue('hội thảo|seminars?|workshops?')],
  ['hội nghị', cue('hội nghị|conferences?')],
  ['họp', cue('(cuộc |buổi |phiên )?họp( báo)?|meetings?')],
  ['tập huấn', cue('(lớp |khóa |khoá |buổi |hội nghị )?(tập huấn|bồi dưỡng|đào tạo)|training( course| class)?s?')],
  ['tọa đàm', cue('tọa đàm|toạ đàm')],
  ['lễ', cue('lễ|ký kết|khai trương|ra mắt|công bố|ceremony|signing')],
  ['kiểm tra', cue('(đoàn )?kiểm tra|inspection')],
  ['diễn tập', cue('diễn tập|drill')],
  ['diễn đàn', cue('diễn đàn|forum')],
  ['triển lãm', cue('triển lãm|exhibition')],
  ['cuộc thi', cue('(cuộc|hội) thi|contest')],
]

/** Event heads named in a question. */
export const eventHeads = (text: string): readonly string[] =>
  HEADS.filter(([, pattern]) => pattern.test(text)).map(([head]) => head)
