import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/telegram/lists/entry.js'
import { type Bar, bars } from '../../../src/telegram/pictures/bars.js'
import { typeface } from '../../../src/telegram/pictures/render.js'
import { MARGIN, WIDTH } from '../../../src/telegram/pictures/svg.js'
import { timeline } from '../../../src/telegram/pictures/timeline.js'

const entry = (when: string, heading: string, detail: string): Entry => ({
  when,
  heading,
  details: [detail],
  place: { article: 'bai', span: { start: 0, end: 1 } },
  fact: null,
  terms: '',
  year: null,
  order: '',
})

const words = fc.constantFrom(
  'HỘI NGHỊ TỔNG KẾT ỨNG DỤNG CÔNG NGHỆ THÔNG TIN ',
  'WWWWMMMM@@@@',
  'nguyễn đường trưởng ',
  '100.000.000.000.000 lượt ',
  '&<>"\u0000\ud800',
  'mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm',
  '…—–%',
)
const label = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const figure = fc.record({ value: fc.integer({ min: -5, max: 1e9 }), percent: fc.boolean(), written: label, label })

/** Columns in which something is drawn. */
function inked(svg: string): { readonly left: number; readonly right: number; readonly height: number } {
  const image = new Resvg(svg, { font: typeface() }).render()
  const { pixels, width, height } = image
  let [left, right] = [width, 0]
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] === 255 && pixels[at + 1] === 255 && pixels[at + 2] === 255) continue
    const column = (at / 4) % width
    left = Math.min(left, column)
    right = Math.max(right, column)
  }
  return { left, right, height }
}

/** Telegram refuses pictures whose sides add up to more, or that are more than 20 times as long as wide. */
const SIDES = 10_000

const staysInside = (svg: string): void => {
  const { left, right, height } = inked(svg)
  expect(left).toBeGreaterThanOrEqual(MARGIN - 8)
  expect(right).toBeLessThanOrEqual(WIDTH - MARGIN + 8)
  expect(WIDTH + height).toBeLessThanOrEqual(SIDES)
}

describe('pictures', () => {
  it('draw nothing outside their margins, whatever the labels, and are taken by Telegram', () => {
    fc.assert(
      fc.property(label, fc.array(fc.tuple(label, label, label), { maxLength: 12 }), (title, rows) => {
        staysInside(
          timeline(
            title,
            rows.map(([when, what, where]) => entry(when, what, where)),
            'và 4 mục khác',
          ),
        )
      }),
      { numRuns: 25 },
    )
    fc.assert(
      fc.property(label, fc.array(figure, { maxLength: 12 }), label, (title, figures, where) => {
        const all: Bar[] = figures.map((each, at) => ({ ...each, number: at + 1, where }))
        staysInside(bars(title, all, 'và 4 mục khác'))
      }),
      { numRuns: 25 },
    )
  })

  it('draw every Vietnamese letter with the typeface that comes along', () => {
    const letters = 'aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđ'
    const drawn = (letter: string): string => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="99"><text y="60" font-size="50">${letter}</text></svg>`
      return Buffer.from(new Resvg(svg, { font: typeface() }).render().pixels).toString('base64')
    }
    const [nothing, unknown] = [drawn(' '), drawn('中')]
    for (const letter of [...letters, ...letters.toUpperCase()])
      expect([nothing, unknown], letter).not.toContain(drawn(letter))
  })

  it('draw percentages as parts of a hundred, other figures as parts of the largest', () => {
    const bar = (value: number, percent: boolean): Bar => ({
      number: 1,
      value,
      percent,
      written: '',
      label: '',
      where: '',
    })
    const lengths = (svg: string) =>
      [...svg.matchAll(/width="(\d+)" height="40" rx="8" fill="#2a6fb0"/g)].map((match) => Number(match[1]))
    expect(lengths(bars('', [bar(75, true), bar(50, true)], ''))).toEqual([714, 476])
    expect(lengths(bars('', [bar(75, false), bar(50, false)], ''))).toEqual([952, 635])
  })
})
