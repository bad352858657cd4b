import { CAPITALS, lower } from './fold.js'
import type { Span } from './span.js'
import { normalTone } from './tone.js'

/**
 * A syllable: the smallest thing that is searched. In this order:
 * - a number with thousands points or a decimal comma is one (`1.000`, `95,6`);
 * - any other run of digits is one, so dates and codes fall into the pieces people ask with (`30/12/2008` → 30, 12, 2008);
 * - a run of letters and marks is one (`truyền`, `CNTT`, `eOffice`); letters and digits part (`121kg` → 121, kg).
 * The whole of a date or code is a compound beside its pieces, see {@link compounds}.
 */
export type Syllable = Span

/** Repetitions are bounded so that a 50 MB run of letters costs linear time and no stack; no Vietnamese word is that long. */
const SYLLABLE =
  /\d{1,3}(?:\.\d{3}){1,6}(?![\d.]?\d)|\d{1,15},\d{1,6}(?![\d,]?\d)|\p{Nd}{1,40}|[\p{L}\p{M}\p{Nl}\p{No}]{1,40}/gu

export function syllables(text: string, span?: Span): readonly Syllable[] {
  if (span) return syllablesIn(text, span)
  if (last.text !== text) last = { text, found: syllablesIn(text, { start: 0, end: text.length }) }
  return last.found
}

/** A question is cut by everything that reads it, one after the other. */
let last: { readonly text: string; readonly found: readonly Syllable[] } = { text: '', found: [] }

function syllablesIn(text: string, { start, end }: Span): Syllable[] {
  const found: Syllable[] = []
  for (const match of text.slice(start, end).matchAll(SYLLABLE)) pushUnglued(found, start + match.index, match[0])
  return found
}

/** True for a text that has a syllable; asking costs less than finding them. */
export const hasSyllable = (text: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(text)

/** An accented syllable that runs into a capital lacks a space: `vềTCVN`. Names such as `eOffice` stay whole. */
const GLUED = /^(\p{Ll}{0,6}(?=[à-ỹđ])\p{Ll}{1,7})(?=\p{Lu})/u
/** What a glued word has and hardly another: a capital inside. Asked first, for it is cheap. */
const CAPITAL_INSIDE = new RegExp(`[^A-Z][${CAPITALS}]`)

function pushUnglued(found: Syllable[], start: number, word: string): void {
  const end = start + word.length
  const cut = CAPITAL_INSIDE.test(word) ? GLUED.exec(word)?.[1]?.length : undefined
  if (cut === undefined) found.push({ start, end })
  else found.push({ start, end: start + cut }, { start: start + cut, end })
}

const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/
const LEADING_ZEROS = /^0{1,14}(?=\d)/

/** What a syllable is looked up by: lower case, tone in its normal place, numbers plain (`07` → `7`, `1.000` → `1000`). */
export function syllableKey(written: string): string {
  const known = keys.get(written)
  if (known !== undefined) return known
  if (keys.size >= MOST_KEYS) keys.clear()
  const key = keyOf(written)
  keys.set(written, key)
  return key
}

/** Texts say the same few thousand syllables again and again: each is worked out once. */
const keys = new Map<string, string>()
const MOST_KEYS = 50_000

function keyOf(written: string): string {
  if (!/^\d/.test(written)) return normalTone(lower(written))
  const digits = THOUSANDS.test(written) ? written.replaceAll('.', '') : written.replace(',', '.')
  return digits.replace(LEADING_ZEROS, '')
}

export interface Bigram {
  readonly first: Syllable
  readonly second: Syllable
}

/** What ends a thought: no bigram reaches over it. A comma does not (`sở, ban, ngành` is asked for as `sở ban ngành`). */
const BREAK = /[.;:!?…]\s|\n|…/

/** Neighbouring syllables of one sentence. */
export function bigrams(text: string, of: readonly Syllable[]): Bigram[] {
  return of.slice(1).flatMap((second, i) => {
    const first = of[i]
    return first && areNeighbours(text, first, second) ? [{ first, second }] : []
  })
}

/** True when nothing that ends a thought stands between two syllables that follow each other. */
export function areNeighbours(text: string, first: Syllable, second: Syllable): boolean {
  const between = text.slice(first.end, second.start)
  return between === ' ' || !BREAK.test(between)
}
