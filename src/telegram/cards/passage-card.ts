import type { Corpus } from '../../answer/corpus.js'
import type { Article, Passage } from '../../articles/article.js'
import { contains, type Span, slice } from '../../text/span.js'
import { bold, EMPTY, italic, join, plain, type Rich, shorten } from '../rich/rich.js'
import type { Letter } from '../wire/courier.js'
import { rows, tapButton } from './buttons.js'
import { clippedQuote, relative, sourceDetails, sourceOf } from './citation.js'
import type { Drawing } from './drawing.js'
import type { PassageView, Place } from './view.js'

/** The passage that a place stands in. */
export function passageView(corpus: Corpus, { article, span }: Place): PassageView {
  const passages = corpus.passages(article)
  const whole = passages.findIndex((passage) => contains(passage.span, span))
  const begins = passages.findIndex((passage) => passage.span.end > span.start)
  return { kind: 'passage', article, at: Math.max(0, whole >= 0 ? whole : begins), cited: span }
}

/** A neighbour is there to show the context; the passage itself should be read whole. */
const PASSAGE_LIMIT = 2000
const NEIGHBOUR_LIMIT = 550

export function drawPassage(view: PassageView, drawing: Drawing): Letter {
  const { corpus, texts, card } = drawing
  const article = corpus.article(view.article)
  const passages = corpus.passages(view.article)
  const passage = passages[view.at]
  if (article === undefined || passage === undefined) return { ...plain(texts.linkGone), buttons: null }
  const text = passageText(article, passages, view, drawing)
  const go = (at: number, label: string) =>
    passages[at] === undefined ? [] : [tapButton(label, { verb: 'near', card, at })]
  const buttons = [
    [...go(view.at - 1, texts.goBefore), ...go(view.at + 1, texts.goAfter)],
    [
      { text: texts.shareLink, url: shareUrl(drawing.linkOf(article.id, view.cited ?? passage.span)) },
      ...open(article.id, drawing),
    ],
  ]
  return { ...text, buttons: rows(buttons) }
}

function passageText(article: Article, passages: readonly Passage[], view: PassageView, { texts }: Drawing): Rich {
  const part = (at: number, label: string, limit: number): Rich => {
    const passage = passages[at]
    if (passage === undefined) return EMPTY
    return join(
      [italic(label), clippedQuote(slice(article.text, passage.span), limit, factIn(passage.span, view.cited))],
      '\n',
    )
  }
  const heading = join([bold(shorten(article.title.value, 300)), plain(sourceDetails(sourceOf(article), texts))], '\n')
  return join(
    [
      heading,
      part(view.at - 1, texts.passageBefore, NEIGHBOUR_LIMIT),
      part(view.at, texts.passageCited, PASSAGE_LIMIT),
      part(view.at + 1, texts.passageAfter, NEIGHBOUR_LIMIT),
    ],
    '\n\n',
  )
}

/** The cited place is emphasized, unless it is the whole passage. */
function factIn(passage: Span, cited: Span | null): Span | null {
  if (cited === null || !contains(passage, cited)) return null
  return cited.end - cited.start < passage.end - passage.start ? relative(cited, passage.start) : null
}

const shareUrl = (link: string): string => `https://t.me/share/url?url=${encodeURIComponent(link)}`

const open = (article: string, { texts, urlOf }: Drawing) => {
  const url = urlOf(article)
  return url === null ? [] : [{ text: texts.openArticle, url }]
}
