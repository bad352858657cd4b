import { fold } from '../../text/fold.js'
import { findPair, type Pairs } from './pairs.js'
import { BREAK } from './tokens.js'

/** How a term is looked up: with its diacritics, or by its letters alone. */
export type Spelling = 'accented' | 'folded'

/** No such term. */
export const ABSENT = -1

/** What {@link VocabularyArrays.foldedRows} holds where nothing folds to a term. */
export const NO_ROW = 0xfffffffe

/**
 * A vocabulary as flat arrays, ready to be saved. Rows of postings are, in this order: one an accented word, one an accented
 * pair, then one for each folded word or pair that several accented ones fold to. A folded term of a single accented one
 * shares its row, which is the case for nine in ten.
 */
export interface VocabularyArrays {
  /** All words in UTF-8, one a line; word 0 is the break. */
  readonly words: Uint8Array
  /** The word each word becomes without its diacritics. */
  readonly folded: Uint32Array
  readonly pairStarts: Uint32Array
  readonly pairSeconds: Uint32Array
  readonly foldedPairStarts: Uint32Array
  readonly foldedPairSeconds: Uint32Array
  /** The row of each folded word, then of each folded pair. */
  readonly foldedRows: Uint32Array
}

/** The words of all documents and their pairs, each with the row where it is found. */
export class Vocabulary {
  private readonly numbers: ReadonlyMap<string, number>
  private readonly folded: Uint32Array
  private readonly foldedRows: Uint32Array
  private readonly pairs: Pairs
  private readonly foldedPairs: Pairs

  /** @param arrays are copied: they may be views on a whole file, most of which is not kept */
  constructor(arrays: VocabularyArrays) {
    const words = new TextDecoder().decode(arrays.words).split('\n')
    this.numbers = new Map(words.map((word, number) => [word, number]))
    this.folded = arrays.folded.slice()
    this.foldedRows = arrays.foldedRows.slice()
    this.pairs = { starts: arrays.pairStarts.slice(), seconds: arrays.pairSeconds.slice() }
    this.foldedPairs = { starts: arrays.foldedPairStarts.slice(), seconds: arrays.foldedPairSeconds.slice() }
  }

  /** The row of a word key, or {@link ABSENT}. */
  word(key: string, spelling: Spelling): number {
    const number = this.number(key, spelling)
    if (number === undefined) return ABSENT
    return spelling === 'accented' ? number : this.foldedRow(number)
  }

  /** The row of two neighbouring word keys, or {@link ABSENT}. */
  pair(first: string, second: string, spelling: Spelling): number {
    const a = this.number(first, spelling)
    const b = this.number(second, spelling)
    if (a === undefined || b === undefined) return ABSENT
    const place = findPair(spelling === 'accented' ? this.pairs : this.foldedPairs, a, b)
    if (place < 0) return ABSENT
    return spelling === 'accented' ? this.numbers.size + place : this.foldedRow(this.numbers.size + place)
  }

  /** Every word with its row. */
  *words(): IterableIterator<readonly [word: string, row: number]> {
    for (const [word, number] of this.numbers) if (number !== 0) yield [word, number]
  }

  private number(key: string, spelling: Spelling): number | undefined {
    if (key === BREAK) return undefined
    const number = this.numbers.get(key)
    if (spelling === 'accented') return number
    return number === undefined ? this.numbers.get(fold(key)) : this.folded[number]
  }

  private foldedRow(term: number): number {
    const row = this.foldedRows[term] ?? NO_ROW
    return row === NO_ROW ? ABSENT : row
  }
}
