import type { Span } from '../text/span.js'
import type { Line } from './lines.js'
import { opening } from './metadata/sources.js'

/** A news item of a bulletin: where its line starts, and its title without mark and opening. */
export interface Heading {
  readonly line: Line
  readonly title: Span
}

const MARK = /^[*•■♦◆●▪★]{1,3} ?/
const BULLET = /^[*•■♦◆●▪★+–-]/

/** A heading starts an item only when at least this much running text follows: else the marks are a list's. */
const LEAST_BODY = 80
const LONGEST = 300

/** The headings of a bulletin, in order; none when the article is a single item. */
export function headingsOf(lines: readonly Line[]): Heading[] {
  const found = lines.flatMap((line, i) => headingAt(line, lines[i + 1]))
  return found.length >= 2 ? found : []
}

function headingAt(line: Line, next: Line | undefined): Heading[] {
  const skipped = opening(line.text)?.length ?? 0
  const mark = MARK.exec(line.text.slice(skipped, skipped + 8))
  if (!mark || line.text.length > LONGEST || /[.;,:…]$/.test(line.text)) return []
  if (!next || BULLET.test(next.text) || next.text.length < LEAST_BODY) return []
  return [{ line, title: { start: line.start + skipped + mark[0].length, end: line.end } }]
}

/** The items' spans: they tile the body, the first takes what stands before it. */
export function itemSpans(body: Span, headings: readonly Heading[]): Span[] {
  const starts = [body.start, ...headings.slice(1).map(({ line }) => line.start)]
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? body.end }))
}
