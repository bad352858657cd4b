import type { Span } from '../text/span.js'
import type { TermMatcher } from './matcher.js'
import type { Province, Terms } from './terms.js'

/** A province named in a text, directly or by a place in it. */
export interface ProvinceMention extends Span {
  readonly province: Province
  /** True when the province itself is named. */
  readonly named: boolean
}

/** A unit below the province that bears its name (`huyện Quảng Ninh`, `đường Hà Nội`) is another place. */
const LOWER_UNIT = /(?:huyện|xã|phường|đường|phố|quận|trấn|thôn|ấp|khu|chợ|cầu|sông|ngã tư|P\.|Q\.|H\.)\s$/iu
/** … but a city is the province's own. */
const OWN_UNIT = /(?:thành phố|thị xã|TP\.?|TX\.?)\s$/iu

const SURNAMES = new Set(
  (
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đinh Đoàn Lâm Trịnh Mai Đào Lương ' +
    'Tô Tạ Tống Triệu Quách Kiều Vương Châu Thạch Văn Thị Bá Đức Hữu Ngọc Quang Thanh Xuân Minh'
  ).split(' '),
)

/**
 * The provinces that an accented text names, in order. Names are capitalised there: `hòa bình` is peace. The name of a
 * street, of a lower unit or of a person (`Nguyễn Thái Bình`) is none.
 */
export function provincesInText(matcher: TermMatcher, text: string, span?: Span): ProvinceMention[] {
  return matcher
    .find(text, span, { accents: 'strict', kinds: ['province', 'place'] })
    .filter((match) => match.capitalised && isPlace(text, match))
    .flatMap(mentionOf)
}

/** The provinces that a question names, however it is typed. */
export function provincesInQuestion(matcher: TermMatcher, question: string): ProvinceMention[] {
  return matcher.find(question, undefined, { accents: 'folded', kinds: ['province', 'place'] }).flatMap(mentionOf)
}

function mentionOf(match: ReturnType<TermMatcher['find']>[number]): ProvinceMention[] {
  const { entry, start, end } = match
  if ((entry.kind !== 'province' && entry.kind !== 'place') || entry.province === null) return []
  return [{ start, end, province: entry.province, named: entry.kind === 'province' }]
}

function isPlace(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - 14), start)
  if (LOWER_UNIT.test(before) && !OWN_UNIT.test(before)) return false
  const word = /(\p{L}{1,7}) $/u.exec(before)?.[1]
  return word === undefined || !SURNAMES.has(word)
}

/** The name of the province that a place of before 2025-07-01 lies in since. */
export const provinceNow = (province: Province): string => province.mergedInto

/** The provinces of before 2025-07-01 that make up a province of today, itself first when it kept its name. */
export function provincesThen(terms: Terms, now: string): readonly Province[] {
  const parts = terms.provinces.filter((province) => province.mergedInto === now)
  return [...parts].sort((a, b) => Number(b.name === now) - Number(a.name === now))
}

/** What the merger of 2025-07-01 changed, in a sentence for users; null when it changed nothing. */
export function mergerHint({ name, mergedInto, aliases }: Province): string | null {
  if (mergedInto === name) return null
  const verb = aliases.includes(mergedInto) ? 'là' : 'thuộc'
  return `${name} nay ${verb} ${titled(mergedInto)}`
}

/** Cities that are provinces themselves are called so. */
const CITIES = new Set(['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế'])

function titled(province: string): string {
  if (province.startsWith('Thành phố')) return province
  return `${CITIES.has(province) ? 'thành phố' : 'tỉnh'} ${province}`
}
