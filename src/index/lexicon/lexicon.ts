import { fold } from '../../text/fold.js'
import { Arena, aligned, type Kernel } from '../kernel/kernel.js'
import { Field, type FieldArrays, type LexicalQuery } from './field.js'
import { ABSENT, type Spelling, Vocabulary, type VocabularyArrays } from './vocabulary.js'

/** A lexicon as flat arrays, ready to be saved. */
export interface LexiconArrays {
  readonly vocabulary: VocabularyArrays
  readonly passages: FieldArrays
  readonly sections: FieldArrays
  /** The section that each passage is of. */
  readonly sectionOf: Uint32Array
}

/** What words tell of passages and of the sections (news items) that they are of: one vocabulary, two fields. */
export class Lexicon {
  readonly vocabulary: Vocabulary
  readonly passages: Field
  readonly sections: Field
  private readonly kernel: Kernel
  private readonly sectionOf: Uint32Array

  /** @param arrays are copied: they may be views on a whole file */
  constructor({ vocabulary, passages, sections, sectionOf }: LexiconArrays) {
    const { length } = sectionOf
    const arena = new Arena(Field.sizeFor(passages) + Field.sizeFor(sections) + aligned(4 * length))
    this.kernel = arena.kernel
    this.vocabulary = new Vocabulary(vocabulary)
    this.passages = new Field(passages, arena)
    this.sections = new Field(sections, arena)
    this.sectionOf = arena.words(length)
    this.sectionOf.set(sectionOf)
  }

  /** Scores every section by its own words, and every passage by the sum of its own and its section's. */
  score(passages: LexicalQuery, sections: LexicalQuery): void {
    this.passages.score(passages)
    this.sections.score(sections)
    const { kernel, sectionOf, scores } = this
    kernel.addGroups(sectionOf.byteOffset, this.sections.scores.byteOffset, scores.byteOffset, scores.length)
  }

  /** What each passage and its section scored together for the last query. */
  get scores(): Float32Array {
    return this.passages.scores
  }

  /** What a passage and its section scored together, and the section alone. */
  scoresOf(passage: number): { readonly sum: number; readonly section: number } {
    const section = this.sections.scores[this.sectionOf[passage] ?? 0] ?? 0
    return { sum: this.passages.scores[passage] ?? 0, section }
  }

  /** The row of a syllable or of two (`phần mềm`, keys of `syllableKey`) that stand in a passage or a section, else {@link ABSENT}. */
  row(keys: readonly [string] | readonly [string, string], spelling: Spelling): number {
    const [first, second] = keys
    return second === undefined ? this.vocabulary.word(first, spelling) : this.vocabulary.pair(first, second, spelling)
  }

  /** True for a syllable that stands in a passage, spelled so. */
  isWritten(key: string, spelling: Spelling): boolean {
    return this.passages.postings.documentFrequency(this.vocabulary.word(key, spelling)) > 0
  }

  /** The idf among passages of a syllable or of two, by its letters alone when it has no diacritics. */
  idf(term: string): number {
    const [first = '', second] = term.split(' ')
    const spelling = fold(term) === term ? 'folded' : 'accented'
    return this.passages.idfOf(this.row(second === undefined ? [first] : [first, second], spelling))
  }

  /** Every syllable and compound that stands in a passage, as it is looked up. */
  *passageWords(): IterableIterator<string> {
    for (const [word, row] of this.vocabulary.words()) if (this.passages.postings.documentFrequency(row) > 0) yield word
  }
}
