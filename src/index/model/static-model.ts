import { readFileSync } from 'node:fs'
import { type Constant, readOnnx } from './onnx-file.js'

/** A vector for a sequence of pieces. */
export type StaticModel = (pieces: readonly number[]) => number[]

/** The graph of `embeddings/training/export.py`: the rows of a text's pieces are added up and scaled to length one. */
const STEPS = [
  'Gather(table, input_ids) → rows8',
  'Gather(scale, input_ids) → scales',
  'Cast(rows8) → rows',
  'Cast(attention_mask) → mask',
  'Unsqueeze(mask, last_axis) → mask3',
  'Mul(scales, mask3) → weights',
  'Transpose(weights) → weights_t',
  'MatMul(weights_t, rows) → sum3',
  'Squeeze(sum3, middle_axis) → sum',
  'ReduceL2(sum) → norm',
  'Max(norm, tiny) → safe',
  'Div(sum, safe) → sentence_embedding',
].join('\n')

const FLOAT = 1
const INT8 = 3
/** What the graph divides by at least. */
const TINY = 1e-9

/**
 * The model of an ONNX file as the runtime would run it, when it is a table of rows as the shipped one is; null for any other.
 * Loading the runtime takes a tenth of a second, and a call of it ten times as long as adding up a dozen rows
 * (test/index/model compares the two).
 */
export function readStaticModel(file: string): StaticModel | null {
  const graph = tryRead(file)
  const table = graph?.constants.get('table')
  const scale = graph?.constants.get('scale')
  if (graph?.steps.join('\n') !== STEPS || !table || !scale) return null
  const [count = 0, dimension = 0] = table.shape
  const scales = floatsOf(scale)
  const fits = table.type === INT8 && table.bytes.length === count * dimension && scales?.length === count
  return fits && scales ? summing(signed(table), scales, dimension) : null
}

/** A file that cannot be read so is the runtime's to complain about. */
function tryRead(file: string) {
  try {
    return readOnnx(readFileSync(file))
  } catch {
    return null
  }
}

const signed = ({ bytes }: Constant): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)

function floatsOf({ type, bytes }: Constant): Float32Array | null {
  return type === FLOAT && bytes.length % 4 === 0 ? new Float32Array(Uint8Array.from(bytes).buffer) : null
}

function summing(table: Int8Array, scales: Float32Array, dimension: number): StaticModel {
  return (pieces) => {
    const sum = new Float32Array(dimension)
    for (const piece of pieces) {
      const scale = scales[piece]
      if (scale === undefined) throw new Error(`piece ${piece} of its tokenizer is not in its table`)
      const row = piece * dimension
      for (let i = 0; i < dimension; i++) sum[i] = (sum[i] ?? 0) + scale * (table[row + i] ?? 0)
    }
    return scaledToOne(sum)
  }
}

/** Loops, because this is done for every question and callbacks take three times as long. */
function scaledToOne(sum: Float32Array): number[] {
  let squares = 0
  for (let i = 0; i < sum.length; i++) squares += (sum[i] ?? 0) ** 2
  const length = Math.max(TINY, Math.sqrt(squares))
  const scaled: number[] = []
  for (let i = 0; i < sum.length; i++) scaled.push(Math.fround((sum[i] ?? 0) / length))
  return scaled
}
