import type { Terms } from '../../terms/terms.js'
import { lower } from '../../text/fold.js'
import type { Span } from '../../text/span.js'
import { normalTones } from '../../text/tone.js'
import { isPlaceLikeName, isSurname } from '../people/surnames.js'
import { type Found, matches, pattern } from '../reading/pattern.js'
import type { Reading } from '../reading/reading.js'
import { endsPhrase, nextWord, type Word, wordAt } from '../reading/words.js'

/** Fields of ministries, departments and district offices, as they are named and abbreviated. */
const FIELDS = [
  'thông tin,? ?(?:và|-|–|&)? ?truyền thông|tt ?[-–&] ?tt|tttt',
  'khoa học (?:và|-|–|&) công nghệ|kh ?& ?cn|khcn|kh-cn',
  'kế hoạch (?:và|-|–|&) đầu tư|kh ?& ?đt|khđt|kh-đt',
  'giáo dục (?:và|-|–|&) đào tạo|gd ?& ?đt|gdđt|gd-đt',
  'nông nghiệp (?:và|-|–|&) (?:phát triển nông thôn|ptnt|môi trường)|nn ?& ?ptnt|nnptnt|nn-ptnt',
  'tài nguyên (?:và|-|–|&) môi trường|tn ?& ?mt|tnmt|tn-mt',
  'văn hóa,? thể thao (?:và|-|–|&) du lịch|vh,? ?tt ?& ?dl|vhttdl|vh-tt&dl|vh-tt-dl',
  'văn hóa (?:và|-|–|&) (?:thông tin|thể thao)|văn hóa[ -–]{1,3}thông tin|vh ?& ?tt|vhtt',
  'lao động[ ,–-]{1,3}thương binh (?:và|-|–|&) xã hội|lđ ?-? ?tb ?(?:và|&|-) ?xh|lđtbxh|lđ-tb&xh',
  'kinh tế (?:và|-|–|&) (?:hạ tầng|ngân sách|tài chính)|tài chính ?(?:-|–|và) ?kế hoạch',
  'giao thông (?:-|–)? ?vận tải|gtvt|công thương|nội vụ|tài chính|xây dựng|y tế|tư pháp|ngoại vụ|ngoại giao|quốc phòng|công an|quy hoạch (?:-|–|và) kiến trúc|du lịch|thể thao|dân tộc(?: và tôn giáo)?|bưu chính,? viễn thông|nông nghiệp|công nghiệp|thương mại|thủy sản|chính trị|tư lệnh|chỉ huy quân sự(?: tỉnh)?',
].join('|')

/** Heads that are an organization by themselves or with the place they serve. */
const BODIES =
  'ubnd|ủy ban nhân dân|hđnd|hội đồng nh[âầ]n dân|(?:ban thường vụ |văn phòng )?(?:tỉnh|thành|huyện|quận|thị|đảng|đoàn) ủy|văn phòng (?:ubnd|ủy ban nhân dân|hđnd|chính phủ|quốc hội|đoàn đbqh(?: và hđnd)?)|(?:ủy ban )?mttq(?: việt nam)?|ủy ban mặt trận tổ quốc(?: việt nam)?|mặt trận tổ quốc(?: việt nam)?|chính phủ|quốc hội|thủ tướng chính phủ|công an|thanh tra(?: chính phủ)?|kho bạc(?: nhà nước)?|cục thuế|cục thống kê|cục hải quan|tòa án nhân dân|tand|viện kiểm sát nhân dân|vksnd|bưu điện|viễn thông|vnpt|viettel|mobifone|vinaphone|tỉnh đoàn|thành đoàn|huyện đoàn|hội nông dân|hội phụ nữ|hội liên hiệp phụ nữ|hội cựu chiến binh|liên đoàn lao động|đài phát thanh (?:và|-|–) truyền hình|đài pt ?-? ?th|ban bí thư|bộ chính trị|trung ương đảng|ban chấp hành trung ương'

/** Heads that only a name behind them makes an organization: `Trung tâm …`, `Công ty …`. */
const NAMED =
  'ban (?:chỉ đạo|quản lý|điều phối|tổ chức|tuyên giáo|dân vận|nội chính|thường vụ|kinh tế|cơ yếu|nghiên cứu|cải cách|cố vấn|vận động|đổi mới|điều hành|chấp hành|giám đốc|công tác|pháp chế|tư vấn|thi đua|bảo vệ|an toàn giao thông|dân tộc)|trung tâm|công ty(?: cổ phần| cp| tnhh)?|tổng công ty|tập đoàn|viện|học viện|trường(?: đại học| cao đẳng| thpt| chính trị)?|đại học|tổng cục|cục|vụ|chi cục|hiệp hội|hội đồng|hội(?! (?:nghị|thảo|thi|trường|chợ|họp|đàm|nhập|quán|viên|chẩn|ý))|liên hiệp|liên đoàn|liên minh|ngân hàng|báo|tạp chí|đài|quỹ|văn phòng|phòng|chi nhánh|bảo hiểm xã hội|bhxh|ủy ban|cơ quan|bệnh viện|nhà xuất bản|thông tấn xã|đảng bộ|bộ tư lệnh|bộ chỉ huy|sở'

const ORGANIZATION_PATTERNS = {
  department: pattern(
    `(?<![\\p{L}\\d])(?:thanh tra |văn phòng )?(?:bộ|sở|phòng|ban|liên bộ) (?:${FIELDS})(?![\\p{L}\\d])`,
  ),
  body: pattern(`(?<![\\p{L}\\d])(?:${BODIES})(?![\\p{L}\\d])`),
  named: pattern(`(?<![\\p{L}\\d])(?:${NAMED})(?= [\\p{L}])`),
} as const

/** An organization as the text names it, the place it serves taken in. */
export interface OrganizationMention {
  readonly span: Span
  /** Where its own name ends and the place begins: `Sở Nội vụ| tỉnh Phú Yên`. */
  readonly nameEnd: number
}

/** In order, none inside another. */
export function organizationsOf(of: Reading): OrganizationMention[] {
  const fixed = [...matches(of, ORGANIZATION_PATTERNS.department), ...matches(of, ORGANIZATION_PATTERNS.body)]
    .filter((found) => isName(of, found))
    .map((found) => withLocality(of, found.start, found.end))
  const named = matches(of, ORGANIZATION_PATTERNS.named).flatMap((found) => namedOrganization(of, found) ?? [])
  return outermost([...fixed, ...named])
}

/**
 * Names of bodies bear a capital where text has capitals at all; some papers write the head small (`sở Nội vụ`, `công ty
 * Luật …`), which is no name in the middle of `trung tâm Hà Nội`.
 */
function isName(of: Reading, { start, end }: Span): boolean {
  if (!of.accented || /^\p{Lu}/u.test(of.text.slice(start, start + 2))) return true
  const head = SMALL_HEAD.exec(of.plain.slice(start, end + 1))?.[0]
  return head !== undefined && /^\p{Lu}/u.test(of.text.slice(start + head.length, start + head.length + 2))
}

const SMALL_HEAD = /^(?:sở|bộ|ban|công ty|tập đoàn|tổng công ty|cục|tổng cục|vụ|hiệp hội|ủy ban) /u

function outermost(found: readonly OrganizationMention[]): OrganizationMention[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const kept: OrganizationMention[] = []
  for (const each of sorted) if ((kept.at(-1)?.span.end ?? -1) <= each.span.start) kept.push(each)
  return kept
}

const LEVELS = /^(?:tỉnh|thành|tp|thị|huyện|quận|xã|phường)$/u
const BARE_LEVELS = /^(?:tinh|thanh|tp|thi|huyen|quan|xa|phuong)$/u

/** `tỉnh` of `tỉnh Phú Yên`, not of `Tỉnh ủy`. */
function isLevel(of: Reading, word: Word): boolean {
  if (!(of.accented ? LEVELS : BARE_LEVELS).test(word.plain)) return false
  return !/^ [uủ]y(?!\p{L})/u.test(of.plain.slice(word.end, word.end + 4))
}

/** A ministry serves no place: what follows it in capitals is a person. */
const MINISTRY = /^b[ộo] (?!ch[ỉi]|t[ưu] l)/u

function withLocality(of: Reading, start: number, nameEnd: number): OrganizationMention {
  const end = MINISTRY.test(of.plain.slice(start, nameEnd)) ? nameEnd : localityEnd(of, nameEnd)
  return { span: { start, end }, nameEnd }
}

/** Levels whose units may bear numbers: `Quận 7`. */
const NUMBERED = /^(?:quận|phường|quan|phuong)$/u

/** `tỉnh Phú Yên`, `TP. Mỹ Tho`, `huyện`, or a bare `Tiền Giang`. */
export function localityEnd(of: Reading, at: number): number {
  const level = nextWord(of, at)
  if (!level) return at
  if (!isLevel(of, level)) return level.capital && !isHead(of, level) ? properNameEnd(of, level) : at
  const whole = levelEnd(of, level)
  const dot = level.plain === 'tp' && of.plain.charAt(whole) === '.' ? whole + 1 : whole
  const name = nextWord(of, dot) ?? (dot > whole ? wordAt(of, dot) : null)
  if (name && /^\d{1,2}$/.test(name.plain) && NUMBERED.test(level.plain)) return name.end
  return name?.capital ? levelledEnd(of, level, name, whole) : whole
}

/** `UBND tỉnh Trần Thị Thái` goes on with a person; communes and wards are named after persons themselves. */
function levelledEnd(of: Reading, level: Word, name: Word, whole: number): number {
  const mayBePerson = !/^(?:xã|phường|xa|phuong)$/u.test(level.plain)
  return mayBePerson && isPersonName(of, name) ? whole : properNameEnd(of, name, false)
}

function levelEnd(of: Reading, level: Word): number {
  const next = nextWord(of, level.end)
  const pair = next ? `${level.plain} ${next.plain}` : ''
  return next && /^(?:th[aà]nh ph[oố]|th[iị] x[aã]|th[iị] tr[aấ]n)$/u.test(pair) ? next.end : level.end
}

/** At most this many syllables of a place's name: `Bà Rịa - Vũng Tàu`. */
const LONGEST_PLACE = 4

/** The end of a proper name; a person's name behind an agency is none of its. */
export function properNameEnd(of: Reading, first: Word, mayBePerson = true): number {
  if (mayBePerson && isPersonName(of, first)) return first.start - 1
  let last = first
  for (let count = 1; count < LONGEST_PLACE; count++) {
    const next = nextWord(of, last.end)
    if (!next?.capital || isHead(of, next) || isAcronym(of, last) || (count > 1 && isPersonName(of, next))) break
    last = next
  }
  return last.end
}

/** `HCM`: no other word of the name follows. */
const isAcronym = (of: Reading, { start, end }: Word): boolean => /^\p{Lu}{2,}$/u.test(of.text.slice(start, end))

const isHead = (of: Reading, word: Word): boolean =>
  /^(?:ubnd|hđnd|sở|bộ|ban|phòng|ông|bà|đ)$/u.test(word.plain) && of.accented

export function isPersonName(of: Reading, first: Word): boolean {
  const second = nextWord(of, first.end)
  const third = second && nextWord(of, second.end)
  if (!isSurname(first.plain) || !second?.capital || !third?.capital) return false
  return !isPlaceLikeName(`${first.plain} ${second.plain}`)
}

/** Longest tail of a name, in words. */
const LONGEST_NAME = 14

/** Bodies whose name begins with their task: `Ban Chỉ đạo ứng dụng công nghệ thông tin`. */
const TASKED = /^ban (?:ch[ỉi] [đd][ạa]o|qu[ảa]n l[ýy])$/u
/** Bodies whose name may go on behind a dash: `Tập đoàn Công nghiệp - Viễn thông Quân đội`. */
const DASHED = /^(?:t[ậa]p [đd]o[àa]n|(?:t[ổo]ng )?c[ôo]ng ty.{0,8})$/u

const freedomOf = (head: string): { readonly verbs: number; readonly dashes: boolean } => ({
  verbs: TASKED.test(head) ? 2 : 0,
  dashes: DASHED.test(head),
})

/** The place of the dash's end, when a capital that begins no office stands behind it. */
function behindDash(of: Reading, at: number): number | null {
  const dash = /^ ?[-–] ?(?=\p{Lu})/u.exec(of.text.slice(at, at + 4))?.[0]
  const word = dash === undefined ? null : wordAt(of, at + dash.length)
  if (!word || isPersonName(of, word) || /^(?:phó|giám|chủ|bí|trưởng|chi)$/u.test(word.plain)) return null
  return word.start - 1
}

function namedOrganization(of: Reading, found: Found): OrganizationMention | null {
  if (!isName(of, found)) return null
  const nameEnd = nameTail(of, found.end, freedomOf(of.plain.slice(found.start, found.end)))
  const mention = withLocality(of, found.start, nameEnd)
  return mention.span.end > found.end && isProper(of, found.end, nameEnd, mention.span.end) ? mention : null
}

/** A name has a capital behind its head or the place that it serves: not `Văn phòng điện tử`. */
const isProper = (of: Reading, head: number, nameEnd: number, end: number): boolean =>
  !of.accented || end > nameEnd || /\p{Lu}/u.test(of.text.slice(head, nameEnd))

/** Where the words of a name behind its head end. Small words go on a name, `và` and `-` only before another capital. */
export function nameTail(of: Reading, head: number, { verbs = 0, dashes = false } = {}): number {
  let end = head
  let at = head
  for (let count = 0; count < LONGEST_NAME; count++) {
    const next = nextWord(of, at)
    if (!next) {
      const dashed = dashes ? behindDash(of, at) : null
      if (dashed === null) return end
      at = dashed
      continue
    }
    if (isConjunction(next) && !next.capital) {
      const after = nextWord(of, next.end)
      if (!after?.capital || isHead(of, after) || end === head) return end
      at = next.end
      continue
    }
    if (
      ((count >= verbs || isHeldBy(of, next)) && endsPhrase(of, next)) ||
      isTime(of, next) ||
      isLevel(of, next) ||
      /^\d/.test(next.plain)
    )
      return end
    if (next.capital && isPersonName(of, next)) return end
    end = acronymEnd(of, next)
    at = end
  }
  return end
}

/** `Ban Chỉ đạo họp`: verbs of the sentence, no task that names the body. */
const isHeldBy = (of: Reading, { start }: Word): boolean =>
  /^(?:họp|tổ chức|đã|sẽ|vừa|đang|yêu cầu|đề nghị|cho|giao|thống nhất|kết luận|đánh giá|làm việc|kiểm tra|báo cáo|tham gia|tiếp tục|phối hợp|chủ trì|do|của|tại|và)(?!\p{L})/u.test(
    of.plain.slice(start, start + 12),
  )

/** The `ngày` of `Sở Xây dựng ngày 8-11`. */
const isTime = (of: Reading, { plain, end }: Word): boolean =>
  /^(?:ng[aà]y|th[aá]ng|n[aă]m|qu[yý]|s[aá]ng|chi[eề]u|t[oố]i|tr[uư]a)$/u.test(plain) &&
  /^ (?:\d|ng[aà]y)/u.test(of.plain.slice(end, end + 5))

/** The `-ĐT` of `Bộ GD-ĐT`. */
function acronymEnd(of: Reading, { end, capital }: Word): number {
  const more = capital ? /^-\p{Lu}{1,5}(?!\p{L})/u.exec(of.text.slice(end, end + 7))?.[0] : undefined
  return end + (more?.length ?? 0)
}

const isConjunction = (word: Word): boolean => word.plain === 'và' || word.plain === 'va' || word.plain === '&'

const written = new WeakMap<Terms, ReadonlyMap<string, string>>()

/** Lower case with abbreviations written out: `UBND tỉnh Phú Yên` → `ủy ban nhân dân tỉnh phú yên`. */
export function organizationName(of: Reading, { span }: OrganizationMention, terms: Terms): string {
  const forms = written.get(terms) ?? writtenOut(terms)
  written.set(terms, forms)
  const parts = of.text.slice(span.start, span.end).split(/\s{1,4}/)
  return parts
    .map((part) => (/\p{Lu}$/u.test(part) ? forms.get(lower(part)) : null) ?? normalTones(lower(part)))
    .join(' ')
}

/** Abbreviations of one word, lower case, with what they stand for. */
function writtenOut({ groups }: Terms): ReadonlyMap<string, string> {
  return new Map(
    groups
      .filter(({ kind }) => kind === 'abbreviation' || kind === 'organization')
      .flatMap(({ forms: [full = '', ...short] }) =>
        short.filter((form) => !form.includes(' ')).map((form) => [lower(form), normalTones(lower(full))] as const),
      ),
  )
}
