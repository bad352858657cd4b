import { fold } from '../../../text/fold.js'
import type { Span } from '../../../text/span.js'
import type { Asked } from '../asked/asked.js'
import { cue, everyMatch } from '../cue.js'
import { type Act, actsIn } from './acts.js'

/** What a question takes for granted beside what it names: when it is not so, the nearest fact is no answer. */
export interface Premises {
  readonly acts: readonly Act[]
  /** What is asked for as not so (`bao nhiêu xã | chưa dùng`): the denying syllable and the next, without accents. */
  readonly denied: readonly string[]
  /** A time that only who asks knows: `năm nay`, `tháng trước`. */
  readonly relative: readonly Span[]
  /** The part of the day: `sáng`, `chiều`. */
  readonly dayPart: DayPart | null
}

export type DayPart = 'sáng' | 'trưa' | 'chiều' | 'tối'

export function readPremises(text: string, asked: Asked): Premises {
  return {
    acts: actsIn(text),
    denied:
      asked.kind === 'yesno'
        ? []
        : everyMatch(DENIAL, withoutAsides(text)).map(({ start, end }) => deniedAt(text, start, end)),
    relative: everyMatch(RELATIVE, text),
    dayPart:
      DAY_PARTS.find((part) =>
        cue(`(buổi )?${part} (nay |hôm )?(ngày |mùng |mồng )?\\d{1,2}|buổi ${part}`).test(text),
      ) ?? null,
  }
}

/** What stands in brackets, place for place: it is taken over from before, or sets apart what is not asked. */
const withoutAsides = (text: string): string => text.replace(/\([^()]{0,300}\)?/gu, (aside) => ' '.repeat(aside.length))

const deniedAt = (text: string, start: number, end: number): string =>
  fold(`${text.slice(start, end)} ${/^ ?(\p{L}{1,8})/u.exec(text.slice(end))?.[1] ?? ''}`)

export const DAY_PARTS: readonly DayPart[] = ['sáng', 'trưa', 'chiều', 'tối']

/** Not at the end, where it asks for yes or no; not in nouns. */
const DENIAL = cue(
  '(chưa|không|chẳng|ngoại trừ)(?! (gian|khí|dây|quân|trung|giấy|chuyên|ngừng|chỉ|những|phải là|còn là|biết|rõ|ạ|vậy|nhỉ|thế|z|ra|vào|nước|khơi|hạn|việc|trời)(?!\\p{L}))(?= ?\\p{L})',
)

const RELATIVE = cue(
  '(?<!\\d )(năm|tháng|tuần|quý|kỳ|hôm|ngày|sáng|chiều|tối) (nay|ngoái|(trước|sau|tới)(?! (đó|khi|ngày|tháng|năm|đây|hội|cuộc)))|(hôm|ngày) (qua|kia|mai)|(tháng|tuần|quý) này|(năm|tháng|tuần|hôm) rồi|last (year|month|week)|this (year|month|week)|next (year|month|week)|yesterday|today|tomorrow',
)
