import type { Span } from '../../text/span.js'
import type { PersonFact } from '../fact.js'
import { isPersonName, localityEnd, nameTail, type OrganizationMention } from '../organizations/organizations.js'
import { type Found, firstMatch, matchAfter, matchBefore, matches, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import { nextWord, type Word, wordAt } from '../reading/words.js'
import { isSurname } from './surnames.js'

/** A person as the text names one: the whole, the name in it, the office when one stands beside it. */
export interface PersonMention {
  readonly span: Span
  readonly name: Span
  readonly office: Span | null
}

const HEADS =
  'bí thư|chủ tịch|giám đốc|tổng giám đốc|trưởng ban|trưởng phòng|trưởng đoàn|trưởng khoa|trưởng bộ môn|trưởng công an|chánh văn phòng|chánh thanh tra|chánh án|viện trưởng|cục trưởng|tổng cục trưởng|vụ trưởng|chi cục trưởng|hiệu trưởng|bộ trưởng|thứ trưởng|thủ tướng|tổng bí thư|tổng biên tập|chủ nhiệm|ủy viên|tổ trưởng|đội trưởng|chỉ huy trưởng|chính ủy|tư lệnh|tổng thư ký|thư ký|phát ngôn viên|kế toán trưởng|chuyên viên|chuyên gia|đại sứ|hạt trưởng|đồn trưởng|trạm trưởng|kiểm sát viên|đại biểu quốc hội|hội trưởng|trưởng thôn|trưởng ấp|trưởng bản|trưởng ngành|trưởng đại diện|trưởng tiểu ban|nhà báo|phó ban|phó phòng|phó đoàn|phó thủ tướng|phó bí thư|phó viện trưởng|cục phó|vụ phó|hiệu phó|viện phó|phó tổng giám đốc|chủ tịch hội đồng quản trị|chủ tịch hđqt|tổng thanh tra|thống đốc|viện phó|trưởng trạm'
const ADDRESSES =
  'ông|bà|anh|chị|đồng chí|đ/c|(?:pgs|gs|ts|ths|th\\.s|ks|bs|ls|cn|bsckii|bscki|ncs)(?:[.,] ?| )|thiếu tá|trung tá|thượng tá|đại tá|thiếu tướng|trung tướng|thượng tướng|đại tướng|tiến sĩ|thạc sĩ|giáo sư|phó giáo sư|luật sư|bác sĩ|kỹ sư|nhạc sĩ'

const PERSON_PATTERNS = {
  office: pattern(
    `(?<![\\p{L}\\d])(?:nguyên |quyền |cựu )?(?:phó |q\\. ?)?(?:${HEADS})(?:(?: -|,| kiêm)? (?=(?:phó |tổng )?(?:${HEADS})))?(?![\\p{L}\\d])`,
  ),
  address: pattern(`(?<![\\p{L}\\d])(?:(?:${ADDRESSES})[ .:]{0,2}){1,4}(?=\\p{L})`),
  /** Between an office and the name behind it. */
  toName: pattern('^(?: ?[-–:] ?|, | )(?:ông |bà |đồng chí |đ/c )?'),
  /** Between a name and the office behind it. */
  fromName: pattern('^(?: ?[-–:] ?|, | \\(|,? là )(?:hiện là |hiện đang là |hiện )?'),
  /** Between two offices of one person. */
  nextOffice: pattern('^(?:, | kiêm | - | – |, kiêm )'),
  chair: pattern(
    '(?<![\\p{L}])(?:đồng )?(?:chủ trì|chủ tọa|chủ tịch đoàn|điều hành|làm trưởng đoàn|làm tổ trưởng|làm trưởng ban|dẫn đầu)(?![\\p{L}])',
  ),
  speaker: pattern(
    '(?<![\\p{L}])(?:phát biểu|cho biết|cho hay|cho rằng|nhấn mạnh|khẳng định|chỉ đạo|yêu cầu|kết luận|tiếp thu|báo cáo|trình bày|đề nghị|nói|lưu ý|chia sẻ|giải đáp|đánh giá|nhận định|thông tin|bày tỏ|kêu gọi|ghi nhận|khai mạc|bế mạc|chỉ rõ|quán triệt|trả lời)(?![\\p{L}])',
  ),
  signer: pattern('(?<![\\p{L}])(?:ký|đã ký|ký ban hành|ký quyết định|phê duyệt)(?![\\p{L}])'),
  presidedBy: pattern(
    '(?<![\\p{L}])(?<by>do|(?:chủ trì|chủ tọa|điều hành)(?: của| là|:))(?: các)? (?:(?:ông|bà|đồng chí|đ/c):? )?$',
  ),
  attending: pattern(
    '(?<![\\p{L}])(?:tham dự|đến dự|cùng dự|về dự|dự(?! (?:án|kiến|thảo|toán|báo|phòng|trữ|định|luật|tính))|tham gia|có mặt|chứng kiến)(?![\\p{L}])',
  ),
} as const

/** Persons in order of place. */
export function peopleOf(of: Reading, organizations: readonly OrganizationMention[]): PersonMention[] {
  const offices = officesOf(of, new Map(organizations.map(({ span }) => [span.start, span])))
  const addressed = matches(of, PERSON_PATTERNS.address).flatMap((found) => nameAt(of, found.end, true) ?? [])
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

function officeEnd(of: Reading, head: Found, organizations: ReadonlyMap<number, Span>): number {
  const organization = organizations.get(head.end + 1) ?? organizations.get(nextWord(of, head.end + 1)?.start ?? -1)
  if (organization) return organization.end
  if (startsName(of, head.end + 1)) return head.end
  const tail = nameTail(of, head.end)
  return localityEnd(of, tail)
}

const startsName = (of: Reading, at: number): boolean => {
  const word = wordAt(of, at)
  return word?.capital === true && isPersonName(of, word)
}

/** A Vietnamese name has two to five syllables. */
const LONGEST_NAME = 5

/** The name that starts at a place. `sure`: a form of address precedes, so no family name is asked for. */
function nameAt(of: Reading, at: number, sure: boolean): Span | null {
  let word = wordAt(of, at)
  if (!word?.capital || (!sure && !isSurname(word.plain)) || !isSyllable(of, word)) return null
  let end = at
  let count = 0
  while (word?.capital && count < LONGEST_NAME && isSyllable(of, word) && !isNoName(of, word)) {
    end = word.end
    count++
    word = nextWord(of, end)
  }
  return count >= 2 && !word?.capital ? { start: at, end } : null
}

/** One capital, then small letters: no acronym, no number. */
const isSyllable = (of: Reading, word: Span): boolean =>
  /^\p{Lu}(?:['’]\p{Lu})?\p{Ll}{0,6}$/u.test(of.text.slice(word.start, word.end))

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

function nameAfter(of: Reading, office: Span): Span | null {
  const link = matchAfter(of, PERSON_PATTERNS.toName, office.end)
  if (!link) return null
  const addressed = link.end - link.start > 3
  const name = nameAt(of, link.end, addressed)
  const dashed = /[-–:]/u.test(of.plain.slice(link.start, link.end))
  return name && (addressed || dashed || syllableCount(of, name) > 2) ? name : null
}

const syllableCount = (of: Reading, name: Span): number => of.text.slice(name.start, name.end).split(' ').length

const NAME_BEFORE =
  /(?<![\p{L}\d])(\p{Lu}\p{Ll}{0,6}(?: \p{Lu}\p{Ll}{0,6}){1,4})(?: ?[-–:] ?|, | \(|,? là (?:hiện )?)$/u

/** The name in front of an office: `Trần Quang Nhất – Ủy viên …`. */
function nameBefore(of: Reading, office: Span, named: ReadonlyMap<number, PersonMention>): Span | null {
  const from = Math.max(0, office.start - 50)
  const found = NAME_BEFORE.exec(of.text.slice(from, office.start))
  if (!found?.[1]) return null
  const end = from + found.index + found[1].length
  const known = named.get(end)
  if (known) return known.office ? null : known.name
  const name = nameAt(of, from + found.index, false)
  return name && syllableCount(of, name) > 2 && !isPlaceName(of, name.start) ? name : null
}

/** `thành phố Hồ Chí Minh`, `đường Lê Thánh Tôn`: places named after persons. */
const isPlaceName = (of: Reading, at: number): boolean =>
  /(?:tp\.?|thành phố|tỉnh|huyện|đường|xã|phường|trường|quận|phố|cầu|chợ|thpt|thcs|tiểu học|giải) ?$/u.test(
    of.plain.slice(Math.max(0, at - 12), at),
  )

/** What the sentence says each person does. */
export function personRoles(
  of: Reading,
  people: readonly PersonMention[],
  sentenceOf: (at: number) => Span,
): PersonFact['role'][] {
  const roles: PersonFact['role'][] = []
  for (let i = people.length - 1; i >= 0; i--) {
    const person = people[i]
    const next = people[i + 1]
    if (person) roles[i] = roleOf(of, person, sentenceOf(person.span.start), next, roles[i + 1])
  }
  return roles
}

function roleOf(
  of: Reading,
  person: PersonMention,
  sentence: Span,
  next: PersonMention | undefined,
  nextRole: PersonFact['role'] | undefined,
): PersonFact['role'] {
  const presided = matchBefore(of, PERSON_PATTERNS.presidedBy, person.span.start)
  if (presided) return presided.group('by') === 'do' ? agentRole(of, person, sentence) : 'chair'
  if (next && next.span.start < sentence.end && nextRole && isCoordinated(of, person, next)) return nextRole
  const clauseEnd = Math.min(next?.span.start ?? sentence.end, sentence.end)
  const behind = { start: person.span.end, end: Math.max(person.span.end, Math.min(clauseEnd, person.span.end + 160)) }
  if (isNear(of, PERSON_PATTERNS.chair, behind)) return 'chair'
  if (isNear(of, PERSON_PATTERNS.signer, behind)) return 'signer'
  if (firstMatch(of, PERSON_PATTERNS.attending, { start: sentence.start, end: person.span.start })) return 'attendee'
  if (firstMatch(of, PERSON_PATTERNS.speaker, behind)) return 'speaker'
  return firstMatch(of, PERSON_PATTERNS.attending, behind) ? 'attendee' : 'other'
}

/** `do ông A chủ trì`; `do ông A ký`. */
function agentRole(of: Reading, person: PersonMention, sentence: Span): PersonFact['role'] {
  const behind = { start: person.span.end, end: Math.min(sentence.end, person.span.end + 120) }
  if (isNear(of, PERSON_PATTERNS.chair, behind)) return 'chair'
  return isNear(of, PERSON_PATTERNS.signer, behind) ? 'signer' : 'other'
}

/** A verb belongs to the person only while its clause lasts. */
function isNear(of: Reading, wanted: (typeof PERSON_PATTERNS)['chair'], behind: Span): boolean {
  const found = firstMatch(of, wanted, behind)
  return found !== undefined && !/[;:]/.test(of.plain.slice(behind.start, found.start))
}

const isCoordinated = (of: Reading, person: PersonMention, next: PersonMention): boolean =>
  /^,?(?: v[àa]| c[ùu]ng(?: v[ớo]i)?)? (?:(?:[ôo]ng|b[àa]|[đd](?:ồng chí|ong chi|\/c)) )?$/u.test(
    of.plain.slice(person.span.end, next.span.start),
  )
