import type { Message } from 'grammy/types'
import { letter } from '../cards/drawing.js'
import type { ListView } from '../cards/view.js'
import { type Desk, say } from '../desk/desk.js'
import type { Command } from '../gate/addressed.js'
import { plain } from '../rich/rich.js'
import type { Turn } from '../work/turn.js'
import { obeyAdmin } from './admin.js'
import { checkMessage } from './check.js'
import { chooseLanguage } from './language.js'
import { showList } from './lists.js'
import { erase, explainPrivacy } from './privacy.js'
import { help, start } from './welcome.js'

/** What a command does; `rest`: what stands behind it. */
type Order = (desk: Desk, turn: Turn, rest: string, message: Message) => Promise<unknown>

const list =
  (name: ListView['list']): Order =>
  (desk, turn, rest) =>
    showList(desk, turn, name, rest)

/** What everybody may ask for by a command. */
const ORDERS: ReadonlyMap<string, Order> = new Map<string, Order>([
  ['start', (desk, turn, rest, message) => start(desk, turn, message.from?.first_name ?? '', rest)],
  ['huongdan', help],
  ['help', help],
  ['nguon', list('sources')],
  ['vanban', list('directives')],
  ['moc', list('dates')],
  ['trienkhai', list('deployments')],
  ['kiemtra', checkMessage],
  ['ngonngu', chooseLanguage],
  ['riengtu', explainPrivacy],
  ['xoa', erase],
])

export async function obey(desk: Desk, turn: Turn, message: Message, { name, rest }: Command): Promise<void> {
  const order = ORDERS.get(name)
  if (order !== undefined) await order(desk, turn, rest, message)
  else if (!(await obeyAdmin(desk, turn, name))) await unknown(desk, turn)
}

/** In a group a command that is not known may be meant for another bot. */
async function unknown(desk: Desk, turn: Turn): Promise<void> {
  if (!turn.group) await say(desk, turn, 'word', letter(plain(turn.texts.unknownCommand)))
}
