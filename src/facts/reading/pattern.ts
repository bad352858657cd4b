import { fold, inLatin, LETTERS } from '../../text/fold.js'
import type { Span } from '../../text/span.js'
import { normalTones } from '../../text/tone.js'
import type { Reading } from './reading.js'

/** A regular expression written in accented lower-case Vietnamese that also reads text without diacritics. */
export interface Pattern {
  readonly source: string
  /** `scan` looks from a place on, `at` matches at a place only and tells where groups stand, `before` ends at a place. */
  on(of: Reading, how: 'scan' | 'at' | 'before'): RegExp
}

export function pattern(source: string): Pattern {
  const made = new Map<string, RegExp>()
  const on: Pattern['on'] = (of, how) => {
    const key = `${how}${of.accented}`
    const known = made.get(key) ?? compile(inLatin(of.accented ? normalTones(source) : withoutMarks(source)), how)
    made.set(key, known)
    return known
  }
  return { source, on }
}

function compile(source: string, how: 'scan' | 'at' | 'before'): RegExp {
  if (how === 'scan') return new RegExp(source, 'gu')
  return how === 'at' ? new RegExp(source, 'duy') : new RegExp(`(?<=(?<whole>${source.replace(/\$$/, '')}))`, 'duy')
}

/** Only letters beyond ASCII are folded, so escapes such as `\S` and `\p{L}` stay what they are. */
const withoutMarks = (source: string): string => source.replace(/[^\0-\u007f]/g, (letter) => fold(letter))

/** The source between word boundaries. (JavaScript's `\b` knows ASCII letters only.) */
export const word = (source: string): string => `(?<![${LETTERS}\\d])(?:${source})(?![${LETTERS}\\d])`

export function matches(of: Reading, wanted: Pattern, within?: Span): Found[] {
  const start = within?.start ?? 0
  const text = within ? of.plain.slice(start, within.end) : of.plain
  const regex = wanted.on(of, 'scan')
  const found: Found[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(text); match; match = regex.exec(text)) {
    found.push(new Found(match, start, wanted.on(of, 'at')))
    if (match[0] === '') regex.lastIndex++
  }
  return found
}

/** The first match in a stretch. */
export function firstMatch(of: Reading, wanted: Pattern, within: Span): Found | undefined {
  const regex = wanted.on(of, 'scan')
  regex.lastIndex = 0
  const match = regex.exec(of.plain.slice(within.start, within.end))
  return match ? new Found(match, within.start, wanted.on(of, 'at')) : undefined
}

/** A match of a pattern and the places of its named groups. */
export class Found {
  readonly start: number
  readonly end: number

  constructor(
    private readonly match: RegExpExecArray,
    private readonly offset: number,
    private readonly placing: RegExp,
  ) {
    this.start = offset + match.index
    this.end = this.start + match[0].length
  }

  group(name: string): string | undefined {
    return this.match.groups?.[name]
  }

  number(name: string): number | undefined {
    const digits = this.group(name)
    return digits === undefined ? undefined : Number(digits)
  }

  /** Places cost time, so they are asked for only here. */
  span(name: string): Span | undefined {
    if (this.group(name) === undefined) return undefined
    const place = this.match.indices?.groups?.[name] ?? this.placed()?.indices?.groups?.[name]
    return place && { start: this.offset + place[0], end: this.offset + place[1] }
  }

  private placed(): RegExpExecArray | null {
    this.placing.lastIndex = this.match.index
    return this.placing.exec(this.match.input)
  }
}

/** How far back and ahead of a place its cue words are looked for, in UTF-16 units. */
const CUE_REACH = 60

/** What stands right before a place. The pattern must end in `$`, which is the place; its match never begins before `floor`. */
export function matchBefore(of: Reading, wanted: Pattern, at: number, floor = 0): Before | undefined {
  const regex = wanted.on(of, 'before')
  regex.lastIndex = at
  const match = regex.exec(of.plain)
  const whole = match?.indices?.groups?.whole
  if (!match || !whole) return undefined
  return whole[0] >= floor ? new Before(match, whole[0], at) : shortened(of, wanted, at, floor)
}

/** The match within the floor, when the longest one crosses it. */
function shortened(of: Reading, wanted: Pattern, at: number, floor: number): Before | undefined {
  const regex = wanted.on(of, 'before')
  regex.lastIndex = at - floor
  const match = regex.exec(of.plain.slice(floor, at))
  const whole = match?.indices?.groups?.whole
  return match && whole ? new Before(match, floor + whole[0], at, floor) : undefined
}

/** What was found before a place. */
export class Before {
  constructor(
    private readonly match: RegExpExecArray,
    readonly start: number,
    readonly end: number,
    private readonly offset = 0,
  ) {}

  group(name: string): string | undefined {
    return this.match.groups?.[name]
  }

  span(name: string): Span | undefined {
    const place = this.match.indices?.groups?.[name]
    return place && { start: this.offset + place[0], end: this.offset + place[1] }
  }
}

/** A match that starts exactly at `at`; the pattern must start with `^`. */
export function matchAfter(of: Reading, wanted: Pattern, at: number, reach = CUE_REACH): Found | undefined {
  return firstMatch(of, wanted, { start: at, end: Math.min(of.plain.length, at + reach) })
}

/** True when a pattern is found in a piece of a reading's plain text. */
export function isIn(of: Reading, wanted: Pattern, within: Span): boolean {
  return firstMatch(of, wanted, within) !== undefined
}
