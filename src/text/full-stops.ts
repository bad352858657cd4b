import { fold } from './fold.js'

/** What is written with a full stop and always followed by a name or a number. Compared in lower case. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'tp t.p tx tt ts ths th.s gs pgs gs.ts pgs.ts bs bsck ks kts ls ds cn nsnd nsưt nsnd nxb nhà.xb đ/c đc đ.c ' +
    'q p h x tr st mr mrs ms dr prof no vs tel fax đt email ' +
    'pgs.ts.bs ts.bs ths.bs bs.ckii bs.cki gs.ts.bs gs.tskh tskh gs.vs'
  ).split(' '),
)

/** The run of letters, inner stops and slashes right before a full stop. */
const WORD_BEFORE = /[\p{L}\p{N}./&-]{1,16}$/u
const LIST_NUMBER = /^\s{0,20}[(]?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[a-zđ])$/iu
const OPENS = /[^\p{Ll},;:.)\]}”’»%]/u

/** Whether a mark that is followed by white space ends the sentence that began at `sentence`. */
export function endsSentence(text: string, sentence: number, at: number, mark: string): boolean {
  const next = firstAfterSpaces(text, at + mark.length)
  if (next === '') return true
  if (!OPENS.test(next)) return false
  if (mark !== '.') return true
  if (at - sentence < 30 && LIST_NUMBER.test(text.slice(sentence, at))) return false
  return !isAbbreviated(text, at, next)
}

/** `tin.Tham dự`: a lower-case word or a figure, then without a space a capitalised word. Not `Mic.gov.vn`, not `TP.HCM`. */
export function isGlued(text: string, at: number, end: number): boolean {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? ''
  if (/[./]/.test(before)) return false
  const closes = /^\p{Ll}{2,}$|\p{N}$/u.test(before) || /[)”"%]/.test(text.charAt(at - 1))
  return closes && !ABBREVIATIONS.has(before) && /^["“(]?\p{Lu}\p{Ll}{1,6}[\s,]/u.test(text.slice(end, end + 12))
}

function firstAfterSpaces(text: string, from: number): string {
  return text
    .slice(from, from + 200)
    .trimStart()
    .charAt(0)
}

function isAbbreviated(text: string, at: number, next: string): boolean {
  const before = text.slice(Math.max(0, at - 40), at)
  const word = WORD_BEFORE.exec(before)?.[0] ?? ''
  if (INITIALS.test(word))
    return next === '(' || SINGLE_LETTER.test(text.slice(at + 1, at + 6)) || !isWithheldName(before, word)
  return ABBREVIATIONS.has(word.toLowerCase())
}

const SINGLE_LETTER = /^\s{1,2}\p{Lu}(?!\p{L})/u

/** `J`, `N.T`, `Th.N`. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.){0,3}\p{Lu}$/u
const VIETNAMESE = /^(?:ngh?|nh|gh?|gi|kh|ph|qu|th|tr|ch|[bcdđhklmnprstvx])?[aeiouyăâêôơư]{1,3}(?:ng|nh|ch|[cmnpt])?$/

/** `anh Nguyễn Văn T.`: a letter after a Vietnamese name stands for one that is withheld; `Daniel J. Kritenbrink` has more. */
function isWithheldName(before: string, word: string): boolean {
  const name = /(\p{Lu}\p{Ll}{1,6}|(?:ông|bà|anh|chị|em|cháu|cô|chú|bé)) $/u.exec(before.slice(0, -word.length))?.[1]
  return name !== undefined && VIETNAMESE.test(fold(name))
}
