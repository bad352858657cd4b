import type { Entry } from '../lists/entry.js'
import { COLOURS, MARGIN, page, text, WIDTH, wrap } from './svg.js'

/** More would be too small to read. */
export const TIMELINE_MOST = 8

const AXIS = MARGIN + 18
const LEFT = AXIS + 54
const ROOM = WIDTH - LEFT - MARGIN

/** Dated entries from top to bottom along a line; `more` says what is left out. */
export function timeline(title: string, entries: readonly Entry[], more: string): string {
  const parts: string[] = []
  let y = 130
  for (const entry of entries.slice(0, TIMELINE_MOST)) {
    const { drawn, height } = moment(entry, y)
    parts.push(drawn)
    y += height
  }
  const axis = `<line x1="${AXIS}" y1="150" x2="${AXIS}" y2="${y - 40}" stroke="${COLOURS.line}" stroke-width="6"/>`
  const rest = more === '' ? '' : text(LEFT, y + 10, more, { size: 30, colour: COLOURS.soft })
  const heading = text(MARGIN, 90, title, { size: 52, bold: true })
  return page(y + (more === '' ? 20 : 60), [heading, axis, ...parts, rest])
}

function moment({ heading, detail }: Entry, y: number): { readonly drawn: string; readonly height: number } {
  const cut = heading.indexOf(': ')
  const day = text(LEFT, y + 42, heading.slice(0, cut), { size: 40, bold: true, colour: COLOURS.mark })
  const lines = wrap(heading.slice(cut + 2), ROOM, 34, 3)
  const what = lines.map((line, at) => text(LEFT, y + 92 + at * 46, line, { size: 34 }))
  const below = y + 92 + lines.length * 46
  const where = text(LEFT, below, detail, { size: 30, colour: COLOURS.soft })
  const dot = `<circle cx="${AXIS}" cy="${y + 28}" r="15" fill="${COLOURS.mark}"/>`
  return { drawn: [dot, day, ...what, where].join(''), height: below - y + 50 }
}
