import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { loadTerms, SHIPPED_LEXICON } from '../terms/load.js'
import { TermMatcher } from '../terms/matcher.js'
import type { Terms } from '../terms/terms.js'
import type { CorpusCounts } from '../text/accents.js'
import { buildIndex } from './build.js'
import { ArticleStore } from './contents/article-store.js'
import { FactStore } from './contents/fact-store.js'
import { PassageTable } from './contents/passage-table.js'
import { Signatures } from './contents/signatures.js'
import { unpackSyllables } from './contents/syllable-counts.js'
import { type Embedder, LocalEmbeddings } from './embeddings.js'
import type { Rows } from './exact/rows.js'
import { unpackRows } from './exact/saved.js'
import type { Lexicon } from './lexicon/lexicon.js'
import { unpackLexicon } from './lexicon/saved.js'
import type { ModelSettings } from './model/model-folder.js'
import type { Previous } from './reuse.js'
import { articlesFingerprint, codeFingerprint, embeddedTextFingerprint, folderFingerprint } from './sources.js'
import { FILES, fileOf } from './store/files.js'
import { type Found, type Generation, readGeneration } from './store/generation.js'
import { withLock } from './store/lock.js'
import type { VectorIndex } from './vector-index.js'
import { graphVectors, loadHnswlib, scanVectors } from './vectors.js'

/** Everything the program knows of a folder of articles, ready to be searched. */
export interface Index {
  readonly articles: ArticleStore
  readonly passages: PassageTable
  readonly facts: FactStore
  readonly vectors: VectorIndex
  readonly lexicon: Lexicon
  /** Tells passages that say the same. */
  readonly signatures: Signatures
  /** What the corpus writes, for putting diacritics back. */
  readonly syllables: CorpusCounts
  readonly embedder: Embedder
  readonly terms: Terms
  readonly matcher: TermMatcher
  /** Changes whenever anything does that the index was made of. */
  readonly fingerprint: string
}

export interface IndexOptions {
  readonly dataDir: string
  readonly indexDir: string
  /** A model to load, or any embedder with a fingerprint. */
  readonly model: ModelSettings | Embedder
  readonly lexiconDir?: string
  readonly hnswAbove?: number
  /** Build again whatever is there. */
  readonly force?: boolean
  readonly onProgress?: (done: number, total: number) => void
  readonly warn?: (line: string) => void
}

export const HNSW_ABOVE = 200_000

interface Ready extends Required<Omit<IndexOptions, 'model' | 'force'>> {
  readonly embedder: Embedder
  readonly terms: Terms
  readonly matcher: TermMatcher
  readonly parts: Parts
  readonly fingerprint: string
}

/** What an index is made of, each part by a fingerprint. Saved as the generation's own. */
interface Parts {
  readonly data: string
  readonly model: string
  readonly knowledge: string
  readonly hnswAbove: number
}

/**
 * The index of a folder of articles: the one on disk when it is whole and made of these very articles, model, lexicon and
 * code, else a new one.
 * @throws Error when there are no articles or no model; a damaged index is rebuilt with a warning
 */
export async function openIndex(options: IndexOptions): Promise<Index> {
  const ready = await prepare(options)
  const found = readGeneration(options.indexDir)
  if (!options.force && isFresh(found, ready)) return loadIndex(found.generation, ready)
  return withLock(options.indexDir, () => rebuild(ready, options.force ?? false))
}

async function prepare(options: IndexOptions): Promise<Ready> {
  const { dataDir, indexDir, model, lexiconDir = SHIPPED_LEXICON, hnswAbove = HNSW_ABOVE } = options
  const embedder = 'embedQuery' in model ? model : await LocalEmbeddings.load(model)
  const terms = loadTerms(lexiconDir)
  const knowledge = digest([codeFingerprint(), folderFingerprint(lexiconDir)])
  const parts: Parts = {
    data: articlesFingerprint(dataDir, indexDir),
    model: `${embedder.fingerprint} ${embeddedTextFingerprint()}`,
    knowledge,
    hnswAbove,
  }
  const { onProgress = () => {}, warn = () => {} } = options
  const matcher = new TermMatcher(terms)
  const fingerprint = JSON.stringify(parts)
  return { dataDir, indexDir, lexiconDir, hnswAbove, embedder, terms, matcher, parts, fingerprint, onProgress, warn }
}

const digest = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex')

type Whole = Extract<Found, { kind: 'generation' }>

const isFresh = (found: Found, ready: Ready): found is Whole =>
  found.kind === 'generation' && found.generation.fingerprint === ready.fingerprint

/** Another process may have built it while this one waited for the lock. */
async function rebuild(ready: Ready, force: boolean): Promise<Index> {
  const found = readGeneration(ready.indexDir)
  if (!force && isFresh(found, ready)) return loadIndex(found.generation, ready)
  if (found.kind === 'damaged')
    ready.warn(`The index in ${ready.indexDir} is damaged (${found.reason}); it is built again`)
  await buildIndex(ready, ready.fingerprint, found.kind === 'generation' ? previousOf(found.generation, ready) : null)
  const built = readGeneration(ready.indexDir)
  if (built.kind === 'generation') return loadIndex(built.generation, ready)
  throw new Error(`The index written to ${ready.indexDir} cannot be read back; check the disk`)
}

/** Null when the files of an older program cannot be read: everything is made anew. */
function previousOf({ files, fingerprint }: Generation, { parts }: Ready): Previous | null {
  try {
    const old: Partial<Parts> = JSON.parse(fingerprint)
    const articles = new ArticleStore(fileOf(files, FILES.articles))
    return {
      articles,
      passages: new PassageTable(fileOf(files, FILES.passages), articles),
      rows: old.model === parts.model ? unpackRows(fileOf(files, FILES.vectors)) : null,
      facts: old.knowledge === parts.knowledge ? new FactStore(fileOf(files, FILES.facts)) : null,
    }
  } catch {
    return null
  }
}

async function loadIndex({ files, folder, fingerprint }: Generation, ready: Ready): Promise<Index> {
  const articles = new ArticleStore(fileOf(files, FILES.articles))
  return {
    articles,
    passages: new PassageTable(fileOf(files, FILES.passages), articles),
    facts: new FactStore(fileOf(files, FILES.facts)),
    vectors: await vectorsOf(unpackRows(fileOf(files, FILES.vectors)), files.has(FILES.graph), folder, ready),
    lexicon: unpackLexicon(fileOf(files, FILES.lexicon)),
    signatures: new Signatures(fileOf(files, FILES.signatures)),
    syllables: unpackSyllables(fileOf(files, FILES.syllables)),
    embedder: ready.embedder,
    terms: ready.terms,
    matcher: ready.matcher,
    fingerprint,
  }
}

async function vectorsOf(rows: Rows, hasGraph: boolean, folder: string, { warn }: Ready): Promise<VectorIndex> {
  const library = hasGraph ? await loadHnswlib() : null
  if (library) return graphVectors(library, rows, join(folder, FILES.graph))
  if (hasGraph) warn('hnswlib-node is not installed: plain exact search takes over, slower with so many passages')
  return scanVectors(rows)
}
