import type { Lexicon } from '../../index/lexicon/lexicon.js'
import { BREAK, tokensOf } from '../../index/lexicon/tokens.js'
import { ABSENT } from '../../index/lexicon/vocabulary.js'
import type { TermMatch } from '../../terms/matcher.js'
import type { SynonymGroup } from '../../terms/terms.js'
import { compoundKey, compounds } from '../../text/compounds.js'
import type { Span } from '../../text/span.js'

/** Other ways to say what a stretch of the question says. */
export interface OtherWays extends Span {
  /** Each way by the rows of the lexicon where it is found: one of a word, or those of the pairs of a phrase. */
  readonly ways: readonly (readonly number[])[]
  /** How much another way counts beside the typed one. */
  readonly worth: number
}

/** An abbreviation says the very same; a synonym often something near. */
const WORTH: Readonly<Record<SynonymGroup['kind'], number>> = {
  abbreviation: 0.9,
  organization: 0.9,
  directive: 0.9,
  system: 0.9,
  synonym: 0.5,
}

interface Way {
  readonly form: string
  readonly rows: readonly number[]
}

/** The forms of synonym groups as they are found in one lexicon. */
export class SynonymWays {
  /** Worked out once for each group: a question that names one would cut a dozen forms into words. */
  private readonly known = new Map<SynonymGroup, readonly Way[]>()

  constructor(private readonly lexicon: Lexicon) {}

  /** The synonym groups among what a question names, with all their other forms that the corpus may hold. */
  of(names: readonly TermMatch[]): OtherWays[] {
    return names.flatMap(({ entry, form: typed, start, end }) => {
      if (entry.kind !== 'group') return []
      const others = this.waysOf(entry.group).filter(({ form }) => form !== typed)
      return [{ start, end, ways: others.map(({ rows }) => rows), worth: WORTH[entry.group.kind] }]
    })
  }

  private waysOf(group: SynonymGroup): readonly Way[] {
    const ways = this.known.get(group) ?? group.forms.flatMap((form) => this.wayOf(form))
    this.known.set(group, ways)
    return ways
  }

  private wayOf(form: string): Way[] {
    const rows = this.rowsOf(keysOf(form))
    return rows.length === 0 || rows.includes(ABSENT) ? [] : [{ form, rows }]
  }

  private rowsOf(keys: readonly string[]): number[] {
    const [first] = keys
    if (first === undefined) return []
    if (keys.length === 1) return [this.lexicon.row([first], 'accented')]
    return [...new Set(keys.slice(1).map((key, i) => this.lexicon.row([keys[i] ?? '', key], 'accented')))]
  }
}

function keysOf(form: string): string[] {
  const [whole] = compounds(form)
  if (whole && whole.end - whole.start === form.length) return [compoundKey(form)]
  return tokensOf(form).filter((token) => token !== BREAK)
}
