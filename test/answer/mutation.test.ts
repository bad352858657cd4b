import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/answer/answer.js'
import { Engine } from '../../src/answer/engine.js'
import { faultsOfProof } from '../../src/answer/evidence/proof.js'
import { readQuestion } from '../../src/search/question.js'
import { openLibrary } from './open-library.js'

/** The five articles and the fixtures of test/questions together: neighbours that a mutated question could fall to. */
const dir = mkdtempSync(join(tmpdir(), 'articles-'))
cpSync('data/articles', dir, { recursive: true })
cpSync('test/questions/articles', dir, { recursive: true })
const library = await openLibrary(dir)
const engine = new Engine(library)

const asked = readFileSync('test/questions/questions.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): { question: string; after?: string[] } => JSON.parse(line))
const answered = (
  await Promise.all(
    asked
      .filter(({ after }) => !after)
      .map(async ({ question }) => ({ question, answer: await engine.answer(question) })),
  )
).filter(({ answer }) => answer.kind === 'answer')

const RUNS = 334

const headline = (answer: Answer): string => (answer.kind === 'abstain' ? '' : answer.headline)

const changedDigit = (text: string, at: number, by: number): string =>
  `${text.slice(0, at)}${(Number(text[at]) + by) % 10}${text.slice(at + 1)}`

const digitsOf = (text: string): number[] => [...text.matchAll(/\d/g)].map(({ index }) => index)

describe('mutation guard', () => {
  it('accepts no quote with a changed digit as proof', () => {
    const withDigits = answered.filter(
      ({ answer }) => answer.kind === 'answer' && digitsOf(answer.citations[0].quote).length > 0,
    )
    fc.assert(
      fc.property(fc.constantFrom(...withDigits), fc.nat(), fc.integer({ min: 1, max: 9 }), ({ answer }, pick, by) => {
        if (answer.kind !== 'answer') return
        const [first, ...rest] = answer.citations
        const digits = digitsOf(first.quote)
        const quote = changedDigit(first.quote, digits[pick % digits.length] ?? 0, by)
        expect(
          faultsOfProof({ ...answer, citations: [{ ...first, quote }, ...rest] }, (id) => library.article(id)),
        ).not.toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it('does not answer a question with a changed number by the unchanged fact', async () => {
    const numbered = answered.filter(({ question }) => digitsOf(question).length > 0)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...numbered),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        async ({ question, answer }, pick, by) => {
          const digits = digitsOf(question)
          const mutated = changedDigit(question, digits[pick % digits.length] ?? 0, by)
          if (!namesNumbers(question) || holdsElsewhere(mutated, question)) return
          expect(headline(await engine.answer(mutated)), mutated).not.toBe(headline(answer))
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('does not answer a question about another province by the fact of the first', async () => {
    const { provinces } = library.language.terms
    const placed = answered.flatMap(({ question, answer }) => {
      const [province, ...others] = readQuestion(library.language, question).constraints.provinces
      return province && others.length === 0 && question.slice(province.start, province.end) === province.name
        ? [{ question, answer, province }]
        : []
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...placed),
        fc.constantFrom(...provinces),
        async ({ question, answer, province }, other) => {
          if (other.name === province.name) return
          const mutated = question.slice(0, province.start) + other.name + question.slice(province.end)
          expect(headline(await engine.answer(mutated)), mutated).not.toBe(headline(answer))
        },
      ),
      { numRuns: RUNS },
    )
  })
})

/** The question's digits are read as something that must hold; not as part of a name or a word. */
function namesNumbers(question: string): boolean {
  const { years, directives, dates, numbers } = readQuestion(library.language, question).constraints
  return years.length + directives.length + dates.length + numbers.length > 0
}

/** The changed number is one that the same article bears as well. */
function holdsElsewhere(mutated: string, question: string): boolean {
  const numbers = (text: string) => text.match(/\d+/g) ?? []
  const changed = numbers(mutated).find((number, i) => number !== numbers(question)[i])
  return (
    changed !== undefined && library.articles.some(({ text }) => new RegExp(`(?<!\\d)0*${changed}(?!\\d)`).test(text))
  )
}
