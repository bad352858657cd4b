import { Best } from '../index/best.js'
import { ABSENT } from '../index/lexicon/lexicon.js'
import type { Index } from '../index/open.js'
import type { Hit, SearchResult } from './hit.js'
import { type Alternatives, alternativesIn, lexicalQuery, rowOf } from './lexical-query.js'
import { type QuestionTerm, questionTerms } from './question-terms.js'
import { Spelling } from './spelling.js'

/** Passages each kind of evidence proposes. */
const PROPOSED = 200

/**
 * Weights of the evidence, each a share of the best, learned on questions of qa.train and checked on qa.dev (`npm run bench`).
 */
export const WEIGHTS = { section: 0.5, cosine: 1 } as const

export type Weights = { readonly [kind in keyof typeof WEIGHTS]: number }

/** Finds passages by what they say and by what they mean. Same question, same index: same hits. */
export class Searcher {
  private readonly spelling: Spelling
  private readonly passageScores: Float32Array
  private readonly sectionScores: Float32Array

  constructor(
    private readonly index: Index,
    private readonly weights: Weights = WEIGHTS,
  ) {
    this.spelling = new Spelling(index)
    this.passageScores = new Float32Array(index.passages.count)
    this.sectionScores = new Float32Array(index.passages.sectionCount)
  }

  /** What a question means: typos mended, diacritics put back. */
  understand(question: string): string {
    return this.spelling.understand(question)
  }

  /**
   * @param top how many hits to give at most
   * @param meant what the question was understood to mean, place for place, when the caller has read it already
   */
  async search(question: string, top: number, meant = this.understand(question)): Promise<SearchResult> {
    const vector = Float32Array.from(await this.index.embedder.embedQuery(meant))
    const terms = questionTerms(meant, question)
    const hits = this.find(vector, terms, alternativesIn(this.index.matcher, meant), top)
    return { hits, reading: meant === question.normalize('NFC') ? null : meant }
  }

  private find(
    vector: Float32Array,
    terms: readonly QuestionTerm[],
    alternatives: readonly Alternatives[],
    top: number,
  ): Hit[] {
    const best = this.scoreWords(terms, alternatives)
    const candidates = this.candidates(vector)
    const cosines = this.index.vectors.similarities(vector, candidates)
    const ranked = new Best(Math.min(top, candidates.length))
    const cosineOf = new Map(Array.from(candidates, (id, i) => [id, cosines[i] ?? 0]))
    for (const [id, cosine] of cosineOf) ranked.offer(id, this.lexicalAt(id) / best + this.weights.cosine * cosine)
    const { ids, scores } = ranked.ranked()
    return Array.from(ids, (id, i) => this.hitAt(id, scores[i] ?? 0, best, cosineOf.get(id) ?? 0, terms))
  }

  /** Fills the scores of all passages and sections. @returns the best lexical score, 1 where nothing matches */
  private scoreWords(terms: readonly QuestionTerm[], alternatives: readonly Alternatives[]): number {
    const { lexicon, sections } = this.index
    this.passageScores.fill(0)
    this.sectionScores.fill(0)
    lexicon.score(lexicalQuery(lexicon, terms, alternatives), this.passageScores)
    sections.score(lexicalQuery(sections, terms, alternatives), this.sectionScores)
    let best = 0
    for (let id = 0; id < this.passageScores.length; id++) best = Math.max(best, this.lexicalAt(id))
    return best || 1
  }

  private lexicalAt(id: number): number {
    const section = this.index.passages.sectionOf[id] ?? 0
    return (this.passageScores[id] ?? 0) + this.weights.section * (this.sectionScores[section] ?? 0)
  }

  private candidates(vector: Float32Array): Uint32Array {
    const words = new Best(Math.min(PROPOSED, this.passageScores.length))
    for (let id = 0; id < this.passageScores.length; id++) {
      const score = this.lexicalAt(id)
      if (score >= words.floor) words.offer(id, score)
    }
    const { ids } = words.ranked()
    return Uint32Array.from(new Set([...ids, ...this.index.vectors.nearest(vector, PROPOSED).ids]))
  }

  private hitAt(number: number, score: number, best: number, cosine: number, terms: readonly QuestionTerm[]): Hit {
    const section = this.sectionScores[this.index.passages.sectionOf[number] ?? 0] ?? 0
    const why = {
      passage: (this.passageScores[number] ?? 0) / best,
      section: section / best,
      cosine,
      terms: this.termsAt(number, terms),
    }
    return { passage: this.index.passages.at(number), number, score, why, siblings: [] }
  }

  private termsAt(number: number, terms: readonly QuestionTerm[]): string[] {
    const { lexicon } = this.index
    const rows = terms.map((term) => ({ name: term.keys.join(' '), row: rowOf(lexicon, term) }))
    const there = rows.filter(({ row }) => row !== ABSENT && lexicon.countIn(row, number) > 0)
    return [...new Set(there.sort((a, b) => lexicon.idfOf(b.row) - lexicon.idfOf(a.row)).map(({ name }) => name))]
  }
}
