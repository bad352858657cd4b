import { readFileSync } from 'node:fs'

/** The part of the standard that is used here; the type library of plain ECMAScript has none of it. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Kernel }
}

/** The loops of `assembly/kernel.ts`, told there. Arrays are given by their places in the memory: `array.byteOffset`. */
export interface Kernel {
  scan(query: number, rows: number, count: number, dimension: number, scales: number, out: number): void
  addEntries(entries: number, count: number, weight: number, norms: number, scores: number): void
  addColumn(column: number, width: number, weight: number, norms: number, scores: number): void
  addGroups(groups: number, groupScores: number, scores: number, count: number): void
  move(from: number, to: number, count: number): void
  blend(
    scores: number,
    scale: number,
    share: number,
    curve: number,
    others: number,
    weight: number,
    count: number,
    out: number,
  ): void
  best(scores: number, count: number, top: number, out: number): void
}

/** Arrays begin at a multiple of so many bytes, and may be read and written to the next one. */
const ALIGNMENT = 16
const PAGE = 65_536

export const aligned = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT

let compiled: object | undefined

/** Memory that the kernel works in, given out array by array, and the kernel over it. What is given out is zero, and stays. */
export class Arena {
  readonly kernel: Kernel
  private readonly memory: { readonly buffer: ArrayBuffer }
  private used = 0

  /** @param bytes what all arrays together take, each {@link aligned} */
  constructor(private readonly bytes: number) {
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
    compiled ??= new WebAssembly.Module(readFileSync(new URL('kernel.wasm', import.meta.url)))
    this.kernel = new WebAssembly.Instance(compiled, { env: { memory: this.memory } }).exports
  }

  octets(count: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, this.take(count), count)
  }

  shorts(count: number): Int16Array {
    return new Int16Array(this.memory.buffer, this.take(2 * count), count)
  }

  words(count: number): Uint32Array {
    return new Uint32Array(this.memory.buffer, this.take(4 * count), count)
  }

  floats(count: number): Float32Array {
    return new Float32Array(this.memory.buffer, this.take(4 * count), count)
  }

  private take(size: number): number {
    const at = this.used
    this.used += aligned(size)
    if (this.used > this.bytes) throw new RangeError(`${this.used} bytes were asked of an arena of ${this.bytes}`)
    return at
  }
}
