import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.js'
import { parseArticle } from '../../src/articles/parse.js'
import { passages, quotable } from '../../src/articles/passages.js'
import { overlaps, slice } from '../../src/text/span.js'
import { syllables } from '../../src/text/syllables.js'
import { anyText, newsText } from '../text/any-text.js'

const article = (...paragraphs: string[]): Article => parseArticle('bai', paragraphs.join('\n\n'))
const texts = (of: Article): string[] => passages(of).map(({ span }) => slice(of.text, span))
const words = (count: number): string => `Chữ${' chữ'.repeat(count - 1)}.`
const SENTENCE = words(30)

describe('passages', () => {
  it.each([
    ['anything', anyText],
    ['news', newsText],
    ['bulletins', newsText.map((text) => `* Tin một\n\n${words(40)}\n${text}\n\n* Tin hai\n\n${words(40)}\n${text}`)],
  ])('tile the body of %s, within sections', (_, bodies) => {
    fc.assert(
      fc.property(bodies, (body) => {
        const one = article(`Tiêu đề ${body}`)
        const all = passages(one)
        expect(all[0]?.span.start).toBe(one.body.start)
        expect(all.at(-1)?.span.end).toBe(one.body.end)
        expect(all.slice(1).map(({ span }) => span.start)).toEqual(all.slice(0, -1).map(({ span }) => span.end))
        expect(texts(one).join('')).toBe(slice(one.text, one.body))
        for (const { section, span } of all) {
          const around = one.sections[section]?.span
          expect(around && around.start <= span.start && span.end <= around.end).toBe(true)
        }
      }),
    )
  })

  it('keep a paragraph whole, and the title with the first', () => {
    expect(texts(article('Tiêu đề', words(60), words(60)))).toEqual([`Tiêu đề\n\n${words(60)}\n\n`, words(60)])
  })

  it('join short lines to what follows', () => {
    expect(texts(article('Tiêu đề', words(50), 'Đầu mục', words(60), 'Kim Thanh'))).toEqual([
      `Tiêu đề\n\n${words(50)}\n\n`,
      `Đầu mục\n\n${words(60)}\n\n`,
      'Kim Thanh',
    ])
  })

  it('cut a long paragraph into even parts at sentence ends', () => {
    const parts = texts(article('Tiêu đề', Array(10).fill(SENTENCE).join(' ')))
    expect(parts.map((part) => syllables(part).length)).toEqual([62, 90, 60, 90])
    expect(parts.every((part) => part.trim().endsWith('.'))).toBe(true)
  })

  it('take linear time on one 20 MB line and leave nothing monstrous', () => {
    const one = article(`Tiêu đề\n\n${'a'.repeat(20_000_000)}`)
    const start = performance.now()
    const longest = Math.max(...passages(one).map(({ span }) => span.end - span.start))
    expect(longest).toBeLessThan(5000)
    expect(performance.now() - start).toBeLessThan(10_000)
  }, 30_000)
})

describe('quotable', () => {
  it('gives the sentences without noise', () => {
    const one = article('Tiêu đề', 'Câu một. Câu hai\nimg\nCâu ba.', 'ĐÁNH GIÁ BÀI VIẾT( 0)')
    const quotes = passages(one).flatMap((passage) => quotable(one, passage).map((span) => slice(one.text, span)))
    expect(quotes).toEqual(['Tiêu đề', 'Câu một.', 'Câu hai', 'Câu ba.'])
  })

  it('never overlaps noise and leaves out nothing else', () => {
    fc.assert(
      fc.property(newsText, (body) => {
        const one = article(`Tiêu đề\n\n${body}`)
        const quotes = passages(one).flatMap((passage) => quotable(one, passage))
        expect(quotes.some((quote) => one.noise.some((span) => overlaps(span, quote)))).toBe(false)
        const kept = [...one.noise, ...quotes].sort((a, b) => a.start - b.start).map((span) => slice(one.text, span))
        expect(kept.join('').replace(/\s/g, '')).toBe(one.text.replace(/\s/g, ''))
      }),
    )
  })
})
