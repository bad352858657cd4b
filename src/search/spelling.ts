import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Index } from '../index/open.js'
import { type AccentTable, readAccentTable, restoreAccents, withCorpus } from '../text/accents.js'

const TABLE = fileURLToPath(new URL('../../embeddings/restorer/accents.bin', import.meta.url))

/** Reads questions as people type them: without diacritics, with half of them, with typos. */
export class Spelling {
  private table: AccentTable | undefined

  constructor(private readonly index: Index) {}

  /** The question as it was meant, in NFC. What the user accented stays. */
  understand(question: string): string {
    this.table ??= withCorpus(
      readAccentTable(readFileSync(TABLE)),
      [...this.index.articles].map(({ text }) => text),
    )
    return restoreAccents(this.table, question).text
  }
}
