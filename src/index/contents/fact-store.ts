import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Fact } from '../../facts/fact.js'
import { pack, Unpacked } from '../store/arrays.js'

/** The facts of each article as JSON, compressed to a fifth, and where each article's end. */
export function packFacts(facts: readonly string[]): Uint8Array {
  const parts = facts.map((json) => deflateRawSync(json))
  let at = 0
  const ends = Uint32Array.from(parts, (part) => {
    at += part.length
    return at
  })
  return pack({ compressed: Buffer.concat(parts), ends })
}

/** JSON has no NaN, which stands for a figure told in words (`hầu hết`): it is written as null. */
export const factsToJson = (facts: readonly Fact[]): string => JSON.stringify(facts)

const revived = (fact: Fact): Fact =>
  fact.kind === 'deployment' && fact.value === null ? { ...fact, value: Number.NaN } : fact

/** The facts of an index, by number of their article; read when first asked for. */
export class FactStore {
  private readonly compressed: Uint8Array
  private readonly ends: Uint32Array
  private readonly read = new Map<number, readonly Fact[]>()

  constructor(packed: Uint8Array) {
    const unpacked = new Unpacked(packed)
    this.compressed = unpacked.bytes('compressed')
    this.ends = unpacked.words('ends')
  }

  at(article: number): readonly Fact[] {
    const known = this.read.get(article)
    if (known) return known
    const parsed: readonly Fact[] = JSON.parse(this.jsonAt(article))
    const facts = parsed.map(revived)
    this.read.set(article, facts)
    return facts
  }

  jsonAt(article: number): string {
    const part = this.compressed.subarray(article === 0 ? 0 : this.ends[article - 1], this.ends[article])
    return inflateRawSync(part).toString()
  }
}
