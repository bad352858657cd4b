import { cue, firstMatch } from '../cue.js'
import { TITLE_WORDS } from '../titles.js'
import type { Asked } from './asked.js'
import { CONTACTS } from './contacts.js'
import { date } from './dates.js'
import { DIRECTIVE, directive, namesDirective } from './directives.js'
import { figure } from './figures.js'
import { ORGANIZATION, organization } from './organizations.js'
import { namesPerson, person } from './people.js'

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
export const RULES: readonly Rule[] = [
  [cue('(vì|tại) sao|lý do|nguyên nhân|sao lại|why'), () => ({ kind: 'open' })],
  [cue('(biên chế|số lượng|số người|quân số)[^?]{0,80} bao nhiêu'), figure('count')],
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
      '(báo|trang|nguồn|tờ|website|web|đài|hãng|cơ quan báo chí|tạp chí)( báo| tin)? nào(?! (tổ chức|phối hợp|đứng ra|tài trợ|hỗ trợ))|nguồn (tin |bài )?(từ đâu|ở đâu)|đăng (ở|trên) đâu|which (news)?paper|published by',
    ),
    () => source('publisher'),
  ],
  [
    cue(
      'số mấy( phố| đường)|tầng (mấy|nào)|(trụ sở|địa chỉ)(?! (e-?mail|thư|website|trang|web|cổng|tên miền))( [^ ]{1,12}){0,8} (số mấy|ở đâu|là gì|nào)',
    ),
    () => ({ kind: 'place', level: null, noun: null }),
  ],
  [
    cue(
      `(hai|ba|bốn) (đơn vị|cơ quan|doanh nghiệp|công ty|tỉnh|huyện|xã|nước|sở) nào|(mấy|những|các|\\d{1,2}) (${ORGANIZATION}|huyện|quận|xã|phường|tỉnh|tỉnh thành|thành phố|địa phương|nước|kênh|loại|nhóm|lĩnh vực)( [^ ]{1,12}){0,3} nào|(những|các) (?!(ngày|tháng|năm|ngay|thang|nam) )[^?]{1,40} nào`,
    ),
    () => ({ kind: 'open' }),
  ],
  ...CONTACTS.map(([pattern, by]): Rule => [pattern, () => ({ kind: 'contact', by })]),
  [
    cue(
      'bao nhiêu (phần trăm|%)|(tỉ|tỷ) lệ|chiếm bao nhiêu|mấy (phần trăm|%)|what (percentage|percent|share)|how many percent',
    ),
    figure('percent'),
  ],
  [cue(`(${DIRECTIVE})( [^ ?]{1,16}){0,14} số (mấy|bao nhiêu|nào)(?=[^\\p{L}]*$)`), directive],
  [
    cue(
      '(bao nhiêu|mấy) (tiền|đồng|tỷ|tỉ|triệu|vốn|kinh phí|ngân sách)( đồng)?(?! hồ)|tốn bao nhiêu|(kinh phí|vốn|ngân sách|chi phí|trị giá|giá tiền|lệ phí|học phí|mức phạt|tiền lương|mức lương)( [^ ]{1,12}){0,8} (bao nhiêu|mấy)|^(tổng )?(kinh phí|mức đầu tư|chi phí)(?! [^?]{0,60}(nào|gì|ai|đâu))|how much (money|did|does|was|is)|what (was|is) the (budget|cost)',
    ),
    figure('money'),
  ],
  [cue('giai đoạn (nào|gì)|thời kỳ nào'), () => ({ kind: 'date', role: 'period', grain: null })],
  [
    cue('(mức độ|mức|cấp độ|cấp|hạng|thứ) (mấy|nào)|giai đoạn mấy|(mức độ|cấp độ|mức) bao nhiêu|what (level|rank)'),
    figure('level'),
  ],
  [
    cue(
      '(ngày|năm|tháng|thời gian) (nào|gì)|(?<!(mỗi|một|hàng|hằng|moi|mot|hang) )(ngày|năm|tháng) (mấy|bao nhiêu)(?! (?!tháng|năm|thì|vậy|là|ạ|nhỉ|thế|z|thang|nam|thi|vay|la)\\p{L})|ngày tháng( năm)?( nào)?|khi nào|bao giờ|lúc nào|(hôm|bữa) (nào|mấy)|(mùng|mồng) mấy|thời điểm nào|chừng nào|hồi nào|mấy giờ|giờ nào|thời hạn|hạn chót|when|what (date|day|year|month)|which (date|day|year|month)',
    ),
    date,
  ],
  [
    cue(
      `(${DIRECTIVE})(?! (về|của|số \\d))( chỉ đạo)?( số)? (nào|gì|mấy|bao nhiêu)|(căn cứ|thực hiện|theo) (${DIRECTIVE}|cái)( chỉ đạo)? (nào|gì)|số hiệu|(${DIRECTIVE}|quy định) nào|(${DIRECTIVE})( [^ ?]{1,16}){0,14} số (mấy|bao nhiêu|nào|hiệu)|(which|what) (directive|decision|document|official letter|resolution|decree|circular)`,
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
      '(giữ|làm|có|là) (chức vụ|chức danh|chức|vị trí) (gì|nào)|chức (vụ|danh)( gì| nào| của)?|(là|làm) ai(?=[^\\p{L}]*$)|(ông|bà|đồng chí)( [^ ]{1,16}){1,5} (là|làm) gì(?=[^\\p{L}]*$)|who is (mr|ms|mrs)|position',
    ),
    (_, text) => (namesPerson(text) ? { kind: 'office' } : person(text)),
  ],
  [cue('(những ai|thành phần( nào)?|gồm (những )?ai|có ai)'), () => ({ kind: 'open' })],
  [
    cue(
      `(?<!đường |cán |nội |toàn |thuê )(${ORGANIZATION})( [^ ]{1,12}){0,4} nào|(?<!\\p{L})(ai|do ai) (phối hợp|tổ chức|triển khai|ban hành|đứng ra|cung cấp|hỗ trợ|xây dựng|tài trợ|thi công|lắp đặt|phát triển|thiết kế|vận hành)|which (agency|organization|department|unit|company)|who (organi[sz]ed|issued|hosted|deployed)`,
    ),
    organization,
  ],
  [
    cue(
      `ai|(người|vị|đồng chí|đ/c|lãnh đạo|ông|bà|đại biểu|${TITLE_WORDS})( [^ ]{1,12}){0,5} (nào|tên gì|tên là gì)|who`,
    ),
    (_, text) => person(text),
  ],
  [
    cue(
      'ở đâu|tại đâu|nơi nào|chỗ nào|địa điểm( nào)?|địa chỉ|số mấy|(đường|phố|tòa nhà|hội trường|khách sạn) (nào|gì)|(tỉnh|thành phố|huyện|quận|thị xã|thị trấn|địa phương|xã|phường)( [^ ]{1,12}){0,1} nào|(từ|đến|tới|về) đâu|đâu(?=( ạ| vậy| nhỉ| thế| z)?[^\\p{L}]*$)|where',
    ),
    (match) => ({
      kind: 'place',
      level: firstMatch(cue('tỉnh|địa phương|province'), match[0]) ? 'province' : null,
      noun:
        firstMatch(
          cue('thành phố|huyện|quận|thị xã|xã|phường|thị trấn|thị xã|đường|phố|tầng|khách sạn|hội trường'),
          match[0],
        )?.[0] ?? null,
    }),
  ],
  [
    cue(
      'có phải|phải không|đúng không|(có|đã|được)( [^ ]{1,16}){0,24} (không|chưa|hay chưa|hay không)(?=( ạ| vậy| nhỉ| thế)?[^\\p{L}]*$)|(?<=[\\p{L}] )(chưa|không|ko|hông)(?=( ạ| vậy| nhỉ| thế)?[^\\p{L}]*$)|^(is|are|did|does|do|has|have|was|were)',
    ),
    () => ({ kind: 'yesno' }),
  ],
  [cue(`(những|các|gồm|là|như) [^?]{0,60}(${WHICH})|gì|nào|ra sao|thế nào|sao|what|how|why`), () => ({ kind: 'open' })],
]

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
