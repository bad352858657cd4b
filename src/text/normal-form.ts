/** Bytes looked at to tell a text from a binary file. */
const SNIFF = 4096

/**
 * The one form that every text of the program has: decoded UTF-8 without byte order mark, NFC, `\n` line ends.
 * @throws Error that says why the bytes are no such text, and what to do
 */
export function decodeText(bytes: Uint8Array): string {
  refuseBinary(bytes)
  return normalForm(decodeUtf8(bytes))
}

/** NFC, `\n` line ends, no byte order mark. */
export const normalForm = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')

/** Tabs and no-break spaces as spaces, length kept: patterns over text then need to know one space only. */
export const plainSpaces = (text: string): string => text.replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(
      `is not valid UTF-8 (first bad byte at offset ${firstBadByte(bytes)}); save it again with the encoding UTF-8`,
    )
  }
}

/** The offset of the first byte that belongs to no character. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  while (good > 0 && !decodes(bytes.subarray(0, good), false)) good--
  return good
}

/** `unfinished`: the bytes may end within a character. */
function decodes(bytes: Uint8Array, unfinished: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: unfinished })
    return true
  } catch {
    return false
  }
}

function refuseBinary(bytes: Uint8Array): void {
  if (startsLikeUtf16(bytes)) throw new Error('is encoded in UTF-16; save it again with the encoding UTF-8')
  const head = bytes.subarray(0, SNIFF)
  const controls = head.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0)
  if (bytes.includes(0) || controls * 10 > head.length)
    throw new Error('is a binary file, not text; convert it to plain UTF-8 text (.txt) first')
}

const startsLikeUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** Tab, line feed, form feed and carriage return are text. */
const isControl = (byte: number): boolean => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13
