import type { Update } from 'grammy/types'
import { letter } from '../cards/drawing.js'
import { type Desk, say } from '../desk/desk.js'
import { plain } from '../rich/rich.js'
import type { Turn } from '../work/turn.js'
import { saidTo } from './addressed.js'

/** True when the person may go on. A denied one is told so where they spoke to the bot, and nothing of the corpus. */
export async function admit(desk: Desk, turn: Turn, update: Update): Promise<boolean> {
  if (desk.access.mayUse(turn)) return true
  const said = update.message === undefined ? undefined : saidTo(desk.self, update.message)
  if (said === undefined || said.kind === 'nothing') return false
  const code =
    said.kind === 'command' && said.command.name === 'start'
      ? /^i_([\w-]{22})$/.exec(said.command.rest)?.[1]
      : undefined
  if (code !== undefined && !turn.group && desk.members.redeem(code, turn.user, turn.now)) return true
  await say(desk, turn, 'denied', letter(plain(turn.texts.denied(turn.group ? turn.chat : turn.user))))
  return false
}
