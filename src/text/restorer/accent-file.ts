import zlib from 'node:zlib'

/** What the file of the restorer holds, see `embeddings/restorer/README.md`. Counts are bytes: round(16 ln count). */
export interface AccentFile {
  /** by number; 0 is the boundary and 1 a figure */
  readonly syllables: readonly string[]
  readonly counts: Uint8Array
  /** numbers of the syllables that follow `a`, ascending: `followers[starts[a]] … followers[starts[a + 1] - 1]` */
  readonly starts: Uint32Array
  readonly followers: Uint16Array
  readonly pairCounts: Uint8Array
  /** numbers of the syllables that follow pair `p`, a place in `followers`: `thirds[thirdStarts[p]] …`, ascending */
  readonly thirdStarts: Uint32Array
  readonly thirds: Uint16Array
  readonly thirdCounts: Uint8Array
}

const MAGIC = 'VAC2'
const HEAD = 24

interface Head {
  readonly size: number
  readonly pairs: number
  readonly triples: number
  readonly textLength: number
}

/** @throws Error naming what is wrong with a damaged or foreign file */
export function readAccentFile(bytes: Uint8Array): AccentFile {
  const { size, pairs, triples, textLength } = readHead(bytes)
  const text = new TextDecoder().decode(bytes.subarray(HEAD, HEAD + textLength))
  const syllables = ['', '0', ...text.split('\n')]
  if (syllables.length !== size) throw new Error(`accent table: ${syllables.length} syllables, ${size} were declared`)
  const reader = { bytes, at: HEAD + textLength }
  const file = {
    syllables,
    counts: take(reader, size),
    ...readPairs(reader, size, pairs),
    pairCounts: take(reader, pairs),
    ...readTriples(reader, pairs, triples),
    thirdCounts: take(reader, triples),
  }
  if (reader.at !== bytes.length) throw new Error('accent table: its parts do not fill the file')
  return file
}

function readHead(bytes: Uint8Array): Head {
  if (bytes.length < HEAD) throw new Error(`accent table: ${bytes.length} bytes, shorter than its head of ${HEAD}`)
  const magic = String.fromCharCode(...bytes.subarray(0, 4))
  if (magic !== MAGIC) throw new Error(`accent table: starts with ${JSON.stringify(magic)}, not with ${MAGIC}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const number = (at: number): number => view.getUint32(at, true)
  if (crc32(bytes.subarray(HEAD)) !== number(20))
    throw new Error('accent table: the checksum does not fit, the file is cut short or damaged; fetch it again')
  return { size: number(4), pairs: number(8), triples: number(12), textLength: number(16) }
}

interface Reader {
  readonly bytes: Uint8Array
  at: number
}

function take(reader: Reader, length: number): Uint8Array {
  const part = reader.bytes.slice(reader.at, reader.at + length)
  reader.at += length
  return part
}

/** For each syllable the number of its followers, then their numbers as differences. */
function readPairs(reader: Reader, size: number, pairs: number) {
  const values = varints(reader, size + pairs)
  const starts = new Uint32Array(size + 1)
  const followers = new Uint16Array(pairs)
  for (let row = 0, at = 0, filled = 0; row < size; row++) {
    const end = filled + (values[at++] ?? 0)
    for (let last = 0; filled < end; filled++) {
      last += values[at++] ?? 0
      followers[filled] = last
    }
    starts[row + 1] = end
  }
  return { starts, followers }
}

/** For each triple the difference of its pair's place to that of the triple before, then its third syllable. */
function readTriples(reader: Reader, pairs: number, triples: number) {
  const values = varints(reader, 2 * triples)
  const thirdStarts = new Uint32Array(pairs + 1)
  const thirds = new Uint16Array(triples)
  let pair = 0
  for (let i = 0; i < triples; i++) {
    for (const next = pair + (values[2 * i] ?? 0); pair < next; ) thirdStarts[++pair] = i
    thirds[i] = values[2 * i + 1] ?? 0
  }
  thirdStarts.fill(triples, pair + 1)
  return { thirdStarts, thirds }
}

/** Base-128 integers, low part first. Two million of them are read at every start: in one loop, that is soon compiled. */
function varints(reader: Reader, count: number): Uint32Array {
  const { bytes } = reader
  const values = new Uint32Array(count)
  let { at } = reader
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0
      value |= (byte & 127) << shift
    }
    values[i] = value
  }
  reader.at = at
  return values
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** CRC-32 as in zlib, which has it since Node 20.15. */
function crc32(bytes: Uint8Array): number {
  if (zlib.crc32) return zlib.crc32(bytes)
  let c = 0xffffffff
  for (let i = 0; i < bytes.length; i++) c = (CRC[(c ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}
