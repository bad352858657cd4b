import { fold } from '../../text/fold.js'
import { collectPairs, eachOf, findPair, type Pairs } from './pairs.js'
import { collectPostings, MOST_DOCUMENTS, type Occurrences, type Postings } from './postings.js'
import { BREAK } from './tokens.js'

/** A stretch of a document. A token of weight 3 counts as three. */
export interface Part {
  readonly tokens: readonly string[]
  readonly weight: number
}

/** A lexicon as flat arrays, ready to be saved. */
export interface LexiconArrays {
  /** All words in UTF-8, one a line; word 0 is the break. */
  readonly words: Uint8Array
  /** The word each word becomes without its diacritics. */
  readonly folded: Uint32Array
  readonly pairStarts: Uint32Array
  readonly pairSeconds: Uint32Array
  readonly foldedPairStarts: Uint32Array
  readonly foldedPairSeconds: Uint32Array
  /** The row of each folded word, then of each folded pair. */
  readonly foldedRows: Uint32Array
  readonly starts: Uint32Array
  readonly entries: Uint32Array
  /** Tokens of each document, weighted. */
  readonly lengths: Uint32Array
}

const MANY = 0xffffffff
const NONE = 0xfffffffe

/**
 * Gathers documents and makes a lexicon of them. Rows of postings are, in this order: one an accented word, one an accented
 * pair, then one for each folded word or pair that several accented ones fold to. A folded term of a single accented one
 * shares its row, which is the case for nine in ten.
 */
export class LexiconBuilder {
  private readonly numbers = new Map<string, number>([[BREAK, 0]])
  private readonly foldedOf: number[] = [0]
  private tokens = new Uint32Array(1 << 16)
  private size = 1
  private readonly parts: { readonly document: number; readonly from: number; readonly weight: number }[] = []
  private readonly lengths: number[] = []

  add(parts: readonly Part[]): void {
    const document = this.lengths.length
    if (document >= MOST_DOCUMENTS)
      throw new Error(`A lexicon holds ${MOST_DOCUMENTS} documents at most; split the corpus`)
    let length = 0
    for (const { tokens, weight } of parts) {
      this.parts.push({ document, from: this.size, weight })
      for (const token of tokens) {
        this.push(this.number(token))
        if (token !== BREAK) length += weight
      }
      this.push(0)
    }
    this.lengths.push(length)
  }

  build(): LexiconArrays {
    const sequence = this.tokens.subarray(0, this.size)
    const folded = Uint32Array.from(this.foldedOf)
    const plain = sequence.map((word) => folded[word] ?? 0)
    const pairs = collectPairs(sequence, folded.length)
    const foldedPairs = collectPairs(plain, folded.length)
    const { foldedRows, rows } = shareRows(sequence, folded, pairs, foldedPairs)
    const shared = folded.length + pairs.seconds.length
    const accentedTerms = this.occurrences(sequence, pairs)
    const foldedTerms = this.occurrences(plain, foldedPairs)
    const postings = collectPostings(rows, inTurn(accentedTerms, foldedTerms, foldedRows, shared))
    return { ...arraysOf(pairs, foldedPairs, postings), ...this.wordArrays(folded, foldedRows) }
  }

  private wordArrays(folded: Uint32Array, foldedRows: Uint32Array) {
    const words = new TextEncoder().encode([...this.numbers.keys()].join('\n'))
    return { words, folded, foldedRows, lengths: Uint32Array.from(this.lengths) }
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

  /** Every word and every pair of a sequence as an occurrence of a term: words first, pairs after them. */
  private occurrences(sequence: Uint32Array, pairs: Pairs): Occurrences {
    const words = this.numbers.size
    const places = pairPlaces(sequence, pairs)
    return (visit) => {
      this.parts.forEach(({ document, from, weight }, i) => {
        const to = this.parts[i + 1]?.from ?? this.size
        for (let at = from; at < to; at++) {
          const word = sequence[at] ?? 0
          if (word === 0) continue
          visit(word, document, weight)
          if (sequence[at - 1] !== 0) visit(words + (places[at] ?? 0), document, weight)
        }
      })
    }
  }
}

/** The place of the pair that ends at each token, looked up once. */
function pairPlaces(sequence: Uint32Array, pairs: Pairs): Uint32Array {
  const places = new Uint32Array(sequence.length)
  for (let i = 1; i < sequence.length; i++)
    if (sequence[i] !== 0 && sequence[i - 1] !== 0) places[i] = findPair(pairs, sequence[i - 1] ?? 0, sequence[i] ?? 0)
  return places
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
  const foldedRows = new Uint32Array(words + foldedPairs.seconds.length).fill(NONE)
  const note = (term: number, row: number): void => {
    foldedRows[term] = foldedRows[term] === NONE ? row : MANY
  }
  for (let word = 1; word < words; word++) if (occurring[word]) note(folded[word] ?? 0, word)
  eachOf(pairs, (first, second, at) =>
    note(words + findPair(foldedPairs, folded[first] ?? 0, folded[second] ?? 0), words + at),
  )
  let rows = words + pairs.seconds.length
  for (let term = 0; term < foldedRows.length; term++) if (foldedRows[term] === MANY) foldedRows[term] = rows++
  return { foldedRows, rows }
}

function arraysOf(pairs: Pairs, foldedPairs: Pairs, postings: Postings) {
  return {
    pairStarts: pairs.starts,
    pairSeconds: pairs.seconds,
    foldedPairStarts: foldedPairs.starts,
    foldedPairSeconds: foldedPairs.seconds,
    ...postings,
  }
}
