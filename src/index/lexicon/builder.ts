import { fold } from '../../text/fold.js'
import { collectPostings, type Occurrences } from './collect.js'
import type { FieldArrays } from './field.js'
import type { LexiconArrays } from './lexicon.js'
import { collectPairs, eachOf, findPair, type Pairs } from './pairs.js'
import { MOST_DOCUMENTS } from './postings.js'
import { BREAK } from './tokens.js'
import { NO_ROW } from './vocabulary.js'

/** A stretch of a document. A token of weight 3 counts as three. */
export interface Part {
  readonly tokens: readonly string[]
  readonly weight: number
}

/** A part of a document: where in the sequence of all tokens it begins, and where it ends. */
interface Stretch {
  readonly document: number
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** Documents of one kind while they are gathered. */
class Documents {
  readonly parts: Stretch[] = []
  readonly lengths: number[] = []
}

const MANY = 0xffffffff

/** Gathers passages and sections and makes a lexicon of them. */
export class LexiconBuilder {
  private readonly numbers = new Map<string, number>([[BREAK, 0]])
  private readonly foldedOf: number[] = [0]
  private tokens = new Uint32Array(1 << 16)
  private size = 1
  private readonly passages = new Documents()
  private readonly sections = new Documents()
  private readonly sectionOf: number[] = []

  /** @param section the number of the section that the passage is of */
  addPassage(section: number, parts: readonly Part[]): void {
    this.sectionOf.push(section)
    this.add(this.passages, parts)
  }

  addSection(parts: readonly Part[]): void {
    this.add(this.sections, parts)
  }

  /** @throws Error when a passage is of a section that was not added */
  build(): LexiconArrays {
    this.checkSections()
    const sequence = this.tokens.subarray(0, this.size)
    const folded = Uint32Array.from(this.foldedOf)
    const plain = sequence.map((word) => folded[word] ?? 0)
    const pairs = collectPairs(sequence, folded.length)
    const foldedPairs = collectPairs(plain, folded.length)
    const { foldedRows, rows } = shareRows(sequence, folded, pairs, foldedPairs)
    const accented = { sequence, pairs, places: pairPlaces(sequence, pairs) }
    const bare = { sequence: plain, pairs: foldedPairs, places: pairPlaces(plain, foldedPairs) }
    const shared = folded.length + pairs.seconds.length
    const fieldOf = ({ parts, lengths }: Documents): FieldArrays => {
      const occurrences = inTurn(occurrencesIn(parts, accented), occurrencesIn(parts, bare), foldedRows, shared)
      return { ...collectPostings(rows, lengths.length, occurrences), lengths: Uint32Array.from(lengths) }
    }
    return {
      vocabulary: { words: this.words(), folded, foldedRows, ...pairArrays(pairs, foldedPairs) },
      passages: fieldOf(this.passages),
      sections: fieldOf(this.sections),
      sectionOf: Uint32Array.from(this.sectionOf),
    }
  }

  private checkSections(): void {
    const { length } = this.sections.lengths
    const wrong = this.sectionOf.find((section) => section >= length)
    if (wrong !== undefined) throw new Error(`A passage is of section ${wrong}, and there are ${length} sections`)
  }

  private add(documents: Documents, parts: readonly Part[]): void {
    const document = documents.lengths.length
    if (document >= MOST_DOCUMENTS)
      throw new Error(`A lexicon holds ${MOST_DOCUMENTS} documents at most; split the corpus`)
    let length = 0
    for (const { tokens, weight } of parts) {
      const from = this.size
      for (const token of tokens) {
        this.push(this.number(token))
        if (token !== BREAK) length += weight
      }
      documents.parts.push({ document, from, to: this.size, weight })
      this.push(0)
    }
    documents.lengths.push(length)
  }

  private words(): Uint8Array {
    return new TextEncoder().encode([...this.numbers.keys()].join('\n'))
  }

  private number(token: string): number {
    const known = this.numbers.get(token)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(token, number)
    this.foldedOf.push(number)
    const plain = fold(token)
    if (plain !== token) this.foldedOf[number] = this.number(plain)
    return number
  }

  private push(word: number): void {
    if (this.size === this.tokens.length) {
      const larger = new Uint32Array(2 * this.size)
      larger.set(this.tokens)
      this.tokens = larger
    }
    this.tokens[this.size++] = word
  }
}

/** All tokens in one spelling, the pairs among them, and the place of the pair that ends at each token. */
interface Spelled {
  readonly sequence: Uint32Array
  readonly pairs: Pairs
  readonly places: Uint32Array
}

function pairPlaces(sequence: Uint32Array, pairs: Pairs): Uint32Array {
  const places = new Uint32Array(sequence.length)
  for (let i = 1; i < sequence.length; i++)
    if (sequence[i] !== 0 && sequence[i - 1] !== 0) places[i] = findPair(pairs, sequence[i - 1] ?? 0, sequence[i] ?? 0)
  return places
}

/** Every word and every pair of the parts as an occurrence of a term: words first, pairs after them. */
function occurrencesIn(parts: readonly Stretch[], { sequence, pairs, places }: Spelled): Occurrences {
  const words = pairs.starts.length - 1
  return (visit) => {
    for (const { document, from, to, weight } of parts)
      for (let at = from; at < to; at++) {
        const word = sequence[at] ?? 0
        if (word === 0) continue
        visit(word, document, weight)
        if (sequence[at - 1] !== 0) visit(words + (places[at] ?? 0), document, weight)
      }
  }
}

/** Accented occurrences keep their term as row; folded ones have a row of their own only where they do not share one. */
function inTurn(accented: Occurrences, folded: Occurrences, foldedRows: Uint32Array, shared: number): Occurrences {
  return (visit) => {
    accented(visit)
    folded((term, document, weight) => {
      const row = foldedRows[term] ?? 0
      if (row >= shared) visit(row, document, weight)
    })
  }
}

/** Decides for each folded term whether it shares the row of the only accented term it stands for. */
function shareRows(sequence: Uint32Array, folded: Uint32Array, pairs: Pairs, foldedPairs: Pairs) {
  const words = folded.length
  const occurring = new Uint8Array(words)
  for (const word of sequence) occurring[word] = 1
  const foldedRows = new Uint32Array(words + foldedPairs.seconds.length).fill(NO_ROW)
  const note = (term: number, row: number): void => {
    foldedRows[term] = foldedRows[term] === NO_ROW ? row : MANY
  }
  for (let word = 1; word < words; word++) if (occurring[word]) note(folded[word] ?? 0, word)
  eachOf(pairs, (first, second, at) =>
    note(words + findPair(foldedPairs, folded[first] ?? 0, folded[second] ?? 0), words + at),
  )
  let rows = words + pairs.seconds.length
  for (let term = 0; term < foldedRows.length; term++) if (foldedRows[term] === MANY) foldedRows[term] = rows++
  return { foldedRows, rows }
}

const pairArrays = (pairs: Pairs, foldedPairs: Pairs) => ({
  pairStarts: pairs.starts,
  pairSeconds: pairs.seconds,
  foldedPairStarts: foldedPairs.starts,
  foldedPairSeconds: foldedPairs.seconds,
})
