import { CAPITALS, LETTERS, lower } from './fold.js'
import type { Span } from './span.js'

/**
 * A compound: what is written as one sign of several syllables, kept whole beside its pieces so that asking for
 * `07/2008/CT-BTTTT` finds exactly that and not every text with a 7 and a 2008.
 * - codes and dates: digits first, joined by `/ . : -` (`30.12.2008`, `21-3`, `1727/QĐ-UBND`, `282/ BTTTT-ƯDCNTT`);
 * - abbreviations joined by `&` (`TT&TT`, `QLVB&ĐH`).
 * Letters are those of Latin script, digits those of ASCII.
 */
const ALONE = `(?<![${LETTERS}0-9])`
const END = `(?![${LETTERS}0-9])`
const FULL_DATE = String.raw`${ALONE}\d{1,2}(?:\/\d{1,2}\/|\.\d{1,2}\.|-\d{1,2}-)\d{4}${END}`
const CODE = String.raw`${ALONE}\d{1,8}(?:(?:[/.:-]|\/ )(?:\d{1,8}|[${CAPITALS}]{1,12}\d{0,3})${END}){1,6}`
const INITIALS = `${ALONE}[${CAPITALS}]{1,8}(?: ?& ?[${CAPITALS}]{1,8}){1,3}(?![${LETTERS}])`
/** Every compound has one of these, most texts have none. */
const HINT = /[0-9&]/
const COMPOUND = new RegExp(`${FULL_DATE}|${CODE}|${INITIALS}`, 'gu')

/** `1.000` and `95,6` are numbers, single syllables already. */
const NUMBER = /^\d{1,3}(?:\.\d{3})+$/

export function compounds(text: string, span?: Span): Span[] {
  const { start, end } = span ?? { start: 0, end: text.length }
  const part = text.slice(start, end)
  if (!HINT.test(part)) return []
  return [...part.matchAll(COMPOUND)]
    .filter(([written]) => !NUMBER.test(written))
    .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
}

const DATE = /^\d{1,2}([/.-])\d{1,2}(?:\1\d{4})?$/

/** What a compound is looked up by: `30-12-2008` → `30/12/2008`, `07/2008/CT-BTTTT` → `7/2008/ct-btttt`, `TT&TT` → `tttt`. */
export function compoundKey(written: string): string {
  const tight = lower(written).replace(/ ?([&/]) ?/g, '$1')
  const unified = DATE.test(tight) ? tight.replace(/[.-]/g, '/') : tight.replaceAll('&', '')
  return unified.replace(/(?<!\d)0{1,14}(?=\d)/g, '')
}
