import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ABSENT, type Lexicon } from '../index/lexicon/lexicon.js'
import type { Index } from '../index/open.js'
import { type AccentTable, readAccentTable, restoreAccents, withCorpus } from '../text/accents.js'
import { fold, lower } from '../text/fold.js'
import { overlaps, type Span, slice } from '../text/span.js'
import { syllableKey, syllables } from '../text/syllables.js'
import { isOneEdit } from './one-edit.js'

const TABLE = fileURLToPath(new URL('../../embeddings/restorer/accents.bin', import.meta.url))

/** Text of the corpus from which the restorer learns its names: all of a small corpus, the beginnings of a large one's articles. */
const LEARNED_FROM = 400_000

/** A question as it was meant, and as it was typed: the two agree place for place. */
export interface Understood {
  readonly meant: string
  /** Mended where it had typos; what the user left without diacritics is without them here. */
  readonly typed: string
}

/** Reads questions as people type them: without diacritics, with half of them, with typos. */
export class Spelling {
  private readonly table: AccentTable
  private readonly vocabulary: ReadonlyMap<number, readonly string[]>

  constructor(private readonly index: Pick<Index, 'articles' | 'lexicon' | 'matcher'>) {
    this.table = withCorpus(readAccentTable(readFileSync(TABLE)), beginnings(index))
    this.vocabulary = byLength(index.lexicon)
  }

  understand(question: string): Understood {
    const typed = this.mend(question.normalize('NFC'))
    return { meant: restoreAccents(this.table, typed).text, typed }
  }

  /** Puts a syllable of the corpus in the place of each that no article has, where one differs by a single slip. */
  private mend(question: string): string {
    const all = syllables(question)
    const unknown = all.filter((syllable) => this.isUnknown(slice(question, syllable)))
    if (unknown.length === 0) return question
    const names = this.index.matcher.find(question, undefined, { accents: 'folded' })
    const slips = unknown.filter((syllable) => !names.some((name) => overlaps(name, syllable)))
    const meant = slips.map((syllable) => this.meantBy(question, syllable, all))
    return slips.reduceRight(
      (text, { start, end }, i) => text.slice(0, start) + (meant[i] ?? text.slice(start, end)) + text.slice(end),
      question,
    )
  }

  private isUnknown(written: string): boolean {
    if (written.length < SHORTEST || !/^\p{L}+$/u.test(written)) return false
    const key = syllableKey(written)
    const { lexicon } = this.index
    return lexicon.word(key, fold(key) === key ? 'folded' : 'accented') === ABSENT
  }

  /** The syllable of the corpus that fits best between the neighbours; null when none does, or when what stands there is a word. */
  private meantBy(question: string, at: Span, all: readonly Span[]): string | null {
    const key = syllableKey(slice(question, at))
    const place = all.findIndex(({ start }) => start === at.start)
    const [before, after] = [all[place - 1], all[place + 1]].map((span) =>
      span ? syllableKey(slice(question, span)) : null,
    )
    const candidates = this.variantsOf(key).map((word) => ({
      word,
      fit: this.fit(word, before ?? null, after ?? null),
    }))
    const best = candidates.filter(({ fit }) => fit > 0).sort((a, b) => b.fit - a.fit || (a.word < b.word ? -1 : 1))[0]
    if (best) return best.word
    return null
  }

  /** Words of the corpus one slip away: other diacritics on the same letters, or one letter more, fewer, other, or swapped. */
  private variantsOf(key: string): readonly string[] {
    const letters = fold(key)
    const near = [-1, 0, 1].flatMap((more) => this.vocabulary.get(letters.length + more) ?? [])
    const same = near.filter((word) => fold(word) === letters)
    return same.length > 0 ? same : near.filter((word) => isOneEdit(fold(word), letters))
  }

  /** In how many passages the word stands beside these neighbours. */
  private fit(word: string, before: string | null, after: string | null): number {
    const { lexicon } = this.index
    const rows = [before && lexicon.pair(before, word, 'folded'), after && lexicon.pair(word, after, 'folded')]
    return rows.reduce<number>((sum, row) => sum + (typeof row === 'number' ? lexicon.documentFrequency(row) : 0), 0)
  }
}

/** Nearly every string of two letters is one slip away from a syllable. */
const SHORTEST = 3
const LONGEST_WORD = 12

function byLength(lexicon: Lexicon): Map<number, string[]> {
  const words = new Map<number, string[]>()
  for (const word of lexicon.vocabulary()) {
    if (word.length < 2 || word.length > LONGEST_WORD || !/^\p{L}+$/u.test(word)) continue
    const list = words.get(word.length)
    if (list) list.push(word)
    else words.set(word.length, [word])
  }
  return words
}

function beginnings({ articles }: Pick<Index, 'articles'>): string[] {
  const share = Math.ceil(LEARNED_FROM / Math.max(1, articles.size))
  return [...articles].map(({ text }) => text.slice(0, share))
}

/** What is shown of a reading: null when it says what was typed. */
export const readingShown = (question: string, { meant }: Understood): string | null =>
  lower(meant) === lower(question.normalize('NFC')) ? null : meant
