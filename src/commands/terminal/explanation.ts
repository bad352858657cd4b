import type { Explained } from '../../answer/engine.js'
import type { Ranked } from '../../answer/evidence/rank.js'
import { slice } from '../../text/span.js'

const MOST = 8

/** Everything that led to an answer, as lines a person can check. */
export function explanation({ question, ranked }: Explained): string {
  const { text, asked, constraints, events, terms } = question
  const named = [...constraints.provinces, ...constraints.people].map(({ name }) => name)
  const directives = constraints.directives.map(({ start, end }) => text.slice(start, end))
  return [
    `understood   ${text}`,
    `asked        ${Object.entries(asked)
      .map(([key, value]) => `${key}=${value}`)
      .join(' ')}`,
    `must hold    ${[...named, ...directives, ...constraints.years.map(({ year }) => year), ...events.map((head) => `(${head})`)].join(', ') || '-'}`,
    `terms        ${terms.map(({ key, weight }) => `${key}:${weight.toFixed(1)}`).join(' ')}`,
    'candidates   score fit | words: all, in the sentence, near it, in the item, around the fact | hit | refused because',
    ...ranked.slice(0, MOST).map(candidateLine),
  ].join('\n')
}

function candidateLine({ candidate, support, around, refusal, score }: Ranked): string {
  const { sentence, value, fit } = candidate
  const { text, id } = sentence.article
  const shown = (value.length > 0 ? value : [sentence.span]).map((span) => slice(text, span)).join(' + ')
  const figures = [score, fit].map((figure) => figure.toFixed(2)).join(' ')
  const words = [support.score, support.own, support.near, support.wide, around]
    .map((figure) => figure.toFixed(2))
    .join(' ')
  const missing = support.missing.length > 0 ? ` | missing ${support.missing.map(({ key }) => key).join(' ')}` : ''
  return `  ${figures} | ${words} | ${sentence.hit.toFixed(2)} | ${refusal ? `${refusal.reason}: ${refusal.lacking}` : '-'} | ${shown.replace(/\s+/gu, ' ').slice(0, 90)} | ${id}${missing}`
}
