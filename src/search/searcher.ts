import type { Ranked } from '../index/best.js'
import type { Lexicon } from '../index/lexicon/lexicon.js'
import { ABSENT } from '../index/lexicon/vocabulary.js'
import type { Index } from '../index/open.js'
import type { TermMatch } from '../terms/matcher.js'
import { compounds } from '../text/compounds.js'
import type { Hit, SearchResult, Why } from './hit.js'
import { type LookedUp, lexicalQuery, lookUp } from './lookup/lexical-query.js'
import { SynonymWays } from './lookup/other-ways.js'
import { type NamedPlace, questionTerms } from './lookup/question-terms.js'
import { type Kept, spread, withoutTwins } from './near-twins.js'
import { readingShown, Spelling, type Understood } from './spelling/spelling.js'

/** Passages that are ranked beyond the hits asked for: some are twins of others, or of one article. */
const RANKED = 50

/**
 * Weights of the evidence. `words`: BM25 over the passage and, `section` times as much, over its news item, as a share of what
 * it would be if both held every word of the question once. `curve`: how much less than half a half of it tells, from 0 (just
 * half) to 1 (a quarter); what is said more than once counts evenly. `cosine`: the model. So the model decides where few of the words are found, as under most titles, and
 * words where a passage holds nearly all. Measured on questions and on titles, of which neither alone would tell (`npm run bench`).
 */
export const WEIGHTS = { words: 1, section: 1, curve: 0.75, cosine: 0.85 }

/** Who names a province means that one: news of another says the same words about the same things. */
const PROVINCE = 2

const placeOf = ({ start, end, entry }: TermMatch): NamedPlace => ({
  start,
  end,
  weight: entry.kind === 'province' ? PROVINCE : 1,
})

/** What a question may name: a place, or a thing that has other names. */
const NAMES = ['province', 'place', 'group'] as const

/** Longer questions are cut: nobody types so much, and it must not take seconds. */
const LONGEST = 2_000

/** Finds passages by what they say and by what they mean. Same question, same index: same hits. */
export class Searcher {
  private spelling: Spelling | undefined
  private readonly synonyms: SynonymWays

  constructor(
    private readonly index: Index,
    private readonly weights: Readonly<typeof WEIGHTS> = WEIGHTS,
  ) {
    this.synonyms = new SynonymWays(index.lexicon)
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
    const vector = new Float32Array(await this.index.embedder.embedQuery(meant))
    const names = this.index.matcher.find(meant, undefined, { accents: 'folded', kinds: NAMES })
    const terms = lookUp(this.index.lexicon, questionTerms(meant, typed, names.map(placeOf)))
    const full = this.scoreWords(terms, names)
    const ranked = this.rank(vector, full, top + RANKED)
    const particular =
      names.some(({ entry }) => entry.kind !== 'group') || (/\d/.test(meant) && compounds(meant).length > 0)
    const spreadOut = particular ? ranked : spread(ranked, (id) => this.index.passages.articleOf[id] ?? 0)
    const kept = withoutTwins(spreadOut, (a, b) => this.index.signatures.areTwins(a, b), top)
    return { hits: this.hits(kept, vector, full, terms), reading: readingShown(question, understood) }
  }

  /** Scores all passages by words. @returns what one would score that holds each word once, and whose section does, too */
  private scoreWords(terms: readonly LookedUp[], names: readonly TermMatch[]): number {
    const { lexicon } = this.index
    const { section } = this.weights
    const { passages, sections } = lexicon
    const ways = this.synonyms.of(names)
    lexicon.score(lexicalQuery(passages, terms, ways), lexicalQuery(sections, terms, ways, section))
    const worth = ({ row, weight }: LookedUp): number => weight * (passages.idfOf(row) + section * sections.idfOf(row))
    return terms.reduce((sum, term) => sum + worth(term), 0) || 1
  }

  private rank(vector: Float32Array, full: number, top: number): Ranked {
    const { vectors, lexicon } = this.index
    const { words, curve, cosine } = this.weights
    return vectors.fused(vector, { scores: lexicon.scores, full, share: words, curve, weight: cosine }, top)
  }

  private hits(kept: readonly Kept[], vector: Float32Array, full: number, terms: readonly LookedUp[]): Hit[] {
    const { passages, vectors, lexicon } = this.index
    const cosines = vectors.similarities(
      vector,
      kept.map(({ id }) => id),
    )
    return kept.map(({ id, score, siblings }, i) => {
      const words = lexicon.scoresOf(id)
      const passage = (words.sum - words.section) / full
      const why = new Evidence(passage, words.section / full, cosines[i] ?? 0, () => termsIn(lexicon, terms, id))
      return { passage: passages.at(id), number: id, score, why, siblings: siblings.map((twin) => passages.at(twin)) }
    })
  }
}

/** Which terms stand in a passage is looked up when somebody wants to know. */
class Evidence implements Why {
  readonly #find: () => readonly string[]

  constructor(
    readonly passage: number,
    readonly section: number,
    readonly cosine: number,
    find: () => readonly string[],
  ) {
    this.#find = find
  }

  get terms(): readonly string[] {
    return this.#find()
  }
}

/** What of a question stands in a passage, the most telling first. */
function termsIn({ passages }: Lexicon, terms: readonly LookedUp[], passage: number): string[] {
  const there = terms.filter(({ row }) => row !== ABSENT && passages.postings.countIn(row, passage) > 0)
  const ranked = there.map(({ row, term }) => ({ name: term.keys.join(' '), idf: passages.idfOf(row) }))
  return [...new Set(ranked.sort((a, b) => b.idf - a.idf).map(({ name }) => name))]
}
