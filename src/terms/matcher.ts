import { fold } from '../text/fold.js'
import { type Span, slice } from '../text/span.js'
import { type Syllable, syllableKey, syllables } from '../text/syllables.js'
import { type Form, formOf } from './form.js'
import type { Place, Province, SynonymGroup, Terms, Translation } from './terms.js'

/** What a match stands for. */
export type TermEntry =
  | { readonly kind: 'province'; readonly province: Province }
  | { readonly kind: 'place'; readonly place: Place; readonly province: Province | null }
  | { readonly kind: 'group'; readonly group: SynonymGroup }
  | { readonly kind: 'translation'; readonly translation: Translation }

/** A form of the lexicon found in a text. A form that two entries share gives two matches with one span. */
export interface TermMatch extends Span {
  readonly entry: TermEntry
  /** The form as the lexicon writes it. */
  readonly form: string
  /** True when every word of it starts with a capital where the form does. */
  readonly capitalised: boolean
}

export interface FindOptions {
  /**
   * `strict`: letters as they are, for text with diacritics. `folded`: a syllable typed without diacritics stands for any,
   * one typed with them only for itself; for questions.
   */
  readonly accents: 'strict' | 'folded'
  /** Which entries to look for; all when absent. */
  readonly kinds?: readonly TermEntry['kind'][]
}

interface Node {
  readonly next: Map<string, Node>
  readonly ends: Ending[]
}

interface Ending {
  readonly form: Form
  readonly entry: TermEntry
}

interface Spelling {
  readonly key: string
  readonly folded: string
}

interface Token extends Syllable, Spelling {}

/** What may stand between two syllables of one form: `TP.HCM`, `Bà Rịa - Vũng Tàu`, `TT&TT`, `sở, ban, ngành`. */
const GAP = /^(?:[ \u00a0]?[-–&/][ \u00a0]?|\. ?|, |[ \u00a0]{1,2}|\n)$/

const STOP = /^\. $/

/**
 * Finds the lexicon's forms in texts, in time linear in the text: a trie over folded syllables, walked from each syllable.
 * Of forms that overlap the longest wins, then the first. Provinces and places compete with each other, the other kinds
 * only among themselves: `Sở TT&TT Tiền Giang` holds a group and a province.
 */
export class TermMatcher {
  /** Made when they are first asked for: few questions are in English, whose table is the longest. */
  readonly #tries: ReadonlyMap<TermEntry['kind'], () => Node>
  /** Each spelling is worked out once: texts say the same few thousand syllables again and again. */
  readonly #spellings = new Map<string, Spelling>()

  constructor(terms: Terms) {
    const where = once(() => trieOf(placeEndings(terms)))
    this.#tries = new Map([
      ['province', where],
      ['place', where],
      ['group', once(() => trieOf(terms.groups.flatMap((group) => endings(group.forms, { kind: 'group', group }))))],
      ['translation', once(() => trieOf(terms.translations.flatMap(translationEndings)))],
    ])
  }

  find(text: string, span: Span | undefined, { accents, kinds = [...this.#tries.keys()] }: FindOptions): TermMatch[] {
    const tokens = this.#tokens(text, span)
    const tries = new Set(kinds.flatMap((kind) => this.#tries.get(kind)?.() ?? []))
    return [...tries]
      .flatMap((trie) => walk(text, tokens, trie, accents))
      .filter((match) => kinds.includes(match.entry.kind))
      .sort((a, b) => a.start - b.start || b.end - a.end)
  }

  #tokens(text: string, span: Span | undefined): Token[] {
    if (this.#spellings.size > MOST_SPELLINGS) this.#spellings.clear()
    return syllables(text, span).map(({ start, end }) => {
      const { key, folded } = this.#spelling(text.slice(start, end))
      return { start, end, key, folded }
    })
  }

  #spelling(written: string): Spelling {
    const known = this.#spellings.get(written)
    if (known) return known
    const key = syllableKey(written)
    const spelling = { key, folded: fold(key) }
    this.#spellings.set(written, spelling)
    return spelling
  }
}

/** Vietnamese has some seven thousand syllables; numbers and names make the rest. */
const MOST_SPELLINGS = 50_000

function placeEndings({ provinces, places }: Terms): Ending[] {
  const named = provinces.flatMap((province) =>
    endings([province.name, ...province.aliases], { kind: 'province', province }),
  )
  const within = places.flatMap((place) => {
    const province = provinces.find(({ name }) => name === place.province) ?? null
    return endings([place.name], { kind: 'place', place, province })
  })
  return [...named, ...within]
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const translationEndings = (translation: Translation): Ending[] =>
  endings([translation.english], { kind: 'translation', translation })

const endings = (forms: readonly string[], entry: TermEntry): Ending[] =>
  forms.map((written) => ({ form: formOf(written), entry }))

function trieOf(all: readonly Ending[]): Node {
  const root: Node = { next: new Map(), ends: [] }
  for (const ending of all) nodeFor(root, ending.form).ends.push(ending)
  return root
}

function nodeFor(root: Node, form: Form): Node {
  let node = root
  for (const key of form.keys) {
    const child = node.next.get(fold(key)) ?? { next: new Map(), ends: [] }
    node.next.set(fold(key), child)
    node = child
  }
  return node
}

function walk(text: string, tokens: readonly Token[], trie: Node, accents: FindOptions['accents']): TermMatch[] {
  const found: TermMatch[] = []
  for (let at = 0; at < tokens.length; ) {
    if (!trie.next.has(tokens[at]?.folded ?? '')) {
      at++
      continue
    }
    const longest = longestAt(text, tokens, at, trie, accents)
    found.push(...longest.matches)
    at += Math.max(1, longest.length)
  }
  return found
}

interface Longest {
  readonly length: number
  readonly matches: readonly TermMatch[]
}

function longestAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  trie: Node,
  accents: FindOptions['accents'],
): Longest {
  let best: Longest = { length: 0, matches: [] }
  let node: Node | undefined = trie
  for (let i = from; i < tokens.length; i++) {
    node = joins(text, tokens, from, i) ? node.next.get(tokens[i]?.folded ?? '') : undefined
    if (!node) break
    const run = tokens.slice(from, i + 1)
    const ends = firstOfEach(
      node.ends.filter((end) => fits(text, run, end.form, accents) && !breaksOff(text, run, end)),
    )
    const matches = ends.map((end) => matchOf(text, run, end))
    if (matches.length > 0) best = { length: run.length, matches }
  }
  return best
}

/** One ending an entry: `TP HCM` and `TP.HCM` are two forms of one, and the same syllables. */
const firstOfEach = (ends: readonly Ending[]): Ending[] =>
  ends.filter(({ entry }, i) => ends.findIndex((other) => other.entry === entry) === i)

/** A comma stands within a list of things (`sở, ban, ngành`), never within a name. */
const breaksOff = (text: string, run: readonly Token[], { entry }: Ending): boolean =>
  entry.kind !== 'group' && text.slice(run[0]?.start, run.at(-1)?.end).includes(',')

/** A full stop with a space joins only an abbreviation (`TP. Hồ Chí Minh`), not two sentences. */
function joins(text: string, tokens: readonly Token[], from: number, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (at === from || !before || !token) return true
  const gap = text.slice(before.end, token.start)
  if (gap === '') return true
  return GAP.test(gap) && (!STOP.test(gap) || before.end - before.start <= 2)
}

function fits(text: string, run: readonly Token[], form: Form, accents: FindOptions['accents']): boolean {
  const same = run.every(
    (token, i) => token.key === form.keys[i] || (accents === 'folded' && token.key === token.folded),
  )
  if (!same) return false
  if (form.needsCapitals && !isUpper(text, run) && (accents === 'strict' || form.readsAsWord)) return false
  return !form.afterPlaceWord || followsPlaceWord(text, run)
}

const isUpper = (text: string, run: readonly Token[]): boolean =>
  run.every((token) => slice(text, token) === slice(text, token).toUpperCase())

const PLACE_WORD = /(?:^|[^\p{L}])(?:ở|o|tại|tai|tỉnh|tinh|thành phố|thanh pho|tp|thị xã|thi xa|về|đến|in|at)\.? ?$/iu

function followsPlaceWord(text: string, run: readonly Token[]): boolean {
  const start = run[0]?.start ?? 0
  return PLACE_WORD.test(text.slice(Math.max(0, start - 12), start))
}

function matchOf(text: string, run: readonly Token[], { form, entry }: Ending): TermMatch {
  const capitalised = run.every((token, i) => !form.capitals[i] || /^[\p{Lu}\p{N}]/u.test(slice(text, token)))
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0, entry, form: form.written, capitalised }
}
