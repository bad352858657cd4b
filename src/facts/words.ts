import { fold } from '../text/fold.js'
import type { Reading } from './reading.js'

/**
 * The closed-class words of Vietnamese news that end a name or a noun phrase: particles, prepositions, conjunctions and
 * the verbs that stand behind an agency or a person. Two-syllable verbs are listed whole, since their first syllable
 * alone is often part of a noun (`tổ chức` ends a phrase, `tổ` does not).
 */
const ENDERS =
  'được bị đã đang sẽ vừa cũng đều còn vẫn chưa không phải cần nên có là của cho với tại ở trong trên dưới ngoài từ đến tới về theo do bởi vì để nhằm mà thì khi nếu như gồm cùng và hoặc hay nhưng nay này đó ấy kia trên trước sau giữa qua bằng vào ra lên xuống lại đạt các những mỗi mọi một vừa cũng rất đã nói cho đồng trao ký họp dự nêu hiện đưa nhận vẫn tự cùng so trừ kể riêng luôn thuộc giúp bên đây rồi nữa thêm mới vẫn hết sẵn mang gây khiến làm chiếm giao chịu xin góp gần hơn khoảng'
/** Without diacritics most short words are also nouns (`vi` is `vì` and `vị`), so only the telling ones end a phrase. */
const BARE_ENDERS =
  'duoc bi dang se cung khong nen cua cho voi tai trong tren duoi ngoai tu den toi ve theo boi de nham thi neu nhu gom cung hoac hay nhung nay sau bang vao dat cac nhung moi rat o la co khi bao may nao gi chua'
const VERBS =
  'tổ chức|phối hợp|triển khai|thực hiện|ban hành|chủ trì|phát biểu|cho biết|khẳng định|nhấn mạnh|yêu cầu|đề nghị|chỉ đạo|tham dự|tham gia|tiếp thu|kết luận|đánh giá|ghi nhận|biểu dương|trình bày|báo cáo|khai mạc|khai trương|giới thiệu|thống nhất|điều hành|hướng dẫn|kiến nghị|quán triệt|phân tích|trả lời|chúc mừng|công bố|ra mắt|tiếp tục|tiến hành|hỗ trợ|cung cấp|xây dựng|vận hành|áp dụng|ứng dụng|sử dụng|phục vụ|bổ nhiệm|phê duyệt|tặng thưởng|làm việc|kiểm tra|thăm hỏi|đón tiếp|nghiên cứu|đào tạo|đại diện|bao gồm|thông qua|đầu tư|hoàn thành|nâng cao|đẩy mạnh|tăng cường|quyết định|xem xét|bàn giao|tiếp nhận|chia sẻ|lưu ý|đề xuất|thông báo|thông tin|giải đáp|tuyên truyền|phổ biến|phấn đấu|tập huấn|thành lập|bày tỏ|chỉ rõ|tổng kết|sơ kết|gặp mặt|cập nhật|đăng ký|truy cập|kết nối|trang bị|duy trì|đáp ứng|cam kết|mong muốn|thảo luận|trao đổi|quản lý|phát triển|đảm bảo|bảo đảm|trong đó|đồng thời|bên cạnh|liên quan|tương ứng|đến nay|hiện nay|hàng năm|trở lên|chính thức|trực tiếp|vận động|lắng nghe|xác định|quan tâm|trao tặng|chứng kiến|thông tin|bắt đầu|kết thúc|tiếp xúc|gửi thư|ủng hộ|tăng|giảm'

let enders: ReadonlySet<string> | undefined
let bareEnders: ReadonlySet<string> | undefined
let verbs: ReadonlySet<string> | undefined
let bareVerbs: ReadonlySet<string> | undefined

function endersOf({ accented }: Reading): ReadonlySet<string> {
  enders ??= new Set(ENDERS.split(' '))
  bareEnders ??= new Set(BARE_ENDERS.split(' '))
  return accented ? enders : bareEnders
}

function verbsOf({ accented }: Reading): ReadonlySet<string> {
  verbs ??= new Set(VERBS.split('|'))
  bareVerbs ??= new Set(VERBS.split('|').map(fold))
  return accented ? verbs : bareVerbs
}

/** A word and its place; `plain` as in the reading. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly plain: string
  readonly capital: boolean
}

const WORD = /[\p{L}\p{M}\d&]{1,40}/uy

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
  if (word.capital) return false
  if (endersOf(of).has(word.plain) || verbsOf(of).has(word.plain)) return true
  const next = nextWord(of, word.end)
  return next !== null && verbsOf(of).has(`${word.plain} ${next.plain}`)
}
