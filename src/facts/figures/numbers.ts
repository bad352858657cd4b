import { fold } from '../../text/fold.js'

/**
 * The value of a number as Vietnamese writes it: points part thousands and a comma the decimals (`1.000`, `95,6`).
 * A single `,` before `000` and repeated commas are thousands (`1,000`, `1,250,000`), as bookkeeping prints them; a single
 * point before fewer than three digits is a decimal (`1.5`).
 */
export function numberValue(written: string): number {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d{1,9})?$/.test(written)) return Number(written.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3},000$/.test(written)) return Number(written.replaceAll(',', ''))
  return Number(written.replace(',', '.'))
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const IN_TENS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5 }
const SCALES: Readonly<Record<string, number>> = { trăm: 100, nghìn: 1000, ngàn: 1000 }

/** Words that numbers are made of, for patterns. */
export const NUMBER_WORDS = [...DIGITS.slice(2), 'mươi', ...Object.keys(IN_TENS), ...Object.keys(SCALES)]

/** `hai mươi lăm` → 25, `một trăm hai mươi` → 120; null for what is no number. */
export function wordsValue(words: readonly string[]): number | null {
  let total = 0
  let current = 0
  for (const word of words) {
    const scale = lookUp(SCALES, word)
    const digit = digitOf(word)
    if (scale !== undefined) {
      total += (current === 0 ? 1 : current) * scale
      current = 0
    } else if (is(word, 'mươi')) current *= 10
    else if (digit !== undefined && (current === 0 || current % 10 === 0)) current += digit
    else return null
  }
  return total + current > 0 ? total + current : null
}

const digitOf = (word: string): number | undefined => {
  const place = DIGITS.findIndex((each) => is(word, each))
  return place >= 0 ? place : lookUp(IN_TENS, word)
}

const is = (word: string, form: string): boolean => word === form || word === fold(form)

const lookUp = (table: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.entries(table).find(([form]) => is(word, form))?.[1]

const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^m[oộ]t n[uử]a$/u, 1 / 2],
  [/^m[oộ]t ph[aầ]n ba$/u, 1 / 3],
  [/^m[oộ]t ph[aầ]n t[uư]$/u, 1 / 4],
  [/^hai ph[aầ]n ba$/u, 2 / 3],
]

/** `một nửa` → 0.5; NaN for what tells no share: `hầu hết`, `hàng trăm`, `hơn một nửa`. */
export const partValue = (written: string): number => PARTS.find(([form]) => form.test(written))?.[1] ?? Number.NaN
