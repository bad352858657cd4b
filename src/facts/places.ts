import { TermMatcher } from '../terms/matcher.js'
import type { Terms } from '../terms/terms.js'
import { contains, type Span } from '../text/span.js'
import { localityEnd, type OrganizationMention } from './organizations.js'
import { matchAfter, matches, pattern, type Reading } from './reading.js'
import { endsPhrase, nextWord, type Word } from './words.js'

/** A place as the text names it. */
export interface PlaceMention {
  readonly span: Span
  /** Canonical name when it is a province. */
  readonly province: string | null
  /** It stands where something is held: `tại hội trường UBND tỉnh`. */
  readonly venue: boolean
}

export const PLACE_PATTERNS = {
  at: pattern('(?<![\\p{L}])(?:(?:diễn ra |tổ chức )?tại|ở) (?=[\\p{L}“"])'),
  room: pattern(
    '^(?:hội trường|nhà văn hóa|nhà khách|khách sạn|trung tâm|trụ sở|văn phòng|phòng họp|sân vận động|quảng trường|thư viện|trường|nhà thiếu nhi|cung văn hóa|học viện|nhà hát|bảo tàng|khu|công viên|điểm cầu|nhà thi đấu|bệnh viện|hotel|resort|đại học)(?![\\p{L}])',
  ),
  /** What stands behind `tại` and is an occasion or a document. */
  noPlace: pattern(
    '^(?:hội nghị|hội thảo|hội thi|hội đàm|hội(?! trường)|buổi|đây|lễ|cuộc|phiên|diễn đàn|tọa đàm|kỳ|đại hội|ngày|quyết định|nghị quyết|điều|khoản|nghị định|thông tư|chỉ thị|công văn|kế hoạch|kết luận|thông báo|văn bản|báo cáo|luật)(?![\\p{L}])',
  ),
  locality: pattern('^(?:tỉnh|thành phố|tp\\.?|thị xã|huyện|quận|xã|phường|thị trấn|thủ đô|đảo) ?(?=[\\p{L}])'),
} as const

const matchers = new WeakMap<Terms, TermMatcher>()

/** The matcher over a lexicon, made once. */
export function matcherOf(terms: Terms): TermMatcher {
  const known = matchers.get(terms) ?? new TermMatcher(terms)
  matchers.set(terms, known)
  return known
}

/** Provinces, and what stands behind `tại`, in order of place, none inside another. */
export function placesOf(of: Reading, organizations: readonly OrganizationMention[], terms: Terms): PlaceMention[] {
  const provinces = provincesOf(of.text, terms, of.accented)
  const venues = matches(of, PLACE_PATTERNS.at).flatMap(
    (found) => venueAt(of, found.end, organizations, provinces) ?? [],
  )
  const rest = provinces.filter(({ span }) => !venues.some((venue) => contains(venue.span, span)))
  const all = [...venues, ...rest].sort((a, b) => a.span.start - b.span.start)
  return all.filter((each, i) => (all[i - 1]?.span.end ?? 0) <= each.span.start)
}

function provincesOf(text: string, terms: Terms, accented: boolean): PlaceMention[] {
  return matcherOf(terms)
    .find(text, undefined, { accents: accented ? 'strict' : 'folded', kinds: ['province'] })
    .flatMap((match) =>
      match.entry.kind === 'province' && (match.capitalised || !accented)
        ? [{ span: { start: match.start, end: match.end }, province: match.entry.province.name, venue: false }]
        : [],
    )
}

function venueAt(
  of: Reading,
  at: number,
  organizations: readonly OrganizationMention[],
  provinces: readonly PlaceMention[],
): PlaceMention | null {
  const organization = organizations.find(({ span }) => span.start === at)
  if (organization) return { span: organization.span, province: null, venue: true }
  const province = provinces.find(({ span }) => span.start === at)
  if (province) return { ...province, venue: true }
  if (matchAfter(of, PLACE_PATTERNS.noPlace, at)) return null
  const room = matchAfter(of, PLACE_PATTERNS.room, at)
  const end = room ? roomEnd(of, room.end, organizations) : properEnd(of, at)
  return end === null || end <= at
    ? null
    : { span: { start: at, end }, province: provinceEnding(of, at, end, provinces), venue: true }
}

/** The province of `tỉnh Phú Yên`; a district of the same name is none. */
function provinceEnding(of: Reading, start: number, end: number, provinces: readonly PlaceMention[]): string | null {
  const last = provinces.find(({ span }) => span.end === end && span.start >= start)
  if (!last) return null
  return /^(?:t[ỉi]nh|th[àa]nh ph[ốo]|tp\.?|th[ủu] [đd][ôo]) ?$/u.test(of.plain.slice(start, last.span.start))
    ? last.province
    : null
}

/** `hội trường UBND tỉnh`, `khách sạn Sài Gòn - Cần Thơ`: up to what ends the phrase. */
function roomEnd(of: Reading, head: number, organizations: readonly OrganizationMention[]): number {
  let end = head
  for (let count = 0; count < LONGEST; count++) {
    const organization = organizations.find(({ span }) => span.start === end + 1)
    if (organization) return organization.span.end
    const next = nextWord(of, end)
    if (!next || endsPhrase(of, next) || isAnd(next)) break
    end = next.end
  }
  return end
}

const LONGEST = 8
const isAnd = (word: Word): boolean => word.plain === 'và' || word.plain === 'va'

/** `tại TP Mỹ Tho`, `tại huyện Cai Lậy`, `tại Mỹ Tho`. */
function properEnd(of: Reading, at: number): number | null {
  const locality = matchAfter(of, PLACE_PATTERNS.locality, at)
  const end = localityEnd(of, at - 1)
  if (locality) return end > locality.end ? end : null
  return /^\p{Lu}\p{Ll}/u.test(of.text.slice(at, at + 2)) && of.accented ? end : null
}
