import { sentences } from '../../text/sentences.js'
import { type Span, trim } from '../../text/span.js'
import type { Line } from '../lines.js'
import type { Heading } from '../sections.js'
import { opening } from './sources.js'

/** A longer first line is no title but the text itself; its first sentence stands for one, or the start of that. */
const LONGEST_TITLE = 300

/** The first line, without an agency's opening or the marks of a heading. */
export function titleSpan(text: string, first: Line, headings: readonly Heading[]): Span {
  const heading = headings.find(({ line }) => line.start === first.start)
  if (heading) return heading.title
  const skipped = opening(first.text)?.length ?? 0
  const mark = /^#{1,6} /.exec(first.text.slice(skipped, skipped + 8))?.[0].length ?? 0
  const start = first.start + skipped + mark
  const { end } = first
  return shortened(text, start < end ? { start, end } : { start: first.start, end })
}

function shortened(text: string, line: Span): Span {
  if (line.end - line.start <= LONGEST_TITLE) return line
  const most = line.start + LONGEST_TITLE
  const [sentence] = sentences(text, { start: line.start, end: most })
  const space = text.lastIndexOf(' ', most)
  const end = sentence && sentence.end < most ? sentence.end : space > line.start ? space : most
  return trim(text, { start: line.start, end })
}
