import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { shorten } from '../rich/rich.js'

/** What a tap on a button asks for. The word goes over the wire, so it is short and never changes its meaning. */
export const VERBS = ['ask', 'pick', 'page', 'src', 'near', 'copy', 'up', 'down', 'why', 'art', 'go', 'say'] as const
export type Verb = (typeof VERBS)[number]

/** A tap: the verb, the card that the button belongs to, and which of its things. */
export interface Tap {
  readonly verb: Verb
  readonly card: number
  readonly at: number
}

/** Telegram takes 64 bytes; this is at most 4 + 1 + 11 + 1 + 11. */
export const encodeTap = ({ verb, card, at }: Tap): string => `${verb}.${card.toString(36)}.${at.toString(36)}`

export function decodeTap(data: string): Tap | undefined {
  const match = /^([a-z]{2,4})\.([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(data)
  const verb = VERBS.find((known) => known === match?.[1])
  if (match === null || verb === undefined) return undefined
  return { verb, card: Number.parseInt(match[2] ?? '', 36), at: Number.parseInt(match[3] ?? '', 36) }
}

/** Longer labels are cut off on a phone anyway. */
const LABEL = 60

export const tapButton = (label: string, tap: Tap): InlineKeyboardButton => ({
  text: shorten(label, LABEL),
  callback_data: encodeTap(tap),
})

export const rows = (buttons: readonly (readonly InlineKeyboardButton[])[]): InlineKeyboardMarkup | null => {
  const full = buttons.filter((row) => row.length > 0).map((row) => [...row])
  return full.length === 0 ? null : { inline_keyboard: full }
}

/** One question a row: each runs at once when it is tapped. */
export const questionButtons = (questions: readonly string[], card: number): InlineKeyboardButton[][] =>
  questions.map((question, at) => [tapButton(`${at + 1}. ${question}`, { verb: 'ask', card, at })])
