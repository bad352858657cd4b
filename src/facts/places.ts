import { TermMatcher } from '../terms/matcher.js'
import type { Terms } from '../terms/terms.js'
import type { Span } from '../text/span.js'
import { localityEnd, type OrganizationMention, properNameEnd } from './organizations/organizations.js'
import { type Found, matchAfter, matches, pattern } from './reading/pattern.js'
import type { Reading } from './reading/reading.js'
import { endsPhrase, nextWord, type Word, wordAt } from './reading/words.js'

/** A place as the text names it. */
export interface PlaceMention {
  readonly span: Span
  /** Canonical name when it is a province. */
  readonly province: string | null
  /** It stands where something is held: `tại hội trường UBND tỉnh`. */
  readonly venue: boolean
}

const PLACE_PATTERNS = {
  at: pattern('(?<![\\p{L}])(?:(?:diễn ra |tổ chức )?tại|ở) (?=[\\p{L}“"])'),
  room: pattern(
    '^(?:tầng \\d{1,2}|tòa nhà|hội trường|nhà văn hóa|nhà khách|khách sạn|trung tâm|trụ sở|văn phòng|phòng họp|sân vận động|quảng trường|thư viện|trường|nhà thiếu nhi|cung văn hóa|học viện|nhà hát|bảo tàng|khu(?! vực)|công viên|điểm cầu|nhà thi đấu|bệnh viện|hotel|resort|đại học)(?![\\p{L}])',
  ),
  /** What stands behind `tại` and is an occasion or a document. */
  noPlace: pattern(
    '^(?:hội nghị|hội thảo|hội thi|hội đàm|hội(?! trường)|buổi|đây|lễ|cuộc|phiên|diễn đàn|tọa đàm|kỳ|đại hội|ngày|trung ương|việt nam|quyết định|nghị quyết|điều|khoản|nghị định|thông tư|chỉ thị|công văn|kế hoạch|kết luận|thông báo|văn bản|báo cáo|luật)(?![\\p{L}])',
  ),
  address: pattern('^số \\d{1,4}\\p{L}?(?:[/-]\\d{1,4}){0,2},? (?:đường |phố )?'),
  goesOn: pattern(
    '^, (?:(?<house>tòa nhà)|(?<number>(?=số \\d))|(?=(?:phường|xã|huyện|quận|thành phố|tp\\.?|thị xã|thị trấn|tỉnh) ?[\\p{L}\\d]))',
  ),
  locality: pattern('^(?:tỉnh|thành phố|tp\\.?|thị xã|huyện|quận|xã|phường|thị trấn|thủ đô|đảo) ?(?=[\\p{L}])'),
} as const

const matchers = new WeakMap<Terms, TermMatcher>()

/** The matcher over a lexicon, made once. */
function matcherOf(terms: Terms): TermMatcher {
  const known = matchers.get(terms) ?? new TermMatcher(terms)
  matchers.set(terms, known)
  return known
}

/** Provinces, and what stands behind `tại`, in order of place, none inside another. */
export function placesOf(of: Reading, organizations: readonly OrganizationMention[], terms: Terms): PlaceMention[] {
  const provinces = provincesOf(of.text, terms, of.accented)
  const known = { organizations: byStart(organizations), provinces: byStart(provinces), ending: byEnd(provinces) }
  const venues = matches(of, PLACE_PATTERNS.at).flatMap((found) => venueAt(of, found.end, known) ?? [])
  const all = [...venues, ...provinces].sort((a, b) => a.span.start - b.span.start)
  return all.filter((each, i) => (all[i - 1]?.span.end ?? 0) <= each.span.start)
}

const byStart = <T extends { readonly span: Span }>(all: readonly T[]): ReadonlyMap<number, T> =>
  new Map(all.map((each) => [each.span.start, each]))
const byEnd = <T extends { readonly span: Span }>(all: readonly T[]): ReadonlyMap<number, T> =>
  new Map(all.map((each) => [each.span.end, each]))

/** What is known to stand at places. */
interface Known {
  readonly organizations: ReadonlyMap<number, OrganizationMention>
  readonly provinces: ReadonlyMap<number, PlaceMention>
  readonly ending: ReadonlyMap<number, PlaceMention>
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

function venueAt(of: Reading, at: number, known: Known): PlaceMention | null {
  const organization = known.organizations.get(at)
  if (organization) {
    const end = withWhereabouts(of, organization.span.end, known)
    return { span: { start: at, end }, province: null, venue: true }
  }
  const province = known.provinces.get(at)
  if (province) return { ...province, venue: true }
  if (matchAfter(of, PLACE_PATTERNS.noPlace, at)) return null
  const room = matchAfter(of, PLACE_PATTERNS.room, at)
  const first = room ? roomEnd(of, room.end, known) : (addressEnd(of, at) ?? properEnd(of, at))
  if (first === null || first <= at) return null
  const end = withWhereabouts(of, first, known)
  return { span: { start: at, end }, province: provinceEnding(of, at, known.ending.get(end)), venue: true }
}

/** The province of `tỉnh Phú Yên`; a district of the same name is none. */
function provinceEnding(of: Reading, start: number, last: PlaceMention | undefined): string | null {
  if (!last || last.span.start < start) return null
  const level = /^(?:t[ỉi]nh|th[àa]nh ph[ốo]|tp\.?|th[ủu] [đd][ôo]) ?$/u
  return level.test(of.plain.slice(start, last.span.start)) ? last.province : null
}

/** `hội trường UBND tỉnh`, `khách sạn Sài Gòn - Cần Thơ`: up to what ends the phrase. */
function roomEnd(of: Reading, head: number, { organizations }: Known): number {
  let end = head
  for (let count = 0; count < LONGEST; count++) {
    const organization = organizations.get(end + 1)
    if (organization) return organization.span.end
    const next = nextWord(of, end)
    if (!next || endsPhrase(of, next) || isAnd(next)) break
    end = next.end
  }
  return end
}

/** `số 6 Lê Lợi`. */
function addressEnd(of: Reading, at: number): number | null {
  const number = matchAfter(of, PLACE_PATTERNS.address, at)
  const street = number && wordAt(of, number.end)
  return street?.capital ? properNameEnd(of, street, false) : null
}

/** Most parts of an address behind its first. */
const LONGEST_ADDRESS = 3

/** The end with what says where that is: `tầng 15, Tòa nhà …`, `số 6 Lê Lợi, thành phố Huế`. */
function withWhereabouts(of: Reading, first: number, known: Known): number {
  let end = first
  for (let count = 0; count < LONGEST_ADDRESS; count++) {
    const next = matchAfter(of, PLACE_PATTERNS.goesOn, end)
    if (!next) break
    const part = partEnd(of, next, known)
    if (part <= next.end) break
    end = part
  }
  return end
}

/** `tòa nhà …`, `số 1 đường Lê Lợi`, `thành phố Huế`. */
function partEnd(of: Reading, next: Found, known: Known): number {
  if (next.group('house')) return roomEnd(of, next.end, known)
  return next.group('number') === undefined ? localityEnd(of, next.end - 1) : (addressEnd(of, next.end) ?? next.end)
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
