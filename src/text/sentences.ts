import { endsSentence, isGlued } from './full-stops.js'
import { type Span, trim } from './span.js'

/** A sentence over this many units is cut at the semicolons of its list: a quote longer than that fills a phone's screen. */
const LONG = 600
/** A list item shorter than this stays with its neighbour: `phần cứng; phần mềm; mạng` proves nothing apart. */
const SHORT_ITEM = 40
/** No sentence is longer; whatever is (a table, a 50 MB line) is cut at a space. */
const HARD_CAP = 2000

/**
 * The sentences of a text's span, in order, without the white space around them; together they hold all that is not white
 * space. A full stop after an abbreviation, an initial, a list number or before a lower-case letter ends none; a line end
 * does, unless the next line goes on in lower case. Short parentheses and quotations are never cut.
 */
export function sentences(text: string, span: Span): Span[] {
  return cutAt(text, span, ends(text, span)).flatMap((sentence) => parts(text, sentence))
}

const CANDIDATE = /(?:\.\/\.|[.!?…]{1,40})(?: ["”](?=[\s.,]|$))?["”’»)\]]{0,3}\.?|\n\s{0,200}/gu
const WHOLE = /\([^()\n]+\)|“[^“”\n]+”/gu
/** Longer ones are cut like any other text. */
const LONGEST_WHOLE = 150

function ends(text: string, span: Span): number[] {
  const inside = text.slice(span.start, span.end)
  const whole = [...inside.matchAll(WHOLE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end - start <= LONGEST_WHOLE)
  const found: number[] = []
  let last = 0
  let next = 0
  for (const match of inside.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length
    while ((whole[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next++
    if ((whole[next]?.start ?? end) < match.index && end < (whole[next]?.end ?? end)) continue
    if (!isEnd(inside, last, match.index, match[0])) continue
    found.push(span.start + end)
    last = end
  }
  return found
}

function isEnd(text: string, sentence: number, at: number, mark: string): boolean {
  const end = at + mark.length
  if (mark.startsWith('\n')) return !continues(text, at, end, mark)
  const next = text.charAt(end)
  if (next === '') return true
  return /\s/.test(next) ? endsSentence(text, sentence, at, mark) : isGlued(text, at, end)
}

/** True when a line is only wrapped: the next one goes on in lower case and nothing closed the first. */
function continues(text: string, at: number, end: number, breaks: string): boolean {
  const blank = breaks.indexOf('\n', 1) > 0
  return !blank && /^\p{Ll}(?!\))/u.test(text.slice(end, end + 2)) && /[\p{L}\p{N},)”"–-]/u.test(beforeSpaces(text, at))
}

function beforeSpaces(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 20), at)
    .trimEnd()
    .slice(-1)
}

/** The span cut at the given places, each piece trimmed, empty ones left out. */
function cutAt(text: string, span: Span, cuts: readonly number[]): Span[] {
  return [...cuts, span.end]
    .map((end, i) => trim(text, { start: cuts[i - 1] ?? span.start, end }))
    .filter((piece) => piece.start < piece.end)
}

function parts(text: string, sentence: Span): Span[] {
  if (sentence.end - sentence.start <= LONG) return [sentence]
  return items(text, sentence).flatMap((item) => (item.end - item.start > HARD_CAP ? capped(text, item) : [item]))
}

/** A long list cut behind its semicolons. */
function items(text: string, sentence: Span): Span[] {
  const cuts: number[] = []
  for (const match of text.slice(sentence.start, sentence.end).matchAll(/;\s/g)) {
    const cut = sentence.start + match.index + 1
    const from = cuts.at(-1) ?? sentence.start
    if (cut - from >= SHORT_ITEM && sentence.end - cut >= SHORT_ITEM) cuts.push(cut)
  }
  return cutAt(text, sentence, cuts)
}

function capped(text: string, sentence: Span): Span[] {
  const cuts: number[] = []
  let from = sentence.start
  while (sentence.end - from > HARD_CAP) {
    from = cutNear(text, from, from + HARD_CAP)
    cuts.push(from)
  }
  return cutAt(text, sentence, cuts)
}

/** The last space in the second half of a stretch; failing that its end, moved off the middle of a surrogate pair. */
function cutNear(text: string, from: number, end: number): number {
  const space = text.slice(from, end).lastIndexOf(' ')
  if (space > HARD_CAP / 2) return from + space
  const code = text.charCodeAt(end)
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end
}
