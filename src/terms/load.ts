import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decodeText } from '../text/normal-form.js'
import { duplicateFaults, formFaults, mergerFaults, NO_PROVINCE, placeFaults } from './faults.js'
import { type Fault, members, type Row, readTable, type Shape } from './table.js'
import type { Place, Province, SynonymGroup, Terms, Translation } from './terms.js'

const PROVINCES: Shape = { least: 2, most: 3, columns: 'name, province since 2025-07-01, aliases (a | b)' }
const PLACES: Shape = { least: 2, most: 2, columns: 'place, province' }
const GROUPS: Shape = { least: 2, most: 2, columns: 'the form that is shown, other forms (a | b)' }
const ENGLISH: Shape = { least: 2, most: 2, columns: 'English phrase, Vietnamese phrases (a | b)' }

/** One file a kind of group. */
const GROUP_FILES: Readonly<Record<SynonymGroup['kind'], string>> = {
  abbreviation: 'abbreviations.tsv',
  synonym: 'synonyms.tsv',
  organization: 'organizations.tsv',
  directive: 'directives.tsv',
  system: 'systems.tsv',
}

/** The lexicon that the program ships. */
export const SHIPPED_LEXICON = fileURLToPath(new URL('../../data/lexicon/', import.meta.url))

/**
 * The lexicon of a folder.
 * @throws Error that lists every fault of every file with its line and remedy
 */
export function loadTerms(dir: string = SHIPPED_LEXICON): Terms {
  const faults: Fault[] = []
  const rows = (file: string, shape: Shape): readonly Row[] => {
    const table = readTable(file, readLexiconFile(dir, file, faults), shape)
    faults.push(...table.faults)
    return table.rows
  }
  const provinces = rows('provinces.tsv', PROVINCES)
  const places = rows('places.tsv', PLACES)
  const groups = Object.entries(GROUP_FILES).map(([kind, file]) => ({
    kind: kind as SynonymGroup['kind'],
    rows: rows(file, GROUPS),
  }))
  const english = rows('english.tsv', ENGLISH)
  faults.push(...mergerFaults(provinces), ...placeFaults(places, provinces), ...duplicateFaults(provinces))
  for (const table of [...groups.map((group) => group.rows), english]) faults.push(...duplicateFaults(table))
  for (const table of [provinces, places, ...groups.map((group) => group.rows), english])
    faults.push(...formFaults(table))
  refuse(dir, faults)
  return {
    provinces: provinces.map(provinceOf),
    places: places.map(placeOf),
    groups: groups.flatMap(({ kind, rows }) => rows.map((row) => groupOf(kind, row))),
    translations: english.map(translationOf),
  }
}

function readLexiconFile(dir: string, file: string, faults: Fault[]): string {
  try {
    return decodeText(readFileSync(join(dir, file)))
  } catch (error) {
    const why = isMissing(error) ? 'is missing; take it from the release or make it empty' : messageOf(error)
    faults.push({ file, line: 0, message: why })
    return ''
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function refuse(dir: string, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const lines = faults.map(({ file, line, message }) => `  ${join(dir, file)}${line > 0 ? `:${line}` : ''} ${message}`)
  throw new Error(`The lexicon in ${dir} has ${faults.length} fault(s):\n${lines.join('\n')}`)
}

const provinceOf = ({ columns: [name = '', mergedInto = '', aliases] }: Row): Province => ({
  name,
  aliases: members(aliases),
  mergedInto,
})

const placeOf = ({ columns: [name = '', province = ''] }: Row): Place => ({
  name,
  province: province === NO_PROVINCE ? null : province,
})

const groupOf = (kind: SynonymGroup['kind'], { columns: [shown = '', others] }: Row): SynonymGroup => ({
  kind,
  forms: [shown, ...members(others)],
})

const translationOf = ({ columns: [english = '', vietnamese] }: Row): Translation => ({
  english,
  vietnamese: members(vietnamese),
})
