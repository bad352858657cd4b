import type { Span } from '../../../text/span.js'
import { cue } from '../cue.js'

/** Something a question names, by its name. */
export interface Named extends Span {
  readonly name: string
}

const SURNAME =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trương|Đinh|Đoàn|Lâm|Trịnh|Mai|Đào|Lương|Tô|Tạ|Tống|Triệu|Hà|Cao|Châu|Phùng|Quách|Thái|Tăng|Vương|La|Lưu|Nông|Hứa|Ma|Kiều|Từ|Giàng|Vàng|Lò|Quàng|Cầm|Bế|Chu|Khổng|Đàm|Nghiêm|Thân|Doãn|Ksor|Rơ|Siu'
const NAME_TAIL = '(?: \\p{Lu}\\p{Ll}{0,7}){1,4}'
/** Districts and streets bear the names of people: `quận Lê Chân`. */
const NO_UNIT = '(?<!(?:[Qq]uận|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ường|[Pp]hố|[Tt]rường) )'
const WITH_SURNAME = new RegExp(`(?<!\\p{L})${NO_UNIT}(?:${SURNAME})${NAME_TAIL}(?!\\p{L})`, 'gu')
const HONORIFIC = cue('ông|bà|đồng chí|đ/c|anh|chị|mr\\.?|mrs\\.?|ms\\.?')
const AFTER_HONORIFIC = new RegExp(`(?<=(?:${HONORIFIC.source}) )\\p{Lu}\\p{Ll}{0,7}${NAME_TAIL}`, 'gu')

/** Names of people: after a courtesy title, or with a Vietnamese surname first. Capitals are needed. */
export function peopleIn(text: string): readonly Named[] {
  const found = [...text.matchAll(WITH_SURNAME), ...text.matchAll(AFTER_HONORIFIC)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    name,
  }))
  return found.filter(
    (person, i) => !found.slice(0, i).some((earlier) => earlier.start < person.end && person.start < earlier.end),
  )
}
