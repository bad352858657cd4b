import { InputFile } from 'grammy'
import { rows, tapButton } from '../cards/buttons.js'
import { sourceLine, sourceOf } from '../cards/citation.js'
import type { ListView } from '../cards/view.js'
import { type Desk, say } from '../desk/desk.js'
import { entriesOf } from '../lists/entries.js'
import type { Entry } from '../lists/entry.js'
import { BARS_MOST, bars } from '../pictures/bars.js'
import { comparable } from '../pictures/comparable.js'
import { toPng } from '../pictures/render.js'
import { TIMELINE_MOST, timeline } from '../pictures/timeline.js'
import { bold, CAPTION_LIMIT, join, plain, type Rich, shorten } from '../rich/rich.js'
import type { Texts } from '../texts/texts.js'
import { Stopping } from '../wire/patience.js'
import type { Turn } from '../work/turn.js'

/**
 * The picture that goes with a list, where people would rather look: its entries have the list's numbers, its caption
 * their sources, its buttons lead to them as those of the list's card do. Without one the list says the same.
 */
export async function sendPicture(desk: Desk, turn: Turn, view: ListView, card: number): Promise<void> {
  try {
    await drawAndSend(desk, turn, view, card)
  } catch (error) {
    if (error instanceof Stopping) throw error
    desk.log.warn({ err: error, trace: turn.trace }, 'No picture was sent; the list was.')
  }
}

async function drawAndSend(desk: Desk, turn: Turn, view: ListView, card: number): Promise<void> {
  const drawn = draw(desk, turn.texts, view)
  if (drawn === undefined) return
  const picture = new InputFile(await toPng(drawn.svg), 'hinh.png')
  const numbers = drawn.shown.map(({ number }) => tapButton(String(number), { verb: 'go', card, at: number - 1 }))
  const buttons = rows([numbers.slice(0, ROW), numbers.slice(ROW)])
  await say(desk, turn, 'picture', { ...captionOf(desk, drawn, turn.texts), buttons, picture })
}

/** Buttons a row, for a phone. */
const ROW = 4

interface Shown {
  /** Its number in the list. */
  readonly number: number
  readonly entry: Entry
}

interface Drawn {
  readonly svg: string
  readonly title: string
  readonly shown: readonly Shown[]
}

function draw(desk: Desk, texts: Texts, view: ListView): Drawn | undefined {
  const entries = entriesOf(desk.corpus, view, texts)
  if (view.list === 'dates' && entries.length > 1) return drawTimeline(entries, texts, view)
  return view.list === 'deployments' ? drawBars(desk, entries, texts, view) : undefined
}

function drawTimeline(entries: readonly Entry[], texts: Texts, view: ListView): Drawn {
  const title = titled(texts.picture.timeline, view)
  const shown = entries.slice(0, TIMELINE_MOST).map((entry, at) => ({ entry, number: at + 1 }))
  return { svg: timeline(title, entries, left(entries.length - shown.length, texts)), title, shown }
}

function drawBars(desk: Desk, entries: readonly Entry[], texts: Texts, view: ListView): Drawn | undefined {
  const figures = comparable(desk.corpus, entries)
  if (figures.length === 0) return undefined
  const title = titled(texts.picture.bars, view)
  const shown = figures.slice(0, BARS_MOST)
  return { svg: bars(title, figures, left(figures.length - shown.length, texts)), title, shown }
}

const titled = (name: string, { filter }: ListView): string =>
  filter === '' ? name : `${name} – ${shorten(filter, 60)}`

const left = (count: number, texts: Texts): string => (count > 0 ? texts.picture.more(count) : '')

/** Where each number of the picture stands: `1, 3: title — publisher, day`. */
function captionOf({ corpus }: Desk, { title, shown }: Drawn, texts: Texts): Rich {
  const articles = [...new Set(shown.map(({ entry }) => entry.place.article))]
  const room = Math.floor((CAPTION_LIMIT - 150) / articles.length) - 30
  const lines = articles.flatMap((id) => {
    const article = corpus.article(id)
    const numbers = shown.filter(({ entry }) => entry.place.article === id).map(({ number }) => number)
    return article ? [plain(`${numbers.join(', ')}: ${shorten(sourceLine(sourceOf(article), texts), room)}`)] : []
  })
  return join([bold(title), plain(`${texts.sources}:`), ...lines], '\n')
}
