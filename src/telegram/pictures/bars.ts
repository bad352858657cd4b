import { COLOURS, MARGIN, page, text, WIDTH, wrap } from './svg.js'

/** One figure of several that can be compared. */
export interface Bar {
  readonly value: number
  /** As written: `hơn 1.000 lượt`. */
  readonly written: string
  /** What it counts. */
  readonly label: string
  /** The place and day it is told of. */
  readonly where: string
}

export const BARS_MOST = 8

const ROOM = WIDTH - 2 * MARGIN

/** Horizontal bars from zero, each under its own label. */
export function bars(title: string, figures: readonly Bar[], more: string): string {
  const shown = figures.slice(0, BARS_MOST)
  const most = Math.max(...shown.map(({ value }) => value), 1)
  const parts: string[] = [text(MARGIN, 90, title, { size: 52, bold: true })]
  let y = 150
  for (const bar of shown) {
    const lines = wrap(bar.label, ROOM, 32, 3)
    parts.push(...lines.map((line, at) => text(MARGIN, y + 30 + at * 42, line, { size: 32 })))
    y += lines.length * 42
    parts.push(text(MARGIN, y + 28, bar.where, { size: 28, colour: COLOURS.soft }))
    y += 50
    parts.push(barAt(y, bar, most))
    y += 96
  }
  if (more !== '') parts.push(text(MARGIN, y + 10, more, { size: 30, colour: COLOURS.soft }))
  return page(y + (more === '' ? 10 : 60), parts)
}

function barAt(y: number, { value, written }: Bar, most: number): string {
  const width = Math.max(6, Math.round((ROOM * value) / most))
  const inside = width > written.length * 24 + 40
  const bar = `<rect x="${MARGIN}" y="${y}" width="${width}" height="58" rx="8" fill="${COLOURS.mark}"/>`
  const style = { size: 34, bold: true, colour: inside ? COLOURS.paper : COLOURS.ink }
  return bar + text(inside ? MARGIN + 20 : MARGIN + width + 16, y + 41, written, style)
}
