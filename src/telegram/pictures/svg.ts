import { type TextStyle, wrap } from './wrap.js'

/** Wide enough for a phone held upright at full resolution; type is sized to be read there without zooming. */
export const WIDTH = 1080
export const MARGIN = 64

export const COLOURS = { paper: '#ffffff', ink: '#16202c', soft: '#5a6b7d', line: '#c9d6e2', mark: '#2a6fb0' } as const

/** Something drawn from a height down, and where the next thing begins. */
export interface Drawn {
  readonly svg: string
  readonly below: number
}

interface Column {
  readonly x: number
  /** Lines at most; what does not fit ends in `…`. */
  readonly most: number
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters, and halves of characters, are not allowed in XML at all. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\ufffe\uffff]|\p{Cs}/gu, ' ')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

/** Text in lines from `x` to the right margin. Nothing is wider than that, whatever it says. */
export function paragraph(y: number, content: string, style: TextStyle, { x, most }: Column): Drawn {
  const lines = wrap(content, WIDTH - MARGIN - x, style, most)
  const height = Math.round(style.size * 1.32)
  const svg = lines.map((line, at) => word(x, y + at * height + style.size, line, style)).join('')
  return { svg, below: y + lines.length * height }
}

/** One line, its baseline at `y`. */
export const word = (x: number, y: number, content: string, style: TextStyle, anchor: 'start' | 'middle' = 'start') =>
  `<text x="${x}" y="${y}" font-size="${style.size}" font-weight="${style.bold ? 700 : 400}" text-anchor="${anchor}" ` +
  `fill="${style.colour ?? COLOURS.ink}">${escaped(content)}</text>`

export const page = (height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Be Vietnam Pro">` +
  `<rect width="${WIDTH}" height="${height}" fill="${COLOURS.paper}"/>${parts.join('')}</svg>`

const TITLE = { size: 52, bold: true } as const

export const heading = (title: string): Drawn => paragraph(44, title, TITLE, { x: MARGIN, most: 3 })
