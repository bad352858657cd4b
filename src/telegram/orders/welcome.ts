import { letter } from '../cards/drawing.js'
import { type Desk, say, show } from '../desk/desk.js'
import { plain } from '../rich/rich.js'
import { readArticle, showPlace } from '../talk/tap.js'
import type { Turn } from '../work/turn.js'

const EXAMPLES = 5

/** `/start`, alone or from a link: `s_<place>` opens that very passage. */
export async function start(desk: Desk, turn: Turn, name: string, payload: string): Promise<void> {
  const place = /^s_([A-Za-z0-9_-]{1,62})$/.exec(payload)?.[1]
  await (place === undefined ? offer(desk, turn, 'start', name) : openLink(desk, turn, place))
}

export const help = (desk: Desk, turn: Turn): Promise<number> => offer(desk, turn, 'help', '')

async function openLink(desk: Desk, turn: Turn, place: string): Promise<void> {
  const { texts } = turn
  const located = desk.places.locate(desk.corpus, place)
  switch (located.kind) {
    case 'here':
      return showPlace(desk, turn, located)
    case 'changed':
      await say(desk, turn, 'link', letter(plain(texts.linkChanged)))
      return readArticle(desk, turn, located.article)
    case 'gone':
      return void (await say(desk, turn, 'link', letter(plain(texts.linkGone))))
    case 'unknown':
      return void (await say(desk, turn, 'link', letter(plain(texts.linkUnknown))))
    default:
      return located satisfies never
  }
}

const offer = (desk: Desk, turn: Turn, intro: 'start' | 'help', name: string): Promise<number> =>
  show(desk, turn, 'questions', { kind: 'questions', intro, name, questions: desk.corpus.examples(EXAMPLES) })
