import { fold } from '../../text/fold.js'
import type { DirectiveFact, Fact } from '../fact.js'

/** What an identity is made of. */
type Named = Pick<DirectiveFact, 'type' | 'number' | 'year' | 'sign'>

/** One string for one directive, as far as its mention tells: `chỉ thị 7/2008/CT-BTTTT`, `chỉ thị 7`. */
export const identityOf = ({ type, number, year, sign }: Named): string =>
  `${type} ${[number ?? '?', year, sign].filter((part) => part !== null).join('/')}`

/** A year of the number or of the day of issue and a sign do not contradict, and the numbers are the same. */
export function mayBeSame(a: Named, b: Named): boolean {
  if (a.number === null || a.number !== b.number || !sameType(a, b)) return false
  if (a.year !== null && b.year !== null && a.year !== b.year) return false
  return a.sign === null || b.sign === null || signKey(a.sign) === signKey(b.sign)
}

/** `văn bản số 282` may be a công văn; every other kind is only itself. */
const sameType = (a: Named, b: Named): boolean => a.type === b.type || a.type === 'văn bản' || b.type === 'văn bản'

const signKey = (sign: string): string => fold(sign).replace(/[^a-z0-9]/g, '')

/**
 * The facts of all articles with every mention of a directive under one identity: a short mention (`Chỉ thị 07`) takes that
 * of the one fuller directive it can be, of its own article first, of the corpus next. Where two remain it keeps its own.
 */
export function resolveDirectives(
  factsByArticle: ReadonlyMap<string, readonly Fact[]>,
): ReadonlyMap<string, readonly Fact[]> {
  const corpus = indexOf([...factsByArticle.values()].flat())
  return new Map(
    [...factsByArticle].map(([article, facts]) => {
      const own = indexOf(facts)
      return [article, facts.map((fact) => (fact.kind === 'directive' ? resolved(fact, own, corpus) : fact))]
    }),
  )
}

type ByNumber = ReadonlyMap<string, readonly DirectiveFact[]>

function indexOf(facts: readonly Fact[]): ByNumber {
  const byNumber = new Map<string, DirectiveFact[]>()
  for (const fact of facts) {
    if (fact.kind !== 'directive' || fact.number === null) continue
    const known = byNumber.get(fact.number)
    if (known) known.push(fact)
    else byNumber.set(fact.number, [fact])
  }
  return byNumber
}

function resolved(fact: DirectiveFact, own: ByNumber, corpus: ByNumber): DirectiveFact {
  if (fact.number === null) return fact
  const identity = onlyFuller(fact, own.get(fact.number)) ?? onlyFuller(fact, corpus.get(fact.number))
  return identity === null ? fact : { ...fact, identity }
}

/** How much a mention tells. */
const fullness = ({ year, sign }: Named): number => (year === null ? 0 : 1) + (sign === null ? 0 : 2)

/** The identity of the fullest directive that the mention can be, when all it can be are one. */
function onlyFuller(fact: DirectiveFact, candidates: readonly DirectiveFact[] = []): string | null {
  const same = candidates.filter((other) => mayBeSame(fact, other))
  const fullest = same.reduce<DirectiveFact | null>(
    (best, next) => (best && fullness(best) >= fullness(next) ? best : next),
    null,
  )
  if (!fullest || !same.every((other) => mayBeSame(other, fullest))) return null
  return identityOf(fullest)
}
