import type { TermMatcher } from '../terms/matcher.js'
import { type ProvinceMention, provincesInText } from '../terms/provinces.js'
import { plainSpaces } from '../text/normal-form.js'
import type { Span } from '../text/span.js'
import type { Attributed } from './article.js'

/** How far into an item its place is told. */
const LEAD = 600
/** How much of an item is read: what comes later is seldom about another province than what came before. */
const READ = 20_000

/** A title says what an item is about; the lead where; what follows names guests and examples too. */
const WEIGHTS = { title: 8, lead: 3, rest: 1 } as const
/** Named as the one that acts: `UBND tỉnh Phú Yên`, `Sở Thông tin và Truyền thông Tiền Giang`, `tại Đồng Tháp`. */
const ACTING = 2
/** A share of the whole weight below this makes an item one about many provinces. */
const CENTRAL = 0.5

const BEFORE =
  /(?:(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Công an|Đoàn ĐBQH|Báo|Cục Thuế|Bưu điện|Viễn thông|Sở) (?:[\p{L}&,–-]{1,12} ){0,8}|(?:địa bàn|tại|ở|của) )(?:tỉnh |thành phố |TP\.? ?)?$/u
/** `Các Sở … tỉnh Thanh Hoá và Hà Tĩnh`, `các tỉnh Long An, Bến Tre`: guests and neighbours in a list. */
const LISTED =
  /(?:[Cc]ác (?:[\p{L}&]{1,12} ){0,8}|như |gồm |(?:tỉnh|thành phố),? [^.;]{1,80}(?:, | và ))(?:tỉnh |thành phố )?$/u

export interface Item {
  readonly title: Span
  readonly body: Span
}

/** The province an item is about: named in its title, else the one it is mostly about; null when it is about several. */
export function provinceOf(text: string, item: Item, matcher: TermMatcher): Attributed<string> | null {
  const mentions = mentionsOf(text, item, matcher)
  const scores = new Map<string, number>()
  for (const { province, weight } of mentions) scores.set(province, (scores.get(province) ?? 0) + weight)
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1])
  const total = [...scores.values()].reduce((sum, score) => sum + score, 0)
  if (!best || best[1] === second?.[1] || best[1] < total * CENTRAL) return null
  const own = mentions.filter(({ province }) => province === best[0])
  const evidence = own.reduce((a, b) => (b.weight > a.weight ? b : a)).span
  return { value: best[0], origin: 'inferred', evidence }
}

interface Weighed {
  readonly province: string
  readonly weight: number
  readonly span: Span
}

function mentionsOf(text: string, { title, body }: Item, matcher: TermMatcher): Weighed[] {
  const read = { start: body.start, end: Math.min(body.end, body.start + READ) }
  const inTitle = provincesInText(matcher, text, title)
  const inBody = provincesInText(matcher, text, read).filter(({ start }) => start < title.start || start >= title.end)
  const lead = Math.max(body.start, title.end) + LEAD
  return [
    ...inTitle.map((mention, i) => weighed(text, mention, WEIGHTS.title, inTitle[i - 1])),
    ...inBody.map((mention, i) =>
      weighed(text, mention, mention.start < lead ? WEIGHTS.lead : WEIGHTS.rest, inBody[i - 1]),
    ),
  ]
}

/** `last`: the mention before; an office that stands before both acts for that one only. */
function weighed(text: string, mention: ProvinceMention, base: number, last: Span | undefined): Weighed {
  const { start, end, province, named } = mention
  const before = plainSpaces(text.slice(Math.max(0, start - 100), start))
  const own = before.slice(Math.max(0, before.length - (start - (last?.end ?? 0))))
  const role = LISTED.test(before) ? 1 / ACTING : BEFORE.test(own) ? ACTING : 1
  return { province: province.name, weight: base * role * (named ? 1 : 0.5), span: { start, end } }
}
