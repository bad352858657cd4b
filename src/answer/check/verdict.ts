import { mayBeSame } from '../../facts/directives/identity.js'
import type { DateFact, Fact, PartialDate } from '../../facts/fact.js'
import { fold } from '../../text/fold.js'
import { type Span, slice } from '../../text/span.js'
import { syllables } from '../../text/syllables.js'
import type { Corpus } from '../corpus.js'
import { type Claim, claimsIn } from './claims.js'

/** A sentence of the corpus that speaks of a claim, and the fact in it. */
export interface Evidence {
  readonly article: string
  readonly sentence: Span
  readonly fact: Span
}

/** `contradicted`: a sentence about the same thing gives another value. Silence of the corpus is never a contradiction. */
export interface Checked {
  readonly claim: Claim
  readonly verdict: 'supported' | 'contradicted' | 'not-found'
  readonly evidence: Evidence | null
}

/** More than anybody wants to read below a message. */
const MAX_CLAIMS = 12
const HITS = 8

/** Checks the dates, figures and directives of somebody's text against the corpus, in the order of the text. */
export function checkText(corpus: Corpus, text: string): Promise<Checked[]> {
  return Promise.all(
    claimsIn(text)
      .slice(0, MAX_CLAIMS)
      .map((claim) => check(corpus, text, claim)),
  )
}

async function check(corpus: Corpus, text: string, claim: Claim): Promise<Checked> {
  if (claim.kind === 'directive') return verdictOf(claim, directiveIn(corpus, claim), undefined)
  const near = await nearFacts(corpus, text, claim)
  const same = near.filter(({ fact }) => agrees(text, claim, fact)).sort((a, b) => b.overlap - a.overlap)[0]
  const other = near
    .filter(({ article, fact, overlap }) => overlap >= SAME_THING && disagrees(corpus, text, claim, article, fact))
    .sort((a, b) => b.closeness - a.closeness)[0]
  return verdictOf(claim, same && same.overlap >= RELATED ? same : undefined, other)
}

function verdictOf(claim: Claim, same: Near | undefined, other: Near | undefined): Checked {
  const near = same ?? other
  const evidence = near ? { article: near.article, sentence: near.fact.sentence, fact: near.fact.span } : null
  return { claim, verdict: same ? 'supported' : other ? 'contradicted' : 'not-found', evidence }
}

interface Near {
  readonly article: string
  readonly fact: Fact
  /** The share of the claim's own words that the fact's sentence has. */
  readonly overlap: number
  /** The same of the words right beside both: a sentence may have the day of a directive and that of an event. */
  readonly closeness: number
}

/** From this share on two sentences speak of related things, and of the same thing. */
const RELATED = 0.25
const SAME_THING = 0.6

async function nearFacts(corpus: Corpus, stated: string, claim: Claim): Promise<Near[]> {
  const sentence = slice(stated, claim.sentence)
  const hits = await corpus.search(sentence, HITS)
  const wanted = wordsOf(sentence)
  const beside = wordsBeside(stated, claim)
  return hits.flatMap(({ article, span }) => {
    const text = corpus.article(article)?.text ?? ''
    const inside = corpus.facts(article).filter((fact) => fact.span.start >= span.start && fact.span.end <= span.end)
    return inside
      .filter((fact) => fact.kind === (claim.kind === 'figure' ? 'deployment' : claim.kind))
      .map((fact) => {
        const overlap = share(wanted, wordsOf(slice(text, fact.sentence)))
        return { article, fact, overlap, closeness: share(beside, wordsBeside(text, fact.span)) }
      })
  })
}

const BESIDE = 60

const wordsBeside = (text: string, { start, end }: Span): ReadonlySet<string> =>
  wordsOf(`${text.slice(Math.max(0, start - BESIDE), start)} ${text.slice(end, end + BESIDE)}`)

/** Words without figures: two sentences that differ in a figure only are about the same thing. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    syllables(text)
      .map((span) => fold(slice(text, span).toLowerCase()))
      .filter((word) => !/\d/.test(word)),
  )

function share(wanted: ReadonlySet<string>, there: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0
  return [...wanted].filter((word) => there.has(word)).length / wanted.size
}

function agrees(text: string, claim: Claim, fact: Fact): boolean {
  if (claim.kind === 'date' && fact.kind === 'date')
    return within(claim.date, dateOf(fact)) || within(claim.date, fact.to)
  return claim.kind === 'figure' && fact.kind === 'deployment' && fact.value === claim.value && text !== ''
}

/** A date of the same grain that is another one; a figure of the same unit with another value. */
function disagrees(corpus: Corpus, text: string, claim: Claim, article: string, fact: Fact): boolean {
  if (claim.kind === 'date' && fact.kind === 'date') return sameGrain(claim.date, dateOf(fact))
  if (claim.kind !== 'figure' || fact.kind !== 'deployment' || !Number.isFinite(fact.value)) return false
  const unit = fold(slice(corpus.article(article)?.text ?? '', fact.unit).toLowerCase())
  const claimed = fold(slice(text, claim.unit).toLowerCase())
  return unit !== '' && (unit.startsWith(claimed) || claimed.startsWith(unit))
}

const dateOf = ({ from, inferredYear }: DateFact): PartialDate =>
  from.year === undefined && inferredYear !== null ? { ...from, year: inferredYear.year } : from

/** Everything that the claim says of the date is so: a claimed month is borne out by a day in it. */
function within(claimed: PartialDate, there: PartialDate | null): boolean {
  if (there === null) return false
  const { year, quarter, month, day } = claimed
  return (
    (year === undefined || year === there.year) &&
    (month === undefined || month === there.month) &&
    (day === undefined || day === there.day) &&
    (quarter === undefined || quarter === (there.quarter ?? Math.ceil((there.month ?? 0) / 3)))
  )
}

const sameGrain = (a: PartialDate, b: PartialDate): boolean =>
  (a.day === undefined) === (b.day === undefined) && (a.month === undefined) === (b.month === undefined)

/** A directive is the same or another one; a number that differs proves nothing about it. */
function directiveIn(corpus: Corpus, claim: Claim & { readonly kind: 'directive' }): Near | undefined {
  for (const { id } of corpus.articles)
    for (const fact of corpus.facts(id))
      if (fact.kind === 'directive' && mayBeSame(claim, fact)) return { article: id, fact, overlap: 1, closeness: 1 }
  return undefined
}
