import type { Article, Attributed } from '../../articles/article.js'
import type { Question } from '../../search/question.js'
import { contains, type Span } from '../../text/span.js'
import type { Answer } from '../answer.js'
import { refuses } from '../bearing/bearing.js'
import type { Sentence } from '../evidence/sentences.js'
import { supportOf } from '../evidence/support.js'
import { cite } from './compose.js'

/** Share of the question's words that the article must bear out before its byline is the answer. */
const LEAST_WIDE = 0.5

/** Who wrote the article that the question is about, which paper it was, or when it came out; null when none of these is asked. */
export function answerSource(question: Question, sentences: readonly Sentence[]): Answer | null {
  const wanted = wantedOf(question)
  if (wanted === null) return null
  const proven = sentences.flatMap((sentence) => {
    const support = supportOf(question.terms, sentence, NAMED)
    const told =
      refuses(question, sentence, []) === null && support.wide >= LEAST_WIDE ? toldBy(sentence, wanted) : null
    const evidence = told && (told.evidence ?? inFrontMatter(sentence.article, told.value))
    return told && evidence ? [{ sentence, support, told: { value: told.value, evidence } }] : []
  })
  const best = [...proven].sort((a, b) => b.support.score - a.support.score)[0]
  return best ? composed(question, best.sentence.article, best.told) : null
}

/** Weight of what holds besides the words: the article was found, and nothing that the question names speaks against it. */
const NAMED = 2

type Wanted = 'author' | 'publisher' | 'day'

function wantedOf({ asked }: Question): Wanted | null {
  if (asked.kind === 'source') return asked.wanted
  return asked.kind === 'date' && asked.role === 'publication' ? 'day' : null
}

function toldBy({ article }: Sentence, wanted: Wanted): Attributed<string> | null {
  const { author, publisher, published } = article
  if (wanted === 'day') return published
  return wanted === 'author' ? (author ?? publisher) : (publisher ?? author)
}

function composed(
  question: Question,
  article: Article,
  told: { readonly value: string; readonly evidence: Span },
): Answer {
  const { evidence, value } = told
  const section = Math.max(
    0,
    article.sections.findIndex(({ span }) => contains(span, evidence)),
  )
  const base = { question: question.typed, reading: question.reading, notes: [] }
  return {
    ...base,
    kind: 'answer',
    headline: value,
    about: article.title.value,
    citations: [cite(article, section, lineOf(article.text, evidence), 1, evidence)],
  }
}

/** Where the front matter gives the value. */
function inFrontMatter({ text, body }: Article, value: string): Span | null {
  const start = text.slice(0, body.start).indexOf(value)
  return start < 0 ? null : { start, end: start + value.length }
}

/** The whole line that the evidence stands in. */
function lineOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next }
}
