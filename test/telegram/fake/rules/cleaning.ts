import type { MessageEntity } from 'grammy/types'

/**
 * What Telegram does to a text before it stores it (`clean_input_string` of the public server): control characters
 * become spaces, `\r`, U+2028–202E and three combining marks go, the ends are trimmed. Entities move along.
 */
export function clean(text: string, entities: readonly MessageEntity[]): { text: string; entities: MessageEntity[] } {
  let cleaned = ''
  const moved: number[] = []
  for (let at = 0; at < text.length; at++) {
    moved.push(cleaned.length)
    cleaned += cleanUnit(text.charCodeAt(at), text.charAt(at))
  }
  moved.push(cleaned.length)
  const start = cleaned.length - cleaned.trimStart().length
  const trimmed = cleaned.trim()
  const place = (offset: number): number =>
    Math.max(0, Math.min(trimmed.length, (moved[Math.min(offset, text.length)] ?? 0) - start))
  return { text: trimmed, entities: entities.flatMap((entity) => shift(entity, place)) }
}

function shift(entity: MessageEntity, place: (offset: number) => number): MessageEntity[] {
  const offset = place(entity.offset)
  const length = place(entity.offset + entity.length) - offset
  return length > 0 ? [{ ...entity, offset, length }] : []
}

function cleanUnit(code: number, unit: string): string {
  if (code === 13 || (code >= 0x2028 && code <= 0x202e)) return ''
  if (code === 0x333 || code === 0x33f || code === 0x30a) return ''
  return code < 32 && code !== 10 ? ' ' : unit
}
