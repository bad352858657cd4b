import type { Span } from '../../text/span.js'
import type { Language } from '../language.js'
import { readAsked } from './asked/read-asked.js'
import { contentSyllables } from './content.js'
import { cue, everywhere } from './cue.js'
import { type Constraints, readConstraints } from './named/constraints.js'
import { eventFamilies } from './named/events.js'

/** `Còn ở Nghệ An thì sao?`: the question before is asked again of something else. */
const AGAIN = cue(
  '^(còn|thế còn|vậy còn|thế|vậy|rồi|and|what about|how about)|thì sao|thì thế nào|what about|how about',
)
/** `nó`, `hội thảo đó`: the subject stands in the question before. */
const POINTS_BACK = cue(
  'nó|đó|này|ấy|kia|trên|vừa rồi|vừa nêu|(ông|bà|anh|chị|cô) (ấy|ta|này|đó)|họ|it|that|this|he|she|they',
)
/** Fewer words of content than this, and no name: the question leans on the one before. */
const STANDS_ALONE = 4
/** An event and a word of what it was about make a question of their own. */
const NAMES_EVENT = 3

/**
 * A follow-up as the whole question it stands for, in words that can be shown to the user.
 * @param before the question before, already completed; empty when there is none
 */
export function complete(language: Language, text: string, before: string): string {
  if (before === '' || text === '') return text
  if (AGAIN.test(text) && readAsked(withoutAgain(text)).asked.kind === 'open') return askAgain(language, text, before)
  return leansBack(language, text)
    ? `${text.replace(/[?.! ]{1,20}$/u, '')}${aside(topicOf(language, text, before))}`
    : text
}

/** What a follow-up takes over stands behind it in brackets. */
const aside = (topic: string): string =>
  topic.trim() === '' ? '' : `${TAKEN_OVER}${topic.replace(/[() ]+/gu, ' ').trim()})`

export const TAKEN_OVER = ' ('

const withoutAgain = (text: string): string => text.replace(everywhere(AGAIN), ' ')

/** The question before with its province, year, directive or event put out for the new one. */
function askAgain(language: Language, text: string, before: string): string {
  const [now, then] = [readConstraints(language, text), readConstraints(language, before)]
  const said = withoutAgain(text)
  const replaced = KINDS.reduce<string | null>(
    (whole, kind) => whole ?? replaceOne(text, before, now[kind], then[kind]),
    null,
  )
  if (replaced !== null) return replaced
  const levels = [LEVEL.exec(text)?.[0], LEVEL.exec(before)?.[0]]
  if (levels[0] && levels[1]) return before.replace(levels[1], levels[0])
  const words = phrase(said, contentSyllables(said, []))
  return eventFamilies(text).length > 0
    ? `${words} ${askingOf(before)}`
    : `${before.replace(/[?.! ]{1,20}$/u, '')} ${words}`
}

/** A level of the administration. */
const LEVEL = cue('cấp (trung ương|tỉnh|huyện|xã|sở)')

const KINDS = ['provinces', 'names', 'years', 'directives', 'people'] as const satisfies readonly (keyof Constraints)[]

/** Null when the new text names nothing of this kind. Without a place in the old question it is added at its end. */
function replaceOne(text: string, before: string, now: readonly Span[], then: readonly Span[]): string | null {
  const [fresh, old] = [now[0], then[0]]
  if (!fresh) return null
  const name = nameIn(text, fresh)
  return old
    ? `${before.slice(0, old.start)}${name}${before.slice(old.end)}`
    : `${before.replace(/[?.! ]{1,20}$/u, '')} ${name}`
}

const nameIn = (text: string, span: Span): string => text.slice(span.start, span.end).trim()

function leansBack(language: Language, text: string): boolean {
  if (POINTS_BACK.test(text)) return true
  const { provinces, directives, people } = readConstraints(language, text)
  if (provinces.length + directives.length + people.length > 0) return false
  const content = contentSyllables(text, readAsked(text).words).length
  return content < (eventFamilies(text).length > 0 ? NAMES_EVENT : STANDS_ALONE)
}

/** What the question before was about: its words but for those that asked, and what the new one says itself. */
function topicOf(language: Language, text: string, before: string): string {
  const own = readConstraints(language, text)
  const then = readConstraints(language, before)
  const replaced = REPLACED.flatMap((kind): readonly Span[] => (own[kind].length > 0 ? then[kind] : []))
  const named = REPLACED.flatMap((kind): readonly Span[] => (own[kind].length > 0 ? [] : then[kind]))
  const words = contentSyllables(before, [...readAsked(before).words, ...replaced, ...named])
  return phrase(
    before,
    [...words, ...named].sort((a, b) => a.start - b.start),
  )
}

/** Of these the new question's own put the old ones out. */
const REPLACED = ['provinces', 'years', 'directives', 'names'] as const satisfies readonly (keyof Constraints)[]

const askingOf = (before: string): string =>
  readAsked(before)
    .words.map((span) => nameIn(before, span))
    .join(' ')

/** The stretch of text from the first to the last of its words that count, gaps of grammar kept within it. */
function phrase(text: string, content: readonly Span[]): string {
  const runs: string[] = []
  let start: number | null = null
  content.forEach((span, i) => {
    start ??= span.start
    const next = content[i + 1]
    if (next && next.start - span.end <= 4) return
    runs.push(text.slice(start, span.end))
    start = null
  })
  return runs.join(' ')
}
