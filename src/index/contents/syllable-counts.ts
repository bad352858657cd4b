import { askingPhrases, type CorpusCounts, countSyllables } from '../../text/accents.js'
import { pack, Unpacked } from '../store/arrays.js'
import type { ArticleStore } from './article-store.js'

/** Text from which the restorer learns the corpus's names: all of a small corpus, the beginnings of a large one's articles. */
const LEARNED_FROM = 600_000

/** How often the corpus, and questions, write each syllable and each pair of them, as bytes. */
export function packSyllables(articles: ArticleStore): Uint8Array {
  const share = Math.ceil(LEARNED_FROM / Math.max(1, articles.size))
  const beginnings = [...articles].map(({ text }) => text.slice(0, share))
  const { words, ...counts } = countSyllables([...askingPhrases(), ...beginnings])
  return pack({ words: new TextEncoder().encode(words.join('\n')), ...counts })
}

export function unpackSyllables(packed: Uint8Array): CorpusCounts {
  const saved = new Unpacked(packed)
  return {
    words: new TextDecoder().decode(saved.bytes('words')).split('\n'),
    counts: saved.words('counts'),
    starts: saved.words('starts'),
    followers: saved.words('followers'),
    pairCounts: saved.words('pairCounts'),
  }
}
