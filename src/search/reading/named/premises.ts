import type { Span } from '../../../text/span.js'
import type { Asked } from '../asked/asked.js'
import { cue, everyMatch } from '../cue.js'
import { type Act, actsIn } from './acts.js'

/** What a question takes for granted beside what it names: when it is not so, the nearest fact is no answer. */
export interface Premises {
  readonly acts: readonly Act[]
  /** Asks for what is not so: `bao nhiêu xã chưa dùng`. */
  readonly isDenial: boolean
  /** A time that only who asks knows: `năm nay`, `tháng trước`. */
  readonly relative: readonly Span[]
  /** The part of the day: `sáng`, `chiều`. */
  readonly dayPart: DayPart | null
}

export type DayPart = 'sáng' | 'trưa' | 'chiều' | 'tối'

export function readPremises(text: string, asked: Asked): Premises {
  return {
    acts: actsIn(text),
    isDenial: asked.kind !== 'yesno' && DENIAL.test(text),
    relative: everyMatch(RELATIVE, text),
    dayPart:
      DAY_PARTS.find((part) => cue(`(buổi )?${part} (nay |hôm )?(ngày |mùng |mồng )?\\d|buổi ${part}`).test(text)) ??
      null,
  }
}

export const DAY_PARTS: readonly DayPart[] = ['sáng', 'trưa', 'chiều', 'tối']

/** Not at the end, where it asks for yes or no; not in nouns. */
const DENIAL = cue(
  '(chưa|không|chẳng|ngoài|ngoại trừ|trừ)(?! (gian|khí|dây|quân|trung|giấy|chuyên|ngừng|chỉ|những|phải là|còn là|biết|rõ|ạ|vậy|nhỉ|thế|z|ra|vào|nước|khơi|hạn|việc|trời)(?!\\p{L}))(?= ?\\p{L})',
)

const RELATIVE = cue(
  '(năm|tháng|tuần|quý|kỳ|hôm|ngày|sáng|chiều|tối) (nay|ngoái|kia|trước|sau|này|tới|qua|mai|rồi)(?! (đó|khi|ngày|tháng|năm|đây|hội|cuộc))|last (year|month|week)|this (year|month|week)|next (year|month|week)|yesterday|today|tomorrow',
)
