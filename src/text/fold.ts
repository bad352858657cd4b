/**
 * Case and diacritics, taken off one UTF-16 unit at a time: what comes out is as long as what went in, so a place found
 * in folded text is the same place in the source (law 2). Letters that cannot keep their length (`ß` to upper, `İ` to
 * lower) are the reason for not using `toLowerCase` and `normalize` on whole strings.
 */

/** Above this unit (Latin Extended Additional ends at 0x1EFF) letters have a case at most, never a Vietnamese mark. */
const TABLE_END = 0x1f00

type Unit = (code: number) => number

interface Table {
  readonly units: Uint16Array
  readonly beyond: Unit
}

let lowerTable: Table | undefined
let foldTable: Table | undefined

/** Lower case, length kept. */
export function lower(text: string): string {
  lowerTable ??= tableOf(lowerUnit)
  return mapUnits(text, lowerTable)
}

/** True for what {@link fold} leaves as it is; asking costs a fraction of folding. */
export function isFolded(text: string): boolean {
  foldTable ??= tableOf(foldUnit)
  return firstChanged(text, foldTable) === text.length
}

/** Lower case without diacritics, `đ` as `d`; length kept on any string. Meant for NFC text: marks that stand alone stay. */
export function fold(text: string): string {
  foldTable ??= tableOf(foldUnit)
  return mapUnits(text, foldTable)
}

function tableOf(unit: Unit): Table {
  return { units: Uint16Array.from({ length: TABLE_END }, (_, code) => unit(code)), beyond: lowerUnit }
}

function mapUnits(text: string, table: Table): string {
  const from = firstChanged(text, table)
  if (from === text.length) return text
  const out = new Uint16Array(text.length - from)
  for (let i = from; i < text.length; i++) out[i - from] = unitAt(text, i, table)
  return text.slice(0, from) + stringOf(out)
}

function unitAt(text: string, at: number, { units, beyond }: Table): number {
  const code = text.charCodeAt(at)
  return code < TABLE_END ? (units[code] ?? code) : beyond(code)
}

/** Most syllables are lower case already, many bare: they are given back as they are. */
function firstChanged(text: string, table: Table): number {
  let at = 0
  while (at < text.length && unitAt(text, at, table) === text.charCodeAt(at)) at++
  return at
}

const CHUNK = 8192

function stringOf(units: Uint16Array): string {
  if (units.length <= SHORT) return shortStringOf(units)
  let text = ''
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode(...units.subarray(i, i + CHUNK))
  return text
}

/** Below this, adding units one by one is faster than a call with them all. */
const SHORT = 24

function shortStringOf(units: Uint16Array): string {
  let text = ''
  for (const unit of units) text += String.fromCharCode(unit)
  return text
}

/** The first unit of the lower case: `İ` becomes `i` and leaves its dot behind. */
function lowerUnit(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return code
  return String.fromCharCode(code).toLowerCase().charCodeAt(0)
}

function foldUnit(code: number): number {
  const small = lowerUnit(code)
  if (small === 0x111) return 0x64 // đ has no decomposition
  const base = String.fromCharCode(small).normalize('NFD').charCodeAt(0)
  return base >= 0x61 && base <= 0x7a ? base : small
}

/**
 * For character classes: `[${LETTERS}]` is `[\\p{L}]` for Latin script, `[${LETTERS}${DIGITS}]` is `[\\p{L}\\p{N}]`. The long
 * ways take a third of a millisecond to compile, thirty times as long, and a first answer needs hundreds of patterns. Written in
 * ASCII, so that they stay what they are where a pattern is folded.
 */
export const LETTERS = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff`
export const DIGITS = String.raw`0-9\u00b2\u00b3\u00b9\u00bc-\u00be`
/** Of {@link LETTERS}, the capitals that Vietnamese writes; those of the last block stand at every other place. */
export const CAPITALS = String.raw`A-Z\u00c0-\u00d6\u00d8-\u00de\u0102\u0110\u0128\u0168\u01a0\u01af${everyOther(0x1ea0, 0x1ef8)}`

function everyOther(from: number, to: number): string {
  const places = Array.from({ length: (to - from) / 2 + 1 }, (_, i) => from + 2 * i)
  return places.map((code) => `\\u${code.toString(16)}`).join('')
}

/** The source of a pattern with every `\\p{L}` as {@link LETTERS}. */
export const inLatin = (source: string): string =>
  source.replace(/\\p\{L\}/g, (_, at: number) => (isInClass(source, at) ? LETTERS : `[${LETTERS}]`))

const isInClass = (source: string, at: number): boolean => {
  const before = source.slice(0, at).replace(/\\./g, '')
  return before.lastIndexOf('[') > before.lastIndexOf(']')
}
