import type { MessageEntity } from 'grammy/types'

/** Text and its entities. Only what Telegram leaves as it is may stand in it, so offsets mean the same on both sides. */
export interface Rich {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

/** In code points, after entities. */
export const MESSAGE_LIMIT = 4096
export const CAPTION_LIMIT = 1024

export const EMPTY: Rich = { text: '', entities: [] }

/** Turned into spaces by Telegram (`clean_input_string` of the public server). */
const BLANKED = /[\u0000-\u0009\u000b\u000c\u000e-\u001f]/gu
/** Left out by Telegram: line and direction marks, and three combining characters. */
const DROPPED = /\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/gu

const isAltered = (unit: string): boolean => unit.search(BLANKED) >= 0 || unit.search(DROPPED) >= 0

/** Free text as Telegram would store it. Quotes never go through this. */
export const plain = (text: string): Rich => ({ text: text.replace(DROPPED, '').replace(BLANKED, ' '), entities: [] })

export const bold = (text: string): Rich => wrapped(plain(text), 'bold')
export const italic = (text: string): Rich => wrapped(plain(text), 'italic')
export const fixed = (text: string): Rich => wrapped(plain(text), 'pre')

type Plain = 'bold' | 'italic' | 'pre' | 'blockquote' | 'expandable_blockquote'

const wrapped = (rich: Rich, type: Plain): Rich =>
  rich.text.length === 0
    ? rich
    : { text: rich.text, entities: [{ type, offset: 0, length: rich.text.length }, ...rich.entities] }

export function concat(...parts: readonly Rich[]): Rich {
  let text = ''
  const entities: MessageEntity[] = []
  for (const part of parts) {
    for (const entity of part.entities) entities.push({ ...entity, offset: entity.offset + text.length })
    text += part.text
  }
  return { text, entities }
}

/** The non-empty parts with a separator between them. */
export function join(parts: readonly Rich[], separator: string): Rich {
  const full = parts.filter((part) => part.text.length > 0)
  return concat(...full.flatMap((part, at) => (at === 0 ? [part] : [plain(separator), part])))
}

/** Numbered lines; buttons with the same numbers have no room for long ones. */
export const listed = (lines: readonly string[]): Rich =>
  join(
    lines.map((line, at) => plain(`${at + 1}. ${shorten(line, 300)}`)),
    '\n',
  )

/** Long quotes are folded by Telegram behind “show more”. */
const FOLD_FROM = 400

/**
 * A quote as it stands in the source, with the fact in it emphasized (`fact`: offsets in the quote). Where the source
 * has a character that Telegram would alter, the quote is parted there, so each part is still the source's own text.
 */
export function quote(text: string, fact: { readonly start: number; readonly end: number } | null = null): Rich {
  const type = text.length > FOLD_FROM ? 'expandable_blockquote' : 'blockquote'
  return join(
    runs(text).map((run) =>
      wrapped({ text: text.slice(run.start, run.end), entities: emphasis(run, text, fact) }, type),
    ),
    '\n',
  )
}

interface Run {
  readonly start: number
  readonly end: number
}

/** The stretches that Telegram leaves as they are, without white space at their ends (it would be trimmed). */
function runs(text: string): Run[] {
  const found: Run[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isAltered(text.charAt(at))) continue
    const run = trimmed(text, start, at)
    if (run.end > run.start) found.push(run)
    start = at + 1
  }
  return found
}

function trimmed(text: string, from: number, to: number): Run {
  let [start, end] = [from, to]
  while (start < end && /\s/u.test(text.charAt(start))) start++
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--
  return { start, end }
}

function emphasis(run: Run, text: string, fact: Run | null): MessageEntity[] {
  if (fact === null) return []
  const start = Math.max(run.start, wholeCharacter(text, fact.start, -1))
  const end = Math.min(run.end, wholeCharacter(text, fact.end, 1))
  return end > start ? [{ type: 'bold', offset: start - run.start, length: end - start }] : []
}

/** A place that is not between the two halves of a surrogate pair: there Telegram refuses an entity. */
export function wholeCharacter(text: string, at: number, step: 1 | -1): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + step : at
}

/** Length as Telegram counts it. */
export const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count++
  return count
}

/** At most `limit` code points, cut between words where one is near, with `…`. */
export function shorten(text: string, limit: number): string {
  const points = [...text]
  if (points.length <= limit) return text
  const cut = points.slice(0, limit - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > cut.length - 30 && space > 0 ? cut.slice(0, space) : cut}…`
}
