import type { LISTS, ListView } from '../cards/view.js'
import { type Desk, show } from '../desk/desk.js'
import type { Turn } from '../work/turn.js'
import { sendPicture } from './pictures.js'

/** The commands that show lists. */
export const LIST_OF: Readonly<Record<string, (typeof LISTS)[number]>> = {
  nguon: 'sources',
  vanban: 'directives',
  moc: 'dates',
  trienkhai: 'deployments',
}

export async function showList(desk: Desk, turn: Turn, list: ListView['list'], filter: string): Promise<void> {
  const view: ListView = { kind: 'list', list, filter: filter.slice(0, 80), page: 0 }
  await show(desk, turn, 'list', view)
  await sendPicture(desk, turn, view)
}
