import type { Fact } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import type { Named } from '../../search/reading/named/people.js'
import { fold } from '../../text/fold.js'
import { type Span, slice } from '../../text/span.js'
import type { AbstainReason } from '../answer.js'
import type { Sentence } from '../evidence/sentences.js'
import { isNamedIn } from './directives.js'
import { bearsEvent } from './events.js'
import { bearsBody, bearsCode, bearsName, mentions, namesWhom } from './names.js'
import { bearsNumber } from './numbers.js'
import { bearsYear, isOf, isOn } from './periods.js'

/** Why something cannot answer, whatever its score, and what of the question it does not bear out. */
export interface Refusal {
  readonly reason: AbstainReason
  /** As the question says it. */
  readonly lacking: string
  /** What refuses: the place it stands at, or the value that another one of the same news item may be. */
  readonly of: 'place' | 'value'
}

/**
 * Whether what the question names is borne out by the sentence or by the news item it stands in (ANSWERS.md, rule 3).
 * @returns null when it is, else why not
 */
export function refuses(question: Question, sentence: Sentence, facts: readonly Fact[]): Refusal | null {
  const { text, constraints, asked } = question
  const { provinces, years, directives, people, bodies, marked, names, codes, dates, numbers } = constraints
  const { article } = sentence
  const own = facts.filter(({ section }) => section === sentence.section)
  const mentioned = asked.kind === 'place' && asked.level === 'province'
  const isThere = ({ name }: Named) => isAbout(sentence, name) || (mentioned && mentions(sentence, name))
  return (
    lacking('other-place', text, provinces, isThere) ??
    lacking('no-such-directive', text, directives, (named) => isNamedIn(named, own, article.text)) ??
    lacking('no-such-directive', text, codes.filter(isLettered), (code) => bearsCode(sentence, code.name)) ??
    lacking('not-in-corpus', text, codes, (code) => bearsCode(sentence, code.name)) ??
    lacking('not-in-corpus', text, people, (person) => namesWhom(sentence, typedAs(question, person))) ??
    lacking('not-in-corpus', text, bodies, (body) => bearsBody(sentence, own, body, text)) ??
    lacking('not-in-corpus', text, marked, ({ group }) => sentence.wide.groups.has(group)) ??
    lacking('not-in-corpus', text, names, (name) => bearsName(sentence, name)) ??
    lacking('out-of-period', text, years, (year) => bearsYear(sentence, year) || isOf(sentence, own, year.year)) ??
    lacking('out-of-period', text, dates, ({ date }) => own.some((fact) => isOn(fact, date))) ??
    lackingEvent(question, sentence) ??
    lacking('not-in-corpus', text, numbers, (number) => bearsNumber(sentence, number, text))
  )
}

/** A name as it was typed; bare where what is read does not stand place for place in what was typed, and accents may be guessed. */
const typedAs = ({ text, typed }: Question, at: Span): string =>
  typed.length === text.length ? slice(typed, at) : fold(slice(text, at))

const lackingEvent = ({ events }: Question, sentence: Sentence): Refusal | null => {
  const missing = events.find((family) => !bearsEvent(sentence, family))
  return missing === undefined ? null : { reason: 'not-in-corpus', lacking: missing, of: 'place' }
}

/** The first of what the question names that does not hold. */
export function lacking<T extends Span>(
  reason: AbstainReason,
  text: string,
  named: readonly T[],
  holds: (one: T) => boolean,
): Refusal | null {
  const missing = named.find((one) => !holds(one))
  return missing ? { reason, lacking: slice(text, missing), of: 'place' } : null
}

const isLettered = ({ name }: Named): boolean => /\p{L}/u.test(name)

/** The news item is about the province, or the sentence or a title names it. */
function isAbout({ article, section, provinces }: Sentence, province: string): boolean {
  return (article.sections[section]?.province ?? article.province)?.value === province || provinces.has(province)
}
