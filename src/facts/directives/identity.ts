import { fold } from '../../text/fold.js'
import type { DirectiveFact, Fact } from '../fact.js'

/** What an identity is made of. */
type Named = Pick<DirectiveFact, 'type' | 'number' | 'year' | 'sign'> & { readonly locality?: string | null }

/** One string for one directive, as far as its mention tells: `chỉ thị 7/2008/CT-BTTTT`, `quyết định 15/QĐ-UBND (Bến Tre)`. */
export function identityOf({ type, number, year, sign, locality = null }: Named): string {
  const written = [number ?? '?', year, sign].filter((part) => part !== null).join('/')
  return locality === null ? `${type} ${written}` : `${type} ${written} (${locality})`
}

/** Signs of provinces and below: every one of them issues a `15/2013/QĐ-UBND`. */
const LOCAL = /UBND|HĐND|HDND|(?:^|-)(?:TU|HU|BCĐ|S[A-Z]{2,})/u

export const isLocal = (sign: string | null): boolean => sign !== null && LOCAL.test(sign)

/** The numbers are the same, and neither kind, year, sign nor province contradicts. */
export function mayBeSame(a: Named, b: Named): boolean {
  if (a.number === null || a.number !== b.number || !sameType(a, b)) return false
  return agree(a.year, b.year) && agree(a.locality, b.locality) && agree(signKey(a.sign), signKey(b.sign))
}

const agree = (a: unknown, b: unknown): boolean => a == null || b == null || a === b

/** `văn bản số 282` may be a công văn; every other kind is only itself. */
const sameType = (a: Named, b: Named): boolean => a.type === b.type || a.type === 'văn bản' || b.type === 'văn bản'

const signKey = (sign: string | null): string | null => sign && fold(sign).replace(/[^a-z0-9]/g, '')

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
  const inArticle = fullest(fact, own.get(fact.number))
  return { ...fact, identity: identityOf(fullest(inArticle, corpus.get(fact.number))) }
}

/** How much a mention tells. */
const fullness = ({ year, sign, locality }: Named): number =>
  (sign === null ? 0 : 4) + (year === null ? 0 : 2) + (locality ? 1 : 0)

/**
 * The fullest of the mentions that can be the same directive, when all of them are one; else the mention itself. Of equal
 * ones it is the last in order of writing, so that every mention of one directive finds the same (`NĐ-CP` before `ND-CP`).
 */
function fullest(mention: DirectiveFact, candidates: readonly DirectiveFact[] = []): DirectiveFact {
  const same = candidates.filter((other) => mayBeSame(mention, other) && fullness(other) >= fullness(mention))
  const best = same.reduce((top, next) => (isFuller(next, top) ? next : top), mention)
  return same.every((other) => mayBeSame(other, best)) ? best : mention
}

function isFuller(a: DirectiveFact, b: DirectiveFact): boolean {
  const more = fullness(a) - fullness(b)
  return more > 0 || (more === 0 && identityOf(a) > identityOf(b))
}
