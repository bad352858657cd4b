import type { TermMatcher } from '../terms/matcher.js'
import type { SynonymGroup, Terms } from '../terms/terms.js'
import type { Span } from '../text/span.js'

/** What reading a question takes: the domain's terms, and what the corpus and the language say about a text. */
export interface Language {
  readonly terms: Terms
  readonly matcher: TermMatcher
  /** The question as it was meant: accents put back, typos mended. What the user accented stays. */
  understand(text: string): string
  /** How much a syllable tells, from its rarity among the passages; by its key, accented or bare. Never negative. */
  weight(key: string): number
}

/** The synonym groups that a text names. `folded` for questions, `strict` for articles. */
export function groupsIn(
  language: Language,
  text: string,
  span: Span | undefined,
  accents: 'strict' | 'folded',
): readonly GroupMention[] {
  return language.matcher
    .find(text, span, { accents, kinds: ['group'] })
    .flatMap(({ entry, start, end }) => (entry.kind === 'group' ? [{ start, end, group: entry.group }] : []))
}

export interface GroupMention extends Span {
  readonly group: SynonymGroup
}
