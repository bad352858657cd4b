import { readDates } from '../../../facts/dates/surface.js'
import { readDirectives } from '../../../facts/directives/mentions.js'
import type { PartialDate } from '../../../facts/fact.js'
import { organizationName } from '../../../facts/organizations/organizations.js'
import { reading } from '../../../facts/reading/reading.js'
import { provincesInQuestion } from '../../../terms/provinces.js'
import type { SynonymGroup } from '../../../terms/terms.js'
import { compoundKey, compounds } from '../../../text/compounds.js'
import { overlaps, type Span, slice } from '../../../text/span.js'
import { type GroupMention, groupsIn, type Language } from '../../language.js'
import { cue } from '../cue.js'
import { isLowerUnit, namesIn, type ProperName } from './names.js'
import { type Named, peopleIn } from './people.js'

/** Something the question names and the cited article must bear out. */
export interface Constraints {
  /** Canonical province names; `named` false when only a town in it is named. */
  readonly provinces: readonly Named[]
  /** `named`: the word it follows where it is part of a name (`TechDemo 2017`). */
  readonly years: readonly (Span & { readonly year: number; readonly named: string | null })[]
  readonly directives: readonly NamedDirective[]
  readonly people: readonly Named[]
  /** Departments, by their names without the place they serve: `sở tài chính`. */
  readonly bodies: readonly Named[]
  /** Companies, systems and the like that the lexicon knows under several names. */
  readonly marked: readonly GroupMention[]
  /** Other names: districts, companies, systems. */
  readonly names: readonly ProperName[]
  /** Days and months, as exact as the question gives them. */
  readonly dates: readonly (Span & { readonly date: PartialDate })[]
  /** Codes that name neither a directive nor a date, as they are looked up: `9001:2008`. */
  readonly codes: readonly Named[]
  /** Numbers that are part of none of these: `3` of `3 lớp`. */
  readonly numbers: readonly Named[]
}

/** A directive as far as the question names it. */
export interface NamedDirective extends Span {
  readonly type: string | null
  readonly number: string
  readonly year: number | null
  readonly sign: string | null
  /** Who issued it, as the question says. */
  readonly issuer: SynonymGroup | null
}

/**
 * @param typed the text as typed, place for place, when accents were put back: a code such as `qd 2154` reads best as typed
 */
export function readConstraints(language: Language, text: string, typed = text): Constraints {
  const persons = peopleIn(text)
  const provinces = provincesIn(language, text).filter(
    (place) => !persons.some((person) => person.start < place.start && overlaps(person, place)),
  )
  const directives = asTyped(directivesIn, text, typed)
  const people = persons.filter((person) => !provinces.some((place) => overlaps(place, person)))
  const years = yearsIn(text).filter((year) => !directives.some((named) => overlaps(named, year)))
  const dates = asTyped(datesIn, text, typed).filter((date) => !directives.some((named) => overlaps(named, date)))
  const groups = groupsIn(language, text, undefined, 'folded')
  const codes = codesIn(text).filter((code) => ![...directives, ...dates].some((span) => overlaps(span, code)))
  const known = [...provinces, ...directives, ...people, ...codes]
  const mentions = provincesInQuestion(language.matcher, text)
  const names = namesIn(text, [...known, ...groups]).map((name) => ({
    ...name,
    homonym: mentions.some((place) => overlaps(place, name)),
  }))
  const numbers = numbersIn(text).filter(
    (number) => ![...known, ...years, ...dates, ...names].some((span) => overlaps(span, number)),
  )
  return {
    provinces,
    years: datelessYears(years, dates),
    directives: directives.map((named) => withIssuer(withYear(named, text, years), text, groups)),
    people,
    bodies: bodiesIn(language, text),
    marked: groups.filter((mention) => isMarked(mention, text) && !codes.some((code) => overlaps(code, mention))),
    names,
    codes,
    dates,
    numbers,
  }
}

const asTyped = <T>(read: (text: string) => readonly T[], text: string, typed: string): readonly T[] => {
  const found = read(text)
  return found.length === 0 && typed.length === text.length ? read(typed) : found
}

function provincesIn(language: Language, text: string): readonly Named[] {
  const named = provincesInQuestion(language.matcher, text).filter(
    (mention) => mention.named && !isLowerUnit(text, mention.start),
  )
  return named.map(({ start, end, province }) => ({ start, end, name: province.name }))
}

/** Firms are told apart by their names; bodies of the state go by too many. */
const FIRM = /^(?:Tập đoàn|Tổng công ty|Công ty|Ngân hàng (?!Nhà nước))/u

/** Longer names of systems describe what they are, and are told in many ways. */
const LONGEST_BRAND = 12

const isMarked = ({ group, start, end }: GroupMention, text: string): boolean =>
  (group.kind === 'system' && end - start <= LONGEST_BRAND && /\p{Lu}/u.test(text.slice(start, end))) ||
  (group.kind === 'organization' && FIRM.test(group.forms[0] ?? ''))

/**
 * Departments: the head, and of its name the abbreviation or the first two syllables, which tell it from the others. Their
 * capitals are needed: `bo sung` and `so luong` are none.
 */
const DEPARTMENT =
  /(?<!\p{L})(?:[Ss]ở|Bộ|Tổng cục|Cục|[Cc]hi cục|Vụ|Viện) (?:\p{Lu}[\p{Lu}&-]{1,8}(?!\p{L})|\p{Lu}\p{Ll}{0,6} \p{L}{1,7}(?!\p{L}))/gu

function bodiesIn(language: Language, text: string): readonly Named[] {
  const of = reading(text)
  return [...text.matchAll(DEPARTMENT)].map(({ index, 0: found }) => {
    const span = { start: index, end: index + found.length }
    return { ...span, name: organizationName(of, { span, nameEnd: span.end }, language.terms) }
  })
}

const directivesIn = (text: string): readonly NamedDirective[] =>
  readDirectives(text).flatMap(({ span, type, number, year, sign }) =>
    number === null ? [] : [{ ...span, type, number, year, sign, issuer: null }],
  )

/** `Quyết định 2263 ban hành năm 2018`: the year is the directive's own. */
function withYear(named: NamedDirective, text: string, years: Constraints['years']): NamedDirective {
  const own = years.find(({ start }) => start > named.end && OWN_YEAR.test(text.slice(named.end, start)))
  return named.year === null && own ? { ...named, year: own.year } : named
}

/** `Chỉ thị 07 của Bộ Công an`, `Bộ Công an ban hành Chỉ thị 07`. */
function withIssuer(named: NamedDirective, text: string, groups: readonly GroupMention[]): NamedDirective {
  const bodies = groups.filter(({ group }) => group.kind === 'organization')
  const behind = bodies.find(
    ({ start, end }) => start > named.end && OF.test(text.slice(named.end, start)) && !HOLDS.test(text.slice(end)),
  )
  const before = bodies.findLast(({ end }) => end <= named.start && ISSUES.test(text.slice(end, named.start)))
  return { ...named, issuer: (behind ?? before)?.group ?? null }
}

/** `Tập huấn Nghị định 161 của Bộ Nội vụ tổ chức`: the body holds something, and need not have issued anything. */
const HOLDS = cue('^ ?(đã |vừa )?(tổ chức|triển khai|phối hợp|tập huấn|quán triệt|chủ trì|phổ biến)')
const OF = cue('^ ?(ngày [^,?]{1,20})?(của|do)? ?$')
const ISSUES = cue('^ ?(đã |vừa )?(ban hành|ra|ký|ký ban hành) ?(bản |cái )?$')

const OWN_YEAR = cue('^ ?(được |do [^,.?]{1,40})?(ban hành |ký |ra đời )?(năm |ngày .{0,12})')

/** Days and months; a year alone is a year. */
const datesIn = (text: string): Constraints['dates'] =>
  readDates(text).flatMap(({ span, from, bare }) =>
    bare || AROUND_THE_CLOCK.test(slice(text, span)) || from.month === undefined ? [] : [{ ...span, date: from }],
  )

/** No day: all hours of all days. */
const AROUND_THE_CLOCK = /^[^\d]{0,4}24\/(?:0?7|24)$/u

const datelessYears = (years: Constraints['years'], dates: Constraints['dates']): Constraints['years'] =>
  years.filter((year) => !dates.some((date) => overlaps(date, year)))

function codesIn(text: string): readonly Named[] {
  const whole = compounds(text).filter(({ start }) => /\d/.test(text.charAt(start)))
  const loose = [...text.matchAll(LOOSE)].map(({ index, 0: digits }) => ({ start: index, end: index + digits.length }))
  return [...whole, ...loose.filter((code) => !whole.some((span) => overlaps(span, code)))].map(({ start, end }) => ({
    start,
    end,
    name: compoundKey(text.slice(start, end)),
  }))
}

/** `NĐ61/2018`, `09/2014/ct-ubnd`: numbers of a code that is not written out as one. */
const LOOSE = /(?<![\d/.,-])\d{1,6}(?:\/\d{1,6}){1,2}(?!\d)/gu

/** Digits that stand alone; what is joined to letters or other digits is part of a code. */
const NUMBER =
  /(?<![\p{L}\d/.,:-])\d{1,9}(?:[.,]\d{1,3}){0,3}%?(?![\p{L}\d/:-]|[.,]\d| (?:tháng|thang|ngày|ngay|năm|nam|giờ|gio)(?!\p{L}))/gu

const numbersIn = (text: string): readonly Named[] =>
  [...text.matchAll(NUMBER)].map(({ index, 0: name }) => ({ start: index, end: index + name.length, name }))

/** Behind `năm` any four digits are a year, if only one that nothing happened in. */
const YEAR = /(?:(?<![\p{L}\d/.,:-]|ISO )(?:19[5-9]\d|20[0-4]\d)|(?<=(?:năm|nam) )\d{4})(?![\p{L}\d/:]|[.,-]\d)/giu

/** The year that something is compared with is none that the answer is of. */
const COMPARED = cue('so (với|cùng kỳ)( cùng kỳ)?( năm)?|cùng kỳ( năm)?')

const yearsIn = (text: string): Constraints['years'] =>
  [...text.matchAll(YEAR)]
    .filter(
      ({ index }) => !new RegExp(`(?:${COMPARED.source}) $`, 'iu').test(text.slice(Math.max(0, index - 24), index)),
    )
    .map(({ index, 0: year }) => ({
      start: index,
      end: index + 4,
      year: Number(year),
      named: /(?<!\p{L})(\p{L}{1,20}) $/u.exec(text.slice(Math.max(0, index - 22), index))?.[1] ?? null,
    }))
