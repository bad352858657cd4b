import type { Span } from '../../text/span.js'
import { wholeCharacter } from './rich.js'

/** Part of a quote that was too long to be shown whole; `…` belongs outside it. */
export interface Clip {
  readonly span: Span
  readonly before: boolean
  readonly after: boolean
}

/** At most `limit` UTF-16 units of a text, around the fact in it, ending between words. */
export function clip(text: string, limit: number, fact: Span | null): Clip {
  if (text.length <= limit) return { span: { start: 0, end: text.length }, before: false, after: false }
  const middle = fact === null ? 0 : Math.floor((fact.start + fact.end) / 2)
  const start = Math.max(0, Math.min(middle - Math.floor(limit / 2), text.length - limit))
  const from = start === 0 ? 0 : nextWord(text, start)
  const to = start + limit >= text.length ? text.length : wordEnd(text, start + limit, from)
  return { span: { start: from, end: to }, before: from > 0, after: to < text.length }
}

/** How far a cut is moved to fall between words; a longer run of letters is cut inside. */
const REACH = 40

function nextWord(text: string, at: number): number {
  const space = text.slice(at, at + REACH).search(/\s/u)
  return wholeCharacter(text, space < 0 ? at : at + space + 1, 1)
}

function wordEnd(text: string, at: number, from: number): number {
  const low = Math.max(from, at - REACH)
  for (let end = at; end > low; end--) if (/\s/u.test(text.charAt(end))) return end
  return wholeCharacter(text, at, -1)
}
