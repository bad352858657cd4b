import { contains, type Span } from '../../text/span.js'
import { type Found, firstMatch, matches, pattern, word } from './pattern.js'
import { type Reading, reading } from './reading.js'

/** Words that only a predicate has: particles of time and voice, the copula, verbs that are no part of nouns. */
const FINITE =
  'đã|đang|sẽ|vừa|được|bị|là|có|chưa|không|phải|đạt|chiếm|gồm|tăng|giảm|vượt|còn|mất|bằng|cho biết|cho hay|cho rằng|ban hành|bãi bỏ|hủy bỏ|thay thế|chính thức|bắt đầu|kết thúc|hoàn thành|khai trương|khánh thành|khởi công|khai mạc|bế mạc|diễn ra|ra mắt|công bố|ký|trao|giao|yêu cầu|đề nghị|tiếp nhận|giải quyết|phát hiện|xử phạt|thu hút|bổ nhiệm|đề xuất|nhấn mạnh|khẳng định|phát biểu'
/** Verbs that also stand in nouns (`công tác kiểm tra`, `phương án triển khai`). */
const VERBS =
  'tổ chức|phối hợp|triển khai|thực hiện|chủ trì|tham dự|tham gia|chỉ đạo|kết luận|đánh giá|ghi nhận|trình bày|báo cáo|giới thiệu|thống nhất|hướng dẫn|kiến nghị|tiến hành|hỗ trợ|cung cấp|xây dựng|vận hành|áp dụng|ứng dụng|sử dụng|phục vụ|phê duyệt|làm việc|kiểm tra|đào tạo|thông qua|đầu tư|nâng cao|đẩy mạnh|tăng cường|quyết định|xem xét|bàn giao|thông báo|phấn đấu|tập huấn|thành lập|tổng kết|sơ kết|cập nhật|đăng ký|kết nối|trang bị|duy trì|đáp ứng|quản lý|phát triển|đảm bảo|bảo đảm|xử lý|lắp đặt|cài đặt|mở|cấp|nộp|gửi|trình|lên|xuống|đưa|nhận|họp|hủy|hoãn|lùi|thí điểm|thử nghiệm|nói'
/** A part that opens with one of these says when, where or by whom it is known; only a finite word makes a predicate of it. */
const FRAMES =
  'theo|tại|trong|vào|ngày|sáng|trưa|chiều|tối|đêm|hôm|năm|tháng|quý|tuần|từ|đến|tới|tính|qua|với|trên|ở|dưới|bên cạnh|cùng|hiện|so với|trước|sau|mới đây|vừa qua|riêng|còn|trong đó|đồng thời|tuy nhiên|nhưng|song'
const NOUN_BEFORE =
  'công tác|việc|sự|bản|hội nghị|hội thảo|đoàn|ban|quá trình|hoạt động|lễ|buổi|trung tâm|phòng|chương trình|kế hoạch|đề án|dự án|phương án|lớp|công trình|kết quả|thời gian|cơ quan|đơn vị|hệ thống|theo|các|những|số'

/** Nouns that stand in rows: a comma between two of them parts no clauses. */
const ROW =
  'sở|ban|ngành|huyện|thị xã|thành phố|xã|phường|thị trấn|quận|tỉnh|cán bộ|công chức|viên chức|người dân|người lao động|doanh nghiệp|tổ chức|đơn vị|cơ quan|địa phương|đoàn thể|thiết bị|phần mềm|phần cứng|cá nhân|thôn|bản|ấp'

const CLAUSE_PATTERNS = {
  /** Short asides and names, whose commas part nothing. */
  whole: pattern('\\([^()\\n]{1,200}\\)|“[^“”\\n]{1,150}”|"[^"\\n]{1,150}"'),
  between: pattern(
    `(?<semicolon>;)|(?<colon>:)(?=\\s)|(?<comma>,)(?=\\s|$)|(?<=[^,;:\\s] )(?:(?<link>trong đó|trong khi|so với|nhưng|đồng thời)(?![\\p{L}])|(?<and>v[àa])(?= (?:${FINITE})(?![\\p{L}])))`,
  ),
  finite: pattern(word(FINITE)),
  verb: pattern(`(?<!(?:${NOUN_BEFORE}) )${word(VERBS)}`),
  frame: pattern(`^[\\s,“"-]{0,4}(?:${FRAMES})(?![\\p{L}])(?! khi(?![\\p{L}]))`),
  /** A figure behind what it is the figure of: `cấp huyện 30%`, no date and no number of a document. */
  figure: pattern(
    '^[\\s,]{0,3}(?:v[àa] )?\\p{L}[^\\d]{2,60}(?<!(?:ngày|tháng|năm|quý|số|sáng|chiều|tối|điều|khoản|mục|đến|từ) )(?<![\\d/.-])\\d[\\d.,]{0,12}(?![\\d/]| ?[-/–] ?\\d)',
  ),
  number: pattern('(?<![\\p{L}\\d/-])\\d[\\d.,]{0,12}(?![\\d/])'),
  rowBefore: pattern(`(?<![\\p{L}])(?:${ROW})\\s?$`),
  rowBehind: pattern(`^\\s{0,2}(?:các )?(?:${ROW})(?![\\p{L}])(?! (?:đã|đang|sẽ|có|được|đạt)(?![\\p{L}]))`),
  verbBefore: pattern(`(?:^|[\\s])(?:${FINITE}|${VERBS})\\s?$`),
} as const

/** A stretch between two marks, and the mark before it. */
interface Part {
  readonly span: Span
  readonly mark: 'semicolon' | 'colon' | 'comma' | 'link' | 'and' | 'start'
}

interface Draft {
  readonly start: number
  end: number
  hasVerb: boolean
  hasNumber: boolean
}

/**
 * The clauses of a sentence, in order: what one predicate says with the words that frame it (`Ngày 5/3, tại Mỹ Tho, Sở …
 * tổ chức …`). They are parted by `;`, by a comma before another predicate or before a figure of another thing, and by
 * `trong đó`, `trong khi`, `so với`, `và` + verb. What parentheses hold is a clause of its own inside another one. The time
 * is linear in the sentence's length.
 */
export function clausesIn(text: string, sentence: Span): readonly Span[] {
  const of = reading(text.slice(sentence.start, sentence.end))
  const whole = matches(of, CLAUSE_PATTERNS.whole)
  const asides = whole.filter(({ start }) => of.plain.charAt(start) === '(')
  const all = [
    ...clauses(of, parts(of, whole)),
    ...asides.map(({ start, end }) => ({ start: start + 1, end: end - 1 })),
  ]
  return all
    .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The smallest of a sentence's clauses that holds a place; several of them together when it runs over their borders. */
export function clauseAround(clauses: readonly Span[], place: Span): Span {
  const holding = clauses.filter((clause) => contains(clause, place))
  if (holding.length > 0) return holding.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a))
  const touched = clauses.filter(({ start, end }) => start < place.end && place.start < end)
  return {
    start: Math.min(place.start, ...touched.map(({ start }) => start)),
    end: Math.max(place.end, ...touched.map(({ end }) => end)),
  }
}

function parts(of: Reading, whole: readonly Found[]): Part[] {
  const found: Part[] = []
  let from: Omit<Part, 'span'> & { readonly at: number } = { at: 0, mark: 'start' }
  let next = 0
  for (const mark of matches(of, CLAUSE_PATTERNS.between)) {
    while ((whole[next]?.end ?? mark.start + 1) <= mark.start) next++
    if ((whole[next]?.start ?? mark.end) < mark.start) continue
    const kind = kindOf(mark)
    if (kind === 'and' && isVerbBefore(of, mark.start)) continue
    found.push({ span: { start: from.at, end: mark.start }, mark: from.mark })
    from = { at: kind === 'link' || kind === 'and' ? mark.start : mark.end, mark: kind }
  }
  found.push({ span: { start: from.at, end: of.plain.length }, mark: from.mark })
  return found
}

const kindOf = (mark: Found): Part['mark'] =>
  (['semicolon', 'colon', 'comma', 'link'] as const).find((kind) => mark.group(kind) !== undefined) ?? 'and'

/** `Lễ ký và công bố quyết định`: two verbs of one object. */
const isVerbBefore = (of: Reading, at: number): boolean =>
  firstMatch(of, CLAUSE_PATTERNS.verbBefore, { start: Math.max(0, at - 14), end: at }) !== undefined

function clauses(of: Reading, all: readonly Part[]): Span[] {
  const done: Draft[] = []
  let frame: Span | null = null
  for (const { span, mark } of all) {
    if (of.plain.slice(span.start, span.end).trim() === '') continue
    const current = done.at(-1)
    const said = saidBy(of, span)
    const start = frame?.start ?? span.start
    if (!current || opens(of, mark, span, said, current)) {
      done.push({
        start: current ? start : span.start,
        end: span.end,
        ...said,
        hasVerb: said.hasVerb || (mark === 'link' && isComparison(of, span)),
      })
      frame = null
    } else if (mark === 'comma' && current.hasVerb && isFrame(of, span)) {
      frame = frame ? { start: frame.start, end: span.end } : span
    } else {
      extend(current, span.end, said)
      frame = null
    }
  }
  const last = done.at(-1)
  if (last && frame) last.end = frame.end
  return done.map(({ start, end }) => trimmed(of, start, end))
}

interface Said {
  readonly hasVerb: boolean
  readonly hasNumber: boolean
}

function extend(draft: Draft, end: number, { hasVerb, hasNumber }: Said): void {
  draft.end = end
  draft.hasVerb ||= hasVerb
  draft.hasNumber ||= hasNumber
}

const isFrame = (of: Reading, span: Span): boolean => firstMatch(of, CLAUSE_PATTERNS.frame, span) !== undefined
const isComparison = (of: Reading, { start }: Span): boolean => of.plain.startsWith('so v', start)

function saidBy(of: Reading, span: Span): Said {
  const isSmall = ({ start }: Found): boolean =>
    start - span.start < 3 || of.plain.charAt(start) === of.text.charAt(start)
  const finite = matches(of, CLAUSE_PATTERNS.finite, span).some(isSmall)
  const hasVerb = finite || (!isFrame(of, span) && matches(of, CLAUSE_PATTERNS.verb, span).some(isSmall))
  return { hasVerb, hasNumber: firstMatch(of, CLAUSE_PATTERNS.number, span) !== undefined }
}

/** True when a part begins a clause beside the one before it. */
function opens(of: Reading, mark: Part['mark'], span: Span, said: Said, current: Draft): boolean {
  switch (mark) {
    case 'start':
    case 'semicolon':
    case 'link':
    case 'and':
      return true
    case 'colon':
      return current.hasVerb
    case 'comma':
      if (current.hasNumber && firstMatch(of, CLAUSE_PATTERNS.figure, span) !== undefined) return true
      return current.hasVerb && said.hasVerb && !isInRow(of, span)
    default:
      return mark satisfies never
  }
}

/** `cán bộ, công chức`, `các sở, ban, ngành`. */
const isInRow = (of: Reading, span: Span): boolean =>
  firstMatch(of, CLAUSE_PATTERNS.rowBehind, span) !== undefined &&
  firstMatch(of, CLAUSE_PATTERNS.rowBefore, { start: Math.max(0, span.start - 20), end: span.start - 1 }) !== undefined

const trimmed = (of: Reading, start: number, end: number): Span => {
  const lead = /^[\s,;:]{0,20}/u.exec(of.plain.slice(start, end))?.[0].length ?? 0
  return { start: start + lead, end: start + Math.max(lead, of.plain.slice(start, end).trimEnd().length) }
}
