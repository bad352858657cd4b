import type { Span } from '../../text/span.js'
import type { Reading } from '../reading/reading.js'
import { nextWord, type Word, wordAt } from '../reading/words.js'
import { isSurname } from './surnames.js'

/** What offices begin with. */
export const HEADS =
  'tổng giám đốc điều hành|giám đốc điều hành|thường trực ban bí thư|bí thư|chủ tịch|giám đốc|tổng giám đốc|trưởng ban|trưởng phòng|trưởng đoàn|trưởng khoa|trưởng bộ môn|trưởng công an|chánh văn phòng|chánh thanh tra|chánh án|viện trưởng|cục trưởng|tổng cục trưởng|vụ trưởng|chi cục trưởng|hiệu trưởng|bộ trưởng|thứ trưởng|thủ tướng|tổng bí thư|tổng biên tập|chủ nhiệm|ủy viên|tổ trưởng|đội trưởng|chỉ huy trưởng|chính ủy|tư lệnh|tổng thư ký|thư ký|phát ngôn viên|kế toán trưởng|chuyên viên|chuyên gia|đại sứ|hạt trưởng|đồn trưởng|trạm trưởng|kiểm sát viên|đại biểu quốc hội|hội trưởng|trưởng thôn|trưởng ấp|trưởng bản|trưởng ngành|trưởng đại diện|trưởng tiểu ban|nhà báo|phó ban|phó phòng|phó đoàn|phó thủ tướng|phó bí thư|phó viện trưởng|cục phó|vụ phó|hiệu phó|viện phó|phó tổng giám đốc|chủ tịch hội đồng quản trị|chủ tịch hđqt|tổng thanh tra|thống đốc|viện phó|trưởng trạm|người phát ngôn|tổng tham mưu trưởng|phó tổng tham mưu trưởng|tham mưu trưởng|phó văn phòng|phụ trách|thủ trưởng|trưởng bộ phận|trưởng đài|trưởng nhóm|trưởng chi nhánh|thẩm phán|phó tổng thư ký|phó tư lệnh|chủ tọa|người sáng lập|nhà sáng lập'

/** A Vietnamese name has two to five syllables. */
const LONGEST_NAME = 5

/** The name that starts at a place. `sure`: a form of address precedes, so no family name is asked for. */
export function nameAt(of: Reading, at: number, sure: boolean): Span | null {
  let word = wordAt(of, at)
  if (!word?.capital || (!sure && !isSurname(word.plain)) || !isSyllable(of, word, sure)) return null
  let end = at
  let count = 0
  while (word?.capital && count < LONGEST_NAME && isSyllable(of, word, sure) && !isNoName(of, word)) {
    end = sure ? namePartEnd(of, word.end) : word.end
    count++
    word = nextWord(of, end)
  }
  return count >= 2 && !word?.capital ? { start: at, end } : null
}

/** One capital, then small letters: no acronym, no number. Only behind a form of address they may be many: `ông Kritenbrink`. */
const isSyllable = (of: Reading, word: Span, sure: boolean): boolean =>
  (sure ? /^\p{Lu}(?:['’]\p{Lu})?\p{Ll}{0,14}$/u : /^\p{Lu}(?:['’]\p{Lu})?\p{Ll}{0,6}$/u).test(
    of.text.slice(word.start, word.end),
  )

/** With what goes on a part of a foreign name: the `-young` of `Kim Do-young`, the dot of `Daniel J.`. */
function namePartEnd(of: Reading, end: number): number {
  const more = /^-\p{L}{1,12}(?!\p{L})|^\.(?= \p{Lu}\p{Ll})/u.exec(of.text.slice(end, end + 16))?.[0]
  if (more === undefined) return end
  return more !== '.' || /(?<!\p{L})\p{Lu}$/u.test(of.text.slice(end - 2, end)) ? end + more.length : end
}

/** An office or agency that stands in capitals right behind a name; `Thành`, `Công`, `Đại` alone are names. */
function isNoName(of: Reading, word: Word): boolean {
  if (/^(?:phó|ủy|sở|ông|bà)$/u.test(word.plain) && of.accented) return true
  const next = nextWord(of, word.end)
  return next !== null && !next.capital && isHead(`${word.plain} ${next.plain}`)
}

let heads: ReadonlySet<string> | undefined

/** `giám đốc`, `chủ tịch`: the two syllables that an office begins with. */
function isHead(pair: string): boolean {
  heads ??= new Set(HEADS.split('|'))
  return heads.has(pair)
}
