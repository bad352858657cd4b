/** Arrays that can be written to a file as they lie in memory. */
export type Arrays = Readonly<Record<string, Int8Array | Uint8Array | Uint16Array | Uint32Array | Float32Array>>

const KINDS = { Int8Array, Uint8Array, Uint16Array, Uint32Array, Float32Array } as const
type Kind = keyof typeof KINDS
const NAMES = [
  'Int8Array',
  'Uint8Array',
  'Uint16Array',
  'Uint32Array',
  'Float32Array',
] as const satisfies readonly Kind[]

interface Entry {
  readonly name: string
  readonly kind: Kind
  readonly length: number
}

/** Every array starts at a multiple of this. */
const ALIGNMENT = 8

/**
 * Puts named arrays into one buffer: the length of a JSON head, the head, then the arrays. Little-endian, as every machine
 * that runs Node is; the head is read back as it was written, so a file of another machine kind fails its check.
 */
export function pack(arrays: Arrays): Uint8Array {
  const entries = Object.entries(arrays).map(
    ([name, array]): Entry => ({ name, kind: kindOf(array), length: array.length }),
  )
  const head = new TextEncoder().encode(JSON.stringify(entries))
  const sizes = Object.values(arrays).map((array) => aligned(array.byteLength))
  const packed = new Uint8Array(aligned(4 + head.length) + sizes.reduce((sum, size) => sum + size, 0))
  new DataView(packed.buffer).setUint32(0, head.length, true)
  packed.set(head, 4)
  let at = aligned(4 + head.length)
  for (const array of Object.values(arrays)) {
    packed.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }
  return packed
}

/** The arrays of a buffer, as views on it: nothing is copied. The bytes are trusted, their checksum was verified. */
export class Unpacked {
  private readonly found = new Map<string, Arrays[string]>()

  constructor(given: Uint8Array) {
    const packed = given.byteOffset % ALIGNMENT === 0 ? given : Uint8Array.from(given)
    const { buffer, byteOffset } = packed
    const headLength = new DataView(buffer, byteOffset).getUint32(0, true)
    const entries: readonly Entry[] = JSON.parse(new TextDecoder().decode(packed.subarray(4, 4 + headLength)))
    let at = byteOffset + aligned(4 + headLength)
    for (const { name, kind, length } of entries) {
      const array = viewOf(kind, buffer, at, length)
      this.found.set(name, array)
      at += aligned(array.byteLength)
    }
  }

  bytes(name: string): Uint8Array {
    return this.get(name, Uint8Array)
  }

  signed(name: string): Int8Array {
    return this.get(name, Int8Array)
  }

  words(name: string): Uint32Array {
    return this.get(name, Uint32Array)
  }

  floats(name: string): Float32Array {
    return this.get(name, Float32Array)
  }

  private get<T extends Arrays[string]>(name: string, kind: abstract new (...args: never[]) => T): T {
    const array = this.found.get(name)
    if (array instanceof kind) return array
    throw new Error(`An index file holds no array "${name}" of this kind; delete the index, it is built again`)
  }
}

const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT

function kindOf(array: Arrays[string]): Kind {
  const kind = NAMES.find((name) => array instanceof KINDS[name])
  if (!kind) throw new Error(`Arrays of kind ${array.constructor.name} cannot be saved`)
  return kind
}

function viewOf(kind: Kind, buffer: ArrayBufferLike, at: number, length: number): Arrays[string] {
  switch (kind) {
    case 'Int8Array':
      return new Int8Array(buffer, at, length)
    case 'Uint8Array':
      return new Uint8Array(buffer, at, length)
    case 'Uint16Array':
      return new Uint16Array(buffer, at, length)
    case 'Uint32Array':
      return new Uint32Array(buffer, at, length)
    case 'Float32Array':
      return new Float32Array(buffer, at, length)
    default:
      throw new Error(`Unknown kind of array ${kind satisfies never}`)
  }
}
