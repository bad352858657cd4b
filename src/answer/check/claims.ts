import { readDates } from '../../facts/dates/surface.js'
import { readDirectives } from '../../facts/directives/mentions.js'
import type { PartialDate } from '../../facts/fact.js'
import { readFigures } from '../../facts/figures/surface.js'
import { sentences } from '../../text/sentences.js'
import { contains, type Span } from '../../text/span.js'

/** What somebody's text states. */
type Stated =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'figure'; readonly value: number; readonly unit: Span }
  | {
      readonly kind: 'directive'
      readonly type: string
      readonly number: string
      readonly year: number | null
      readonly sign: string | null
    }

type Bare = Span & Stated

/** A date, figure or directive at its place in that text, and the sentence it stands in. */
export type Claim = Bare & { readonly sentence: Span }

/** What of a text can be checked, in its order. */
export function claimsIn(text: string): Claim[] {
  const within = sentences(text, { start: 0, end: text.length })
  const place = (claim: Bare): Claim[] => {
    const sentence = within.find((span) => contains(span, claim))
    return sentence === undefined ? [] : [{ ...claim, sentence }]
  }
  return [...directives(text), ...dates(text), ...figures(text)].flatMap(place).sort((a, b) => a.start - b.start)
}

const directives = (text: string): Bare[] =>
  readDirectives(text).flatMap(({ span, type, number, year, sign }) =>
    number === null ? [] : [{ ...span, kind: 'directive' as const, type, number, year, sign }],
  )

const dates = (text: string): Bare[] =>
  readDates(
    text,
    readDirectives(text).map(({ span }) => span),
  ).flatMap(({ span, from }) =>
    Object.keys(from).length === 0 ? [] : [{ ...span, kind: 'date' as const, date: from }],
  )

const figures = (text: string): Bare[] =>
  readFigures(text).flatMap(({ span, value, unit }) =>
    Number.isFinite(value) ? [{ ...span, kind: 'figure' as const, value, unit }] : [],
  )
