import type { DateRole, PersonFact } from '../../facts/fact.js'
import type { Span } from '../../text/span.js'
import { cue, everyMatch, firstMatch } from './cue.js'
import { peopleIn } from './people.js'

/** What a question wants to know. `open`: a passage that answers it, no single fact. */
export type Asked =
  /** `grain`: the day, month, year or hour in particular; null for `khi nào`. */
  | { readonly kind: 'date'; readonly role: DateRole | null; readonly grain: 'hour' | 'day' | 'month' | 'year' | null }
  | { readonly kind: 'directive'; readonly type: string | null }
  | { readonly kind: 'subject' }
  | {
      readonly kind: 'figure'
      readonly measure: 'count' | 'percent' | 'money' | 'level' | 'any'
      readonly unit: string
    }
  | { readonly kind: 'person'; readonly role: PersonFact['role'] | null }
  | { readonly kind: 'office' }
  /** `province`: the province itself is asked for, not a venue. */
  | { readonly kind: 'place'; readonly level: 'province' | null }
  /** `noun`: what kind of body, in its own word (`trường`, `công ty`). */
  | {
      readonly kind: 'organization'
      readonly role: 'organizer' | 'partner' | 'issuer' | null
      readonly noun: string | null
    }
  | { readonly kind: 'source'; readonly wanted: 'author' | 'publisher' }
  | { readonly kind: 'yesno' }
  | { readonly kind: 'list'; readonly of: 'article' | 'province' | 'directive' | 'event'; readonly type: string | null }
  | { readonly kind: 'open' }

/** What is asked and the words that ask it, which are no content of the question. */
export interface Asking {
  readonly asked: Asked
  readonly words: readonly Span[]
}

const DIRECTIVE = 'chỉ thị|quyết định|công văn|nghị quyết|nghị định|thông tư|kế hoạch|thông báo|văn bản|công điện|luật'
const ORGANIZATION =
  'đơn vị|cơ quan|sở|bộ|tổ chức|công ty|doanh nghiệp|nhà mạng|ngân hàng|trường|ban(?! hành)|phòng|trung tâm'
const WHICH = 'nào|gì'
const EVENT = 'hội thảo|hội nghị|sự kiện|cuộc họp|lớp tập huấn|buổi lễ|đoàn kiểm tra|seminars|conferences|events'

/** `liệt kê các …` with the one noun, `những … nào` with the other. */
function listing(named: string, asked: string): RegExp {
  return cue(
    `(liệt kê|kể tên|kể ra|nêu tên|danh sách|list|show)( all| the| ra| hết| tất cả| các| những){0,3} (${named})|(những|các|có những|có|which) (${asked}) nào|which (${asked})`,
  )
}

type Rule = readonly [pattern: RegExp, read: (match: RegExpMatchArray, text: string) => Asked]

/** In order: the first rule that fits decides. */
const RULES: readonly Rule[] = [
  [cue('nào cũng( [^ ]{1,16}){0,24} (không|chưa)'), () => ({ kind: 'yesno' })],
  [listing('bài viết|bài báo|bài|tin bài|tin|articles', 'bài( viết| báo)?|articles'), () => list('article')],
  [
    listing('tỉnh,? thành|tỉnh|địa phương|provinces', '(tỉnh,? thành( phố)?|tỉnh|địa phương)|provinces'),
    () => list('province'),
  ],
  [listing(`${DIRECTIVE}|directives|documents|decisions`, `(${DIRECTIVE})|directives|documents`), directiveList],
  [listing(EVENT, `(${EVENT})|events`), () => list('event')],
  [
    cue(
      'ai (là )?(viết|tác giả)|(ai|người nào) (đưa tin|viết bài)|tác giả|(?<!thông )(bài|tin)( [^ ]{1,16}){0,14} (của|do) ai( viết)?(?=[^\\p{L}]*$)|who wrote|author',
    ),
    () => source('author'),
  ],
  [
    cue(
      '(báo|trang|nguồn|tờ|website|web|đài|hãng|cơ quan báo chí|tạp chí)( báo| tin)? nào|nguồn (tin |bài )?(từ đâu|ở đâu)|đăng (ở|trên) đâu|which (news)?paper|published by',
    ),
    () => source('publisher'),
  ],
  [
    cue(
      'bao nhiêu (phần trăm|%)|(tỉ|tỷ) lệ|chiếm bao nhiêu|mấy (phần trăm|%)|what (percentage|percent|share)|how many percent',
    ),
    figure('percent'),
  ],
  [
    cue(
      '(bao nhiêu|mấy) (tiền|đồng|tỷ|tỉ|triệu)( đồng)?|tốn bao nhiêu|(kinh phí|vốn|ngân sách|chi phí|trị giá|trị giá|giá tiền)( [^ ]{1,12}){0,8} (bao nhiêu|mấy)|^(tổng )?(kinh phí|mức đầu tư|chi phí)(?! [^?]{0,60}(nào|gì|ai|đâu))|how much (money|did|does|was|is)|what (was|is) the (budget|cost)',
    ),
    figure('money'),
  ],
  [
    cue('(mức độ|mức|cấp độ|cấp|giai đoạn|hạng|thứ|tầng) (mấy|nào)|(mức độ|cấp độ|mức) bao nhiêu|what (level|rank)'),
    figure('level'),
  ],
  [
    cue(
      '(ngày|năm|tháng|thời gian) (nào|mấy|bao nhiêu|gì)|ngày tháng( năm)?( nào)?|khi nào|bao giờ|lúc nào|(hôm|bữa) (nào|mấy)|(mùng|mồng) mấy|thời điểm nào|chừng nào|hồi nào|mấy giờ|giờ nào|thời hạn|hạn chót|when|what (date|day|year|month)|which (date|day|year|month)',
    ),
    date,
  ],
  [
    cue(
      `(${DIRECTIVE})(?! (về|của|số \\d))( chỉ đạo)?( số)? (nào|gì|mấy|bao nhiêu)|(căn cứ|thực hiện|theo) (${DIRECTIVE}|cái)( chỉ đạo)? (nào|gì)|số hiệu|(which|what) (directive|decision|document|official letter|resolution|decree|circular)`,
    ),
    directive,
  ],
  [
    cue(
      '(nói|quy định|viết|có nội dung|nội dung|hướng dẫn|yêu cầu|ban hành|phê duyệt|đề cập|bàn|liên quan)( đến| tới| chuyện| về){0,2} (cái |việc |điều |vấn đề |chuyện )?gì|về gì|về (việc|vấn đề|cái) gì|trích yếu|nội dung( chính)?( của| là)?|what (is|was|does) .{1,80} (about|regulate|say|cover)',
    ),
    (_, text) => (namesDirective(text) ? { kind: 'subject' } : { kind: 'open' }),
  ],
  [
    cue('bao nhiêu|bao nhiu|mấy|số lượng|tổng số|how many|tới đâu|đến đâu|so sánh (số lượng|số)|compare the number of'),
    figure('count'),
  ],
  [
    cue(
      '(giữ|làm|có|là) (chức vụ|chức danh|chức|vị trí) (gì|nào)|chức (vụ|danh)( gì| nào| của)?|(là|làm) ai(?=[^\\p{L}]*$)|(ông|bà|đồng chí|anh|chị)( [^ ]{1,16}){1,5} (là|làm) gì(?=[^\\p{L}]*$)|who is (mr|ms|mrs)|position',
    ),
    (_, text) => (namesPerson(text) ? { kind: 'office' } : person(text)),
  ],
  [cue('(những ai|thành phần( nào)?|gồm (những )?ai|có ai)'), () => ({ kind: 'open' })],
  [
    cue(
      `(${ORGANIZATION})( [^ ]{1,12}){0,2} nào|(?<!\\p{L})(ai|do ai) (phối hợp|tổ chức|triển khai|ban hành|đứng ra|cung cấp|hỗ trợ|xây dựng|tài trợ)|which (agency|organization|department|unit|company)|who (organi[sz]ed|issued|hosted|deployed)`,
    ),
    organization,
  ],
  [cue('ai|(người|vị|đồng chí|đ/c|lãnh đạo|ông|bà) nào|who'), (_, text) => person(text)],
  [
    cue(
      'ở đâu|tại đâu|nơi nào|chỗ nào|địa điểm( nào)?|(tỉnh|thành phố|huyện|địa phương|xã|phường)( [^ ]{1,12}){0,1} nào|đâu|where',
    ),
    (match) => ({ kind: 'place', level: firstMatch(cue('tỉnh|địa phương|province'), match[0]) ? 'province' : null }),
  ],
  [
    cue(
      'có phải|phải không|đúng không|(có|đã|được)( [^ ]{1,16}){0,24} (không|chưa|hay chưa|hay không)(?=( ạ| vậy| nhỉ| thế)?[^\\p{L}]*$)|(?<=[\\p{L}] )(chưa|không|ko|hông)(?=( ạ| vậy| nhỉ| thế)?[^\\p{L}]*$)|^(is|are|did|does|do|has|have|was|were)',
    ),
    () => ({ kind: 'yesno' }),
  ],
  [cue(`(những|các|gồm|là|như) [^?]{0,60}(${WHICH})|gì|nào|ra sao|thế nào|sao|what|how|why`), () => ({ kind: 'open' })],
]

/** Reads what a question asks. `text` is NFC; accents may be missing. A text that asks nothing is read as `open`. */
export function readAsked(text: string): Asking {
  for (const [pattern, read] of RULES) {
    const match = firstMatch(pattern, text)
    if (match) {
      const asked = read(match, text)
      return { asked, words: [...wordsOf(match), ...roleWords(asked, text)] }
    }
  }
  return { asked: { kind: 'open' }, words: [] }
}

/** The words of a match that ask; the rest of it (`kinh phí … bao nhiêu`) is content. */
const ASKING = cue(
  '(ngày tháng( năm)?|ngày|năm|tháng|giờ|thời gian|thời điểm|hôm|bữa|lúc|khi|chừng|hồi|mùng|mồng|nơi|chỗ|đơn vị|cơ quan)? ?(nào|mấy|bao nhiêu|gì)|bao giờ|(bao nhiêu|mấy)( phần trăm| ?%| tiền| tỷ| tỉ| triệu| đồng){0,2}|phần trăm|(tỉ|tỷ) lệ|ai|(ở |tại |tới |đến )?đâu|không|chưa|hay chưa|(nói |quy định )?về( việc| vấn đề)? gì|chức (vụ|danh)|giữ chức|liệt kê|kể tên|danh sách|when|what|which|who|where|how (many|much)|percentage|percent|list( all)?( the)?|is|are|was|were|did|does|do|has|have',
)

/** A match that is no longer than this and holds no asking word asks as a whole (`so sánh`, `tác giả`). */
const SHORT = 20

function wordsOf(match: RegExpMatchArray): readonly Span[] {
  const at = match.index ?? 0
  const asking = everyMatch(ASKING, match[0]).map(({ start, end }) => ({ start: at + start, end: at + end }))
  return asking.length > 0 || match[0].length > SHORT ? asking : [{ start: at, end: at + match[0].length }]
}

/** Words that tell the role of what is asked (`ban hành`, `chủ trì`): the role of a fact bears them out, not its sentence. */
function roleWords(asked: Asked, text: string): readonly Span[] {
  const roles = asked.kind === 'date' ? ROLES : asked.kind === 'person' ? PERSON_ROLES : []
  const pattern = roles.find(([, role]) => 'role' in asked && role === asked.role)?.[0]
  const signed = asked.kind === 'date' && asked.role === 'issue' ? [SIGNED] : []
  const spent = asked.kind === 'figure' && asked.measure === 'money' ? [SPENDING] : []
  const telling =
    asked.kind === 'source' || asked.kind === 'list' || (asked.kind === 'date' && asked.role === 'publication')
      ? [NEWS]
      : []
  return [...(pattern ? [pattern] : []), ...signed, ...spent, ...telling].flatMap((each) => everyMatch(each, text))
}

/** Words for the news item itself. */
const NEWS = cue('bài viết|bài báo|bài ảnh|bài|tin|viết|đăng( lại| tải)?|đưa tin|báo|trang|đài|tác giả|nguồn|là|của')

const source = (wanted: 'author' | 'publisher'): Asked => ({ kind: 'source', wanted })

const list = (of: 'article' | 'province' | 'directive' | 'event', type: string | null = null): Asked => ({
  kind: 'list',
  of,
  type,
})

function directiveList(match: RegExpMatchArray, text: string): Asked {
  const asked = directive(match, text)
  return list('directive', asked.kind === 'directive' ? asked.type : null)
}

function figure(measure: 'count' | 'percent' | 'money' | 'level'): (match: RegExpMatchArray, text: string) => Asked {
  return (match, text) => {
    const at = match.index ?? 0
    const unit = unitOf(text.slice(at + match[0].length))
    if (measure !== 'count') return { kind: 'figure', measure, unit }
    if (firstMatch(cue('tới đâu|đến đâu'), match[0])) return { kind: 'figure', measure: 'any', unit }
    if (unit !== '') return { kind: 'figure', measure, unit }
    return { kind: 'figure', measure: firstMatch(SPENT_ON, text.slice(0, at)) ? 'money' : 'any', unit }
  }
}

/** What is counted stands behind the asking words: `bao nhiêu | đơn vị ở Tiền Giang`. Empty when grammar follows. */
const unitOf = (rest: string): string =>
  firstMatch(GRAMMAR, rest) ? '' : (/^[ ]?[^?,.;()]{0,40}/u.exec(rest)?.[0].trim() ?? '')

const GRAMMAR = cue('^ ?(cho|để|ở|tại|vào|trong|của|thì|là|vậy|ạ|rồi|nhỉ|thế|z|khi|đối với|theo|trên)')

const SPENT_ON = cue('chi|tốn|hết|tiêu|đầu tư|kinh phí|trị giá|ngân sách|cost')

/** Before a bare `bao nhiêu` these ask for money. */
const SPENDING = cue('chi|tốn|hết|tiêu|tiền|trị giá|cost')

const ROLES: readonly (readonly [RegExp, DateRole])[] = [
  [cue('hiệu lực|áp dụng từ|takes? effect|effective'), 'effect'],
  [
    cue(
      'hạn|thời hạn|chậm nhất|muộn nhất|trước (ngày|tháng|năm)|đến (ngày|năm|tháng|khi|bao giờ|hết)|hoàn thành|deadline',
    ),
    'deadline',
  ],
  [cue('đăng( tin| báo| bài)?|đưa tin|published'), 'publication'],
  [cue('ban hành|phê duyệt|ra đời|issued|approved'), 'issue'],
  [cue('tổ chức|diễn ra|ký kết|khai mạc|họp|khai trương|ra mắt|held|take place'), 'event'],
]

function date(_match: RegExpMatchArray, text: string): Asked {
  const grain = GRAINS.find(([pattern]) => firstMatch(pattern, text))?.[1] ?? null
  const issued = namesDirective(text) && firstMatch(SIGNED, text) && !firstMatch(HELD, text)
  const role = issued ? 'issue' : (ROLES.find(([pattern]) => firstMatch(pattern, text))?.[1] ?? null)
  return { kind: 'date', role, grain }
}

const GRAINS: readonly (readonly [RegExp, 'hour' | 'day' | 'month' | 'year'])[] = [
  [cue('mấy giờ|giờ nào|what time'), 'hour'],
  [cue('(ngày|hôm|bữa|mùng|mồng) (nào|mấy|bao nhiêu|tháng)|(what|which) (day|date)'), 'day'],
  [cue('tháng (nào|mấy|bao nhiêu)|(what|which) month'), 'month'],
  [cue('năm (nào|mấy|bao nhiêu)|(what|which) year'), 'year'],
]

function directive(match: RegExpMatchArray, _text: string): Asked {
  const type = DIRECTIVE.split('|').find((each) => firstMatch(cue(each), match[0])) ?? null
  return { kind: 'directive', type: type === 'văn bản' ? null : type }
}

const HELD = cue('diễn ra|tổ chức|họp|ký kết|tập huấn|held')

/** An agreement is signed at an event, a directive when it is issued. */
const SIGNED = cue('ký|ra (ngày|đời|khi|hồi|lúc|tháng|năm|từ)|signed')

const PERSON_ROLES: readonly (readonly [RegExp, PersonFact['role']])[] = [
  [cue('chủ trì|đồng chủ trì|điều hành|chủ tọa|(co-?)?chair(ed)?|presided?'), 'chair'],
  [cue('phát biểu|(?<!ban )chỉ đạo|kết luận|nhấn mạnh|khẳng định|spoke|speech'), 'speaker'],
  [cue('(?<!lễ )ký(?! kết| số)|signed'), 'signer'],
  [cue('tham dự|dự|đến dự|attended'), 'attendee'],
]

function person(text: string): Asked {
  return { kind: 'person', role: PERSON_ROLES.find(([pattern]) => firstMatch(pattern, text))?.[1] ?? null }
}

function organization(match: RegExpMatchArray, text: string): Asked {
  const which = firstMatch(cue(ORGANIZATION), match[0])?.[0]?.toLowerCase() ?? null
  return {
    kind: 'organization',
    role: organizationRole(match, text),
    noun: which !== null && GENERAL.test(which) ? null : which,
  }
}

/** `đơn vị nào` may be any body. */
const GENERAL = cue('đơn vị|cơ quan|tổ chức')

function organizationRole(match: RegExpMatchArray, text: string): 'organizer' | 'partner' | 'issuer' | null {
  if (firstMatch(cue('ban hành|issued'), text)) return 'issuer'
  if (firstMatch(cue('phối hợp|hỗ trợ|cùng|partner'), text)) return 'partner'
  const organizer = firstMatch(cue('tổ chức|chủ trì|đứng ra|organi[sz]ed|hosted'), text.replace(match[0], ' '))
  return organizer || /^(ai|who)/iu.test(match[0]) ? 'organizer' : null
}

const namesDirective = (text: string): boolean =>
  firstMatch(cue(`(${DIRECTIVE})|directive|decision|decree`), text) !== null

/** Somebody is named, by a courtesy title at least; offices alone (`Trưởng Ban Chỉ đạo … là ai`) ask for the person. */
const namesPerson = (text: string): boolean =>
  peopleIn(text).length > 0 || firstMatch(cue('(ông|bà|đồng chí|đ/c|mr|ms|mrs)[. ]'), text) !== null
