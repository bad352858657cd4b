import { readDirectives } from '../../facts/directives/mentions.js'
import { provincesInQuestion } from '../../terms/provinces.js'
import type { Span } from '../../text/span.js'
import type { Language } from '../language.js'
import { cue } from './cue.js'

/** Something the question names and the cited article must bear out. */
export interface Constraints {
  /** Canonical province names; `named` false when only a town in it is named. */
  readonly provinces: readonly Named[]
  readonly years: readonly (Span & { readonly year: number })[]
  readonly directives: readonly NamedDirective[]
  readonly people: readonly Named[]
}

export interface Named extends Span {
  readonly name: string
}

/** A directive as far as the question names it. */
export interface NamedDirective extends Span {
  readonly type: string | null
  readonly number: string
  readonly year: number | null
  readonly sign: string | null
}

export function readConstraints(language: Language, text: string): Constraints {
  const provinces = provincesInQuestion(language.matcher, text).filter(({ named }) => named)
  const directives = readDirectives(text).flatMap(({ span, type, number, year, sign }) =>
    number === null ? [] : [{ ...span, type, number, year, sign }],
  )
  return {
    provinces: provinces.map(({ start, end, province }) => ({ start, end, name: province.name })),
    years: yearsIn(text).filter(
      (year) => !directives.some((named) => named.start <= year.start && year.end <= named.end),
    ),
    directives,
    people: peopleIn(text).filter(
      (person) => !provinces.some((place) => place.start < person.end && person.start < place.end),
    ),
  }
}

const YEAR = /(?<![\p{L}\d/.,:-]|ISO )(19[5-9]\d|20[0-4]\d)(?![\p{L}\d/:]|[.,-]\d)/gu

const yearsIn = (text: string): Constraints['years'] =>
  [...text.matchAll(YEAR)].map(({ index, 0: year }) => ({ start: index, end: index + 4, year: Number(year) }))

const SURNAME =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trương|Đinh|Đoàn|Lâm|Trịnh|Mai|Đào|Lương|Tô|Tạ|Tống|Triệu|Hà|Cao|Châu|Phùng|Quách|Thái|Tăng|Vương|La|Lưu|Nông|Hứa|Ma|Kiều|Từ|Giàng|Vàng|Lò|Quàng|Cầm|Bế|Chu|Khổng|Đàm|Nghiêm|Thân|Doãn|Ksor|Rơ|Siu'
const NAME_TAIL = '(?: \\p{Lu}\\p{Ll}{0,7}){1,4}'
const WITH_SURNAME = new RegExp(`(?<!\\p{L})(?:${SURNAME})${NAME_TAIL}(?!\\p{L})`, 'gu')
const HONORIFIC = cue('ông|bà|đồng chí|đ/c|anh|chị|mr\\.?|mrs\\.?|ms\\.?')
const AFTER_HONORIFIC = new RegExp(`(?<=(?:${HONORIFIC.source}) )\\p{Lu}\\p{Ll}{0,7}${NAME_TAIL}`, 'gu')

function peopleIn(text: string): readonly Named[] {
  const found = [...text.matchAll(WITH_SURNAME), ...text.matchAll(AFTER_HONORIFIC)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    name,
  }))
  return found.filter(
    (person, i) => !found.slice(0, i).some((earlier) => earlier.start < person.end && person.start < earlier.end),
  )
}
