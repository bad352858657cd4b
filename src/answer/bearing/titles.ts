import type { Fact } from '../../facts/fact.js'
import type { Question } from '../../search/question.js'
import { cue } from '../../search/reading/cue.js'
import { TITLE_WORDS } from '../../search/reading/titles.js'
import { fold } from '../../text/fold.js'
import { slice } from '../../text/span.js'
import { itemText, type Sentence } from '../evidence/sentences.js'

/** English ones are in questions whose words the bilingual table lacks. */
export const TITLE = cue(`${TITLE_WORDS}|director|chairman|secretary|minister`)

export const titleIn = (text: string): string | null => titlesIn(text)[0] ?? null

export function titlesIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(TITLE.source, 'giu'))].map(([title]) => fold(title))
}

/**
 * Whether a sentence gives the people that a question names the very title that it names: `Phó Chủ tịch` is no `Chủ tịch`,
 * and the title of the next in a list is not theirs. True when the question names none of either.
 */
export function bearsOffice({ text, constraints }: Question, sentence: string): boolean {
  const asked = titleIn(text)
  if (asked === null) return true
  const people = constraints.people.map(({ name }) => fold(name))
  const parts =
    people.length === 0
      ? [sentence]
      : sentence.split(';').filter((part) => people.some((name) => fold(part).includes(name)))
  return parts.some((part) => titlesIn(part).includes(asked))
}

/** How far before a name a title may stand to be taken for that person's, in UTF-16 units. */
const BEFORE_NAME = 60
/** And how far behind it. */
const BEHIND_NAME = 90

/**
 * Whether nobody of the news item who bears a name of the question is given other titles only than the question gives them:
 * `Chủ tịch UBND tỉnh Trần Thanh Đức`, when he is its Phó Chủ tịch.
 */
export function bearsTitle(
  { text, constraints }: Question,
  { article, section }: Sentence,
  facts: readonly Fact[],
): boolean {
  const said = itemText({ article, section })
  return constraints.people.every(({ start, name }) => {
    const asked = titlesIn(
      text
        .slice(Math.max(0, start - BEFORE_NAME), start)
        .split(/[,;?]/u)
        .at(-1) ?? '',
    ).at(-1)
    const offices = facts.flatMap((fact) =>
      fact.kind === 'person' && fact.office && fold(slice(article.text, fact.name)) === fold(name)
        ? [titlesIn(slice(article.text, fact.office))]
        : [],
    )
    return (
      asked === undefined ||
      offices.length === 0 ||
      offices.some((titles) => titles.includes(asked)) ||
      isCalled(said, name, asked)
    )
  })
}

/** The title stands near the name somewhere, before or behind it. */
const isCalled = (said: string, name: string, title: string): boolean =>
  [...said.matchAll(new RegExp(name.replace(/[^\p{L} ]/gu, '.'), 'giu'))].some(({ index }) => {
    const around = said.slice(Math.max(0, index - BEFORE_NAME), index + name.length + BEHIND_NAME)
    return titlesIn(around.replaceAll(/[.;?!]\s/gu, ' ')).includes(title)
  })

/** The news item names the very titles that the question names: what a minister said is not what his deputy said. */
export function holdsTitles({ text }: Question, { article, section }: Sentence): boolean {
  const asked = titlesIn(text)
  if (asked.length === 0) return true
  const held = new Set(titlesIn(itemText({ article, section })))
  return asked.every((title) => held.has(title))
}
