import type { Span } from '../../text/span.js'
import { isPersonName, localityEnd, nameTail, type OrganizationMention } from '../organizations/organizations.js'
import { type Found, matchAfter, matches, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import { nextWord, wordAt } from '../reading/words.js'
import { HEADS, nameAt } from './names.js'
import { isPlaceLikeName, isSurname } from './surnames.js'

/** A person as the text names one: the whole, the name in it, the office when one stands beside it. */
export interface PersonMention {
  readonly span: Span
  readonly name: Span
  readonly office: Span | null
}

const ADDRESSES =
  'ông|bà|anh|chị|đồng chí|đ/c|(?:pgs|gs|ts|ths|th\\.s|ks|bs|ls|cn|bsckii|bscki|ncs)(?:[.,] ?| )|thiếu tá|trung tá|thượng tá|đại tá|thiếu tướng|trung tướng|thượng tướng|đại tướng|chuẩn đô đốc|đô đốc|đại úy|thượng úy|trung úy|thiếu úy|cụ|linh mục|hòa thượng|thượng tọa|nghệ nhân|nghệ sĩ|nhà văn|kiến trúc sư|chuyên gia|viện sĩ|dược sĩ|cử nhân|tiến sĩ|thạc sĩ|giáo sư|phó giáo sư|luật sư|bác sĩ|kỹ sư|nhạc sĩ'

const PERSON_PATTERNS = {
  office: pattern(`(?<![\\p{L}\\d])(?:nguyên |quyền |cựu )?(?:phó |q\\. ?)?(?:${HEADS})(?![\\p{L}\\d])`),
  address: pattern(`(?<![\\p{L}\\d])(?:(?:${ADDRESSES})[ .:]{0,2}){1,4}(?=\\p{L})`),
  /** Between an office and the name behind it. */
  toName: pattern('^(?: \\([^()\\n]{1,60}\\))?(?: ?[-–:] ?|, | )(?:ông |bà |đồng chí |đ/c )?'),
  /** Between two names that share a form of address. */
  nextName: pattern('^(?:,|,? và) (?=\\p{L})'),
  /** Between a name and the office behind it. */
  fromName: pattern('^(?: ?[-–:] ?|, | \\(|,? là )(?:hiện là |hiện đang là |hiện )?'),
  /** What a room or bureau does by its name: `trưởng phòng quản lý vận tải`. */
  task: pattern(
    '^ (?:quản lý|nghiên cứu|đào tạo|kiểm soát|giám sát|phát triển|đầu tư|xây dựng|ứng dụng|tiếp nhận|hướng dẫn)(?![\\p{L}])',
  ),
  /** Between two offices of one person. */
  nextOffice: pattern('^(?:, | kiêm | - | – |, kiêm )'),
} as const

/** Persons in order of place. */
export function peopleOf(of: Reading, organizations: readonly OrganizationMention[]): PersonMention[] {
  const offices = officesOf(of, new Map(organizations.map(({ span }) => [span.start, span])))
  const addressed = matches(of, PERSON_PATTERNS.address).flatMap((found) => namesFrom(of, found.end))
  const named = new Map<number, PersonMention>()
  const put = (person: PersonMention): void => {
    const known = named.get(person.name.end)
    if (!known || (!known.office && person.office)) named.set(person.name.end, person)
  }
  for (const name of addressed) put({ span: name, name, office: null })
  for (const office of offices) {
    const before = nameBefore(of, office, named)
    const name = before ?? nameAfter(of, office)
    if (name) put({ span: around(name, office), name, office })
  }
  return inOrder([...named.values()])
}

/** Most persons that share one form of address. */
const LONGEST_LIST = 12

/** Everyone that one form of address is for: `các bà Nguyễn Thị Tý, Vũ Thị Cưng và Võ Thị Thư`. */
function namesFrom(of: Reading, at: number): Span[] {
  const first = nameAt(of, at, true)
  const names = first ? [first] : []
  for (let last = first; last && names.length < LONGEST_LIST; ) {
    const link = matchAfter(of, PERSON_PATTERNS.nextName, last.end)
    const next: Span | null = link ? nameAt(of, link.end, false) : null
    last = next && syllableCount(of, next) > 2 && !isPlaceName(of, next.start) ? next : null
    if (last) names.push(last)
  }
  return names
}

const around = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

function inOrder(people: readonly PersonMention[]): PersonMention[] {
  const sorted = [...people].sort((a, b) => a.span.start - b.span.start)
  return sorted.filter((person, i) => (sorted[i - 1]?.span.end ?? 0) <= person.span.start)
}

/** Offices with what they are offices of; several of one person run together. */
function officesOf(of: Reading, organizations: ReadonlyMap<number, Span>): Span[] {
  const runs: { start: number; end: number }[] = []
  for (const found of matches(of, PERSON_PATTERNS.office)) {
    const last = runs.at(-1)
    if (last && found.start < last.end) continue
    const end = officeEnd(of, found, organizations)
    if (last && runsOn(of, last.end, found.start)) last.end = end
    else runs.push({ start: found.start, end })
  }
  return runs
}

const runsOn = (of: Reading, end: number, start: number): boolean =>
  matchAfter(of, PERSON_PATTERNS.nextOffice, end)?.end === start

/** `trưởng phòng quản lý vận tải`: the room is named by what it does. */
const isTasked = (of: Reading, { start, end }: Span): boolean =>
  /(?:ph[òo]ng|ban|b[ộo] ph[ậa]n|ph[ụu] tr[áa]ch)$/u.test(of.plain.slice(start, end)) &&
  matchAfter(of, PERSON_PATTERNS.task, end) !== undefined

function officeEnd(of: Reading, head: Found, organizations: ReadonlyMap<number, Span>): number {
  const organization = organizations.get(head.end + 1) ?? organizations.get(nextWord(of, head.end + 1)?.start ?? -1)
  if (organization) return organization.end
  if (startsName(of, head.end + 1) || isMinisterNamed(of, head)) return head.end
  const tail = nameTail(of, head.end, { verbs: isTasked(of, head) ? 2 : 0 })
  return localityEnd(of, tail)
}

/** Offices that are whole by themselves: a family name and one syllable behind them are a person's, `Phó Thủ tướng Vũ Khoan`. */
const MINISTER = /(?:th[ủu] t[ướu]{2}ng|th[ứu] tr[ưu][ởo]ng|b[ộo] tr[ưu][ởo]ng|t[ổo]ng b[íi] th[ưu]|t[ổo]ng th[ốo]ng)$/u

/** `Thứ trưởng Bộ GTVT`: an office of a ministry serves no place, so what follows is a person. */
const DEPUTY = /^(?:nguy[eê]n )?(?:th[ứu] tr[ưu][ởo]ng|b[ộo] tr[ưu][ởo]ng) b[ộo] /u

function isMinisterNamed(of: Reading, { start, end }: Span): boolean {
  const office = of.plain.slice(start, end)
  const first = MINISTER.test(office) || DEPUTY.test(office) ? nextWord(of, end) : null
  const second = first && nextWord(of, first.end)
  if (!first?.capital || !second?.capital || !isSurname(first.plain) || nextWord(of, second.end)?.capital) return false
  return !isPlaceLikeName(`${first.plain} ${second.plain}`)
}

const startsName = (of: Reading, at: number): boolean => {
  const word = wordAt(of, at)
  return word?.capital === true && isPersonName(of, word)
}

function nameAfter(of: Reading, office: Span): Span | null {
  const link = matchAfter(of, PERSON_PATTERNS.toName, office.end)
  if (!link) return null
  const addressed = link.end - link.start > 3
  const name = nameAt(of, link.end, addressed)
  const dashed = /[-–:]/u.test(of.plain.slice(link.start, link.end))
  return name && (addressed || dashed || syllableCount(of, name) > 2 || isMinisterNamed(of, office)) ? name : null
}

const syllableCount = (of: Reading, name: Span): number => of.text.slice(name.start, name.end).split(' ').length

/** Between a name and the office that it takes or holds. */
const BETWEEN = /(?: ?[-–:] ?|, | \(|,? là (?:hiện )?| (?:được (?:bổ nhiệm|bầu|cử) )?(?<takes>làm|giữ chức(?: vụ)?) )$/u
const NAME_BEFORE = /(?<![\p{L}\d])(\p{Lu}\p{Ll}{0,6}(?: \p{Lu}\p{Ll}{0,6}){1,4})$/u

/** The name in front of an office: `Trần Quang Nhất – Ủy viên …`. */
function nameBefore(of: Reading, office: Span, named: ReadonlyMap<number, PersonMention>): Span | null {
  const from = Math.max(0, office.start - 60)
  const lead = of.text.slice(from, office.start)
  const between = BETWEEN.exec(lead)
  if (!between || (between.groups?.takes === 'làm' && isLedBy(of, office))) return null
  const known = named.get(from + between.index)
  if (known) return known.office ? null : known.name
  const found = NAME_BEFORE.exec(lead.slice(0, between.index))
  const name = found && nameAt(of, from + found.index, false)
  return name && syllableCount(of, name) > 2 && !isPlaceName(of, name.start) ? name : null
}

/** `làm trưởng đoàn` is what somebody does on the day, no office. */
const isLedBy = (of: Reading, { start }: Span): boolean =>
  /^(?:trưởng|tổ |đội |chủ )/u.test(of.plain.slice(start, start + 8))

/** `thành phố Hồ Chí Minh`, `đường Lê Thánh Tôn`: places named after persons. */
const isPlaceName = (of: Reading, at: number): boolean =>
  /(?:tp\.?|thành phố|tỉnh|huyện|đường|xã|phường|trường|quận|phố|cầu|chợ|thpt|thcs|tiểu học|giải) ?$/u.test(
    of.plain.slice(Math.max(0, at - 12), at),
  )
