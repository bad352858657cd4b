import type { DirectiveFact, Fact } from '../../facts/fact.js'
import type { NamedDirective } from '../../search/reading/named/constraints.js'
import { fold } from '../../text/fold.js'
import { slice } from '../../text/span.js'

/** A number that differs is another directive, always; what the question leaves out may be anything. */
export function directiveFits(named: NamedDirective, fact: DirectiveFact): boolean {
  if (fact.number !== named.number) return false
  const year = fact.year ?? yearOf(fact.identity)
  if (named.year !== null && year !== null && named.year !== year) return false
  if (named.sign !== null && fact.sign !== null && !signFits(named.sign, fact.sign)) return false
  return named.type === null || named.type === fact.type
}

/** A mention without a year has it from the fuller mention that it was resolved to. */
function yearOf(identity: string): number | null {
  const year = /\/(\d{4})(?!\d)/.exec(identity)?.[1]
  return year === undefined ? null : Number(year)
}

/** `CT` of `CT-BTTTT` is enough, in any case, with accents or none. */
function signFits(asked: string, found: string): boolean {
  const [short, long] = [fold(asked), fold(found)]
  return short === long || long.startsWith(`${short}-`)
}

/** A mention of the directive, and none that says another issuer than the question unless one says that very one. */
export function isNamedIn(named: NamedDirective, facts: readonly Fact[], text: string): boolean {
  const fitting = facts.filter((fact): fact is DirectiveFact => fact.kind === 'directive' && directiveFits(named, fact))
  const telling = fitting.filter(({ issuer, sign }) => issuer !== null || sign !== null)
  return fitting.length > 0 && (telling.length === 0 || telling.some((fact) => issuerFits(named, fact, text)))
}

/** Whether the directive is by whom the question says, as far as the text tells: by its issuer, else by its sign. */
function issuerFits({ issuer }: NamedDirective, fact: DirectiveFact, text: string): boolean {
  if (issuer === null) return true
  const said = fact.issuer ? fold(slice(text, fact.issuer)).replace(/^chu tich /, '') : ''
  const signs = fold(fact.sign ?? '').split('-')
  return issuer.forms.map(fold).some((form) => said.startsWith(form) || signs.includes(form))
}
