import type { Question } from '../../search/question.js'
import { slice } from '../../text/span.js'
import type { Candidate, Evidence } from '../candidate.js'

/** Where a number, an address or a site stands in a sentence. A number is one for calling only behind a word that says so. */
const CONTACT = {
  phone:
    /(?<=(?:điện thoại|đường dây nóng|hotline|tổng đài|số máy|sđt|đt|tel|gọi)[^\d.;]{0,40})(?<![\d/.,-])(?:\(\+?\d{1,4}\)|\+\d{2})?[ .]?\d{2,5}(?:[ .-]?\d{2,4}){0,3}(?![\d/%])/giu,
  email: /[\p{L}\d._+-]{1,64}@[\p{L}\d-]{1,63}\.[\p{L}\d.-]{0,189}[\p{L}\d]/gu,
  website:
    /(?:https?:\/\/)?(?<![\p{L}\d@.])(?:[a-z\d-]{1,63}\.){1,4}(?:vn|com|net|org|info)(?![\p{L}\d@])(?:\/[^\s,;]{0,80})?/giu,
} as const

/** Phone numbers, addresses and sites, as they stand. */
export function contactCandidates({ asked }: Question, { sentence }: Evidence): readonly Candidate[] {
  if (asked.kind !== 'contact') return []
  const said = slice(sentence.article.text, sentence.span)
  return [...said.matchAll(CONTACT[asked.by])].map(({ index, 0: found }) => {
    const start = sentence.span.start + index + (found.length - found.trimStart().length)
    const value = { start, end: start + found.trim().length }
    return { sentence, value: [value], key: found.replace(/[^\p{L}\d@]/gu, ''), fit: 1 }
  })
}
