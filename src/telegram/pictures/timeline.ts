import type { Entry } from '../lists/entry.js'
import { COLOURS, type Drawn, heading, MARGIN, page, paragraph, word } from './svg.js'

/** More would be too small to read. */
export const TIMELINE_MOST = 8

const DISC = 26
const AXIS = MARGIN + DISC
const LEFT = AXIS + DISC + 30

/** Dated entries from top to bottom along a line, with their numbers in the list; `more` says what is left out. */
export function timeline(title: string, entries: readonly Entry[], more: string): string {
  const head = heading(title)
  const parts: string[] = []
  let y = head.below + 24
  const top = y + DISC
  let last = top
  for (const [at, entry] of entries.slice(0, TIMELINE_MOST).entries()) {
    const { svg, below } = moment(entry, at + 1, y)
    parts.push(svg)
    last = y + DISC
    y = below + 34
  }
  const rest = paragraph(y, more, { size: 30, colour: COLOURS.soft }, { x: LEFT, most: 1 })
  const axis = `<line x1="${AXIS}" y1="${top}" x2="${AXIS}" y2="${last}" stroke="${COLOURS.line}" stroke-width="6"/>`
  return page(rest.below + 40, [head.svg, axis, ...parts, rest.svg])
}

function moment({ when, heading: what, details }: Entry, number: number, y: number): Drawn {
  const place = (content: string, top: number, size: number, most: number, colour: string, bold = false) =>
    paragraph(top, content, { size, bold, colour }, { x: LEFT, most })
  const day = place(when, y, 40, 2, COLOURS.mark, true)
  const told = place(what, day.below, 34, 4, COLOURS.ink)
  const where = place(details[0] ?? '', told.below, 30, 2, COLOURS.soft)
  const disc = `<circle cx="${AXIS}" cy="${y + DISC}" r="${DISC}" fill="${COLOURS.mark}"/>`
  const style = { size: 30, bold: true, colour: COLOURS.paper }
  const count = word(AXIS, y + DISC + 11, String(number), style, 'middle')
  return { svg: [disc, count, day.svg, told.svg, where.svg].join(''), below: where.below }
}
