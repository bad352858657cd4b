import { fold } from '../../text/fold.js'
import type { Reading } from './reading.js'

/**
 * The closed-class words of Vietnamese news that end a name or a noun phrase: particles, prepositions, conjunctions and
 * the verbs that stand behind an agency or a person. Two-syllable verbs are listed whole, since their first syllable
 * alone is often part of a noun (`tổ chức` ends a phrase, `tổ` does not).
 */
const ENDERS =
  'được bị đã đang sẽ vừa cũng đều còn vẫn chưa không phải cần nên có là của cho với tại ở trong trên dưới ngoài từ đến tới về theo do bởi vì để nhằm mà thì khi nếu như gồm cùng và hoặc hay nhưng nay này đó ấy kia trước sau giữa qua bằng vào ra lên xuống lại đạt các những mỗi mọi một rất nói trao họp nêu hiện đưa so trừ kể riêng luôn thuộc giúp đây rồi nữa thêm mới hết sẵn mang gây khiến chiếm giao chịu xin góp gần hơn khoảng đối khỏi buộc nằm quanh kiêm'
/** Nouns whose second syllable would end a phrase: `120 thiết bị`, `phòng họp`. */
const NOUNS =
  'thiết bị|chuẩn bị|phòng họp|cuộc họp|phiên họp|kỳ họp|buổi họp|nút giao|đầu vào|đầu ra|phát hiện|đi lại|thôn mới|đổi mới|biểu hiện|điểm đến|hồ sơ|đóng góp|chuyển giao|bàn giao|thu mua|tồn tại|hiện tại'
/** Nouns whose first syllable would end a phrase: `5 bị cáo`, `nút giao thông`. */
const NOUN_OPENERS =
  'bị cáo|bị can|bị đơn|giao thông|giao dịch|giao lưu|không gian|không khí|không quân|cho vay|bằng cấp|bằng lái|bằng khen|từ thiện|nói chuyện|trong nước|ngoài nước|ngoài công'
/** Verbs that are nouns right behind a number: `16 quyết định`, `57 tổ chức`. */
const COUNTED_VERBS =
  'quyết định|tổ chức|báo cáo|đề xuất|đề nghị|kiến nghị|thông báo|hướng dẫn|kết luận|đánh giá|ứng dụng|yêu cầu|phân tích|đăng ký|kết nối|nghiên cứu|cam kết|hỗ trợ'
/** Without diacritics most short words are also nouns (`vi` is `vì` and `vị`), so only the telling ones end a phrase. */
const BARE_ENDERS = 'duoc dang khong cua cho voi trong duoi nhung gom may nao gi chua va khi'
const VERBS =
  'hiển thị|diễn ra|nhất trí|thúc đẩy|trực thuộc|tổ chức|phối hợp|triển khai|thực hiện|ban hành|chủ trì|phát biểu|cho biết|khẳng định|nhấn mạnh|yêu cầu|đề nghị|chỉ đạo|tham dự|tham gia|tiếp thu|kết luận|đánh giá|ghi nhận|biểu dương|trình bày|báo cáo|khai mạc|khai trương|giới thiệu|thống nhất|điều hành|hướng dẫn|kiến nghị|quán triệt|phân tích|trả lời|chúc mừng|công bố|ra mắt|tiếp tục|tiến hành|hỗ trợ|cung cấp|xây dựng|vận hành|áp dụng|ứng dụng|sử dụng|phục vụ|bổ nhiệm|phê duyệt|tặng thưởng|làm việc|kiểm tra|thăm hỏi|đón tiếp|nghiên cứu|đào tạo|đại diện|bao gồm|thông qua|đầu tư|hoàn thành|nâng cao|đẩy mạnh|tăng cường|quyết định|xem xét|bàn giao|tiếp nhận|chia sẻ|lưu ý|đề xuất|thông báo|giải đáp|tuyên truyền|phổ biến|phấn đấu|tập huấn|thành lập|bày tỏ|chỉ rõ|tổng kết|sơ kết|gặp mặt|cập nhật|đăng ký|truy cập|kết nối|trang bị|duy trì|đáp ứng|cam kết|mong muốn|thảo luận|trao đổi|quản lý|phát triển|đảm bảo|bảo đảm|trong đó|đồng thời|bên cạnh|liên quan|tương ứng|đến nay|hiện nay|hàng năm|trở lên|chính thức|trực tiếp|vận động|lắng nghe|xác định|quan tâm|trao tặng|chứng kiến|bắt đầu|kết thúc|tiếp xúc|gửi thư|ủng hộ|tăng|giảm|dự họp|dự hội|dự buổi|dự lễ|chất vấn|phủ nhận|nhìn nhận|tiếp xúc|thăm và|bấm nút|ký kết|ký ban|ký quyết|ký văn|nhận được|nhận định|làm trưởng|làm tổ|đồng chủ|bố trí'

interface WordSets {
  readonly enders: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly counted: ReadonlySet<string>
}

let accentedSets: WordSets | undefined
let bareSets: WordSets | undefined

function setsOf({ accented }: Reading): WordSets {
  if (accented) accentedSets ??= setsFrom(ENDERS, (words) => words)
  else bareSets ??= setsFrom(BARE_ENDERS, fold)
  return (accented ? accentedSets : bareSets) ?? setsFrom('', fold)
}

const setsFrom = (enders: string, written: (words: string) => string): WordSets => ({
  enders: setOf(enders, ' '),
  verbs: setOf(written(VERBS), '|'),
  nouns: setOf(written(NOUNS), '|'),
  openers: setOf(written(NOUN_OPENERS), '|'),
  counted: setOf(written(COUNTED_VERBS), '|'),
})

const setOf = (words: string, between: string): ReadonlySet<string> => new Set(words.split(between))

/** A word and its place; `plain` as in the reading. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly plain: string
  readonly capital: boolean
}

const WORD = /[\p{L}\p{M}\d&]{1,40}(?:['’]\p{L}{1,20})?/uy

/** The word that starts at a place, if one does. */
export function wordAt(of: Reading, at: number): Word | null {
  WORD.lastIndex = at
  const plain = WORD.exec(of.plain)?.[0]
  if (plain === undefined) return null
  return { start: at, end: at + plain.length, plain, capital: /^\p{Lu}/u.test(of.text.slice(at, at + 2)) }
}

/** The next word behind `at`, when only spaces are between; null at punctuation, a line end or the text's end. */
export function nextWord(of: Reading, at: number): Word | null {
  let start = at
  while (of.plain.charAt(start) === ' ' && start - at < 4) start++
  return start === at ? null : wordAt(of, start)
}

/** True when the word (with the one behind it) ends a noun phrase. Capitals never do: they belong to names. */
export function endsPhrase(of: Reading, word: Word): boolean {
  if (word.capital || isSecondOfNoun(of, word)) return false
  const { enders, verbs, openers } = setsOf(of)
  const next = nextWord(of, word.end)
  const pair = next && `${word.plain} ${next.plain}`
  if (pair !== null && openers.has(pair)) return false
  return enders.has(word.plain) || verbs.has(word.plain) || (pair !== null && verbs.has(pair))
}

/** The end of a verb that is a noun behind a number, if the word begins one. */
export function countedVerbEnd(of: Reading, word: Word): number | null {
  const next = nextWord(of, word.end)
  return next && setsOf(of).counted.has(`${word.plain} ${next.plain}`) ? next.end : null
}

/** Longest first syllable of a noun, with the space. */
const BEFORE = 8

function isSecondOfNoun(of: Reading, { start, plain }: Word): boolean {
  const before = of.plain.slice(Math.max(0, start - BEFORE), start).split(' ')
  return setsOf(of).nouns.has(`${before.at(-2)} ${plain}`)
}
