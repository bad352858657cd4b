import type { Corpus } from '../../answer/corpus.js'
import type { DirectiveFact } from '../../facts/fact.js'
import { slice } from '../../text/span.js'
import { shorten } from '../rich/rich.js'
import type { Texts } from '../texts/texts.js'
import { type Entry, inOrder, provinceOf, termsOf } from './entry.js'

/** So much of a title tells which article it is. */
const TITLE = 70

interface Mention {
  readonly article: string
  readonly text: string
  readonly fact: DirectiveFact
}

/** Every directive once: its fullest name, its date and subject where some article gives them, and where it is cited. */
export function directiveEntries(corpus: Corpus, texts: Texts): readonly Entry[] {
  const mentions = new Map<string, Mention[]>()
  for (const { id, text } of corpus.articles)
    for (const fact of corpus.facts(id))
      if (fact.kind === 'directive' && fact.number !== null)
        mentions.set(fact.identity, [...(mentions.get(fact.identity) ?? []), { article: id, text, fact }])
  return inOrder([...mentions.values()].flatMap((all) => entryOf(corpus, all, texts) ?? []))
}

function entryOf(corpus: Corpus, mentions: readonly Mention[], texts: Texts): Entry | undefined {
  const best = [...mentions].sort((a, b) => fullness(b) - fullness(a))[0]
  if (best === undefined) return undefined
  const { fact, text, article } = best
  const name = slice(text, fact.span)
  const issued = mentions.flatMap((mention) =>
    mention.fact.issued ? [slice(mention.text, mention.fact.issued)] : [],
  )[0]
  const subject = fact.subject ? slice(text, fact.subject) : ''
  const articles = [...new Set(mentions.map((mention) => mention.article))]
  const titles = articles.flatMap((id) => corpus.article(id)?.title.value ?? []).map((title) => shorten(title, TITLE))
  const home = corpus.article(article)
  return {
    when: '',
    heading: [name, issued].filter((part) => part !== undefined).join(' '),
    details: [subject === '' ? '' : texts.about(subject), texts.citedIn(titles.length, titles.join('; '))],
    place: { article, span: fact.sentence },
    fact: fact.span,
    terms: termsOf(name, subject, home && provinceOf(home, fact.section)),
    year: fact.year,
    order: `${fact.year ?? 9999} ${fact.identity}`,
  }
}

/** A mention that says more is the better one to show; among equals the longer name. */
const fullness = ({ fact }: Mention): number =>
  (fact.issued === null ? 0 : 400) + (fact.subject === null ? 0 : 200) + Math.min(150, fact.span.end - fact.span.start)
