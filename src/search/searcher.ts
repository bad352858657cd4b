import { Best, type Ranked } from '../index/best.js'
import { ABSENT } from '../index/lexicon/lexicon.js'
import type { Index } from '../index/open.js'
import type { TermMatch } from '../terms/matcher.js'
import { compounds } from '../text/compounds.js'
import type { Hit, SearchResult } from './hit.js'
import { alternativesOf, lexicalQuery, rowOf } from './lookup/lexical-query.js'
import { type QuestionTerm, questionTerms } from './lookup/question-terms.js'
import { type Kept, spread, withoutTwins } from './near-twins.js'
import { readingShown, Spelling, type Understood } from './spelling/spelling.js'

/** Passages that each kind of evidence proposes, beyond the hits asked for. */
const PROPOSED = 50

/**
 * Weights of the evidence, learned on questions of qa.train and checked on qa.dev (`npm run bench`). `words`: BM25 over the
 * passage and, `section` times as much, over its news item, together as a share of the best. `cosine`: the model.
 */
export const WEIGHTS = { words: 1, section: 1, cosine: 1.75 }

/** What a question may name: a place, or a thing that has other names. */
const NAMES = ['province', 'place', 'group'] as const

/** Longer questions are cut: nobody types so much, and it must not take seconds. */
const LONGEST = 2_000

/** Finds passages by what they say and by what they mean. Same question, same index: same hits. */
export class Searcher {
  private spelling: Spelling | undefined
  private readonly passageScores: Float32Array
  private readonly sectionScores: Float32Array
  private readonly runs: Uint32Array

  constructor(
    private readonly index: Index,
    private readonly weights: Readonly<typeof WEIGHTS> = WEIGHTS,
  ) {
    this.passageScores = new Float32Array(index.passages.count)
    this.sectionScores = new Float32Array(index.passages.sectionCount)
    this.runs = runsOf(index.passages.sectionOf)
  }

  /** What a question means: typos mended, diacritics put back. */
  understand(question: string): string {
    return this.read(question).meant
  }

  /** What a question means, beside what was typed. */
  read(question: string): Understood {
    this.spelling ??= new Spelling(this.index)
    return this.spelling.understand(question.slice(0, LONGEST))
  }

  /**
   * @param top how many hits to give at most
   * @param understood what the question means, when the caller has read it already (and perhaps completed or translated it)
   */
  async search(question: string, top: number, understood = this.read(question)): Promise<SearchResult> {
    const { meant, typed } = understood
    const vector = Float32Array.from(await this.index.embedder.embedQuery(meant))
    const names = this.index.matcher.find(meant, undefined, { accents: 'folded', kinds: NAMES })
    const terms = questionTerms(meant, typed, names)
    const byWords = this.scoreWords(terms, names, top + PROPOSED)
    const best = byWords.scores[0] || 1
    const ranked = this.rank(vector, byWords, best, top + PROPOSED)
    const particular =
      names.some(({ entry }) => entry.kind !== 'group') || (/\d/.test(meant) && compounds(meant).length > 0)
    const spreadOut = particular ? ranked : spread(ranked, (id) => this.index.passages.articleOf[id] ?? 0)
    const kept = withoutTwins(spreadOut, (a, b) => this.index.signatures.areTwins(a, b), top)
    return { hits: this.hits(kept, vector, best, terms), reading: readingShown(question, understood) }
  }

  /** Fills the scores of all passages and sections. @returns the best passages by the sum of both, see {@link sumOf} */
  private scoreWords(terms: readonly QuestionTerm[], names: readonly TermMatch[], top: number): Ranked {
    const { lexicon, sections, passages } = this.index
    const alternatives = alternativesOf(names)
    this.sectionScores.fill(0)
    sections.score(lexicalQuery(sections, weighted(terms, this.weights.section), alternatives), this.sectionScores)
    this.passageScores.fill(0)
    lexicon.score(lexicalQuery(lexicon, terms, alternatives), this.passageScores)
    return this.bestSums(passages.sectionOf, top)
  }

  /** All that words or meaning propose, by the sum of both. */
  private rank(vector: Float32Array, byWords: Ranked, best: number, proposed: number): Ranked {
    const { vectors } = this.index
    const { words, cosine } = this.weights
    const byMeaning = vectors.nearest(vector, proposed)
    const near = new Set(byMeaning.ids)
    const others = byWords.ids.filter((id) => !near.has(id))
    const ranked = new Best(Math.min(near.size + others.length, proposed))
    const offer = ({ ids, scores }: Ranked): void => {
      for (const [i, id] of ids.entries()) ranked.offer(id, (words * this.sumOf(id)) / best + cosine * (scores[i] ?? 0))
    }
    offer(byMeaning)
    offer({ ids: others, scores: vectors.similarities(vector, others) })
    return ranked.ranked()
  }

  private sumOf(id: number): number {
    const section = this.sectionScores[this.index.passages.sectionOf[id] ?? 0] ?? 0
    return Math.fround((this.passageScores[id] ?? 0) + section)
  }

  /** Section by section, so that most passages cost one comparison. */
  private bestSums(sectionOf: Uint32Array, top: number): Ranked {
    const { passageScores, sectionScores, runs } = this
    const best = new Best(Math.min(top, passageScores.length))
    for (let run = 1; run < runs.length; run++) {
      const from = runs[run - 1] ?? 0
      const to = runs[run] ?? 0
      const section = sectionScores[sectionOf[from] ?? 0] ?? 0
      let least = best.floor - section
      for (let id = from; id < to; id++) {
        const score = passageScores[id] ?? 0
        if (score < least) continue
        best.offer(id, score + section)
        least = best.floor - section
      }
    }
    return best.ranked()
  }

  private hits(kept: readonly Kept[], vector: Float32Array, best: number, terms: readonly QuestionTerm[]): Hit[] {
    const { passages, vectors, lexicon } = this.index
    const cosines = vectors.similarities(
      vector,
      kept.map(({ id }) => id),
    )
    const rows = terms.map((term) => ({ keys: term.keys, row: rowOf(lexicon, term) }))
    const known = rows
      .filter(({ row }) => row !== ABSENT)
      .map(({ keys, row }) => ({ name: keys.join(' '), row, idf: lexicon.idfOf(row) }))
      .sort((a, b) => b.idf - a.idf)
    return kept.map(({ id, score, siblings }, i) => {
      const section = (this.sectionScores[passages.sectionOf[id] ?? 0] ?? 0) / best
      const there = known.filter(({ row }) => lexicon.countIn(row, id) > 0).map(({ name }) => name)
      const why = {
        passage: this.sumOf(id) / best - section,
        section,
        cosine: cosines[i] ?? 0,
        terms: [...new Set(there)],
      }
      return { passage: passages.at(id), number: id, score, why, siblings: siblings.map((twin) => passages.at(twin)) }
    })
  }
}

const weighted = (terms: readonly QuestionTerm[], factor: number): readonly QuestionTerm[] =>
  factor === 1 ? terms : terms.map((term) => ({ ...term, weight: factor * term.weight }))

/** Where each run of passages of one section begins, and the end. */
function runsOf(sectionOf: Uint32Array): Uint32Array {
  const starts = [...sectionOf.keys()].filter((id) => id === 0 || sectionOf[id] !== sectionOf[id - 1])
  return Uint32Array.from([...starts, sectionOf.length])
}
