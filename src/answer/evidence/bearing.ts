import type { DirectiveFact, Fact, PartialDate } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import type { NamedDirective } from '../../search/reading/named/constraints.js'
import type { ProperName } from '../../search/reading/named/names.js'
import type { Named } from '../../search/reading/named/people.js'
import { bearsInitials, type Wording } from '../../search/wording.js'
import { fold } from '../../text/fold.js'
import { type Span, slice } from '../../text/span.js'
import { syllableKey, syllables } from '../../text/syllables.js'
import type { AbstainReason } from '../answer.js'
import { isOf } from './periods.js'
import type { Sentence } from './sentences.js'

/** A number that differs is another directive, always; what the question leaves out may be anything. */
export function directiveFits(named: NamedDirective, fact: DirectiveFact): boolean {
  if (fact.number !== named.number) return false
  const year = fact.year ?? yearOf(fact.identity)
  if (named.year !== null && year !== null && named.year !== year) return false
  if (named.sign !== null && fact.sign !== null && !signFits(named.sign, fact.sign)) return false
  return named.type === null || named.type === fact.type
}

/** A mention without a year has it from the fuller mention that it was resolved to. */
function yearOf(identity: string): number | null {
  const year = /\/(\d{4})(?!\d)/.exec(identity)?.[1]
  return year === undefined ? null : Number(year)
}

/** `CT` of `CT-BTTTT` is enough, in any case, with accents or none. */
function signFits(asked: string, found: string): boolean {
  const [short, long] = [fold(asked), fold(found)]
  return short === long || long.startsWith(`${short}-`)
}

/** Why something cannot answer, whatever its score, and what of the question it does not bear out. */
export interface Refusal {
  readonly reason: AbstainReason
  /** As the question says it. */
  readonly lacking: string
  /** What refuses: the place it stands at, or the value that another one of the same news item may be. */
  readonly of: 'place' | 'value'
}

/**
 * Whether what the question names is borne out by the sentence or by the news item it stands in (ANSWERS.md, rule 3).
 * @returns null when it is, else why not
 */
export function refuses(
  { text, constraints, asked }: Question,
  sentence: Sentence,
  facts: readonly Fact[],
): Refusal | null {
  const { provinces, years, directives, people, bodies, marked, names, codes, dates, numbers } = constraints
  const { article } = sentence
  const own = facts.filter(({ section }) => section === sentence.section)
  const mentioned = asked.kind === 'place' && asked.level === 'province'
  const isThere = ({ name }: Named) => isAbout(sentence, name) || (mentioned && mentions(sentence, name))
  return (
    lacking('other-place', text, provinces, isThere) ??
    lacking('no-such-directive', text, directives, (named) => isNamedIn(named, own, article.text)) ??
    lacking('no-such-directive', text, codes.filter(isLettered), (code) => bearsCode(sentence, code.name)) ??
    lacking('not-in-corpus', text, codes, (code) => bearsCode(sentence, code.name)) ??
    lacking('not-in-corpus', text, people, ({ name }) => mentions(sentence, name)) ??
    lacking('not-in-corpus', text, bodies, (body) => bearsBody(sentence, own, body, text)) ??
    lacking('not-in-corpus', text, marked, ({ group }) => sentence.wide.groups.has(group)) ??
    lacking('not-in-corpus', text, names, (name) => bearsName(sentence, name)) ??
    lacking('out-of-period', text, years, (year) => bearsYear(sentence, year) || isOf(sentence, own, year.year)) ??
    lacking('out-of-period', text, dates, ({ date }) => own.some((fact) => isOn(fact, date))) ??
    lacking('not-in-corpus', text, numbers, (number) => bearsNumber(sentence, number, text))
  )
}

/** The first of what the question names that does not hold. */
export function lacking<T extends Span>(
  reason: AbstainReason,
  text: string,
  named: readonly T[],
  holds: (one: T) => boolean,
): Refusal | null {
  const missing = named.find((one) => !holds(one))
  return missing ? { reason, lacking: slice(text, missing), of: 'place' } : null
}

const isLettered = ({ name }: Named): boolean => /\p{L}/u.test(name)

/** A mention of the directive, and none that says another issuer than the question unless one says that very one. */
function isNamedIn(named: NamedDirective, facts: readonly Fact[], text: string): boolean {
  const fitting = facts.filter((fact): fact is DirectiveFact => fact.kind === 'directive' && directiveFits(named, fact))
  const telling = fitting.filter(({ issuer, sign }) => issuer !== null || sign !== null)
  return fitting.length > 0 && (telling.length === 0 || telling.some((fact) => issuerFits(named, fact, text)))
}

/** Whether the directive is by whom the question says, as far as the text tells: by its issuer, else by its sign. */
function issuerFits({ issuer }: NamedDirective, fact: DirectiveFact, text: string): boolean {
  if (issuer === null) return true
  const said = fact.issuer ? fold(slice(text, fact.issuer)).replace(/^chu tich /, '') : ''
  const signs = fold(fact.sign ?? '').split('-')
  return issuer.forms.map(fold).some((form) => said.startsWith(form) || signs.includes(form))
}

/** The news item names the department, as the question does or written out. */
function bearsBody(
  { article, section, wide }: Sentence,
  facts: readonly Fact[],
  body: Named,
  question: string,
): boolean {
  const wanted = lettersOf(body.name)
  if (facts.some((fact) => fact.kind === 'organization' && lettersOf(fact.name).startsWith(wanted))) return true
  const item = article.sections[section]
  const said = lettersOf(item ? slice(article.text, item.span) : article.text)
  return (
    said.includes(wanted) ||
    said.includes(lettersOf(slice(question, body))) ||
    bearsInitials(wide, acronymOf(slice(question, body)))
  )
}

/** `QP` of `Bộ QP`. */
const acronymOf = (body: string): string => /[\p{Lu}&-]{2,8}$/u.exec(body)?.[0] ?? ''

/** `Sở Thông tin - truyền thông` and `Sở Thông tin và Truyền thông` are one: bare words without `và`. */
const lettersOf = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `
    .replaceAll(' va ', ' ')
    .trim()

/** All syllables of the name, in a row where it has several; of a local unit in the sentence or beside it. */
function bearsName(sentence: Sentence, { name, unit, homonym }: ProperName): boolean {
  const { own, near, wide } = sentence
  if (/^[\p{Lu}&-]{2,8}$/u.test(name) && bearsInitials(wide, name)) return true
  const whole = unit && homonym ? `${unit} ${name}` : name
  const keys = syllables(whole).map((part) => fold(syllableKey(slice(whole, part))))
  const pairs = keys.slice(1).map((key, i) => `${keys[i]} ${key}`)
  const within = (wording: Wording) =>
    keys.every((key) => wording.bare.has(key)) && pairs.every((pair) => wording.pairs.has(pair))
  return unit ? within(own) || within(near) : within(wide)
}

/** The code stands in the news item, or begins one there (`61/2018` of `61/2018/NĐ-CP`). */
const bearsCode = ({ wide }: Sentence, code: string): boolean =>
  wide.keys.has(code) || [...wide.keys].some((key) => key.startsWith(`${code}/`))

/** The year is part of a name that the news item bears: `TechDemo 2017`; `năm 2017` is none. */
export function bearsYear(
  { article, section }: Sentence,
  { year, named }: Question['constraints']['years'][number],
): boolean {
  if (named === null || /^(?:năm|nam|year|in)$/iu.test(named)) return false
  const item = article.sections[section]
  return fold(item ? slice(article.text, item.span) : article.text).includes(`${fold(named)} ${year}`)
}

/**
 * The number stands in the sentence, beside it or in a title, in digits or in a word; one that is a name (`Tổng đài 1022`) or
 * tells one of several apart (`vòng 1`) may stand anywhere in the news item.
 */
function bearsNumber({ own, near, wide }: Sentence, { name, start }: Named, text: string): boolean {
  const key = syllableKey(name.replace('%', ''))
  const keys = [key, ...(NUMBER_WORDS[Number(key)] ?? [])]
  const isName = /^\d{3,}$/.test(name) || ORDINAL.test(text.slice(0, start))
  return keys.some((each) => own.keys.has(each) || near.keys.has(each) || (isName && wide.keys.has(each)))
}

/** In words and as Romans wrote them. */
const NUMBER_WORDS: readonly (readonly string[])[] = [
  [],
  ['một', 'i'],
  ['hai', 'ii'],
  ['ba', 'iii'],
  ['bốn', 'tư', 'iv'],
  ['năm', 'v'],
  ['sáu', 'vi'],
  ['bảy', 'vii'],
  ['tám', 'viii'],
  ['chín', 'ix'],
  ['mười', 'x'],
]
const ORDINAL = /(?:vòng|đợt|giai đoạn|khóa|khoá|kỳ|lần|loại|bước|vong|dot|giai doan|khoa|ky|lan|loai|buoc) $/iu

/** The news item says the name. Asked which province an event was in, another may be named among its guests. */
const mentions = ({ article, section }: Sentence, name: string): boolean => {
  const item = article.sections[section]
  return fold(item ? slice(article.text, item.span) : article.text).includes(fold(name))
}

/** The news item dates something on the day or in the month that the question names. */
export function isOn(fact: Fact, date: PartialDate): boolean {
  if (fact.kind !== 'date') return false
  const { from, to, inferredYear } = fact
  const year = from.year ?? to?.year ?? inferredYear?.year
  if (date.year !== undefined && year !== undefined && date.year !== year) return false
  if (from.month !== date.month && to?.month !== date.month) return false
  return (
    date.day === undefined || from.day === date.day || to?.day === date.day || isBetween(date.day, from.day, to?.day)
  )
}

const isBetween = (day: number, from: number | undefined, to: number | undefined): boolean =>
  from !== undefined && to !== undefined && from < day && day < to

/** The news item is about the province, or the sentence or a title names it. */
function isAbout({ article, section, provinces }: Sentence, province: string): boolean {
  return (article.sections[section]?.province ?? article.province)?.value === province || provinces.has(province)
}
