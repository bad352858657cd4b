import type { ListView } from '../cards/view.js'
import { type Desk, show } from '../desk/desk.js'
import type { Turn } from '../work/turn.js'
import { sendPicture } from './pictures.js'

/** A filter is a province, a year, a few words. */
const FILTER = 80

export async function showList(desk: Desk, turn: Turn, list: ListView['list'], filter: string): Promise<void> {
  const view: ListView = { kind: 'list', list, filter: [...filter].slice(0, FILTER).join(''), page: 0 }
  const card = await show(desk, turn, 'list', view)
  await sendPicture(desk, turn, view, card)
}
