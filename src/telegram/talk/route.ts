import type { Message, Update } from 'grammy/types'
import { letter } from '../cards/draw.js'
import { plain } from '../cards/rich.js'
import { type Desk, say } from '../desk.js'
import type { Turn } from '../work/turn.js'
import { answerQuestion } from './question.js'
import { tapped } from './tap.js'
import { help, start } from './welcome.js'

/** Deals with one update. */
export async function route(desk: Desk, turn: Turn, update: Update): Promise<void> {
  if (update.callback_query !== undefined) await tapped(desk, turn, update.callback_query)
  else if (update.message !== undefined) await messageCame(desk, turn, update.message)
}

async function messageCame(desk: Desk, turn: Turn, message: Message): Promise<void> {
  const text = message.text?.trim()
  if (text === undefined || text === '') return tell(desk, turn, turn.texts.onlyText)
  const command = commandOf(text)
  await (command === undefined ? answerQuestion(desk, turn, text) : obey(desk, turn, message, command))
}

async function obey(desk: Desk, turn: Turn, message: Message, command: Command): Promise<void> {
  switch (command.name) {
    case 'start':
      return start(desk, turn, message.from?.first_name ?? '', command.rest)
    case 'huongdan':
    case 'help':
      return help(desk, turn)
    default:
      return tell(desk, turn, turn.texts.unknownCommand)
  }
}

export interface Command {
  readonly name: string
  /** The bot it is meant for, when the command says so. */
  readonly bot: string | null
  readonly rest: string
}

export function commandOf(text: string): Command | undefined {
  const match = /^\/([a-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?=\s|$)/i.exec(text)
  if (match === null) return undefined
  return { name: (match[1] ?? '').toLowerCase(), bot: match[2] ?? null, rest: text.slice(match[0].length).trim() }
}

const tell = async (desk: Desk, turn: Turn, text: string): Promise<void> =>
  void (await say(desk, turn, 'word', letter(plain(text))))
