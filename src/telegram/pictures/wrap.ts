export interface TextStyle {
  readonly size: number
  readonly bold?: boolean
  readonly colour?: string
}

/** Widths in this typeface (Be Vietnam Pro) as shares of its size, the widest of each kind; marks add none. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/ /, 0.25],
  [/[!,.:;Iijl|'’]/, 0.36],
  [/[()1frtsz{}[\]"“”*/J-]/, 0.55],
  [/[a-zA-Z0-9?$–<>+=_#&\u0111]/, 0.7],
]
const WIDER = 1.05
const CAPITAL = /[ABCDGHKNOQRTUVXYZ\u0110]/
const WIDEST = /[MWmw%@—…]/

/** How wide a text is at the most. */
export function widthOf(content: string, { size, bold = false }: TextStyle): number {
  let shares = 0
  for (const character of content.normalize('NFD')) shares += shareOf(character)
  return shares * size * (bold ? 1.06 : 1)
}

function shareOf(character: string): number {
  if (WIDEST.test(character)) return WIDER
  if (CAPITAL.test(character)) return 0.86
  return KINDS.find(([kind]) => kind.test(character))?.[1] ?? WIDER
}

/** Lines of a text that fit a width, at most `most`; what does not fit ends in `…`. */
export function wrap(content: string, width: number, style: TextStyle, most: number): string[] {
  const fits = (line: string): boolean => widthOf(line, style) <= width
  const lines: string[] = []
  for (const word of content.split(/\s/).flatMap((part) => pieces(part, fits))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), ended(lines[most - 1] ?? '', fits)]
}

function ended(line: string, fits: (line: string) => boolean): string {
  const characters = [...line]
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop()
  return `${characters.join('')}…`
}

/** A word longer than a line is cut between characters. */
function pieces(word: string, fits: (line: string) => boolean): string[] {
  const found: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      found.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? found : [...found, piece]
}
