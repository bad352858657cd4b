import type { Message } from 'grammy/types'

export interface Self {
  readonly id: number
  readonly username: string
}

export interface Command {
  readonly name: string
  readonly rest: string
}

/** What a message says to the bot. */
export type Said =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'question'; readonly text: string }
  /** A sticker, a picture: in a private chat somebody expects a word. */
  | { readonly kind: 'wordless' }
  /** It is not meant for the bot. */
  | { readonly kind: 'nothing' }

/** In a group the bot is addressed by a command, a reply to it or a mention; in a private chat by everything. */
export function saidTo(self: Self, message: Message): Said {
  const group = message.chat.type !== 'private'
  const text = message.text?.trim() ?? ''
  if (text === '') return { kind: group || isService(message) ? 'nothing' : 'wordless' }
  const command = commandIn(text, self)
  if (command !== undefined) return command
  const question = withoutMention(text, self)
  const addressed = !group || question !== text || message.reply_to_message?.from?.id === self.id
  return addressed && question !== '' ? { kind: 'question', text: question } : { kind: 'nothing' }
}

function commandIn(text: string, self: Self): Said | undefined {
  const match = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]{1,64}))?(?=\s|$)/i.exec(text)
  if (match === null) return undefined
  const bot = match[2]?.toLowerCase()
  if (bot !== undefined && bot !== self.username.toLowerCase()) return { kind: 'nothing' }
  return {
    kind: 'command',
    command: { name: (match[1] ?? '').toLowerCase(), rest: text.slice(match[0].length).trim() },
  }
}

/** The text without `@the_bot`, wherever it stands. */
function withoutMention(text: string, { username }: Self): string {
  const mention = new RegExp(`@${username}(?![A-Za-z0-9_])`, 'giu')
  return text
    .replace(mention, ' ')
    .replace(/[ ]{2,100}/g, ' ')
    .trim()
}

/** Somebody joined, a title changed: nobody said anything. */
const isService = (message: Message): boolean =>
  message.sticker === undefined &&
  message.photo === undefined &&
  message.voice === undefined &&
  message.video === undefined &&
  message.document === undefined &&
  message.audio === undefined &&
  message.animation === undefined &&
  message.video_note === undefined &&
  message.location === undefined &&
  message.contact === undefined &&
  message.poll === undefined &&
  message.dice === undefined
