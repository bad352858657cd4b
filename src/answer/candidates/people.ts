import type { Fact, PersonFact } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import { cue } from '../../search/reading/cue.js'
import { fold } from '../../text/fold.js'
import { slice } from '../../text/span.js'
import { normalTones } from '../../text/tone.js'
import type { Candidate, Evidence } from '../candidate.js'
import { officeFit } from './offices.js'

/** How well somebody with one role in a sentence answers a who-question about another. */
function roleFit(asked: PersonFact['role'] | null, role: PersonFact['role']): number {
  if (asked === null) return 0.9
  if (asked === role) return 1
  return asked === 'speaker' && role === 'chair' ? 0.6 : 0
}

export function personCandidates(question: Question, { sentence, facts }: Evidence): readonly Candidate[] {
  const { asked } = question
  if (asked.kind !== 'person') return []
  const persons = facts.filter(isPerson)
  const people = persons
    .filter((fact) => !isAnother(question, nameOf(fact, sentence)))
    .filter((fact) => isMeant(question, fact, persons, sentence))
    .flatMap((fact) => {
      const fit = roleFit(asked.role, fact.role) * officeFit(question, fact, sentence)
      return fit === 0 ? [] : [{ fact, fit }]
    })
  return asked.role === null ? people.map(({ fact, fit }) => one(fact, fit, sentence)) : together(people, sentence)
}

/** Who came after somebody is not that person. */
const isAnother = (question: Question, name: string): boolean =>
  AFTER.test(question.text) && namesPerson(question, name)

const AFTER = cue('kế nhiệm|kế vị|thay( thế| cho)?|tiếp quản|nối|cùng (với )?(ông|bà)|ngoài (ông|bà)')

/** Asked who somebody is, it is the one who is named, and nobody else of the sentence. */
function isMeant(
  question: Question,
  fact: PersonFact,
  all: readonly PersonFact[],
  sentence: Evidence['sentence'],
): boolean {
  const isNamed = (person: PersonFact): boolean => namesPerson(question, nameOf(person, sentence))
  return !WHO_IS.test(question.text) || isNamed(fact) || !all.some(isNamed)
}

const WHO_IS = cue('(là|làm) (ai|gì)|là người nào|(giữ|làm|nắm) chức|chức (vụ|danh) (gì|nào)')

/** Who chaired together is one answer: `Bí thư Tỉnh ủy … và Phó Chủ tịch … đồng chủ trì`. */
function together(
  people: readonly { readonly fact: PersonFact; readonly fit: number }[],
  sentence: Evidence['sentence'],
): readonly Candidate[] {
  const best = Math.max(...people.map(({ fit }) => fit))
  const chosen = people.filter(({ fit }) => fit === best).map(({ fact }) => fact)
  if (chosen.length === 0) return []
  const key = chosen.map((fact) => nameOf(fact, sentence)).join('+')
  return [{ sentence, value: chosen.map(({ span }) => span), key, fit: best }]
}

const one = (fact: PersonFact, fit: number, sentence: Evidence['sentence']): Candidate => ({
  sentence,
  value: [fact.span],
  key: nameOf(fact, sentence),
  fit,
})

const nameOf = (fact: PersonFact, { article }: Evidence['sentence']): string =>
  slice(article.text, fact.name).toLowerCase()

/** `Phó Chủ tịch UBND tỉnh` says more than `Phó Chủ tịch`. */
const OF_WHAT =
  /(?<!\p{L})(?:UBND|HĐND|Sở|Bộ|Ban|Cục|Vụ|Viện|Trung tâm|Phòng|Tỉnh ủy|Công ty|Tập đoàn|Văn phòng|Chi cục|Ủy ban|Huyện|Công an|Trường)(?!\p{L})/iu

/** The office of the person whom the question names. */
export function officeCandidates(question: Question, { sentence, facts }: Evidence): readonly Candidate[] {
  return facts.filter(isPerson).flatMap((fact) => {
    const { office } = fact
    if (!office || !namesPerson(question, nameOf(fact, sentence))) return []
    const said = slice(sentence.article.text, office)
    return [{ sentence, value: [office], key: said.toLowerCase(), fit: OF_WHAT.test(said) ? 1 : 0.93 }]
  })
}

/** The name stands in the question, with its accents or with none. */
function namesPerson({ text, typed }: Question, name: string): boolean {
  const asked = ` ${normalTones(text.toLowerCase())} `
  return asked.includes(` ${normalTones(name)}`) || ` ${typed.toLowerCase()} `.includes(` ${fold(name)}`)
}

const isPerson = (fact: Fact): fact is PersonFact => fact.kind === 'person'
