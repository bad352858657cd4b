import type { Lexicon } from '../../index/lexicon/lexicon.js'
import { type AccentTable, likelihood, printedSyllables, surprise } from '../../text/accents.js'
import { fold, lower } from '../../text/fold.js'
import { type Span, slice } from '../../text/span.js'
import { syllableKey } from '../../text/syllables.js'
import { isOneEdit } from './one-edit.js'

/** Nearly every string of two letters is one slip away from a syllable; a diacritic tells as much as a letter. */
const SHORTEST = 3
const LONGEST = 12
/** A slip is no rarity's: words that print holds more seldom are not proposed, unless the corpus has them. */
const PRINTED = 200
/** So much likelier (ln) must a word be between its neighbours than anywhere. */
const FITS = 2
/** A word of so many letters that is the only one near is meant, whatever stands beside it (`vietel`). */
const LONG = 6

/** Words one slip of the fingers away from what neither the language nor the corpus writes. */
export class Slips {
  /** Words by their letters without diacritics, and those letters by their number. */
  private readonly words = new Map<string, string[]>()
  private readonly letters = new Map<number, string[]>()

  constructor(
    private readonly table: AccentTable,
    lexicon: Lexicon,
  ) {
    for (const word of new Set([...lexicon.passageWords(), ...printedSyllables(table, PRINTED)])) this.add(word)
  }

  /** The word that fits best between the neighbours, as bare as what was typed; null when none does. */
  meantBy(typed: string, before: string, after: string): string | null {
    const near = this.near(syllableKey(typed))
    const within = (word: string): number => likelihood(this.table, `${before} ${word} ${after}`)
    const ranked = near.map((word) => ({ word, fit: within(word) })).sort((a, b) => b.fit - a.fit || order(a, b))
    const best = ranked[0]
    if (!best) return null
    const gains = [`${before} `, ` ${after}`].map((beside, i) => this.gain(beside, i === 0, best.word, typed))
    const only = near.length === 1 && best.word.length >= LONG
    return Math.max(...gains) >= FITS || only ? best.word : null
  }

  /** How much likelier (ln) the word is beside a neighbour than anywhere; what was typed is equally likely everywhere. */
  private gain(beside: string, isBefore: boolean, word: string, typed: string): number {
    if (beside.trim() === '') return 0
    const at = (one: string): number => likelihood(this.table, isBefore ? beside + one : one + beside)
    return at(word) - at(typed) + surprise(this.table, word) - surprise(this.table, typed)
  }

  /** Other diacritics on the same letters, or one slip with the diacritics as typed; if there are none, one letter more, fewer, other, or two swapped. */
  private near(key: string): string[] {
    const letters = fold(key)
    const lengths = [-1, 0, 1].flatMap((more) => this.letters.get(letters.length + more) ?? [])
    const found = lengths.filter((other) => isOneEdit(other, letters))
    if (letters === key) return found
    const same = this.words.get(letters) ?? []
    const words = found.flatMap((other) => this.words.get(other) ?? [])
    return same.length > 0 ? [...same, ...words.filter((word) => isOneEdit(word, key))] : words
  }

  private add(word: string): void {
    if (word.length < 2 || word.length > LONGEST || !/^\p{L}+$/u.test(word)) return
    const letters = fold(word)
    const known = this.words.get(letters)
    if (known) return void known.push(word)
    this.words.set(letters, [word])
    const alike = this.letters.get(letters.length)
    if (alike) alike.push(letters)
    else this.letters.set(letters.length, [letters])
  }
}

const order = (a: { readonly word: string }, b: { readonly word: string }): number => (a.word < b.word ? -1 : 1)

/** True for letters that could be a slip: no number, no part of a code or address, no name. */
export function couldBeSlip(text: string, at: Span): boolean {
  const written = slice(text, at)
  if (written.length + (isMarked(written) ? 1 : 0) < SHORTEST || !/^\p{L}+$/u.test(written) || isPartOfCode(text, at))
    return false
  return (
    lower(written) === written || (at.start === 0 && isMarked(written) && lower(written.slice(1)) === written.slice(1))
  )
}

const isMarked = (written: string): boolean => fold(written) !== lower(written)

const isPartOfCode = (text: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}][^\s\p{L}]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^[^\s\p{L}][\p{L}\p{N}]/u.test(text.slice(end, end + 2)) ||
  /\d$/.test(text.slice(0, start).slice(-1)) ||
  /^\d/.test(text.slice(end, end + 1))

/** `word` with the capital that what was typed begins with. */
export const inCaseOf = (typed: string, word: string): string =>
  typed.charAt(0) === lower(typed.charAt(0)) ? word : word.charAt(0).toUpperCase() + word.slice(1)
