import { type Desk, redraw, show } from '../desk/desk.js'
import type { Card } from '../state/cards.js'
import { LANGUAGES, type Language } from '../state/chats.js'
import { textsOf } from '../texts/texts.js'
import type { Turn } from '../work/turn.js'

export const chooseLanguage = (desk: Desk, turn: Turn): Promise<number> =>
  show(desk, turn, 'language', { kind: 'language', current: desk.chats.language(turn.chat) })

export async function speak(desk: Desk, turn: Turn, card: Card, at: number): Promise<void> {
  const current: Language | undefined = LANGUAGES[at]
  if (current === undefined) return
  desk.chats.speak(turn.chat, current)
  await redraw(desk, card, { kind: 'language', current }, textsOf(current))
}
