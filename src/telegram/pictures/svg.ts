/** Wide enough for a phone held upright at full resolution; type is sized to be read there without zooming. */
export const WIDTH = 1080
export const MARGIN = 64

export const COLOURS = { paper: '#ffffff', ink: '#16202c', soft: '#5a6b7d', line: '#c9d6e2', mark: '#2a6fb0' } as const

export interface TextStyle {
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters are not allowed in XML at all. */
const escaped = (text: string): string =>
  text.replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

export const text = (
  x: number,
  y: number,
  content: string,
  { size, bold = false, colour = COLOURS.ink }: TextStyle,
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${colour}">${escaped(content)}</text>`

export const page = (height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="Be Vietnam Pro">` +
  `<rect width="${WIDTH}" height="${height}" fill="${COLOURS.paper}"/>${parts.join('')}</svg>`

/** The average width of a character in this typeface, as a share of its size; bold runs wider. */
const ADVANCE = 0.58

/** Lines of a text that fit a width, at most `most`; what does not fit ends in `…`. */
export function wrap(content: string, width: number, size: number, most: number): string[] {
  const room = Math.max(8, Math.floor(width / (size * ADVANCE)))
  const lines: string[] = []
  let line = ''
  for (const word of content.split(' ').flatMap((part) => pieces(part, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, room - 1)}…`]
}

/** A word longer than a line is cut. */
const pieces = (word: string, room: number): string[] => {
  const found: string[] = []
  for (let at = 0; at < word.length; at += room) found.push(word.slice(at, at + room))
  return found
}
