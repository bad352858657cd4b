import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Index } from '../../index/open.js'
import {
  type AccentTable,
  isWritten,
  readAccentTable,
  restoreAccents,
  withCase,
  withCounts,
} from '../../text/accents.js'
import { fold, lower } from '../../text/fold.js'
import { overlaps, type Span, slice } from '../../text/span.js'
import { syllableKey, syllables } from '../../text/syllables.js'
import { couldBeSlip, inCaseOf, Slips } from './slips.js'

const TABLE = fileURLToPath(new URL('../../../embeddings/restorer/accents.bin', import.meta.url))

/** More slips than these are no slips: the text is in another language. */
const MOST_SLIPS = 6

/** Vietnamese has some 7,000 syllables: a cache of those that are typed. */
const MOST_REMEMBERED = 20_000

const NAMES = ['province', 'place', 'group'] as const

/** Print hardly asks, so its counts would read `bão nhiều`. */
const HOW_MANY = /(?<!\p{L})bao nhieu(?!\p{L})/giu

/** One syllable without its diacritics may be any other (`hue`), and so may two, where they are not the name of a place. */
const isTelling = (form: string, isGroup: boolean): boolean => form.split(' ').length > (isGroup ? 2 : 1)

/** A question as it was meant, and as it was typed: the two agree place for place. */
export interface Understood {
  readonly meant: string
  /** Mended where it had typos; what the user left without diacritics is without them here. */
  readonly typed: string
}

/** Reads questions as people type them: without diacritics, with half of them, with typos. */
export class Spelling {
  private readonly table: AccentTable
  private slips: Slips | undefined
  /** Whether a word is written, for those asked about lately. */
  private readonly written = new Map<string, boolean>()

  constructor(private readonly index: Pick<Index, 'syllables' | 'lexicon' | 'matcher'>) {
    this.table = withCounts(readAccentTable(readFileSync(TABLE)), index.syllables)
  }

  understand(question: string): Understood {
    const typed = this.mend(question.normalize('NFC'))
    const { text, changed } = restoreAccents(this.table, typed)
    if (changed.length === 0) return { meant: text, typed }
    const named = this.named(typed)
    return { meant: named === typed ? text : restoreAccents(this.table, named).text, typed }
  }

  /**
   * Gives names, terms of the domain and `bao nhiêu` the diacritics of their form, before the words around them are read by it: likelihood
   * alone reads `mot cua dien tu bac giang` as `điện từ Bắc Giang`.
   */
  private named(typed: string): string {
    const names = this.index.matcher.find(typed, undefined, { accents: 'folded', kinds: NAMES })
    const asked = typed.replace(HOW_MANY, (bare) => withCase('bao nhiêu', bare))
    return names
      .filter(({ form, entry, ...at }) => form.length === at.end - at.start && isTelling(form, entry.kind === 'group'))
      .reduce((text, { form, start, end }) => {
        return text.slice(0, start) + withCase(lower(form), typed.slice(start, end)) + text.slice(end)
      }, asked)
  }

  /** Puts a word in the place of each syllable that neither the language nor an article has, where one differs by a single slip. */
  private mend(question: string): string {
    const all = syllables(question)
    const unknown = all.filter((at) => !this.isWritten(slice(question, at)) && couldBeSlip(question, at))
    if (unknown.length === 0) return question
    const names = this.index.matcher.find(question, undefined, { accents: 'folded' })
    const slips = unknown.filter((at) => !names.some((name) => overlaps(name, at))).slice(0, MOST_SLIPS)
    return this.mended(question, all, slips)
  }

  /** From left to right, so that a word stands beside what its neighbour means. */
  private mended(question: string, all: readonly Span[], slips: readonly Span[]): string {
    this.slips ??= new Slips(this.table, this.index.lexicon)
    const words = all.map((at) => slice(question, at))
    for (const slip of slips) {
      const i = all.indexOf(slip)
      const typed = slice(question, slip)
      const word = this.slips.meantBy(
        typed,
        words.slice(Math.max(0, i - 2), i).join(' '),
        words.slice(i + 1, i + 3).join(' '),
      )
      if (word !== null) words[i] = inCaseOf(typed, word)
    }
    return all.reduceRight(
      (text, { start, end }, i) => text.slice(0, start) + (words[i] ?? '') + text.slice(end),
      question,
    )
  }

  private isWritten(word: string): boolean {
    const known = this.written.get(word)
    if (known !== undefined) return known
    const key = syllableKey(word)
    const inCorpus = this.index.lexicon.isWritten(key, fold(key) === key ? 'folded' : 'accented')
    const answer = inCorpus || isWritten(this.table, word)
    if (this.written.size >= MOST_REMEMBERED) this.written.clear()
    this.written.set(word, answer)
    return answer
  }
}

/** What is shown of a reading: null when it says what was typed. */
export const readingShown = (question: string, { meant }: Understood): string | null =>
  lower(meant) === lower(question.normalize('NFC')) ? null : meant
