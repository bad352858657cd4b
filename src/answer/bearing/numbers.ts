import type { Named } from '../../search/reading/named/people.js'
import { syllableKey } from '../../text/syllables.js'
import type { Sentence } from '../evidence/sentences.js'

/**
 * The number stands in the sentence, beside it or in a title, in digits or in a word; one that is a name (`Tổng đài 1022`) or
 * tells one of several apart (`vòng 1`) may stand anywhere in the news item.
 */
export function bearsNumber({ own, near, wide }: Sentence, { name, start }: Named, text: string): boolean {
  const key = syllableKey(name.replace('%', ''))
  const keys = [key, ...(NUMBER_WORDS[Number(key)] ?? [])]
  const isName = /^[\d.,]{3,}$/.test(name) || ORDINAL.test(text.slice(0, start))
  return keys.some((each) => own.keys.has(each) || near.keys.has(each) || (isName && wide.keys.has(each)))
}

/** In words and as Romans wrote them. */
const NUMBER_WORDS: readonly (readonly string[])[] = [
  [],
  ['một', 'i'],
  ['hai', 'ii'],
  ['ba', 'iii'],
  ['bốn', 'tư', 'iv'],
  ['năm', 'v'],
  ['sáu', 'vi'],
  ['bảy', 'vii'],
  ['tám', 'viii'],
  ['chín', 'ix'],
  ['mười', 'x'],
]
const ORDINAL = /(?:vòng|đợt|giai đoạn|khóa|khoá|kỳ|lần|loại|bước|vong|dot|giai doan|khoa|ky|lan|loai|buoc) $/iu
