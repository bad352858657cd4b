import {
  ABSENT,
  type Alternative,
  type Group,
  type LexicalQuery,
  type Lexicon,
  type WeightedRow,
} from '../../index/lexicon/lexicon.js'
import { BREAK, tokensOf } from '../../index/lexicon/tokens.js'
import type { TermMatch } from '../../terms/matcher.js'
import type { SynonymGroup } from '../../terms/terms.js'
import { compoundKey, compounds } from '../../text/compounds.js'
import { contains } from '../../text/span.js'
import type { QuestionTerm } from './question-terms.js'

/** Other ways to say what a stretch of the question says. */
export interface Alternatives {
  readonly start: number
  readonly end: number
  readonly kind: SynonymGroup['kind']
  /** Each way as the keys it is looked up by: one word, or the words of a phrase. */
  readonly ways: readonly (readonly string[])[]
}

/** An abbreviation says the very same; a synonym often something near. */
const SAME: Readonly<Record<SynonymGroup['kind'], number>> = {
  abbreviation: 0.9,
  organization: 0.9,
  directive: 0.9,
  system: 0.9,
  synonym: 0.5,
}

/** The synonym groups among what a question names, with all their other forms. */
export function alternativesOf(names: readonly TermMatch[]): Alternatives[] {
  return names.flatMap((match) => {
    if (match.entry.kind !== 'group') return []
    const { group } = match.entry
    return [{ start: match.start, end: match.end, kind: group.kind, ways: otherForms(group, match) }]
  })
}

const otherForms = (group: SynonymGroup, match: TermMatch): (readonly string[])[] =>
  waysOf(group)
    .filter(({ form }) => form !== match.form)
    .map(({ way }) => way)

interface Way {
  readonly form: string
  readonly way: readonly string[]
}

/** Worked out once for each group: a question that names one would cut a dozen forms into words. */
const known = new WeakMap<SynonymGroup, readonly Way[]>()

function waysOf(group: SynonymGroup): readonly Way[] {
  const ways = known.get(group) ?? group.forms.map((form) => ({ form, way: wayOf(form) }))
  known.set(group, ways)
  return ways
}

function wayOf(form: string): string[] {
  const [whole] = compounds(form)
  if (whole && whole.end - whole.start === form.length) return [compoundKey(form)]
  return tokensOf(form).filter((token) => token !== BREAK)
}

/** The query for one lexicon. What stands inside a group with other ways to say it is scored with them, see {@link Group}. */
export function lexicalQuery(
  lexicon: Lexicon,
  terms: readonly QuestionTerm[],
  alternatives: readonly Alternatives[],
): LexicalQuery {
  const groups: Group[] = []
  const taken = new Set<QuestionTerm>()
  for (const alternative of alternatives) {
    const own = terms.filter((term) => !taken.has(term) && contains(alternative, term))
    const others = othersOf(lexicon, alternative, own)
    if (others.length === 0) continue
    for (const term of own) taken.add(term)
    groups.push({ typed: rowsOf(lexicon, own), others })
  }
  return {
    terms: rowsOf(
      lexicon,
      terms.filter((term) => !taken.has(term)),
    ),
    groups,
  }
}

export function rowOf(lexicon: Lexicon, { keys: [first, second], spelling }: QuestionTerm): number {
  return second === undefined ? lexicon.word(first, spelling) : lexicon.pair(first, second, spelling)
}

const rowsOf = (lexicon: Lexicon, terms: readonly QuestionTerm[]): WeightedRow[] =>
  terms.map((term) => ({ row: rowOf(lexicon, term), weight: term.weight })).filter(({ row }) => row !== ABSENT)

/**
 * Saying it the other way counts as much as saying it as it was typed would, but no more than the other way can tell.
 */
function othersOf(lexicon: Lexicon, { ways, kind }: Alternatives, typed: readonly QuestionTerm[]): Alternative[] {
  const worth = typed.reduce((sum, term) => sum + term.weight * lexicon.idfOf(rowOf(lexicon, term)), 0)
  return ways.flatMap((keys) => {
    const rows = rowsOfWay(lexicon, keys)
    if (rows.length === 0 || rows.includes(ABSENT)) return []
    const rarest = rows.reduce((a, b) => (lexicon.documentFrequency(b) < lexicon.documentFrequency(a) ? b : a))
    const weight = SAME[kind] * Math.min(worth, typed.length * lexicon.idfOf(rarest))
    return [{ rows: [rarest, ...rows.filter((row) => row !== rarest)], weight }]
  })
}

function rowsOfWay(lexicon: Lexicon, keys: readonly string[]): number[] {
  const [first] = keys
  if (first === undefined) return []
  if (keys.length === 1) return [lexicon.word(first, 'accented')]
  return [...new Set(keys.slice(1).map((key, i) => lexicon.pair(keys[i] ?? '', key, 'accented')))]
}
