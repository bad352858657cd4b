import type { DateRole, PersonFact } from '../../facts/fact.js'
import type { TermEntry } from '../../terms/matcher.js'
import { fold } from '../../text/fold.js'
import { overlaps } from '../../text/span.js'
import type { Language } from '../language.js'
import type { Asked } from './asked/asked.js'
import { readAsked } from './asked/read-asked.js'

const ENGLISH_WORD =
  /(?<!\p{L})(the|of|was|were|is|are|did|does|do|has|have|in|on|at|by|for|and|what|which|who|when|where|how|many|much|list|about|with|to|any|there|it|that|this|from|must|all|can|will|be|been|its|their|after|before|during|since|not|name|give)(?!\p{L})/giu

/** Two words of English grammar, more than a fifth of all: Vietnamese without accents has `do`, `to`, `in`, but few. */
export function isEnglish(text: string): boolean {
  const words = text.split(' ').length
  const english = new Set([...text.matchAll(ENGLISH_WORD)].map(([word]) => word.toLowerCase()))
  const telling = [...english].some((word) =>
    /^(the|of|was|were|what|which|who|when|where|how|is|are|did|does|about)$/.test(word),
  )
  return (
    (ASKS.test(text) && fold(text) === text.toLowerCase()) || (telling && english.size >= 2 && english.size * 5 > words)
  )
}

/** Words that begin English questions and are no Vietnamese syllables. */
const ASKS = /^(what|which|who|whose|when|where|how|why|did|does|was|were|list|show|tell|name) /i

/** How a question ends in Vietnamese, after its subject, by what it asks and of which role. */
function asking(asked: Asked): string {
  switch (asked.kind) {
    case 'date':
      return `${asked.role ? DATE_VERBS[asked.role] : ''} khi nào`
    case 'person':
      return asked.role ? PERSON_VERBS[asked.role] : 'ai'
    case 'organization':
      return `do ${asked.noun ?? 'đơn vị'} nào${asked.role === 'issuer' ? ' ban hành' : ''}`
    default:
      return ENDINGS[asked.kind] ?? ''
  }
}

const ENDINGS: Readonly<Partial<Record<Asked['kind'], string>>> = {
  directive: 'theo văn bản nào',
  subject: 'về việc gì',
  office: 'giữ chức vụ gì',
  place: 'ở đâu',
  source: 'nguồn nào',
  yesno: 'phải không',
}

const DATE_VERBS: Readonly<Record<DateRole, string>> = {
  event: 'diễn ra',
  issue: 'ban hành',
  effect: 'có hiệu lực',
  deadline: 'hạn chót',
  publication: 'đăng tin',
  period: '',
  other: '',
}

const PERSON_VERBS: Readonly<Record<PersonFact['role'], string>> = {
  chair: 'do ai chủ trì',
  speaker: 'ai phát biểu',
  signer: 'ai ký',
  attendee: 'ai tham dự',
  author: 'ai viết',
  other: 'ai',
}

/** An English question in Vietnamese words: its terms by the bilingual table, its asking words by what they ask. */
export function translate(language: Language, typed: string): string {
  const { asked, words } = readAsked(typed)
  const text = typed.replace(/(?<=\p{L})(-|['’]s(?!\p{L}))/gu, (joint) => ' '.repeat(joint.length))
  const rest = words
    .filter(({ start }) => !isName(text, start))
    .reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text)
  const subject = glossary(language, rest.replace(/ +/g, ' '))
  const whole = `${before(asked)} ${subject} ${asking(asked)}`.replace(/[ ?]+/gu, ' ').trim()
  return asked.kind === 'open' ? whole : `${whole}?`
}

/** A capital inside the question begins a name: `Chi` of `Ho Chi Minh` is no `chi` (to spend). */
const isName = (text: string, at: number): boolean => at > 0 && /^\p{Lu}/u.test(text.slice(at, at + 2))

const GRAMMAR =
  /(?<!\p{L})(the|of|was|were|is|are|did|does|do|has|have|been|in|on|at|by|for|and|to|a|an(?= [a-z])|with|any|there|it|that|this|from|must|all|can|could|will|would|shall|should|may|might|be|being|its|their|his|her|our|your|these|those|such|some|each|every|other|both|among|per|as|or|but|so|also|still|already|ever|only|just|up|out|off|get|got|into|over|than|then|date|ones)(?!\p{L})/giu

const FIGURES = {
  count: 'bao nhiêu',
  any: 'bao nhiêu',
  percent: 'bao nhiêu phần trăm',
  money: 'bao nhiêu tiền',
  level: 'mức mấy',
} as const
const LISTS = {
  article: 'những bài nào',
  province: 'những tỉnh nào',
  directive: 'liệt kê các văn bản',
  event: 'liệt kê các hội nghị',
} as const

const CONTACT = { phone: 'số điện thoại', email: 'địa chỉ email nào', website: 'địa chỉ website nào' } as const

function before(asked: Asked): string {
  if (asked.kind === 'figure') return FIGURES[asked.measure]
  if (asked.kind === 'contact') return CONTACT[asked.by]
  return asked.kind === 'list' ? LISTS[asked.of] : ''
}

/** Terms in Vietnamese, provinces by the name that Vietnamese readers know them by, and no grammar between them. */
function glossary(language: Language, text: string): string {
  const provinces = language.matcher.find(text, undefined, { accents: 'folded', kinds: ['province'] })
  const terms = language.matcher.find(text, undefined, { accents: 'folded', kinds: ['translation'] })
  const found = [...provinces, ...terms.filter((match) => !provinces.some((place) => overlaps(place, match)))]
  const ordered = found
    .sort((a, b) => a.start - b.start)
    .filter((match, i, all) => match.start >= (all[i - 1]?.end ?? 0))
  const parts = ordered.map(
    (match, i) => `${withoutGrammar(text.slice(ordered[i - 1]?.end ?? 0, match.start))}${vietnamese(match.entry)}`,
  )
  return `${parts.join('')}${withoutGrammar(text.slice(ordered.at(-1)?.end ?? 0))}`
}

const withoutGrammar = (text: string): string => text.replace(GRAMMAR, (word) => (/^\p{Lu}/u.test(word) ? word : ' '))

function vietnamese(entry: TermEntry): string {
  if (entry.kind === 'translation') return entry.translation.vietnamese[0] ?? ''
  return entry.kind === 'province' ? entry.province.name : ''
}
