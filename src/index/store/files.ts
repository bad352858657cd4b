/** The files of a generation. */
export const FILES = {
  articles: 'articles.bin',
  passages: 'passages.bin',
  facts: 'facts.bin',
  vectors: 'vectors.bin',
  lexicon: 'lexicon.bin',
  signatures: 'signatures.bin',
  syllables: 'syllables.bin',
  /** Only where there are passages enough for it. */
  graph: 'graph.hnsw',
  problems: 'problems.json',
} as const

export function fileOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = files.get(name)
  if (!bytes) throw new Error(`The index holds no file ${name}; delete the index, it is built again`)
  return bytes
}
