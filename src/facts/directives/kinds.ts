/** A kind of directive: its name and the letters that stand for it in signs (`CT-BTTTT`) and in short forms (`CT 07`). */
interface DirectiveKind {
  readonly name: string
  readonly code: string | null
  /** Kinds that are cited by number alone (`Nghị định 61`); of the others a bare number counts something. */
  readonly citedByNumber: boolean
  /** Whether the short form stands before a number without `số`; `TB 3` and `HD 5` are too often something else. */
  readonly shortForm: boolean
}

const kind = (name: string, code: string | null, citedByNumber = false, shortForm = false): DirectiveKind => ({
  name,
  code,
  citedByNumber,
  shortForm,
})

/** Longer names first, so that `thông tư liên tịch` is not read as `thông tư`. */
export const DIRECTIVE_KINDS: readonly DirectiveKind[] = [
  kind('thông tư liên tịch', 'ttlt', true, true),
  kind('chỉ thị', 'ct', true, true),
  kind('quyết định', 'qđ', true, true),
  kind('nghị quyết', 'nq', true, true),
  kind('nghị định', 'nđ', true, true),
  kind('thông tư', 'tt', true, true),
  kind('công văn', 'cv', true, true),
  kind('công điện', 'cđ', true),
  kind('kế hoạch', 'kh'),
  kind('thông báo', 'tb'),
  kind('tờ trình', 'ttr'),
  kind('báo cáo', 'bc'),
  kind('hướng dẫn', 'hd'),
  kind('chương trình', 'ctr'),
  kind('kết luận', 'kl'),
  kind('quy định', null),
  kind('quy chế', null),
  kind('đề án', 'đa'),
  kind('pháp lệnh', null),
  kind('sắc lệnh', null),
  kind('văn bản', null),
  kind('giấy phép', 'gp'),
  kind('luật', null),
]

/** Third letters that stand where the kind is not written: `16/2003/QH11` is a law of the eleventh National Assembly. */
const OTHER_CODES: Readonly<Record<string, string>> = { cp: 'nghị định', qh: 'luật', ttg: 'quyết định' }

/** The kind that a sign's first letters name (`ct-btttt` → chỉ thị); null when they name an issuer (`btttt-ưdcntt`). */
export function kindOfSign(sign: string): string | null {
  const [code = ''] = sign.split(/ ?[-./–] ?| /u)
  const bare = code.replace(/\d{1,2}$/, '')
  return DIRECTIVE_KINDS.find((each) => isCode(each.code, bare))?.name ?? OTHER_CODES[bare] ?? null
}

const isCode = (code: string | null, written: string): boolean =>
  code !== null && (written === code || written === code.replace('đ', 'd'))
