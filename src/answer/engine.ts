import { type Question, readQuestion } from '../search/question.js'
import { saysNothing } from '../search/reading/content.js'
import { mergerHint } from '../terms/provinces.js'
import type { AbstainReason, Abstention, Answer, Answerer, Citation } from './answer.js'
import { choose, type Verdict } from './evidence/choose.js'
import { faultsOfProof } from './evidence/proof.js'
import { type Ranked, rank } from './evidence/rank.js'
import { EvidenceReader } from './evidence/reader.js'
import { reasonFor } from './evidence/refusal.js'
import type { Sentence } from './evidence/sentences.js'
import type { Library } from './library.js'
import { answerList } from './lists/lists.js'
import { aboutOf, choiceOf, citationOf, headlineOf, headlineOfSeveral, shortLabelOf } from './wording/compose.js'
import { severalFit } from './wording/phrases.js'
import { answerSource } from './wording/sources.js'
import { suggestionsFor } from './wording/suggestions.js'

/** Passages asked of the search for one question. */
const HITS = 30
const MOST_NEAREST = 3
/** Articles up to which a list reads them all, and passages asked for beyond that. */
const WHOLE_CORPUS = 200
const WIDE_SEARCH = 400

/** An answer and everything that led to it, for `ask --explain`. */
export interface Explained {
  readonly question: Question
  readonly ranked: readonly Ranked[]
  readonly answer: Answer
}

/** Answers questions from the library alone: same question, same index, same bytes. */
export class Engine implements Answerer {
  readonly #reader: EvidenceReader

  constructor(private readonly library: Library) {
    this.#reader = new EvidenceReader(library)
  }

  async answer(question: string, history: readonly string[] = []): Promise<Answer> {
    const { answer } = await this.explain(question, history)
    const faults = faultsOfProof(answer, (id) => this.library.article(id))
    if (faults.length > 0)
      throw new Error(`The answer to “${question}” is not proven: ${faults.join('; ')}. Please report it.`)
    return answer
  }

  async explain(typed: string, history: readonly string[] = []): Promise<Explained> {
    const question = readQuestion(this.library.language, typed, history)
    if (saysNothing(question.text) || isEmpty(question))
      return { question, ranked: [], answer: this.#abstain(question, 'unclear', [], null) }
    const hits = await this.library.search(question.text, HITS)
    const nearest = [...new Set(hits.map(({ passage }) => passage.article))]
    const sentences = this.#reader.sentences(hits)
    const read = (await this.#list(question)) ?? answerSource(question, sentences)
    if (read) return { question, ranked: [], answer: read }
    const ranked = this.#rank(question, sentences)
    const verdict = this.#compare(question, sentences) ?? choose(question, ranked)
    return { question, ranked, answer: this.#compose(question, verdict, sentences, nearest) }
  }

  #rank(question: Question, sentences: readonly Sentence[]): readonly Ranked[] {
    return rank(this.library.language, question, sentences, (id) => this.library.facts(id))
  }

  /** A question about several provinces is asked of each; null when it is about one, or one of them has no answer. */
  #compare(question: Question, sentences: readonly Sentence[]): Verdict | null {
    const provinces = question.constraints.provinces.filter(
      ({ name }, i, all) => all.findIndex((other) => other.name === name) === i,
    )
    if (provinces.length < 2 || question.asked.kind === 'place') return null
    const each = provinces.flatMap((province) => {
      const alone = { ...question, constraints: { ...question.constraints, provinces: [province] } }
      const verdict = choose(alone, this.#rank(alone, sentences))
      return verdict.kind === 'one' ? [verdict.best] : []
    })
    const [first, second, ...rest] = each
    return first && second && each.length === provinces.length
      ? { kind: 'several', each: [first, second, ...rest] }
      : null
  }

  /** Lists look at every article of a small corpus, and of a large one at those a wide search finds. */
  async #list(question: Question): Promise<Answer | null> {
    if (question.asked.kind !== 'list') return null
    const { articles } = this.library
    if (articles.length <= WHOLE_CORPUS) return answerList(this.library, question, articles)
    const hits = await this.library.search(question.text, WIDE_SEARCH)
    const found = [...new Set(hits.map(({ passage }) => passage.article))].sort()
    return answerList(
      this.library,
      question,
      found.flatMap((id) => this.library.article(id) ?? []),
    )
  }

  #compose(question: Question, verdict: Verdict, sentences: readonly Sentence[], nearest: readonly string[]): Answer {
    switch (verdict.kind) {
      case 'one':
        return found(this.library, question, [verdict.best, ...verdict.agreeing])
      case 'several':
        return several(this.library, question, verdict.each)
      case 'none':
        return this.#abstain(question, verdict.reason ?? this.#reason(question, sentences), nearest, verdict.nearMiss)
      default:
        return verdict satisfies never
    }
  }

  #reason(question: Question, sentences: readonly Sentence[]): AbstainReason {
    return reasonFor(question, sentences, (id) => this.library.facts(id))
  }

  #abstain(question: Question, reason: AbstainReason, nearest: readonly string[], nearMiss: Ranked | null): Abstention {
    const articles = nearest.flatMap((id) => this.library.article(id) ?? []).slice(0, MOST_NEAREST)
    return {
      ...shared(this.library, question),
      kind: 'abstain',
      reason,
      nearMiss: nearMiss && `${headlineOf(nearMiss)} – ${aboutOf(nearMiss)}`,
      nearest: articles.map(({ id, title }) => ({ article: id, title: title.value })),
      suggestions: suggestionsFor(this.library, articles),
    }
  }
}

/** A greeting: no word of content, nothing named, nothing asked for. */
const isEmpty = ({ asked, terms, constraints }: Question): boolean =>
  (asked.kind === 'open' || asked.kind === 'yesno') &&
  terms.length === 0 &&
  Object.values(constraints).every((named) => named.length === 0)

function found(library: Library, question: Question, proofs: readonly [Ranked, ...Ranked[]]): Answer {
  const [best] = proofs
  return {
    ...shared(library, question),
    kind: 'answer',
    headline: headlineOf(best),
    about: aboutOf(best),
    citations: citationsOf(proofs),
  }
}

function several(library: Library, question: Question, each: readonly [Ranked, ...Ranked[]]): Answer {
  return {
    ...shared(library, question),
    kind: 'choices',
    headline: headlineOfSeveral(each.map(partOf), severalFit(each.length)),
    choices: each.map(choiceOf),
    citations: citationsOf(each),
  }
}

const partOf = (ranked: Ranked) => ({
  label: shortLabelOf(ranked.candidate.sentence.article, ranked.candidate.sentence.section),
  value: headlineOf(ranked),
})

function citationsOf([first, ...rest]: readonly [Ranked, ...Ranked[]]): readonly [Citation, ...Citation[]] {
  return [citationOf(first, 0), ...rest.map((each, i) => citationOf(each, i + 1))]
}

/** What every answer carries: the question, its reading, and what the mergers of 2025 changed for its provinces. */
function shared({ language }: Library, { typed, reading, constraints }: Question) {
  const provinces = language.terms.provinces.filter(({ name }) =>
    constraints.provinces.some((named) => named.name === name),
  )
  return { question: typed, reading, notes: provinces.flatMap((province) => mergerHint(province) ?? []) }
}
