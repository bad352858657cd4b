import { readFileSync } from 'node:fs'
import { Engine } from '../../answer/engine.js'
import { IndexLibrary } from '../../answer/library.js'
import { bestOf, type Ranked } from '../../index/best.js'
import type { Embedder } from '../../index/embeddings.js'
import { type Index, openIndex } from '../../index/open.js'
import { lexicalQuery, lookUp } from '../../search/lookup/lexical-query.js'
import { questionTerms } from '../../search/lookup/question-terms.js'
import { Searcher } from '../../search/searcher.js'
import { coldStart } from './cold-start.js'
import { heading, ms, p50, p95, report, timed } from './measures.js'
import type { Place } from './scale/scale.js'

const QUESTIONS = new URL('../../../test/questions/questions.jsonl', import.meta.url)
const ROUNDS = 5

/** Measures what the repository itself holds: its articles, and its own questions. */
export async function benchRepository({ dataDir, indexDir }: Place, embedder: Embedder): Promise<Index> {
  heading(`The articles of ${dataDir}`)
  const { ms: built, value: index } = await timed(() => openIndex({ dataDir, indexDir, model: embedder }))
  const { count } = index.passages
  report('articles, passages', `${index.articles.size}, ${count}`)
  report('index built', `${ms(built)}, ${((1000 * count) / built).toFixed(0)} passages/s`)
  await benchQuestions(index)
  await coldStart(dataDir, indexDir, 'Hội thảo phần mềm nguồn mở tổ chức ngày nào?')
  return index
}

async function benchQuestions(index: Index): Promise<void> {
  const lines = readFileSync(QUESTIONS, 'utf8').trim().split('\n')
  const questions = lines.map((line): string => JSON.parse(line).question)
  const searcher = new Searcher(index)
  const engine = new Engine(new IndexLibrary(index))
  const steps: Readonly<Record<string, (question: string) => unknown>> = {
    'dense (embedding and nearest)': async (question) =>
      index.vectors.nearest(Float32Array.from(await index.embedder.embedQuery(question)), 10),
    lexical: (question) => scored(index, question),
    'search, whole': (question) => searcher.search(question, 10),
    'answer, whole': (question) => engine.answer(question),
  }
  for (const question of questions) await engine.answer(question)
  for (const [name, step] of Object.entries(steps)) {
    const taken: number[] = []
    for (let round = 0; round < ROUNDS; round++)
      for (const question of questions) taken.push((await timed(() => step(question))).ms)
    report(`${name}, p50, p95 of ${questions.length} questions`, `${ms(p50(taken))}, ${ms(p95(taken))}`)
  }
}

function scored({ lexicon }: Index, question: string): Ranked {
  const terms = lookUp(lexicon, questionTerms(question, question))
  lexicon.score(lexicalQuery(lexicon.passages, terms, []), lexicalQuery(lexicon.sections, terms, []))
  return bestOf(lexicon.scores, 10)
}
