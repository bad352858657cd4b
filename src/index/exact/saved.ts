import { pack, Unpacked } from '../store/arrays.js'
import type { Rows } from './rows.js'

export const packRows = ({ dimension, bytes, scales }: Rows): Uint8Array =>
  pack({ bytes, scales, dimension: Uint32Array.of(dimension) })

export function unpackRows(packed: Uint8Array): Rows {
  const saved = new Unpacked(packed)
  const scales = saved.floats('scales')
  return { dimension: saved.words('dimension')[0] ?? 0, count: scales.length, bytes: saved.signed('bytes'), scales }
}
