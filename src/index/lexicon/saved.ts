import { pack, Unpacked } from '../store/arrays.js'
import type { LexiconArrays } from './builder.js'
import { Lexicon } from './lexicon.js'

export const packLexicon = (arrays: LexiconArrays): Uint8Array => pack({ ...arrays })

export function unpackLexicon(packed: Uint8Array): Lexicon {
  const saved = new Unpacked(packed)
  return new Lexicon({
    words: saved.bytes('words'),
    folded: saved.words('folded'),
    pairStarts: saved.words('pairStarts'),
    pairSeconds: saved.words('pairSeconds'),
    foldedPairStarts: saved.words('foldedPairStarts'),
    foldedPairSeconds: saved.words('foldedPairSeconds'),
    foldedRows: saved.words('foldedRows'),
    starts: saved.words('starts'),
    entries: saved.words('entries'),
    lengths: saved.words('lengths'),
  })
}
