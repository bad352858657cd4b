/**
 * Puts diacritics on lines: evaluate.py runs it to measure the search of restored questions.
 *   node --import tsx embeddings/training/restore_lines.ts TABLE < lines > lines
 */
import { readFileSync } from 'node:fs'
import { readAccentTable, restoreAccents } from '../../src/text/accents.js'

const table = readAccentTable(new Uint8Array(readFileSync(process.argv[2] ?? '')))
const lines = readFileSync(0, 'utf8').split('\n')
process.stdout.write(lines.map((line) => restoreAccents(table, line).text).join('\n'))
