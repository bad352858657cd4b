import type { Message } from 'grammy/types'
import { type Checked, checkText } from '../../answer/check/verdict.js'
import type { Corpus } from '../../answer/corpus.js'
import { slice } from '../../text/span.js'
import { clippedQuote, relative, sourceLine, sourceOf } from '../cards/citation.js'
import { letter } from '../cards/drawing.js'
import { type Desk, say } from '../desk/desk.js'
import { bold, concat, EMPTY, italic, join, MESSAGE_LIMIT, plain, type Rich, shorten } from '../rich/rich.js'
import type { Texts } from '../texts/texts.js'
import type { Turn } from '../work/turn.js'

const TEXT_LIMIT = 4096
const QUOTE_LIMIT = 350

/** `/kiemtra`, as a reply to somebody's message or with the text behind it. */
export async function checkMessage(desk: Desk, turn: Turn, rest: string, message: Message): Promise<void> {
  const { texts } = turn
  const replied = message.reply_to_message
  const text = (rest === '' ? (replied?.text ?? replied?.caption ?? '') : rest).slice(0, TEXT_LIMIT).normalize('NFC')
  const checked = text === '' ? [] : await checkText(desk.corpus, text)
  const answer = text === '' ? plain(texts.check.how) : report(desk.corpus, text, checked, texts)
  await say(desk, turn, 'check', letter(answer))
}

function report(corpus: Corpus, text: string, checked: readonly Checked[], texts: Texts): Rich {
  if (checked.length === 0) return plain(texts.check.nothing)
  const blocks: Rich[] = [bold(texts.check.title)]
  let room = MESSAGE_LIMIT - 200
  for (const each of checked) {
    const block = verdictText(corpus, text, each, texts)
    room -= block.text.length + 2
    if (room < 0) break
    blocks.push(block)
  }
  const left = checked.length - (blocks.length - 1)
  return join([...blocks, left > 0 ? italic(texts.check.more(left)) : EMPTY, italic(texts.check.limits)], '\n\n')
}

function verdictText(corpus: Corpus, text: string, { claim, verdict, evidence }: Checked, texts: Texts): Rich {
  const heading = concat(bold(shorten(slice(text, claim), 120)), plain(`: ${texts.check[verdict]}`))
  const article = evidence === null ? undefined : corpus.article(evidence.article)
  if (evidence === null || article === undefined) return heading
  const { sentence, fact } = evidence
  const quoted = clippedQuote(slice(article.text, sentence), QUOTE_LIMIT, relative(fact, sentence.start))
  return join([heading, quoted, plain(`${texts.sources}: ${shorten(sourceLine(sourceOf(article), texts), 250)}`)], '\n')
}
