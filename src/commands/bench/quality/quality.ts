import { join } from 'node:path'
import type { Embedder } from '../../../index/embeddings.js'
import { WEIGHTS } from '../../../search/searcher.js'
import { fold } from '../../../text/fold.js'
import { gain, heading, mean, report } from '../measures.js'
import { indexOf, naiveRank, type Rank, rankBy } from './rankers.js'
import { type Asked, heldOutTitles, publicQuestions, type QuestionSet } from './sets.js'

const SYSTEMS = ['BM25', 'dense', 'lexical', 'hybrid'] as const
type System = (typeof SYSTEMS)[number]

/** nDCG@10 of each question. */
type Gains = Readonly<Record<System, { readonly accented: readonly number[]; readonly bare: readonly number[] }>>

const ROW = 44
const CELL = 9

/**
 * Measures retrieval on questions that others wrote, asked with their accents and with every accent stripped: naive BM25 over
 * syllables, the parts of the search alone, and the search.
 */
export async function benchQuality(folder: string, work: string, embedder: Embedder): Promise<void> {
  heading(
    'Retrieval, nDCG@10: questions of qa.dev over the passages of qa.dev and qa.train; titles over their paragraphs',
  )
  const all = await publicQuestions(folder)
  const gains = await measured(all, join(work, 'qa'), embedder)
  printHead()
  printRow('qa.dev, all', gains, all.asked, () => true)
  printRow('qa.dev, question and passage unseen', gains, all.asked, ({ unseen }) => unseen)
  for (const source of new Set(all.asked.map((asked) => asked.source)))
    printRow(`  ${source}, all`, gains, all.asked, (asked) => asked.source === source)
  for (const source of new Set(all.asked.map((asked) => asked.source)))
    printRow(`  ${source}, unseen`, gains, all.asked, (asked) => asked.source === source && asked.unseen)
  for (const [name, titles] of Object.entries(await heldOutTitles(folder))) {
    const found = await measured(titles, join(work, name), embedder)
    printRow(`${name}, held-out titles`, found, titles.asked, () => true)
  }
  reportBounds('all', gains, () => true)
  reportBounds('unseen', gains, (i) => all.asked[i]?.unseen ?? false)
}

async function measured({ documents, asked }: QuestionSet, folder: string, embedder: Embedder): Promise<Gains> {
  const index = await indexOf(documents, folder, embedder)
  const both = async (rank: Rank) => ({
    accented: await gainsOf(asked, rank, (question) => question),
    bare: await gainsOf(asked, rank, fold),
  })
  return {
    BM25: await both(naiveRank(documents)),
    dense: await both(rankBy(index, { ...WEIGHTS, words: 0 })),
    lexical: await both(rankBy(index, { ...WEIGHTS, cosine: 0 })),
    hybrid: await both(rankBy(index, WEIGHTS)),
  }
}

async function gainsOf(asked: readonly Asked[], rank: Rank, typed: (question: string) => string): Promise<number[]> {
  const all: number[] = []
  for (const { question, right } of asked)
    all.push(gain((await rank(typed(question))).findIndex((place) => place.includes(right)) + 1))
  return all
}

function printHead(): void {
  const cells = SYSTEMS.map((name) => name.padStart(CELL)).join('')
  process.stdout.write(`  ${'with accents, then without'.padEnd(ROW)}${cells}   |${cells}\n`)
}

function printRow(name: string, gains: Gains, asked: readonly Asked[], holds: (asked: Asked) => boolean): void {
  const isIn = asked.map(holds)
  const count = isIn.filter(Boolean).length
  const cells = (typed: 'accented' | 'bare'): string =>
    SYSTEMS.map((system) =>
      meanOf(gains[system][typed], (i) => isIn[i] ?? false)
        .toFixed(3)
        .padStart(CELL),
    ).join('')
  process.stdout.write(`  ${`${name} (${count})`.padEnd(ROW)}${cells('accented')}   |${cells('bare')}\n`)
}

const meanOf = (values: readonly number[], isIn: (i: number) => boolean): number =>
  mean(values.filter((_, i) => isIn(i)))

function reportBounds(name: string, { BM25, lexical, hybrid }: Gains, isIn: (i: number) => boolean): void {
  const above = meanOf(hybrid.accented, isIn) - meanOf(BM25.accented, isIn)
  report(`${name}: hybrid above BM25, with accents (≥ 0.03)`, above.toFixed(3), above >= 0.03)
  const lost = meanOf(hybrid.accented, isIn) - meanOf(hybrid.bare, isIn)
  report(`${name}: hybrid without accents below itself with (≤ 0.012)`, lost.toFixed(3), lost <= 0.012)
  const notBelow = (['accented', 'bare'] as const).every(
    (typed) => meanOf(hybrid[typed], isIn) >= meanOf(lexical[typed], isIn),
  )
  report(`${name}: hybrid not below lexical, with accents and without`, notBelow ? 'yes' : 'no', notBelow)
}
