import type { Corpus } from '../../answer/corpus.js'
import type { ListView } from '../cards/view.js'
import type { Texts } from '../texts/texts.js'
import { dateEntries } from './dates.js'
import { deploymentEntries } from './deployments.js'
import { directiveEntries } from './directives.js'
import { type Entry, filtered } from './entry.js'
import { sourceEntries } from './sources.js'

interface Made {
  readonly version: string
  readonly entries: readonly Entry[]
}

/** Lists are made once for each version of a corpus and language: paging must not read the whole corpus again. */
const made = new WeakMap<Texts, Map<ListView['list'], Made>>()

export const entriesOf = (corpus: Corpus, { list, filter }: ListView, texts: Texts): readonly Entry[] =>
  filtered(allOf(corpus, list, texts), filter)

function allOf(corpus: Corpus, list: ListView['list'], texts: Texts): readonly Entry[] {
  const lists = made.get(texts) ?? new Map<ListView['list'], Made>()
  made.set(texts, lists)
  const known = lists.get(list)
  if (known?.version === corpus.version) return known.entries
  const entries = make(corpus, list, texts)
  lists.set(list, { version: corpus.version, entries })
  return entries
}

function make(corpus: Corpus, list: ListView['list'], texts: Texts): readonly Entry[] {
  switch (list) {
    case 'sources':
      return sourceEntries(corpus)
    case 'directives':
      return directiveEntries(corpus, texts)
    case 'dates':
      return dateEntries(corpus, texts)
    case 'deployments':
      return deploymentEntries(corpus)
    default:
      return list satisfies never
  }
}
