import { normalForm } from '../text/normal-form.js'

/** A line of a lexicon file: columns with a tab between them. */
export interface Row {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly columns: readonly string[]
}

/** What is wrong with a line, and what to write instead. */
export interface Fault {
  readonly file: string
  readonly line: number
  readonly message: string
}

/** How many columns a file has. */
export interface Shape {
  readonly least: number
  readonly most: number
  /** The columns in words, for the message. */
  readonly columns: string
}

export interface Table {
  readonly rows: readonly Row[]
  readonly faults: readonly Fault[]
}

/** The rows of a lexicon file. `#` starts a comment line; empty lines say nothing. */
export function readTable(file: string, text: string, shape: Shape): Table {
  const rows = normalForm(text)
    .split('\n')
    .map((written, i): Row => ({ file, line: i + 1, columns: columnsOf(written) }))
    .filter((row) => row.columns.length > 0)
  return { rows: rows.filter((row) => fits(row, shape)), faults: rows.flatMap((row) => shapeFaults(row, shape)) }
}

function columnsOf(written: string): string[] {
  if (written.trim() === '' || written.trimStart().startsWith('#')) return []
  return written.trimEnd().split('\t').map(oneSpaced)
}

const oneSpaced = (text: string): string =>
  text
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ')

/** The members of a list column: `a | b | c`. */
export const members = (column: string | undefined): string[] =>
  (column ?? '')
    .split('|')
    .map((member) => member.trim())
    .filter((member) => member !== '')

const fits = ({ columns }: Row, { least, most }: Shape): boolean =>
  columns.length >= least && columns.length <= most && columns.slice(0, least).every((column) => column !== '')

function shapeFaults(row: Row, shape: Shape): Fault[] {
  if (fits(row, shape)) return []
  const columns = row.columns.length
  const remedy = `write: ${shape.columns}, with one tab between the columns`
  return [{ file: row.file, line: row.line, message: `has ${columns} column(s) or an empty one; ${remedy}` }]
}
