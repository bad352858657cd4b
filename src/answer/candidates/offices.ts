import type { PersonFact } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import { bornOut, type QuestionTerm, type Wording } from '../../search/wording.js'
import { fold } from '../../text/fold.js'
import { slice } from '../../text/span.js'
import { TITLE, titleIn, titlesIn } from '../bearing/titles.js'
import type { Sentence } from '../evidence/sentences.js'

/** 1 when the question names no title; else whether the person bears just that one, at what the question says it is of. */
export function officeFit(question: Question, fact: PersonFact, sentence: Sentence): number {
  const asked = titleIn(question.text)
  if (asked === null) return 1
  const { article, section, span } = sentence
  const office = fact.office ? slice(article.text, fact.office) : ''
  const place = article.sections[section]?.province?.value ?? article.province?.value ?? ''
  if (titlesIn(office).includes(asked)) return bodyFit(question, `${office} ${place}`, sentence)
  const behind = article.text.slice(fact.span.end, Math.min(span.end, fact.span.end + BEHIND)).split(/[;.]/u)[0] ?? ''
  const between = behind.slice(0, Math.max(0, behind.search(TITLE)))
  return !DID.test(between) && titlesIn(behind)[0] === asked
    ? SECOND * bodyFit(question, `${behind} ${place}`, sentence)
    : 0
}

/** A second office stands behind the first: `…, Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo`, `… làm trưởng đoàn`. */
const BEHIND = 90
const SECOND = 0.85
/** Between a person and another's title stands what the one did. */
const DID =
  /(?<!\p{L})(?:phê chuẩn|ký|quyết định|trao|chỉ đạo|yêu cầu|cho rằng|cho biết|đối với|cùng|gặp|tiếp|thay)(?!\p{L})/iu

/** The body that the title is of stands behind it in the question: `Giám đốc | Sở Thông tin và Truyền thông Đồng Tháp`. */
function bodyFit({ text, terms }: Question, office: string, { wide }: Sentence): number {
  const title = TITLE.exec(text)
  if (!title) return 1
  const from = title.index + title[0].length
  const body = bodyTerms(terms, from)
  const known = fold(office)
  const [head] = body
  if (head && !isIn(head, known)) return OF_A_GROUP.test(title[0]) ? GROUP_UNNAMED : ANOTHER_BODY
  const isSmall = SMALL.test(head?.bare ?? '')
  const missing = body.reduce((sum, term, i) => sum + lackOf(term, body[i - 1], known, wide, isSmall), 0)

  return missing * 2 > body.length ? ANOTHER_BODY : 1 - missing / (2 * Math.max(1, body.length))
}

/** Fit of who bears the title at another body than the one that is asked about. */
const ANOTHER_BODY = 0.3

/** Whose group the sentence names elsewhere: `Đoàn kiểm tra …, do ông X làm Trưởng đoàn`. */
const OF_A_GROUP = /trưởng đoàn|trưởng ban|tổ trưởng|truong doan|truong ban|to truong/iu
const GROUP_UNNAMED = 0.7

/** Units that a news item about one need not name again. */
const SMALL = /^(?:phuong|xa|quan|huyen|thi)$/u

/** The ward that an office leaves unnamed may be the one that the news item is about. */
const ELSEWHERE = 0.5

function lackOf(
  term: QuestionTerm,
  before: QuestionTerm | undefined,
  known: string,
  wide: Wording,
  isSmall: boolean,
): number {
  if (isIn(term, known)) return followsIn(before, term, known) ? 0 : 1
  return bornOut(term, wide) === 1 && !term.isAbbreviation && isSmall ? ELSEWHERE : 1
}

/** Two words of the body's name stand together there too: `vụ` of `chức vụ` is not that of `Nội vụ`. */
function followsIn(before: QuestionTerm | undefined, term: QuestionTerm, known: string): boolean {
  if (!before || before.groups.length + term.groups.length > 0) return true
  return term.span.start - before.span.end > 1 || known.includes(`${before.bare} ${term.bare}`)
}

const isIn = ({ bare, groups }: QuestionTerm, known: string): boolean =>
  known.includes(bare) || groups.some(({ forms }) => forms.some((form) => known.includes(fold(form))))

/** Between two words of a body's name stand a space or `và`, never a verb. */
const BETWEEN = 4
/** Syllables that tell a body from others. */
const TELLING = 4

function bodyTerms(terms: Question['terms'], from: number): Question['terms'] {
  const behind = terms.filter(({ span }) => span.start >= from && span.start < from + 60)
  const broken = behind.findIndex(({ span }, i) => span.start - (behind[i - 1]?.span.end ?? from) > BETWEEN)
  return behind.slice(0, broken < 0 ? TELLING : Math.min(broken, TELLING))
}
