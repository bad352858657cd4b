import { slice } from '../../text/span.js'
import { drawList } from '../lists/list-card.js'
import { bold, EMPTY, italic, join, listed, plain, type Rich } from '../rich/rich.js'
import { LANGUAGES } from '../state/chats.js'
import { type Texts, textsOf } from '../texts/texts.js'
import type { Letter } from '../wire/courier.js'
import { answerButtons } from './answer-buttons.js'
import { answerText } from './answer-card.js'
import { questionButtons, tapButton } from './buttons.js'
import { clippedQuote, sourceLine, sourceOf } from './citation.js'
import { type Drawing, letter } from './drawing.js'
import { drawPassage } from './passage-card.js'
import type { AnswerView, LanguageView, QuestionsView, View } from './view.js'

/** A card as it is sent. The same view gives the same bytes. */
export function draw(view: View, drawing: Drawing): Letter {
  switch (view.kind) {
    case 'answer':
      return drawAnswer(view, drawing)
    case 'questions':
      return drawQuestions(view, drawing)
    case 'passage':
      return drawPassage(view, drawing)
    case 'list':
      return drawList(view, drawing)
    case 'language':
      return drawLanguage(view, drawing)
    default:
      return view satisfies never
  }
}

function drawAnswer(view: AnswerView, drawing: Drawing): Letter {
  const { texts } = drawing
  const body = view.page === 0 ? answerText(view.answer, { texts, compact: view.compact }) : otherText(view, drawing)
  const notice = view.notice === null ? EMPTY : italic(texts[view.notice])
  return letter(join([notice, body], '\n\n'), answerButtons(view, drawing))
}

const OTHER_LIMIT = 2500

function otherText(view: AnswerView, { texts, corpus }: Drawing): Rich {
  const place = view.others[view.page - 1]
  const article = place && corpus.article(place.article)
  if (place === undefined || article === undefined) return plain(texts.linkGone)
  return join(
    [
      italic(texts.otherResult(view.page + 1, view.others.length + 1)),
      bold(article.title.value),
      clippedQuote(slice(article.text, place.span), OTHER_LIMIT, null),
      plain(`${texts.sources}: ${sourceLine(sourceOf(article), texts)}`),
    ],
    '\n',
  )
}

function drawQuestions({ intro, name, questions }: QuestionsView, { texts, card }: Drawing): Letter {
  const text =
    intro === 'start'
      ? join([bold(texts.greeting(name)), plain(texts.greetingHow)], '\n\n')
      : join([plain(texts.help), commandLines(texts), italic(texts.helpTry)], '\n\n')
  return letter(join([text, listed(questions)], '\n'), questionButtons(questions, card))
}

/** A tap on a command in a text sends it. */
const commandLines = ({ helpCommands, commands }: Texts): Rich =>
  plain([`${helpCommands}:`, ...Object.entries(commands).map(([name, told]) => `/${name} – ${told}`)].join('\n'))

/** Each language is called by its own name. */
function drawLanguage({ current }: LanguageView, { texts, card }: Drawing): Letter {
  const buttons = LANGUAGES.map((language, at) => tapButton(textsOf(language).languageName, { verb: 'say', card, at }))
  return letter(plain(texts.languageNow(textsOf(current).languageName)), [buttons])
}
