import type { Fact } from '../../facts/fact.js'
import type { ProperName } from '../../search/reading/named/names.js'
import type { Named } from '../../search/reading/named/people.js'
import { bearsInitials, type Wording } from '../../search/wording.js'
import { fold, lower } from '../../text/fold.js'
import { slice } from '../../text/span.js'
import { syllableKey, syllables } from '../../text/syllables.js'
import { normalTones } from '../../text/tone.js'
import { itemText, type Sentence } from '../evidence/sentences.js'

/** The news item names the department, as the question does or written out. */
export function bearsBody(
  { article, section, wide }: Sentence,
  facts: readonly Fact[],
  body: Named,
  question: string,
): boolean {
  const wanted = lettersOf(body.name)
  if (facts.some((fact) => fact.kind === 'organization' && lettersOf(fact.name).startsWith(wanted))) return true
  const said = lettersOf(itemText({ article, section }))
  return (
    said.includes(wanted) ||
    said.includes(lettersOf(slice(question, body))) ||
    bearsInitials(wide, acronymOf(slice(question, body)))
  )
}

/** `QP` of `Bộ QP`. */
const acronymOf = (body: string): string => /[\p{Lu}&-]{2,8}$/u.exec(body)?.[0] ?? ''

/** `Sở Thông tin - truyền thông` and `Sở Thông tin và Truyền thông` are one: bare words without `và`. */
const lettersOf = (text: string): string =>
  ` ${fold(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `
    .replaceAll(' va ', ' ')
    .trim()

/** All syllables of the name, in a row where it has several; of a local unit in the sentence or beside it. */
export function bearsName(sentence: Sentence, { name, unit, homonym }: ProperName): boolean {
  const { own, near, wide } = sentence
  if (/^[\p{Lu}&-]{2,8}$/u.test(name) && bearsInitials(wide, name)) return true
  const whole = unit && homonym ? `${unit} ${name}` : name
  const keys = syllables(whole).map((part) => fold(syllableKey(slice(whole, part))))
  const pairs = keys.slice(1).map((key, i) => `${keys[i]} ${key}`)
  const within = (wording: Wording) =>
    keys.every((key) => wording.bare.has(key)) && pairs.every((pair) => wording.pairs.has(pair))
  return unit ? within(own) || within(near) : within(wide)
}

/** The code stands in the news item, or begins one there (`61/2018` of `61/2018/NĐ-CP`). */
export const bearsCode = ({ wide }: Sentence, code: string): boolean =>
  wide.keys.has(code) || [...wide.keys].some((key) => key.startsWith(`${code}/`))

/**
 * The news item names the person, with every diacritic that was typed: `Hưng` is not `Hùng`. What was typed bare may bear any.
 * @param typed the name as it was typed
 */
export function namesWhom({ article, section }: Sentence, typed: string): boolean {
  const said = normalTones(lower(itemText({ article, section })))
  const wanted = normalTones(lower(typed))
  const [bareSaid, bareWanted] = [fold(said), fold(wanted)]
  for (let at = bareSaid.indexOf(bareWanted); at >= 0; at = bareSaid.indexOf(bareWanted, at + 1))
    if ([...wanted].every((letter, i) => letter === bareWanted.charAt(i) || letter === said.charAt(at + i))) return true
  return false
}

/** The news item says the name. Asked which province an event was in, another may be named among its guests. */
export const mentions = ({ article, section }: Sentence, name: string): boolean => {
  return fold(itemText({ article, section })).includes(fold(name))
}
