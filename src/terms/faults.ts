import { slice } from '../text/span.js'
import { hasSyllable, syllableKey, syllables } from '../text/syllables.js'
import { type Fault, members, type Row } from './table.js'

const fault = ({ file, line }: Row, message: string): Fault => ({ file, line, message })

const first = (row: Row): string => row.columns[0] ?? ''

/** A province merges into one of the provinces of today: one that stands in the list, or the new name of one (`Huế`). */
export function mergerFaults(provinces: readonly Row[]): Fault[] {
  const known = new Set(provinces.flatMap((row) => [first(row), ...members(row.columns[2])]))
  return provinces
    .filter((row) => !known.has(row.columns[1] ?? ''))
    .map((row) => fault(row, `"${row.columns[1]}" is no province of the first column nor an alias; correct the name`))
}

/** Stands for the province of a name that only hides one: `Thái Bình Dương` is no part of Thái Bình. */
export const NO_PROVINCE = '-'

export function placeFaults(places: readonly Row[], provinces: readonly Row[]): Fault[] {
  const known = new Set([NO_PROVINCE, ...provinces.map(first)])
  return places
    .filter((row) => !known.has(row.columns[1] ?? ''))
    .map((row) =>
      fault(row, `"${row.columns[1]}" is not in the first column of provinces.tsv; write the name as there`),
    )
}

/** What the matcher sees of a form. */
const keyOf = (form: string): string =>
  syllables(form)
    .map((syllable) => syllableKey(slice(form, syllable)))
    .join(' ')

/** Two rows of one file under the same name: the second would never be used. */
export function duplicateFaults(rows: readonly Row[]): Fault[] {
  const seen = new Map<string, Row>()
  return rows.flatMap((row) => {
    const key = keyOf(first(row))
    const earlier = key === '' ? undefined : seen.get(key)
    if (!earlier) seen.set(key, row)
    return earlier ? [fault(row, `"${first(row)}" stands in line ${earlier.line} already; put both into one line`)] : []
  })
}

/** A form without a letter or digit would be found nowhere. */
export function formFaults(rows: readonly Row[]): Fault[] {
  return rows.flatMap((row) =>
    row.columns
      .flatMap((column) => members(column))
      .filter((form) => form !== NO_PROVINCE && !hasSyllable(form))
      .map((form) => fault(row, `"${form}" has no letter or digit; write a word or delete it`)),
  )
}
