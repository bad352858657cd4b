import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LexiconBuilder, type Part } from '../../../src/index/lexicon/builder.js'
import type { LexicalQuery } from '../../../src/index/lexicon/field.js'
import { Lexicon } from '../../../src/index/lexicon/lexicon.js'
import { packLexicon, unpackLexicon } from '../../../src/index/lexicon/saved.js'
import { BREAK, tokensOf } from '../../../src/index/lexicon/tokens.js'
import { ABSENT, type Spelling } from '../../../src/index/lexicon/vocabulary.js'
import { fold } from '../../../src/text/fold.js'

type Document = readonly Part[]

/** Passages, each of a section; the sections are documents of their own. */
function builderOf(passages: readonly Document[], sections: readonly Document[] = [[]]): LexiconBuilder {
  const builder = new LexiconBuilder()
  for (const [i, parts] of passages.entries()) builder.addPassage(i % sections.length, parts)
  for (const parts of sections) builder.addSection(parts)
  return builder
}

const lexiconOf = (passages: readonly Document[], sections?: readonly Document[]): Lexicon =>
  new Lexicon(builderOf(passages, sections).build())

/** The same by counting, with nothing clever. */
class Naive {
  constructor(private readonly documents: readonly (readonly Part[])[]) {}

  count(document: readonly Part[], keys: readonly string[], spelling: Spelling): number {
    const spelled = (key: string): string => (spelling === 'folded' ? fold(key) : key)
    let sum = 0
    for (const { tokens, weight } of document)
      for (let i = 0; i + keys.length <= tokens.length; i++)
        if (keys.every((key, k) => tokens[i + k] !== BREAK && spelled(tokens[i + k] ?? '') === spelled(key)))
          sum += weight
    return Math.min(255, sum)
  }

  idf(keys: readonly string[], spelling: Spelling): number {
    const n = this.documents.filter((document) => this.count(document, keys, spelling) > 0).length
    return Math.log(1 + (this.documents.length - n + 0.5) / (n + 0.5))
  }

  saturated(document: readonly Part[], count: number): number {
    const length = (parts: readonly Part[]): number =>
      parts.reduce((sum, { tokens, weight }) => sum + weight * tokens.filter((token) => token !== BREAK).length, 0)
    const mean = this.documents.reduce((sum, one) => sum + length(one), 0) / this.documents.length || 1
    return (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length(document)) / mean))
  }

  score(document: readonly Part[], term: Term): number {
    const { keys, spelling, weight } = term
    return weight * this.idf(keys, spelling) * this.saturated(document, this.count(document, keys, spelling))
  }
}

interface Term {
  readonly keys: readonly [string] | readonly [string, string]
  readonly spelling: Spelling
  readonly weight: number
}

const word = fc.constantFrom('đường', 'dương', 'duong', 'sở', 'so', 'tỉnh', 'an', 'ân', '7', '2008')
const token = fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: fc.constant(BREAK) })
/** Some are heavy: a row counts to 255 in one document. */
const weight = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 1, arbitrary: fc.constant(100) },
)
const part = fc.record({ tokens: fc.array(token, { maxLength: 12 }), weight })
/** More than the kernel takes at once. */
const documents = fc.array(fc.array(part, { maxLength: 3 }), { minLength: 1, maxLength: 40 })
const term = fc.record({
  keys: fc.oneof(fc.tuple(word), fc.tuple(word, word)),
  spelling: fc.constantFrom<Spelling>('accented', 'folded'),
  weight: fc.double({ min: 0.1, max: 2, noNaN: true }),
})

const rowOf = (lexicon: Lexicon, { keys, spelling }: Term): number => lexicon.row(keys, spelling)

function rowsOf(lexicon: Lexicon, terms: readonly Term[]) {
  return terms.map((one) => ({ row: rowOf(lexicon, one), weight: one.weight })).filter(({ row }) => row !== ABSENT)
}

const NOTHING: LexicalQuery = { terms: [], groups: [] }

function scoresOf(lexicon: Lexicon, query: LexicalQuery): number[] {
  lexicon.score(query, NOTHING)
  return [...lexicon.scores]
}

const closeTo = (found: readonly number[], expected: readonly number[]): void => {
  expect(found.length).toBe(expected.length)
  for (const [i, score] of found.entries()) expect(score).toBeCloseTo(expected[i] ?? Number.NaN, 3)
}

describe('Lexicon', () => {
  it('scores every document as counting does', () => {
    fc.assert(
      fc.property(documents, fc.array(term, { maxLength: 6 }), (all, terms) => {
        const lexicon = lexiconOf(all)
        const naive = new Naive(all)
        const expected = all.map((document) => terms.reduce((sum, one) => sum + naive.score(document, one), 0))
        closeTo(scoresOf(lexicon, { terms: rowsOf(lexicon, terms), groups: [] }), expected)
      }),
      { numRuns: 400 },
    )
  })

  it('scores a passage by its own words and by those of its section', () => {
    const terms = fc.array(term, { maxLength: 6 })
    fc.assert(
      fc.property(documents, documents, terms, terms, (passages, sections, first, second) => {
        const lexicon = lexiconOf(passages, sections)
        const [ofPassages, ofSections] = [new Naive(passages), new Naive(sections)]
        const sumOf = (naive: Naive, document: Document, all: readonly Term[]): number =>
          all.reduce((sum, one) => sum + naive.score(document, one), 0)
        const expected = passages.map((document, i) => {
          const section = sections[i % sections.length] ?? []
          return sumOf(ofPassages, document, first) + sumOf(ofSections, section, second)
        })
        lexicon.score({ terms: rowsOf(lexicon, first), groups: [] }, { terms: rowsOf(lexicon, second), groups: [] })
        closeTo([...lexicon.scores], expected)
        for (const [i, one] of expected.entries()) {
          const { sum, section } = lexicon.scoresOf(i)
          expect(sum).toBeCloseTo(one, 3)
          expect(section).toBeCloseTo(sumOf(ofSections, sections[i % sections.length] ?? [], second), 3)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('gives a document the best of several ways to say one thing, never their sum', () => {
    const way = fc.record({
      terms: fc.array(term, { minLength: 1, maxLength: 2 }),
      weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
    })
    fc.assert(
      fc.property(documents, fc.array(term, { maxLength: 3 }), fc.array(way, { maxLength: 3 }), (all, typed, ways) => {
        const lexicon = lexiconOf(all)
        const naive = new Naive(all)
        const known = ways.filter((one) => one.terms.every((each) => rowOf(lexicon, each) !== ABSENT))
        const others = known.map((one) => ({ rows: one.terms.map((each) => rowOf(lexicon, each)), weight: one.weight }))
        const expected = all.map((document) => {
          const asTyped = typed.reduce((sum, one) => sum + naive.score(document, one), 0)
          const asOthers = known.map(({ terms, weight }) => {
            const least = Math.min(...terms.map((one) => naive.count(document, one.keys, one.spelling)))
            return weight * naive.saturated(document, least)
          })
          return Math.max(asTyped, ...asOthers)
        })
        closeTo(scoresOf(lexicon, { terms: [], groups: [{ typed: rowsOf(lexicon, typed), others }] }), expected)
      }),
      { numRuns: 300 },
    )
  })

  it('refuses a passage of a section that is not there', () => {
    expect(() => builderOf([[]], [[]]).build()).not.toThrow()
    const builder = builderOf([[]], [[]])
    builder.addPassage(1, [])
    expect(() => builder.build()).toThrow('A passage is of section 1, and there are 1 sections')
  })

  it('is the same after it was saved and loaded', () => {
    fc.assert(
      fc.property(documents, fc.array(term, { maxLength: 6 }), (all, terms) => {
        const arrays = builderOf(all, all).build()
        const fresh = new Lexicon(arrays)
        const loaded = unpackLexicon(packLexicon(arrays))
        const query = { terms: rowsOf(fresh, terms), groups: [] }
        expect(rowsOf(loaded, terms)).toEqual(query.terms)
        expect(scoresOf(loaded, query)).toEqual(scoresOf(fresh, query))
      }),
    )
  })

  it.each([
    ['đường', 'accented', ['đường']],
    ['dương', 'accented', ['dương']],
    ['đường', 'folded', ['đường', 'dương', 'duong']],
    ['duong', 'folded', ['đường', 'dương', 'duong']],
    ['duong', 'accented', ['duong']],
    ['phố', 'accented', []],
  ] as const)('finds %s %s in %j', (key, spelling, expected) => {
    const texts = ['đường', 'dương', 'duong', 'sở']
    const lexicon = lexiconOf(texts.map((text) => [{ tokens: [text], weight: 1 }]))
    const row = lexicon.row([key], spelling)
    expect(texts.filter((_, i) => row !== ABSENT && lexicon.passages.postings.countIn(row, i) > 0)).toEqual(expected)
    expect(lexicon.isWritten(key, spelling)).toBe(expected.length > 0)
  })

  it('knows a word of sections only, but as none that a passage writes', () => {
    const lexicon = lexiconOf([[{ tokens: ['sở'], weight: 1 }]], [[{ tokens: ['sở', 'tỉnh'], weight: 1 }]])
    expect(lexicon.row(['tỉnh'], 'accented')).not.toBe(ABSENT)
    expect([lexicon.isWritten('tỉnh', 'accented'), lexicon.isWritten('sở', 'accented')]).toEqual([false, true])
    expect([...lexicon.passageWords()]).toEqual(['sở'])
  })

  it('tells how rare a word or pair is, by its letters where it has no accents', () => {
    const lexicon = lexiconOf(['phần mềm', 'phân mem', 'sở'].map((text) => [{ tokens: tokensOf(text), weight: 1 }]))
    expect(lexicon.idf('phan mem')).toBeCloseTo(Math.log(1 + 1.5 / 2.5))
    expect(lexicon.idf('phần mềm')).toBeCloseTo(Math.log(1 + 2.5 / 1.5))
    expect(lexicon.idf('phần')).toBe(lexicon.idf('sở'))
    expect(lexicon.idf('không có')).toBeCloseTo(Math.log(1 + 3.5 / 0.5))
  })
})

describe('tokensOf', () => {
  it.each([
    ['Sở TT&TT Nghệ An', ['', 'sở', 'tt', 'tt', 'nghệ', 'an', '', 'tttt']],
    ['hoà bình. Hòa', ['', 'hòa', 'bình', '', 'hòa']],
    ['ngày 07/02/2012', ['', 'ngày', '7', '2', '2012', '', '7/2/2012']],
    ['1.000 lượt', ['', '1000', 'lượt']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(tokensOf(text)).toEqual(expected)
  })
})
