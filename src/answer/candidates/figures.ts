import type { DeploymentFact } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import type { Asked } from '../../search/reading/asked/asked.js'
import { contentSyllables } from '../../search/reading/content.js'
import { cue } from '../../search/reading/cue.js'
import { fold } from '../../text/fold.js'
import { type Span, slice } from '../../text/span.js'
import { syllableKey, syllables } from '../../text/syllables.js'
import { areOpposed } from '../bearing/opposites.js'
import type { Candidate, Evidence } from '../candidate.js'
import type { Sentence } from '../evidence/sentences.js'

type AskedFigure = Extract<Asked, { kind: 'figure' }>

export function figureCandidates({ asked, text: question }: Question, evidence: Evidence): readonly Candidate[] {
  if (asked.kind !== 'figure') return []
  const { sentence } = evidence
  const { text } = sentence.article
  const figures = evidence.facts.filter((fact) => fact.kind === 'deployment')
  return figures.flatMap((fact) => {
    const unit =
      asked.measure === 'percent' && fact.measure === 'fraction'
        ? unitFit(asked.unit, text, fact)
        : asked.measure === 'count'
          ? unitFit(asked.unit, text, fact) *
            modifierFit(asked.unit, sentence, fact, figures) *
            usedFit(question, sentence)
          : 1
    const fit = areOpposed(question, slice(text, wholeOf(fact))) ? 0 : measureFit(asked, fact) * unit
    return fit === 0 ? [] : [{ sentence, value: [wholeOf(fact)], key: keyOf(fact, text), fit }]
  })
}

/** Value, unit and qualifier are one fact: `hơn 120 đại biểu`. */
const wholeOf = ({ span, qualifier, number, unit }: DeploymentFact): Span => ({
  start: Math.min(span.start, number.start, qualifier?.start ?? span.start),
  end: Math.max(span.end, number.end, unit.end),
})

const keyOf = (fact: DeploymentFact, text: string): string =>
  `${fact.value}${fact.measure}${slice(text, fact.unit).split(' ').slice(0, 2).join(' ').toLowerCase()}`

function measureFit(asked: AskedFigure, { measure }: DeploymentFact): number {
  if (asked.measure === 'any')
    return measure === 'percent' ? 1 : measure === 'count' || measure === 'fraction' ? 0.9 : 0.3
  if (asked.measure === 'count')
    return measure === 'count'
      ? 1
      : measure === 'fraction'
        ? 0.9
        : measure === 'duration' || measure === 'other'
          ? 0.8
          : 0
  if (asked.measure === 'percent') return measure === 'percent' ? 1 : measure === 'fraction' ? 0.7 : 0
  return asked.measure === measure ? 1 : 0
}

/** Words for people who attend or are trained; asked for one, another is meant as well. */
const PEOPLE = new Set(
  [
    'người',
    'đại biểu',
    'cán bộ',
    'công chức',
    'viên chức',
    'học viên',
    'lượt',
    'thí sinh',
    'nhân viên',
    'đoàn viên',
    'khách mời',
  ].map(fold),
)

/** Whether what the question counts is what the figure counts: `đơn vị` of `35 đơn vị gồm các sở`. */
const unitFit = (asked: string, text: string, fact: DeploymentFact): number =>
  Math.max(
    ...asked
      .split('|')
      .flatMap(spellings)
      .map((unit) => oneUnitFit(unit, text, fact)),
  )

/** Units that are written short. */
const SHORT: Readonly<Record<string, string>> = {
  mét: 'm',
  met: 'm',
  'ki lô mét': 'km',
  'cây số': 'km',
  'héc ta': 'ha',
  hecta: 'ha',
  ký: 'kg',
}

const spellings = (unit: string): readonly string[] => {
  const short = SHORT[unit.toLowerCase()]
  return short === undefined ? [unit] : [unit, short]
}

function oneUnitFit(asked: string, text: string, fact: DeploymentFact): number {
  const [wanted, found] = [keys(asked).slice(0, 6), keys(slice(text, fact.unit))]
  if (wanted.length === 0 || found.length === 0) return wanted.length === 0 ? 0.8 : 0
  const [head, pair] = [wanted[0] ?? '', wanted.slice(0, 2).join(' ')]
  const unit = ` ${found.join(' ')} `
  if (isAcronym(found[0] ?? '', wanted)) return 1
  if (unit.startsWith(` ${pair} `)) return 1
  if (unit.includes(` ${pair} `)) return 0.9
  if (unit.startsWith(` ${head} `) && !COMPOUND_HEADS.has(head)) return 0.85
  return isPeople(wanted) && isPeople(found) ? 0.7 : 0
}

/** `DVCTT` counts `dịch vụ công trực tuyến`. */
const isAcronym = (word: string, of: readonly string[]): boolean =>
  word.length >= 3 && word.length <= of.length && [...word].every((letter, i) => of[i]?.startsWith(letter))

/**
 * What narrows the unit down (`hồ sơ | trễ hạn`) must stand in the sentence too, or another number is meant; so it is when it
 * stands by another figure: `1.120 cán bộ, trong đó có 315 người Khmer` tells of 315 Khmer.
 */
function modifierFit(
  asked: string,
  { own, article }: Sentence,
  fact: DeploymentFact,
  figures: readonly DeploymentFact[],
): number {
  if (asked.includes('|')) return 1
  const narrowing = contentSyllables(asked, [])
    .slice(2, 4)
    .map((part) => fold(syllableKey(slice(asked, part))))
  if (!narrowing.every((key) => own.bare.has(key))) return UNNARROWED
  const isBy = (figure: DeploymentFact): boolean => {
    const unit = keys(slice(article.text, figure.unit))
    return narrowing.every((key) => unit.includes(key))
  }
  return narrowing.length > 0 && !isBy(fact) && figures.some(isBy) ? OF_ANOTHER : 1
}

/** Who counts those that use a thing means that thing: it must be spoken of in the sentence or beside it. */
function usedFit(question: string, { own, near }: Sentence): number {
  const thing = usedThing(question)
  return thing === null || own.pairs.has(thing) || near.pairs.has(thing) ? 1 : UNUSED
}

/** The first two syllables of what is used, right behind the verb: not `bao nhiêu` of `sử dụng bao nhiêu máy`. */
function usedThing(question: string): string | null {
  const verb = USE.exec(question)
  if (!verb) return null
  const at = verb.index + verb[0].length + 1
  const [first, second] = contentSyllables(question, []).filter(({ start }) => start >= at)
  if (!first || !second || first.start !== at || second.start !== first.end + 1) return null
  return keys(question.slice(first.start, second.end)).join(' ')
}

/** No verb: `chuyên dùng`, `người dùng`, `dùng chung`. Those that have a thing are counted like those that use it. */
const USE = cue(
  '(?<!(?:chuyên|người|tiêu|chuyen|nguoi|tieu) )dùng(?! chung)|sử dụng|ứng dụng|cài đặt|áp dụng|vận hành|(?<=(?:nhiêu|mấy) [^?]{1,40} )có',
)
const UNUSED = 0.6

const UNNARROWED = 0.7
const OF_ANOTHER = 0.6

/** First syllables of many compounds: the same head does not yet make the same thing (`cơ quan`, `cơ sở`). */
const COMPOUND_HEADS = new Set([
  'co',
  'don',
  'can',
  'dai',
  'dia',
  'thu',
  'van',
  'he',
  'dich',
  'trung',
  'cong',
  'hoc',
  'phan',
  'tai',
  'may',
  'ho',
  'thiet',
  'chu',
])

const isPeople = (unit: readonly string[]): boolean =>
  PEOPLE.has(unit[0] ?? '') || PEOPLE.has(unit.slice(0, 2).join(' '))

const keys = (text: string): readonly string[] => syllables(text).map((part) => fold(syllableKey(slice(text, part))))
