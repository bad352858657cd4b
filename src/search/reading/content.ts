import { fold } from '../../text/fold.js'
import { overlaps, type Span } from '../../text/span.js'
import { syllables } from '../../text/syllables.js'
import { cue, everyMatch } from './cue.js'

/**
 * Words of grammar and courtesy that say nothing about the subject. Whole phrases, so that `an` of An Giang, `tử` of
 * `thư điện tử` or `do` of `Đô Lương` are never lost to a syllable list: every entry must be harmless without accents too.
 */
const EMPTY = cue(
  [
    'xin (chào|hỏi|cho hỏi|cho biết|vui lòng)|cho (tôi|mình|em|anh|chị|hỏi|biết)( hỏi| biết| xem)?|vui lòng|làm ơn|giúp (tôi|mình|em|với)|nhờ|ad ơi|bot ơi|bạn ơi|ơi',
    'được|đã|đang|sẽ|có|bị|là|thì|mà|rằng|vậy|thế|ạ|nhé|nha|nhỉ|hả|hở|à|z|dạ|dzậy|đó|kia|ấy|này|nọ',
    'của|ở|tại|cho|với|và|hay|hoặc|trong|trên|dưới|vào|về|theo|từ|đến|tới|ra|lên|cùng|bởi|do|như|khi|nào|gì|sao|đâu|ai',
    'nó|các|những|mọi|một|cái|chiếc|bao nhiêu|mấy|rồi|chưa|không|còn|cũng|vẫn|nữa|thôi|đi|lại|thể|biết|nêu|nói',
    'bài (viết|báo|này)|tin này|hôm đó|lúc đó|diễn ra|tổ chức|được nêu|nhắc (đến|tới)|liệt kê|kể tên|tổng cộng|tất cả',
    'the|of|in|at|on|for|to|a|an(?= [a-z])|is|are|was|were|did|does|do|has|have|been|be|by|with|and|many|much|please|tell me|it|its|there',
  ].join('|'),
)

/** The syllables of a question that carry its subject, in order. `taken`: places that are read otherwise. */
export function contentSyllables(text: string, taken: readonly Span[]): Span[] {
  const empty = everyMatch(EMPTY, text)
  return syllables(text).filter((syllable) => ![...taken, ...empty].some((span) => overlaps(span, syllable)))
}

/** A text of emoji, punctuation or one letter asks nothing. */
export const saysNothing = (text: string): boolean => !/[\p{L}\p{N}]{2}/u.test(fold(text))
