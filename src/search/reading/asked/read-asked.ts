import type { Span } from '../../../text/span.js'
import { cue, everyMatch, firstMatch } from '../cue.js'
import type { Asked, Asking } from './asked.js'
import { CONTACT_WORDS } from './contacts.js'
import { ROLES, SIGNED } from './dates.js'
import { DIRECTIVE } from './directives.js'
import { attending, SPENDING } from './figures.js'
import { PERSON_ROLES } from './people.js'
import { RULES } from './rules.js'

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
  '(ngày tháng( năm)?|ngày|năm|tháng|giờ|thời gian|thời điểm|hôm|bữa|lúc|khi|chừng|hồi|mùng|mồng|nơi|chỗ|đơn vị|cơ quan)? ?(nào|mấy|bao nhiêu|gì)|bao giờ|(bao nhiêu|mấy)( phần trăm| ?%| tiền| tỷ| tỉ| triệu| đồng){0,2}|phần trăm|(tỉ|tỷ) lệ|ai|(ở |tại |tới |đến )?đâu|không|chưa|hay chưa|(nói |quy định )?(về )?(việc|vấn đề|chuyện|cái|điều)? ?gì|chức (vụ|danh)|giữ chức|liệt kê|kể tên|danh sách|when|what|which|who|where|how (many|much)|percentage|percent|list( all)?( the)?|is|are|was|were|did|does|do|has|have',
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
  const attended = asked.kind === 'figure' && asked.measure === 'count' ? attending(asked.unit) : null
  const contact = asked.kind === 'contact' ? [CONTACT_WORDS] : []
  const telling =
    asked.kind === 'source' || asked.kind === 'list' || (asked.kind === 'date' && asked.role === 'publication')
      ? [NEWS]
      : []
  const listed = asked.kind === 'list' && asked.of === 'directive' ? [DIRECTIVES] : []
  return [
    ...(pattern ? [pattern] : []),
    ...signed,
    ...spent,
    ...(attended ? [attended] : []),
    ...contact,
    ...telling,
    ...listed,
  ].flatMap((each) => everyMatch(each, text))
}

/** What is listed is borne out by being one. */
const DIRECTIVES = cue(DIRECTIVE)

/** Words for the news item itself. */
const NEWS = cue('bài viết|bài báo|bài ảnh|bài|tin|viết|đăng( lại| tải)?|đưa tin|báo|trang|đài|tác giả|nguồn|là|của')
