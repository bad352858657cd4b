import { type Arrays, pack, Unpacked } from '../store/arrays.js'
import type { FieldArrays } from './field.js'
import { Lexicon, type LexiconArrays } from './lexicon.js'
import type { VocabularyArrays } from './vocabulary.js'

export function packLexicon({ vocabulary, passages, sections, sectionOf }: LexiconArrays): Uint8Array {
  return pack({ ...vocabulary, ...named('passages', passages), ...named('sections', sections), sectionOf })
}

const named = (field: string, arrays: FieldArrays): Arrays =>
  Object.fromEntries(
    Object.entries<Uint8Array | Uint32Array>({ ...arrays }).map(([name, array]) => [`${field}.${name}`, array]),
  )

export function unpackLexicon(packed: Uint8Array): Lexicon {
  const saved = new Unpacked(packed)
  return new Lexicon({
    vocabulary: vocabularyIn(saved),
    passages: fieldIn(saved, 'passages'),
    sections: fieldIn(saved, 'sections'),
    sectionOf: saved.words('sectionOf'),
  })
}

const vocabularyIn = (saved: Unpacked): VocabularyArrays => ({
  words: saved.bytes('words'),
  folded: saved.words('folded'),
  pairStarts: saved.words('pairStarts'),
  pairSeconds: saved.words('pairSeconds'),
  foldedPairStarts: saved.words('foldedPairStarts'),
  foldedPairSeconds: saved.words('foldedPairSeconds'),
  foldedRows: saved.words('foldedRows'),
})

const fieldIn = (saved: Unpacked, field: string): FieldArrays => ({
  starts: saved.words(`${field}.starts`),
  entries: saved.words(`${field}.entries`),
  columnRows: saved.words(`${field}.columnRows`),
  columnFrequencies: saved.words(`${field}.columnFrequencies`),
  columns: saved.bytes(`${field}.columns`),
  lengths: saved.words(`${field}.lengths`),
})
