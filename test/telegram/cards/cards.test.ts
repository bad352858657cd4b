import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Citation } from '../../../src/answer/answer.js'
import { draw } from '../../../src/telegram/cards/draw.js'
import type { Drawing } from '../../../src/telegram/cards/drawing.js'
import type { AnswerView } from '../../../src/telegram/cards/view.js'
import { textsOf } from '../../../src/telegram/texts/texts.js'
import { clean } from '../fake/rules/cleaning.js'
import { acceptMarkup, acceptText } from '../fake/rules/limits.js'
import { quotesIn } from '../stage/quotes.js'
import { articleOf, citationOf, SmallCorpus } from '../stage/small-corpus.js'

/** Text as nasty as files are: control characters, direction marks, astral characters, long runs, nothing at all. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Sở ',
        'TT&TT ',
        'ngày 30/12/2008 ',
        'ứng dụng ',
        '\t',
        '\n',
        '\u000b',
        '\u2028',
        '\u202e',
        '😀',
        '𠀀',
        'å ',
        '“',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 400 },
  )
  .map((parts) => parts.join(''))
const label = fc.oneof(nasty, fc.string({ maxLength: 200 }))

const drawing = (corpus: SmallCorpus): Drawing => ({
  texts: textsOf('vi'),
  corpus,
  card: 4_294_967_295,
  urlOf: () => 'https://example.vn/bai',
  linkOf: () => 'https://t.me/a_bot?start=s_0123456789abcdef',
})

const citations = (texts: readonly string[], title: string, source: string): Citation[] =>
  texts.map((text, at) => {
    const article = articleOf(`bai-${at}`, `${text} `, { title: { value: title, origin: 'given' } })
    const half = Math.floor(text.length / 2)
    return {
      ...citationOf(article, { start: 0, end: text.length }, at + 1, {
        start: half,
        end: Math.min(text.length, half + 5),
      }),
      source,
    }
  })

const answers: fc.Arbitrary<Answer> = fc
  .record({
    quotes: fc.array(nasty, { minLength: 1, maxLength: 8 }),
    a: label,
    b: label,
    c: label,
    notes: fc.array(label, { maxLength: 5 }),
    kind: fc.constantFrom('answer', 'choices', 'abstain'),
  })
  .map(({ quotes, a, b, c, notes, kind }): Answer => {
    const base = { question: a, reading: b, notes }
    const [first, ...rest] = citations(quotes, b, c)
    if (first === undefined || kind === 'abstain')
      return {
        ...base,
        kind: 'abstain',
        reason: 'not-in-corpus',
        nearMiss: c,
        nearest: quotes.map((title, at) => ({ article: `bai-${at}`, title })),
        suggestions: quotes.map((q) => `${q}?`),
      }
    if (kind === 'answer') return { ...base, kind: 'answer', headline: `H${a}`, about: c, citations: [first, ...rest] }
    return {
      ...base,
      kind: 'choices',
      headline: c,
      choices: quotes.map((q, at) => ({ label: `${at} ${q}`, value: q, citation: at + 1 })),
      citations: [first, ...rest],
    }
  })

describe('any answer as a card', () => {
  it('is taken by Telegram as it stands, and every quote stays the source’s own text', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), (answer, compact) => {
        const view: AnswerView = {
          kind: 'answer',
          answer,
          others: [],
          page: 0,
          compact,
          notice: 'late',
          feedback: 'why',
        }
        const letter = draw(view, drawing(new SmallCorpus([])))
        const stored = acceptText(letter.text, letter.entities)
        acceptMarkup(letter.buttons ?? undefined)
        const sources = answer.kind === 'abstain' ? [] : answer.citations.map(({ quote }) => quote)
        for (const quote of quotesIn(stored.text, stored.entities))
          expect(sources.some((source) => source.includes(quote))).toBe(true)
        expect(stored.entities.length).toBeGreaterThan(0)
        if (answer.kind !== 'abstain' && clean(answer.citations[0].quote, []).text !== '')
          expect(stored.text).toContain(quotesIn(stored.text, stored.entities)[0] ?? 'no quote at all')
      }),
      { numRuns: 300 },
    )
  })

  it('keeps a passage and its neighbours within the limits too', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 5 }), fc.nat(4), (paragraphs, at) => {
        const article = articleOf(
          'bai',
          `Tiêu đề\n${paragraphs.map((text) => `Đoạn văn đủ dài để thành một đoạn: ${text.replaceAll('\n', ' ')}`).join('\n')}`,
        )
        const corpus = new SmallCorpus([article])
        const letter = draw({ kind: 'passage', article: 'bai', at, cited: null }, drawing(corpus))
        const stored = acceptText(letter.text, letter.entities)
        acceptMarkup(letter.buttons ?? undefined)
        for (const quote of quotesIn(stored.text, stored.entities)) expect(article.text).toContain(quote)
      }),
      { numRuns: 200 },
    )
  })
})
