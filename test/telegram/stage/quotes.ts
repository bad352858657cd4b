import type { MessageEntity } from 'grammy/types'

/** What stands in the quote entities of a message. */
export const quotesIn = (text: string, entities: readonly MessageEntity[]): string[] =>
  entities
    .filter(({ type }) => type.endsWith('blockquote'))
    .map(({ offset, length }) => text.slice(offset, offset + length))
