import { fold } from '../../../text/fold.js'
import { overlaps, type Span } from '../../../text/span.js'
import { cue } from '../cue.js'

/** A name that the question bears: a district, a company, a system. */
export interface ProperName extends Span {
  readonly name: string
  /** `huyện` of `huyện Ba Tri`: of a unit below the province, a fact of another one is no answer, however near. */
  readonly unit: string | null
  /** It is a province's name too: the unit must stand before it. */
  readonly homonym: boolean
}

const CAPITALISED = /(?<![\p{L}\d])\p{Lu}[\p{L}\d'’+.-]{0,20}(?: \p{Lu}[\p{L}\d'’+-]{0,20}){0,5}/gu

/** Capitals of offices, bodies, documents and sentence starts name nobody. */
const COMMON =
  'ông|bà|ai|sở|bộ|ban|phó|chủ|thứ|giám|trưởng|bí|hội|lễ|trung|cục|vụ|viện|đoàn|tổ|ủy|uỷ|tỉnh|huyện|xã|phường|quận|thành|thị|tp|chỉ|quyết|công|nghị|thông|kế|đề|luật|dự|cổng|phòng|văn|chánh|đồng|đảng|nhân|mr|ms|mrs|thủ|tướng|chính|phủ|tịch|đốc|tập|quy|dự|kế|hướng|báo|bài|chương|cuộc|cuộc|lần|quận|vì|tại|trong|theo|sau|trước|đoàn'
const COMMON_WORD = new RegExp(`^(?:${COMMON})$`, 'iu')

const LOCAL_UNIT = cue(
  '(?<!(?:cấp|các|những|mỗi|nhiêu|mấy|cả|số|hết|nhiều|hải|cơ|trực|xã|huyện|quận|hai|co|truc|xa|huyen|cap|cac|nhung|moi|nhieu|may|ca|so|het) )(huyện|quận|xã|phường|thị trấn|thị xã|thành phố|tp|tp\\.|h\\.|q\\.|p\\.)',
)
const LOCAL_UNIT_BEFORE = new RegExp(`${LOCAL_UNIT.source} $`, 'iu')
const BEFORE = 20

/** All of the news is from there. */
const COUNTRY = /^(?:Việt Nam|Viet Nam|Vietnam|VN)$/iu

/** @param known places that are read otherwise: provinces, terms of the domain, directives, people */
export function namesIn(text: string, known: readonly Span[]): readonly ProperName[] {
  return [...text.matchAll(CAPITALISED)]
    .flatMap(({ index, 0: run }) => nameOf(text, index, run, known))
    .filter((name) => !COUNTRY.test(name.name) && !isHalf(text, name))
    .filter((name) => !known.some((span) => overlaps(span, name)))
}

function nameOf(text: string, index: number, run: string, known: readonly Span[]): readonly ProperName[] {
  const words = run.split(' ')
  const starts = words.map((_, i) => index + words.slice(0, i).reduce((sum, word) => sum + word.length + 1, 0))
  const isOwn = (word: string, i: number): boolean => {
    const at = { start: starts[i] ?? 0, end: (starts[i] ?? 0) + word.length }
    return !COMMON_WORD.test(word) && !known.some((span) => overlaps(span, at))
  }
  const first = words.findIndex(isOwn)
  const last = words.findLastIndex(isOwn)
  const kept = first < 0 ? [] : words.slice(first, last + 1)
  if (kept.length === 0 || (index === 0 && first === 0 && isSentenceStart(kept))) return []
  if (index === 0 && first === 0 && isStarted(kept))
    return nameOf(text, index + (kept[0]?.length ?? 0) + 1, kept.slice(1).join(' '), known)
  const start = starts[first] ?? index
  const name = kept.join(' ').replace(/[.'’-]{1,3}$/u, '')
  return [{ start, end: start + name.length, name, unit: unitBefore(text, start), homonym: false }]
}

/** One capitalised word at the start is only the start. */
const isSentenceStart = (words: readonly string[]): boolean =>
  words.length === 1 && !/\p{Lu}.*\p{Lu}/u.test(words[0] ?? '')

/** The sentence begins with a common word before the name: `Camera Thủ Dầu Một`, `Trục LGSP`. */
const isStarted = (words: readonly string[]): boolean => words.length > 2 || /^\p{Lu}{2,}$/u.test(words[1] ?? '')

/** `Quy` of `Quy tắc`, `Đề` of `Đề án`: a capital on the first of two common syllables makes no name. */
const isHalf = (text: string, { end, name, unit }: ProperName): boolean =>
  unit === null &&
  !name.includes(' ') &&
  fold(name) !== name.toLowerCase() &&
  /^ \p{Ll}/u.test(text.slice(end, end + 2))

/** A level is no unit: `cấp huyện Nghệ An` is the province's. */
function unitBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - BEFORE), at)
  return LOCAL_UNIT_BEFORE.exec(before)?.[0].trim() ?? null
}

/** True when the place in the text is the name of a unit below the province: `phường Bắc Giang`. A city is the province's own. */
export function isLowerUnit(text: string, at: number): boolean {
  const unit = unitBefore(text, at)
  return unit !== null && !/^(thành phố|thanh pho|tp\.?)$/iu.test(unit)
}
