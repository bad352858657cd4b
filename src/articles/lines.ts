import { plainSpaces } from '../text/normal-form.js'
import { type Span, slice, trim } from '../text/span.js'

/** A line of the body that is not empty, without the white space around it. */
export interface Line extends Span {
  /** As it stands there, every white space a plain space. */
  readonly text: string
  /** True when no empty line stands between it and the line before. */
  readonly joined: boolean
}

export function linesOf(text: string, body: Span): Line[] {
  const lines: Line[] = []
  let joined = false
  for (let start = body.start; start < body.end; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? body.end : Math.min(newline, body.end)
    const span = trim(text, { start, end })
    if (span.start < span.end) lines.push({ ...span, text: plainSpaces(slice(text, span)), joined })
    joined = span.start < span.end
    start = end + 1
  }
  return lines
}
