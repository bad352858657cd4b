import type { TermMatcher } from '../../terms/matcher.js'
import { type ProvinceMention, provincesInText } from '../../terms/provinces.js'
import { plainSpaces } from '../../text/normal-form.js'
import type { Span } from '../../text/span.js'
import type { Attributed } from '../article.js'
import { clauseBefore } from './calendar.js'

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

/** Where something is: `tại Đồng Tháp`, `trên địa bàn tỉnh`. */
const THERE = /(?:^| )(?:địa bàn|tại|ở|của) (?:tỉnh |thành phố |TP\.? ?)?$/u
/** An office of the province, its name up to that of the province. */
const OFFICE =
  /(?:^|[ (])(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Công an|Đoàn ĐBQH|Báo|Cục|Bưu điện|Viễn thông|Sở) /u
/** `các Sở … tỉnh Thanh Hoá và Hà Tĩnh`, `các tỉnh Long An, Bến Tre`: guests and neighbours in a list. */
const SEVERAL = /(?:^|[ (])(?:[Cc]ác|như|gồm|cùng) /u
const NEXT_IN_LIST = /^(?:,| và|, và)(?: tỉnh| thành phố)? $/u

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
    ...inTitle.map((mention) => weighed(mention, WEIGHTS.title)),
    ...inBody.map((mention, i) => {
      const [last, next] = [inBody[i - 1], inBody[i + 1]].map((other) => unlike(other, mention))
      const role = roleOf(text, mention, last, next)
      return weighed(mention, role * (mention.start < lead ? WEIGHTS.lead : WEIGHTS.rest))
    }),
  ]
}

/** `Thủ Dầu Một, Bình Dương` is no list: both are one province. */
const unlike = (other: ProvinceMention | undefined, { province }: ProvinceMention): Span | undefined =>
  other?.province === province ? undefined : other

const weighed = ({ start, end, province, named }: ProvinceMention, weight: number): Weighed => ({
  province: province.name,
  weight: named ? weight : weight / 2,
  span: { start, end },
})

/** What the words around a mention make of it. An office that stands before two mentions acts for the first only. */
function roleOf(text: string, { start, end }: Span, last: Span | undefined, next: Span | undefined): number {
  if (last && NEXT_IN_LIST.test(plainSpaces(text.slice(last.end, start)))) return 1 / ACTING
  const clause = clauseBefore(text, start, /[,;:.] |\n/)
  const own = last ? clause.slice(-(start - last.end)) : clause
  if (THERE.test(own)) return ACTING
  if (SEVERAL.test(own)) return 1 / ACTING
  if (OFFICE.test(own)) return ACTING
  return next && NEXT_IN_LIST.test(plainSpaces(text.slice(end, next.start))) ? 1 / ACTING : 1
}
