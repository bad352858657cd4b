import type { Corpus } from './corpus.js'
import type { Engine } from './engine.js'
import type { Library } from './library.js'
import { suggestionsFor } from './wording/suggestions.js'

/** Articles looked at for examples; enough for variety, few enough for a quick start. */
const LOOKED_AT = 12

/** Questions of different articles that the engine really answers, to offer to somebody who does not know what to ask. */
export async function examplesOf(library: Library, engine: Engine, most: number): Promise<readonly string[]> {
  const articles = library.articles.slice(0, LOOKED_AT)
  const offered = suggestionsFor(library, articles, 3 * most)
  const answers = await Promise.all(offered.map((question) => engine.answer(question)))
  return offered.filter((_, i) => answers[i]?.kind === 'answer').slice(0, most)
}

/** What channels read of the corpus beside asking. */
export async function corpusOf(library: Library, engine: Engine): Promise<Corpus> {
  const examples = await examplesOf(library, engine, 6)
  return {
    version: library.version,
    articles: library.articles,
    article: (id) => library.article(id),
    passages: (id) => library.passages(id),
    facts: (id) => library.facts(id),
    search: async (question, limit) => (await library.search(question, limit)).map(({ passage }) => passage),
    examples: (limit) => examples.slice(0, limit),
  }
}
