import type { AbstainReason } from '../answer.js'

/** Words of the answer itself, in Vietnamese, as every channel shows them. */

export const join = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`

/** A year that the place itself does not say is shown as a guess (ANSWERS.md, rule 5). */
export const inferred = (said: string, year: number): string => `${said} (${year}, suy ra từ bài viết)`

/** `hôm qua` tells a day to who knows when the news came out. */
export const inferredDate = (said: string, date: string): string => `${said} (${date}, suy ra từ ngày đăng)`

/** What {@link inferred} and {@link inferredDate} add. */
export const INFERRED = / \([\d/]{4,10}, suy ra từ (?:bài viết|ngày đăng)\)/g

export const severalFit = (count: number): string => `Có ${count} kết quả cùng khớp câu hỏi`

export const listed = (count: number): string => `Tìm thấy ${count} kết quả`

/** Example questions, made from facts that the corpus holds. */
export const suggestion = {
  event: (title: string, province: string | null): string =>
    capital(`${title}${placed(title, province)} diễn ra ngày nào?`),
  chair: (title: string, province: string | null): string => `Ai chủ trì ${title}${placed(title, province)}?`,
  directive: (name: string): string => capital(`${name} được ban hành ngày nào?`),
}

const capital = (question: string): string => question.charAt(0).toUpperCase() + question.slice(1)

const placed = (title: string, province: string | null): string =>
  province && !title.includes(province) ? ` ở ${province}` : ''

/** Why the corpus does not say, as it is told to the user. */
export const ABSTAINED: Readonly<Record<AbstainReason, string>> = {
  'not-in-corpus': 'Kho bài viết không nêu thông tin này, nên tôi xin phép không trả lời.',
  'out-of-period': 'Kho bài viết không có thông tin của thời gian được hỏi.',
  'other-place': 'Kho bài viết không có thông tin này về địa phương được hỏi.',
  'no-such-directive': 'Không có văn bản với số hiệu được hỏi trong kho bài viết.',
  unclear: 'Tôi chưa hiểu câu hỏi. Xin nêu rõ hơn: sự kiện, địa phương, số hiệu văn bản hoặc tên người cần hỏi.',
  'off-topic': 'Câu hỏi nằm ngoài nội dung của kho bài viết.',
}

export const words = {
  reading: (reading: string): string => `Hiểu là: ${reading}`,
  note: (note: string): string => `Lưu ý: ${note}.`,
  nearMiss: (what: string): string => `Gần nhất (không phải điều được hỏi): ${what}`,
  nearest: 'Các bài gần nhất, không trả lời câu hỏi này:',
  suggestions: 'Có thể hỏi:',
  /** `2009-11-06` → `06/11/2009`, `2013-06` → `06/2013`. */
  day: (day: string): string => day.split('-').reverse().join('/'),
}
