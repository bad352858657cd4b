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

/** Lower case without diacritics, `đ` as `d`; length kept on any string. Meant for NFC text: marks that stand alone stay. */
export function fold(text: string): string {
  foldTable ??= tableOf(foldUnit)
  return mapUnits(text, foldTable)
}

function tableOf(unit: Unit): Table {
  return { units: Uint16Array.from({ length: TABLE_END }, (_, code) => unit(code)), beyond: lowerUnit }
}

function mapUnits(text: string, table: Table): string {
  const out = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    out[i] = code < TABLE_END ? (table.units[code] ?? code) : table.beyond(code)
  }
  return stringOf(out)
}

const CHUNK = 8192

function stringOf(units: Uint16Array): string {
  if (units.length <= CHUNK) return String.fromCharCode(...units)
  let text = ''
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode(...units.subarray(i, i + CHUNK))
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
