import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../articles/article.js'
import { readArticles } from '../articles/read.js'
import type { TermMatcher } from '../terms/matcher.js'
import type { Terms } from '../terms/terms.js'
import { ArticleStore, packArticles } from './contents/article-store.js'
import { packFacts } from './contents/fact-store.js'
import { passageTokens, sectionParts, tellingTokens } from './contents/indexed-text.js'
import { PassageTable, packPassages } from './contents/passage-table.js'
import { SignatureBuilder } from './contents/signatures.js'
import { packSyllables } from './contents/syllable-counts.js'
import type { Embedder } from './embeddings.js'
import { packRows } from './exact/saved.js'
import { buildGraph } from './graph/graph-process.js'
import { LexiconBuilder } from './lexicon/builder.js'
import { packLexicon } from './lexicon/saved.js'
import type { Previous } from './reuse.js'
import { embedPassages, factsOf } from './reuse.js'
import { FILES } from './store/files.js'
import { writeGeneration } from './store/generation.js'
import { loadHnswlib } from './vectors.js'

export interface BuildInputs {
  readonly dataDir: string
  readonly indexDir: string
  readonly embedder: Embedder
  readonly matcher: TermMatcher
  readonly terms: Terms
  readonly hnswAbove: number
  /** Passages embedded so far, of how many. */
  readonly onProgress: (done: number, total: number) => void
  /** Takes one line that the user should see. */
  readonly warn: (line: string) => void
}

/**
 * Builds the index of a folder of articles and puts it into use. What the previous index knows of an unchanged article is
 * taken from there. The caller holds the lock of the index folder.
 * @throws Error when the folder is missing or no article of it can be read
 */
export async function buildIndex(inputs: BuildInputs, fingerprint: string, previous: Previous | null): Promise<void> {
  const articles = await readableArticles(inputs)
  const packed = packArticles(articles)
  const store = new ArticleStore(packed)
  const passages = packPassages(articles)
  const table = new PassageTable(passages, store)
  const rows = await embedPassages(inputs, store, table, previous)
  const facts = factsOf(inputs.terms, store, previous)
  const words = wordsOf(store, table)
  await writeGeneration(inputs.indexDir, fingerprint, async (folder) => {
    const write = (file: string, bytes: Uint8Array): void => writeFileSync(join(folder, file), bytes)
    write(FILES.articles, packed)
    write(FILES.passages, passages)
    write(FILES.facts, packFacts(facts))
    write(FILES.vectors, packRows(rows))
    write(FILES.lexicon, words.lexicon)
    write(FILES.signatures, words.signatures)
    write(FILES.syllables, packSyllables(store))
    if (await wantsGraph(inputs, rows.count)) await buildGraph(join(folder, FILES.vectors), join(folder, FILES.graph))
  })
}

async function readableArticles({ dataDir, matcher, warn }: BuildInputs): Promise<readonly Article[]> {
  const { articles, problems } = await readArticles(dataDir, matcher)
  const lines = problems.map(({ file, message }) => `${join(dataDir, file)} ${message}`)
  if (articles.length === 0) throw new Error(`No article in ${dataDir} could be read:\n${lines.join('\n')}`)
  for (const line of lines) warn(line)
  return articles
}

/** What is found by words in passages and news items, and what tells passages that say the same. */
function wordsOf(articles: ArticleStore, table: PassageTable) {
  const lexicon = new LexiconBuilder()
  const signatures = new SignatureBuilder()
  for (let i = 0; i < table.count; i++) {
    const article = articles.at(table.articleOf[i] ?? 0)
    const tokens = passageTokens(article, table.at(i))
    lexicon.addPassage(table.sectionOf[i] ?? 0, [{ tokens, weight: 1 }])
    signatures.add(tellingTokens(article, table.at(i), tokens))
  }
  for (const article of articles)
    for (const section of article.sections.keys()) lexicon.addSection(sectionParts(article, section))
  return { lexicon: packLexicon(lexicon.build()), signatures: signatures.packed() }
}

async function wantsGraph({ hnswAbove, warn }: BuildInputs, passages: number): Promise<boolean> {
  const installed = (await loadHnswlib()) !== null
  if (!installed)
    warn(
      'hnswlib-node is not installed (it needs a C++ compiler): plain exact search takes over. ' +
        `It finds the same and is as quick up to some ${hnswAbove} passages`,
    )
  return installed && passages > hnswAbove
}
