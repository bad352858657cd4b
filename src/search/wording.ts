import type { SynonymGroup } from '../terms/terms.js'
import { compoundKey, compounds } from '../text/compounds.js'
import { fold } from '../text/fold.js'
import { contains, type Span, slice } from '../text/span.js'
import { bigrams, syllableKey, syllables } from '../text/syllables.js'
import { groupsIn, type Language } from './language.js'

/** The words of a piece of an article, ready to be looked up: with accents, without, in pairs, and by what they mean. */
export interface Wording {
  /** Syllables, and codes and dates as a whole. */
  readonly keys: ReadonlySet<string>
  readonly bare: ReadonlySet<string>
  /** Neighbouring syllables without accents, joined by a space. */
  readonly pairs: ReadonlySet<string>
  readonly groups: ReadonlySet<SynonymGroup>
  /** First letters of the syllables in a row without accents, but for `và`; capitals as they stand: `BQp` of `Bộ Quốc phòng`. */
  readonly initials: string
}

export function wordingOf(language: Language, text: string, span: Span): Wording {
  const found = syllables(text, span)
  const whole = compounds(text, span).map(({ start, end }) => compoundKey(text.slice(start, end)))
  const keys = [...found.map((syllable) => keyAt(text, syllable)), ...whole]
  const pairs = bigrams(text, found).map(({ first, second }) => pairKey(text, first, second))
  const groups = groupsIn(language, text, span, 'strict').map(({ group }) => group)
  return {
    keys: new Set(keys),
    bare: new Set(keys.map(fold)),
    pairs: new Set(pairs),
    groups: new Set(groups),
    initials: initialsOf(text, found),
  }
}

function initialsOf(text: string, found: readonly Span[]): string {
  const letters = found.flatMap(({ start, end }) => (text.slice(start, end) === 'và' ? [] : [text.charAt(start)]))
  return letters.map((letter) => (letter === letter.toLowerCase() ? fold(letter) : fold(letter).toUpperCase())).join('')
}

/** An abbreviation this long is no chance, wherever it begins; a shorter one begins with a capital. */
const TELLING_INITIALS = 4

/** Whether syllables in a row begin with the letters of an abbreviation: `QP`, `TN-MT`, `ƯDCNTT`. */
export function bearsInitials({ initials }: Wording, abbreviation: string): boolean {
  const letters = fold(abbreviation).replace(/[^a-z]/gu, '')
  if (letters.length < 2) return false
  const all = initials.toLowerCase()
  for (let at = all.indexOf(letters); at >= 0; at = all.indexOf(letters, at + 1))
    if (letters.length >= TELLING_INITIALS || initials.charAt(at) !== all.charAt(at)) return true
  return false
}

/** Several wordings as one. */
export function union(wordings: readonly Wording[]): Wording {
  const all = <T>(read: (wording: Wording) => ReadonlySet<T>) =>
    new Set(wordings.flatMap((wording) => [...read(wording)]))
  return {
    keys: all((w) => w.keys),
    bare: all((w) => w.bare),
    pairs: all((w) => w.pairs),
    groups: all((w) => w.groups),
    initials: wordings.map(({ initials }) => initials).join(' '),
  }
}

const keyAt = (text: string, { start, end }: Span): string => syllableKey(text.slice(start, end))

const pairKey = (text: string, first: Span, second: Span): string =>
  `${fold(keyAt(text, first))} ${fold(keyAt(text, second))}`

/** One thing a question speaks of: a syllable, with the pairs and the synonym groups it stands in. */
export interface QuestionTerm {
  readonly span: Span
  readonly key: string
  readonly bare: string
  /** True when the user wrote an accent: then another accent is another word. */
  readonly accented: boolean
  readonly pairs: readonly string[]
  readonly groups: readonly SynonymGroup[]
  /** Typed in capitals alone: it may stand for words. */
  readonly isAbbreviation: boolean
  /** How much the term tells, from its rarity in the corpus. */
  readonly weight: number
}

/**
 * The content of a question as terms.
 * @param text what was understood
 * @param typed the same as it was typed, place for place; another length when typos were mended
 */
export function termsOf(language: Language, text: string, typed: string, content: readonly Span[]): QuestionTerm[] {
  const groups = groupsIn(language, text, undefined, 'folded')
  const pairs = bigrams(text, content)
  return content.map((span) => {
    const key = keyAt(text, span)
    const written = typed.length === text.length ? keyAt(typed, span) : key
    return {
      span,
      key,
      bare: fold(key),
      accented: written !== fold(written),
      pairs: pairs
        .filter(({ first, second }) => first === span || second === span)
        .map(({ first, second }) => pairKey(text, first, second)),
      groups: groups.filter((mention) => contains(mention, span)).map(({ group }) => group),
      isAbbreviation: /^\p{Lu}{2,8}$/u.test(slice(text, span)),
      weight: language.weight(key),
    }
  })
}

/** A pair found tells more than its two syllables found apart. */
const APART = 0.7
/** The accents that a user left out may have been others than these. */
const OTHER_ACCENT = 0.6

/** How far the wording bears the term out, from 0 to 1. */
export function bornOut(term: QuestionTerm, wording: Wording): number {
  if (term.groups.some((group) => wording.groups.has(group))) return 1
  if (term.isAbbreviation && bearsInitials(wording, term.key)) return 1
  const syllable = wording.keys.has(term.key) ? 1 : !term.accented && wording.bare.has(term.bare) ? OTHER_ACCENT : 0
  if (syllable === 0 || term.pairs.length === 0) return syllable
  return term.pairs.some((pair) => wording.pairs.has(pair)) ? syllable : syllable * APART
}
