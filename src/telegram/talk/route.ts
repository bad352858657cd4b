import type { Message, Update } from 'grammy/types'
import { letter } from '../cards/drawing.js'
import { type Desk, say } from '../desk/desk.js'
import { type Command, saidTo } from '../gate/addressed.js'
import { obeyAdmin } from '../orders/admin.js'
import { checkMessage } from '../orders/check.js'
import { chooseLanguage } from '../orders/language.js'
import { LIST_OF, showList } from '../orders/lists.js'
import { erase, explainPrivacy } from '../orders/privacy.js'
import { help, start } from '../orders/welcome.js'
import { plain } from '../rich/rich.js'
import type { Pending } from '../state/journal.js'
import type { Turn } from '../work/turn.js'
import { answerAgain } from './edited.js'
import { answerQuestion } from './question.js'
import { tapped } from './tap.js'

/** After this long an answer comes with an apology, and only the newest question of a chat gets one. */
const LATE_MS = 15 * 60_000

export type Dealt = 'done' | 'skipped'

/** Deals with one update of somebody who may use the bot. */
export async function route(desk: Desk, turn: Turn, update: Update, pending: Pending): Promise<Dealt> {
  if (pending.note === 'slow-down') await tell(desk, turn, turn.texts.slowDown)
  else if (update.callback_query !== undefined) await tapped(desk, turn, update.callback_query)
  else if (update.edited_message !== undefined) await answerAgain(desk, turn, update.edited_message)
  else if (update.message !== undefined) return messageCame(desk, turn, update.message, pending)
  return 'done'
}

async function messageCame(desk: Desk, turn: Turn, message: Message, pending: Pending): Promise<Dealt> {
  const late = turn.now - message.date * 1000 > LATE_MS
  if (late && desk.journal.hasNewer(pending.lane, pending.id)) return 'skipped'
  const said = saidTo(desk.self, message)
  switch (said.kind) {
    case 'question':
      await answerQuestion(desk, turn, said.text, late ? 'late' : null)
      return 'done'
    case 'command':
      await obey(desk, turn, message, said.command)
      return 'done'
    case 'wordless':
      await tell(desk, turn, turn.texts.onlyText)
      return 'done'
    case 'nothing':
      return 'skipped'
    default:
      return said satisfies never
  }
}

async function obey(desk: Desk, turn: Turn, message: Message, { name, rest }: Command): Promise<void> {
  switch (name) {
    case 'start':
      return start(desk, turn, message.from?.first_name ?? '', rest)
    case 'huongdan':
    case 'help':
      return help(desk, turn)
    case 'ngonngu':
      return chooseLanguage(desk, turn)
    case 'riengtu':
      return explainPrivacy(desk, turn)
    case 'xoa':
      return erase(desk, turn)
    case 'kiemtra':
      return checkMessage(desk, turn, message, rest)
    default:
      return obeyOther(desk, turn, name, rest)
  }
}

async function obeyOther(desk: Desk, turn: Turn, name: string, rest: string): Promise<void> {
  const list = LIST_OF[name]
  if (list !== undefined) return showList(desk, turn, list, rest)
  if (!(await obeyAdmin(desk, turn, name))) await unknown(desk, turn)
}

/** In a group a command that is not known may be meant for another bot. */
const unknown = async (desk: Desk, turn: Turn): Promise<void> =>
  turn.group ? undefined : tell(desk, turn, turn.texts.unknownCommand)

const tell = async (desk: Desk, turn: Turn, text: string): Promise<void> =>
  void (await say(desk, turn, 'word', letter(plain(text))))
