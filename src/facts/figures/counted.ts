import { matchAfter, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import { countedVerbEnd, endsPhrase, nextWord, type Word, wordAt } from '../reading/words.js'

/** Nouns that stand in lists of neighbours: `23 sở, ban, ngành và 20 huyện, thành, thị`, `công chức, viên chức`. */
const COORDINATE = pattern(
  '^(?:cán bộ|công chức|viên chức|người lao động|nhân viên|đoàn viên|hội viên|đoàn thể|đơn vị|cơ quan|tổ chức|doanh nghiệp|cá nhân|thị xã|thị trấn|thành phố|địa phương|trung tâm|hợp tác xã|sở|ban|ngành|huyện|thị|thành|xã|phường|quận|tỉnh|thôn|bản|ấp|hội|chức|viện|trường|phòng|chi cục|cục)(?![\\p{L}\\d])',
)

/** The longest counted noun phrase, in words. */
const LONGEST = 8

/**
 * The end of the noun phrase that a number counts, from the place behind the number: `cơ quan Đảng và Nhà nước`,
 * `sở, ban, ngành`. The same place comes back when no noun follows.
 */
export function countedEnd(of: Reading, at: number): number {
  const first = nextWord(of, at)
  let end = (first && countedVerbEnd(of, first)) ?? at
  for (let count = 0; count < LONGEST; count++) {
    const next = nextWord(of, end)
    if (!next) return inList(of, at, end)
    const level = count > 0 ? matchAfter(of, LEVEL, end) : undefined
    if (level) return level.end
    if (isAnd(next)) return goesOn(of, at, end, next) ?? end
    if (isTime(of, next) || endsPhrase(of, next) || /^\d/.test(next.plain) || isNewHead(of, at, end, next)) return end
    end = next.end
  }
  return end
}

/** `dịch vụ công mức độ 3, 4`: what is counted is of that level. */
const LEVEL = pattern(
  '^ (?:trực tuyến )?(?:ở |đạt )?(?:mức độ|mức|cấp độ|cấp) [1-5](?:(?:, ?| ?/ ?| và | ?[-–] ?| ?& ?)[1-5]){0,3}(?![\\d\\p{L}%]|[.,]\\d| (?:triệu|tỷ|tỉ|nghìn|đồng|%))',
)

/** `hồ sơ năm 2018`, `vụ trong tháng 5`: when, not what. */
const isTime = (of: Reading, { plain, end }: Word): boolean =>
  /^(?:năm|tháng|quý|ngày|nam|thang|quy|ngay)$/u.test(plain) && /^ [\divx]/u.test(of.plain.slice(end, end + 2))

const isAnd = (word: Word): boolean => /^(?:v[àa]|&)$/u.test(word.plain) && !word.capital

/** A capital agency behind a lower-case noun begins another phrase: `120 đại biểu Sở Nội vụ` counts people. */
const isNewHead = (of: Reading, at: number, end: number, word: Word): boolean =>
  end > at && of.accented && word.capital && /^(?:ubnd|hđnd|sở|bộ|ông|bà)$/u.test(word.plain)

/** Behind a comma the list goes on only with nouns of its own sort. */
function inList(of: Reading, start: number, end: number): number {
  if (!of.plain.startsWith(', ', end) || !isCoordinate(of, start, end)) return end
  return nextOfList(of, end + 2) ?? end
}

function nextOfList(of: Reading, at: number): number | null {
  const noun = matchAfter(of, COORDINATE, at)
  if (!noun) return null
  if (of.plain.startsWith(', ', noun.end)) return nextOfList(of, noun.end + 2) ?? noun.end
  const and = /^ v[àa] /u.exec(of.plain.slice(noun.end, noun.end + 4))
  return (and && nextOfList(of, noun.end + 4)) ?? noun.end
}

/** `Đảng và Nhà nước`, `công chức và viên chức`; `và 20 huyện` begins another figure. */
function goesOn(of: Reading, start: number, end: number, and: Word): number | null {
  const after = nextWord(of, and.end)
  if (!after) return null
  const last = of.text.slice(Math.max(start, of.text.lastIndexOf(' ', end - 1) + 1), end)
  if (after.capital && /^\p{Lu}/u.test(last)) return countedEnd(of, and.end)
  return isCoordinate(of, start, end) ? nextOfList(of, after.start) : null
}

/** True when the phrase so far is or ends in a noun of such lists. */
function isCoordinate(of: Reading, start: number, end: number): boolean {
  const words: Word[] = []
  for (let at = of.plain.charAt(start) === ' ' ? start + 1 : start; at < end; ) {
    const word = wordAt(of, at)
    if (!word) break
    words.push(word)
    at = word.end + 1
  }
  return words.slice(-2).some((word) => (matchAfter(of, COORDINATE, word.start)?.end ?? 0) >= end)
}
