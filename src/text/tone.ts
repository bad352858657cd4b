/**
 * Where a syllable's tone mark stands. Two habits live side by side (`hòa` and `hoà`, `thúy` and `thuý`), and older
 * texts misplace it (`tòan`). One form stands for all: the mark on the vowel with a hat, hook or breve when there is one,
 * else on the last vowel before a final consonant, else on the first of two or the middle of three (`hòa`, `ngoài`).
 */

const TONES = '\u0300\u0301\u0303\u0309\u0323'

/** Two vowels side by side, one of them with a tone: the only syllables whose mark can stand elsewhere. */
const MOVABLE =
  /[aeiouyâêôơư][àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵầấẩẫậềếểễệồốổỗộờớởỡợừứửữự]|[àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵừứửữự][aeiouyâêôơư]/i

/** initial consonants (`qu` is one, `gi` before a vowel too), vowels, final consonants; a tone is taken off before */
const SYLLABLE = /^(qu|gi(?=[aeouyăâêôơư])|[bcdđghklmnprstvx]{0,3})([aeiouyăâêôơư]{1,3})([cghmnpt]{0,2})$/i

/** The syllable with its tone mark in the one agreed place; anything that is no Vietnamese syllable comes back as it is. */
export function normalTone(syllable: string): string {
  if (!MOVABLE.test(syllable)) return syllable
  const { bare, tone } = takeTone(syllable)
  const parts = tone === '' ? null : SYLLABLE.exec(bare)
  if (!parts) return syllable
  const [, initial = '', vowels = '', final = ''] = parts
  const at = initial.length + seat(vowels, final)
  const moved = `${bare.slice(0, at + 1)}${tone}${bare.slice(at + 1)}`.normalize('NFC')
  return moved.length === syllable.length ? moved : syllable
}

const LETTERS = /[\p{L}\p{M}]{2,12}/gu

/** Every syllable of a text in its normal tone; length kept. */
export const normalTones = (text: string): string => (MOVABLE.test(text) ? text.replace(LETTERS, normalTone) : text)

/** The syllable without its tone mark, and the mark when there is exactly one. */
function takeTone(syllable: string): { readonly bare: string; readonly tone: string } {
  const marks = [...syllable.normalize('NFD')]
  const tones = marks.filter((unit) => TONES.includes(unit))
  if (tones.length !== 1) return { bare: syllable, tone: '' }
  const bare = marks.filter((unit) => !TONES.includes(unit)).join('')
  return { bare: bare.normalize('NFC'), tone: tones[0] ?? '' }
}

/** The index of the vowel that bears the tone. */
function seat(vowels: string, final: string): number {
  const marked = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ', 'ư'].map((vowel) => vowels.toLowerCase().lastIndexOf(vowel)))
  const horns = vowels.toLowerCase().lastIndexOf('ơ')
  if (horns >= 0) return horns
  if (marked >= 0) return marked
  if (final !== '') return vowels.length - 1
  return vowels.length === 3 ? 1 : 0
}
