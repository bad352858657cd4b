import { fold, lower } from '../text/fold.js'
import type { Span } from '../text/span.js'
import { groupsIn, type Language } from './language.js'
import type { Asked, Asking } from './reading/asked/asked.js'
import { readAsked } from './reading/asked/read-asked.js'
import { contentSyllables } from './reading/content.js'
import { cue } from './reading/cue.js'
import { isEnglish, translate } from './reading/english.js'
import { complete, TAKEN_OVER } from './reading/followup.js'
import { type Constraints, readConstraints } from './reading/named/constraints.js'
import { eventFamilies } from './reading/named/events.js'
import { type Premises, readPremises } from './reading/named/premises.js'
import { withoutSlang } from './reading/slang.js'
import { type QuestionTerm, termsOf } from './wording.js'

/** A question, read: what it wants to know, of what, and what must hold for an answer. */
export interface Question {
  /** As it came, cleaned of control characters and doubled spaces. */
  readonly typed: string
  /** As it was understood: translated, completed from earlier questions, accents put back. All spans are places in it. */
  readonly text: string
  readonly asked: Asked
  readonly constraints: Constraints
  readonly premises: Premises
  /** Families of the events that it names: `hội thảo`, `họp`, `lễ`. */
  readonly events: readonly string[]
  /** What it speaks of, but for the words that ask and the provinces. */
  readonly terms: readonly QuestionTerm[]
  /** `text`, when it says another thing than what was typed; null otherwise. */
  readonly reading: string | null
}

/** The longest question that is read, in UTF-16 units; what comes after is no question any more. */
export const LONGEST_QUESTION = 600

/**
 * Reads a question.
 * @param history earlier questions of the same conversation, oldest first; they fill what a follow-up leaves out
 */
export function readQuestion(language: Language, typed: string, history: readonly string[] = []): Question {
  const cleaned = clean(typed)
  const earlier = history
    .map(clean)
    .reduce((before, next) => complete(language, asVietnamese(language, next), before), '')
  const completed = complete(language, asVietnamese(language, cleaned), earlier)
  const { asked, words, text } = readMeant(language, completed)
  const takenOver = completed === asVietnamese(language, cleaned) ? -1 : completed.lastIndexOf(TAKEN_OVER)
  const untranslated = englishWords(cleaned)
  const constraints = widened(readConstraints(language, text, completed), takenOver)
  const taken = [...words, ...constraints.provinces, ...constraints.directives]
  return {
    typed: cleaned,
    text,
    asked: isBareEvent(text) ? EVENTS : writtenOut(language, asked),
    constraints,
    premises: readPremises(text, asked),
    events: eventFamilies(text),
    terms: termsOf(language, text, completed, contentSyllables(text, taken)).map((term) =>
      focused(lightened(term, takenOver, untranslated), asked.kind === 'yesno' ? predicateAt(text) : -1),
    ),
    reading: text === cleaned ? null : text,
  }
}

/**
 * What is asked is read from the words as typed. Accents are put back on an asking word only where it still asks the same:
 * `ngay nao` becomes `ngày nào`, `ai` never `Ái`.
 */
function readMeant(language: Language, typed: string): Asking & { readonly text: string } {
  const restored = language.understand(typed)
  if (restored.length !== typed.length) return { ...readAsked(restored), text: restored }
  const asking = readAsked(splice(typed, mistaken(typed, restored), restored))
  const meant = readAsked(restored).words
  const kept = asking.words.filter(({ start, end }) => !meant.some((word) => word.start === start && word.end === end))
  return { ...asking, text: withNames(language, typed, splice(restored, kept, typed)) }
}

/** `may tinh` is a thing; `co may` and `so may` ask. */
const AMBIGUOUS =
  /(?<!\p{L})may(?= (?:tinh|chu|moc|quet|in|bay|lanh|anh|bom|phat)(?!\p{L}))|(?<!\p{L}|(?:so|ngay|thang|thu|hang|tang|muc|cap|do|co) )(?:may|dau)(?!\p{L})/giu

/** Bare words that ask (`mấy`, `đâu`) or not (`máy`, `đầu`): of these the restorer knows better. */
const mistaken = (typed: string, restored: string): readonly Span[] =>
  [...typed.matchAll(AMBIGUOUS)]
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    .filter(({ start, end }) => !/^(?:mấy|đâu)$/iu.test(restored.slice(start, end)))

/** The text with the given places as they stand in another of the same length. */
const splice = (text: string, places: readonly Span[], from: string): string =>
  places.reduce((whole, { start, end }) => whole.slice(0, start) + from.slice(start, end) + whole.slice(end), text)

/** Names are no words to be guessed: provinces get the accents of their name, other capitals stay where the user writes accents. */
function withNames(language: Language, typed: string, restored: string): string {
  const accented = fold(typed) !== typed.toLowerCase()
  const names = accented
    ? [...typed.matchAll(NAME)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }))
    : []
  const provinces = language.matcher.find(typed, undefined, { accents: 'folded', kinds: ['province'] })
  return provinces.reduce(
    (text, { start, end, form }) =>
      form.length === end - start ? text.slice(0, start) + form + text.slice(end) : text,
    splice(restored, [...names, ...provinces], typed),
  )
}

const NAME = /(?<=\p{L} )\p{Lu}\p{L}{0,7}/gu

/** What a follow-up says itself tells more than what it takes over. */
const TAKEN_OVER_WEIGHT = 0.35

function lightened(term: QuestionTerm, takenOver: number, untranslated: ReadonlySet<string>): QuestionTerm {
  if (takenOver >= 0 && term.span.start > takenOver) return { ...term, weight: TAKEN_OVER_WEIGHT * term.weight }
  return untranslated.has(term.key) ? { ...term, weight: UNTRANSLATED_WEIGHT * term.weight } : term
}

/** Of a yes-or-no question the words behind `có`, `đã`, `được` are what is asked; those before say of what. */
const PREDICATE = cue('có (được|bị|phải)|có|đã|được|bị|còn|phải')
const FOCUS = 1.5

function predicateAt(text: string): number {
  const at = text.search(PREDICATE)
  return at > 0 ? at : -1
}

const focused = (term: QuestionTerm, predicate: number): QuestionTerm =>
  predicate < 0 ? term : { ...term, weight: (term.span.start > predicate ? FOCUS : 1 / FOCUS) * term.weight }

/** An English word that the bilingual table lacks cannot stand in Vietnamese news; that it does not proves little. */
const UNTRANSLATED_WEIGHT = 0.3

/** Lower-case words of an English question as typed: what of them is left in its translation has no entry in the table. */
const englishWords = (typed: string): ReadonlySet<string> =>
  new Set(
    isEnglish(unshouted(typed))
      ? [...unshouted(typed).matchAll(/(?<!\p{L})\p{Ll}{3,20}(?!\p{L})/gu)].map(([word]) => word)
      : [],
  )

/** A district taken over from the turn before need not be named again beside each fact of its news item. */
const widened = (constraints: Constraints, takenOver: number): Constraints => ({
  ...constraints,
  names: constraints.names.map((name) => (takenOver >= 0 && name.start > takenOver ? { ...name, unit: null } : name)),
})

/** Somebody who types `hội thảo` alone wants to know which there are. */
const isBareEvent = (text: string): boolean => BARE_EVENT.test(text)

const BARE_EVENT =
  /^(?:các |những )?(?:hội thảo|hội nghị|tập huấn|cuộc họp|sự kiện|lễ ký kết|hoi thao|hoi nghi|tap huan|su kien)[?. ]{0,3}$/iu
const EVENTS: Asked = { kind: 'list', of: 'event', type: null }

/** The unit of what is counted without abbreviations: `ĐB HĐND` counts `đại biểu`. */
function writtenOut(language: Language, asked: Asked): Asked {
  if (asked.kind !== 'figure') return asked
  const short = groupsIn(language, asked.unit, undefined, 'folded').find(
    ({ start, group }) => start === 0 && group.kind === 'abbreviation',
  )
  return short ? { ...asked, unit: `${short.group.forms[0]}${asked.unit.slice(short.end)}` } : asked
}

function asVietnamese(language: Language, text: string): string {
  const calm = unshouted(text)
  return isEnglish(calm) ? translate(language, calm) : withoutSlang(calm)
}

/** Where even a word that asks has a capital, as nearly all others, capitals tell no names: such a question is read in small letters. */
function unshouted(text: string): string {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  const asking = [...text.matchAll(ASKING)].some(([word]) => /^\p{Lu}/u.test(word))
  return asking && small <= words.length / MOST_SMALL ? lower(text) : text
}

/** One word in so many may begin small: `Hội Thảo Nguồn Mở tại Bình Định Ngày Nào`. */
const MOST_SMALL = 8
/** `AI` alone is a technology. */
const ASKING = /(?<= )(?:nào|nao|gì|gi|nhiêu|nhieu|đâu|dau|mấy|may|sao|(?<=(?:là|la|do) )ai)(?!\p{L})/giu

/** NFC, one line, no control or direction characters, single spaces, not longer than is read. */
export function clean(typed: string): string {
  const flat = typed
    .slice(0, 20 * LONGEST_QUESTION)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu, ' ')
  return flat.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUESTION)
}
