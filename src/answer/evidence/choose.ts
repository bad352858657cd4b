import type { Question } from '../../search/question.js'
import { slice } from '../../text/span.js'
import type { AbstainReason } from '../answer.js'
import type { Ranked } from './rank.js'

/** What the evidence comes to. */
export type Verdict =
  | { readonly kind: 'one'; readonly best: Ranked; readonly agreeing: readonly Ranked[] }
  | { readonly kind: 'several'; readonly each: readonly [Ranked, ...Ranked[]] }
  | { readonly kind: 'none'; readonly reason: AbstainReason | null; readonly nearMiss: Ranked | null }

/** Below these the corpus does not say: share of the question's words borne out by the news item, and the whole score. */
const LEAST_WIDE = { open: 0.5, fact: 0.42 } as const
const LEAST_SCORE = { open: 0.4, fact: 0.28 } as const
/**
 * Another answer stands beside the best when it is borne out nearly as well. A question that names no place, year, person
 * or directive may mean more things than one that does.
 */
const NEARLY = { named: { score: 0.85, near: 0.1 }, open: { score: 0.75, near: 0.3 } } as const

export function choose(question: Question, ranked: readonly Ranked[]): Verdict {
  const proven = ranked.filter((each) => each.refusal === null && isProven(question, each) && !isLeftOver(each, ranked))
  const best = proven[0]
  if (!best) return refusal(question, ranked)
  const rivals = rivalsOf(question, best, proven)
  if (rivals.length > 0) return { kind: 'several', each: [best, ...rivals] }
  return { kind: 'one', best, agreeing: agreeing(question, best, proven) }
}

/** Of what a better candidate of the same news item scored that was refused. */
const LEFT_OVER = 0.7

/** A far better one of the same news item was refused: what is left over there is not what was asked for. */
function isLeftOver(each: Ranked, ranked: readonly Ranked[]): boolean {
  const better = ranked.find((other) => other.refusal?.of === 'value' && itemOf(other) === itemOf(each))
  return better !== undefined && each.score < LEFT_OVER * better.score
}

/** A whole sentence stands for a fact only when it speaks of nearly all that is asked. */
const TELLING_OWN = 0.65

/** A sentence without the fact itself: none of a person, of a figure only where there is one, of nothing where nothing is asked. */
function mayStandWhole(question: Question, { sentence }: Ranked['candidate'], own: number): boolean {
  const { kind } = question.asked
  if (kind === 'open' || kind === 'yesno') return question.terms.length > 0 || namesAnything(question)
  if (kind === 'person') return false
  if (kind === 'figure' && !FIGURE.test(slice(sentence.article.text, sentence.span))) return false
  return own >= TELLING_OWN
}

/** A number that is no day, year or sign of a directive. */
const FIGURE = /(?<![\d/.-])(?!(?:19|20)\d\d(?!\d))\d{1,9}(?![\d/-])/u

const namesAnything = ({ constraints, events }: Question): boolean =>
  events.length > 0 || Object.values(constraints).some((list) => list.length > 0)

function isProven(question: Question, { candidate, support, score }: Ranked): boolean {
  const kind = question.asked.kind === 'open' || question.asked.kind === 'yesno' ? 'open' : 'fact'
  if (candidate.value.length === 0 && !mayStandWhole(question, candidate, support.own)) return false
  return support.wide >= LEAST_WIDE[kind] && score >= LEAST_SCORE[kind]
}

/** The best of each other news item that is borne out nearly as well and says another thing. */
function rivalsOf(question: Question, best: Ranked, proven: readonly Ranked[]): readonly Ranked[] {
  if (question.asked.kind === 'open' || question.asked.kind === 'yesno') return []
  const items = new Map<string, Ranked>([[itemOf(best), best]])
  for (const each of proven)
    if (!items.has(itemOf(each)) && isNearly(question, each, best)) items.set(itemOf(each), each)
  return [...items.values()].filter(
    (each, i, all) => each !== best && !all.slice(0, i).some((earlier) => sameValue(earlier, each)),
  )
}

function isNearly({ constraints }: Question, each: Ranked, best: Ranked): boolean {
  const unnamed = [
    constraints.provinces,
    constraints.years,
    constraints.directives,
    constraints.dates,
    constraints.names,
  ].every((list) => list.length === 0)
  const { score, near } = unnamed || sameEvent(each, best) ? NEARLY.open : NEARLY.named
  return each.score >= score * best.score && each.support.near >= best.support.near - near
}

/** Two articles on one day's news of one province tell of the same event, each in its way. */
function sameEvent(a: Ranked, b: Ranked): boolean {
  const [one, other] = [a, b].map(({ candidate: { sentence } }) => sentence.article.sections[sentence.section])
  if (!one?.province || !one.day || one.province.value !== other?.province?.value) return false
  return one.day.value.slice(0, 7) === other.day?.value.slice(0, 7)
}

export const itemOf = ({ candidate: { sentence } }: Ranked): string => `${sentence.article.id}#${sentence.section}`

const sameValue = (a: Ranked, b: Ranked): boolean => a.candidate.key === b.candidate.key

/** How many further quotes stand beside the first: the same from another article, or the next sentences of an open answer. */
const MOST_AGREEING = 2

function agreeing({ asked }: Question, best: Ranked, proven: readonly Ranked[]): readonly Ranked[] {
  if (asked.kind === 'open')
    return proven
      .filter((each) => each !== best && itemOf(each) === itemOf(best) && each.score >= 0.6 * best.score)
      .slice(0, MOST_AGREEING)
  const items = new Set([itemOf(best)])
  const others = proven.filter((each) => sameValue(each, best) && !items.has(itemOf(each)) && items.add(itemOf(each)))
  return others.slice(0, MOST_AGREEING)
}

/** Why nothing answers, where a value was refused; whether the corpus speaks of the place or directive at all is told elsewhere. */
function refusal(question: Question, ranked: readonly Ranked[]): Verdict {
  const refused = ranked.filter((each) => each.refusal !== null && isProven(question, each))
  const [nearest] = refused
  const reason = nearest?.refusal?.of === 'value' ? nearest.refusal.reason : null
  return { kind: 'none', reason, nearMiss: refused.find(({ candidate }) => candidate.value.length > 0) ?? null }
}
