import { InputFile } from 'grammy'
import type { ListView } from '../cards/view.js'
import { type Desk, say } from '../desk/desk.js'
import { entriesOf } from '../lists/entries.js'
import type { Entry } from '../lists/entry.js'
import { BARS_MOST, bars } from '../pictures/bars.js'
import { comparable } from '../pictures/comparable.js'
import { toPng } from '../pictures/render.js'
import { TIMELINE_MOST, timeline } from '../pictures/timeline.js'
import { bold, CAPTION_LIMIT, concat, join, plain, type Rich, shorten } from '../rich/rich.js'
import type { Texts } from '../texts/texts.js'
import { Stopping } from '../wire/patience.js'
import type { Turn } from '../work/turn.js'

/** The picture that goes with a list, where people would rather look. Without one the list says the same. */
export async function sendPicture(desk: Desk, turn: Turn, view: ListView): Promise<void> {
  try {
    await drawAndSend(desk, turn, view)
  } catch (error) {
    if (error instanceof Stopping) throw error
    desk.log.warn({ err: error, trace: turn.trace }, 'No picture was sent; the list was.')
  }
}

async function drawAndSend(desk: Desk, turn: Turn, view: ListView): Promise<void> {
  const drawn = draw(desk, turn.texts, view)
  if (drawn === undefined) return
  const caption = captionOf(desk, drawn, turn.texts)
  const picture = new InputFile(await toPng(drawn.svg), 'hinh.png')
  await say(desk, turn, 'picture', { ...caption, buttons: null, picture })
}

interface Drawn {
  readonly svg: string
  readonly title: string
  /** What the picture shows, for its citations. */
  readonly entries: readonly Entry[]
}

function draw(desk: Desk, texts: Texts, view: ListView): Drawn | undefined {
  const entries = entriesOf(desk.corpus, view, texts)
  const more = (shown: number, all: number) => (all > shown ? texts.picture.more(all - shown) : '')
  const title = (name: string) => (view.filter === '' ? name : `${name} – ${shorten(view.filter, 30)}`)
  if (view.list === 'dates' && entries.length > 1) {
    const name = title(texts.picture.timeline)
    return {
      svg: timeline(name, entries, more(TIMELINE_MOST, entries.length)),
      title: name,
      entries: entries.slice(0, TIMELINE_MOST),
    }
  }
  const figures = view.list === 'deployments' ? comparable(desk.corpus, entries) : []
  if (figures.length === 0) return undefined
  const name = title(texts.picture.bars)
  const shown = figures.slice(0, BARS_MOST).map(({ entry }) => entry)
  return { svg: bars(name, figures, more(BARS_MOST, figures.length)), title: name, entries: shown }
}

/** The articles that the picture is drawn from. */
function captionOf({ corpus }: Desk, { title, entries }: Drawn, texts: Texts): Rich {
  const articles = [...new Set(entries.map(({ place }) => place.article))]
  const titles = articles.flatMap((id) => corpus.article(id)?.title.value ?? []).map((name) => shorten(name, 120))
  const sources = shorten(texts.picture.sources(titles.join('; ')), CAPTION_LIMIT - 120)
  return join([concat(bold(title)), plain(sources)], '\n')
}
