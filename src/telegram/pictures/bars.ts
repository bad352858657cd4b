import { COLOURS, type Drawn, heading, MARGIN, page, paragraph, WIDTH } from './svg.js'

/** One figure of several that can be compared. */
export interface Bar {
  /** Its number in the list. */
  readonly number: number
  readonly value: number
  readonly percent: boolean
  /** As written: `hơn 1.000 lượt`. */
  readonly written: string
  /** What it counts. */
  readonly label: string
  /** The place and day it is told of. */
  readonly where: string
}

export const BARS_MOST = 8

const ROOM = WIDTH - 2 * MARGIN

/** Horizontal bars from zero, each under its figure and label; a full bar is the largest figure, or 100 %. */
export function bars(title: string, figures: readonly Bar[], more: string): string {
  const shown = figures.slice(0, BARS_MOST)
  const most = Math.max(...shown.map(({ value, percent }) => (percent ? Math.max(100, value) : value)), 1)
  const head = heading(title)
  const parts: string[] = []
  let y = head.below + 30
  for (const bar of shown) {
    const { svg, below } = barWithLabel(bar, most, y)
    parts.push(svg)
    y = below + 44
  }
  const rest = paragraph(y, more, { size: 30, colour: COLOURS.soft }, { x: MARGIN, most: 1 })
  return page(rest.below + 30, [head.svg, ...parts, rest.svg])
}

function barWithLabel({ number, value, written, label, where }: Bar, most: number, y: number): Drawn {
  const column = { x: MARGIN, most: 3 }
  const figure = paragraph(y, `${number}. ${written}`, { size: 40, bold: true, colour: COLOURS.mark }, column)
  const counted = paragraph(figure.below, label, { size: 32 }, column)
  const place = paragraph(counted.below, where, { size: 28, colour: COLOURS.soft }, { x: MARGIN, most: 1 })
  const width = Math.max(6, Math.round((ROOM * Math.max(0, value)) / most))
  const rect = (length: number, colour: string) =>
    `<rect x="${MARGIN}" y="${place.below + 10}" width="${length}" height="40" rx="8" fill="${colour}"/>`
  const bar = rect(ROOM, COLOURS.line) + rect(width, COLOURS.mark)
  return { svg: [figure.svg, counted.svg, place.svg, bar].join(''), below: place.below + 50 }
}
