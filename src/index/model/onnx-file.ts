/** What is read of an ONNX file: its steps as lines of text, and its constants. */
export interface OnnxGraph {
  /** `Gather(table, input_ids) → rows8`, in order. */
  readonly steps: readonly string[]
  readonly constants: ReadonlyMap<string, Constant>
}

export interface Constant {
  /** TensorProto.DataType: 1 is float32, 3 is int8. */
  readonly type: number
  readonly shape: readonly number[]
  /** Little endian, a view of the file's bytes. */
  readonly bytes: Uint8Array
}

/** A field of a protobuf message. https://protobuf.dev/programming-guides/encoding/ */
type Field =
  | { readonly kind: 'number'; readonly number: number; readonly value: number }
  | { readonly kind: 'bytes'; readonly number: number; readonly value: Uint8Array }

/** Numbers of fields in https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3 */
const MODEL = { graph: 7 }
const GRAPH = { node: 1, constant: 5 }
const NODE = { input: 1, output: 2, operator: 4 }
const TENSOR = { shape: 1, type: 2, name: 8, bytes: 9 }

/** @throws RangeError when the file ends within a field */
export function readOnnx(file: Uint8Array): OnnxGraph {
  const graph = fieldsOf(messages(fieldsOf(file), MODEL.graph)[0] ?? new Uint8Array())
  return {
    steps: messages(graph, GRAPH.node).map((node) => stepOf(fieldsOf(node))),
    constants: new Map(messages(graph, GRAPH.constant).map((tensor) => constantOf(fieldsOf(tensor)))),
  }
}

function stepOf(node: readonly Field[]): string {
  const texts = (number: number): string => messages(node, number).map(textOf).join(', ')
  return `${texts(NODE.operator)}(${texts(NODE.input)}) → ${texts(NODE.output)}`
}

function constantOf(tensor: readonly Field[]): [string, Constant] {
  const [name = new Uint8Array()] = messages(tensor, TENSOR.name)
  const [bytes = new Uint8Array()] = messages(tensor, TENSOR.bytes)
  const [type = 0] = numbers(tensor, TENSOR.type)
  return [textOf(name), { type, shape: numbers(tensor, TENSOR.shape), bytes }]
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const messages = (fields: readonly Field[], number: number): Uint8Array[] =>
  fields.flatMap((field) => (field.number === number && field.kind === 'bytes' ? [field.value] : []))

/** A list of numbers is written one by one, or packed into bytes. */
const numbers = (fields: readonly Field[], number: number): number[] =>
  fields.flatMap((field) => {
    if (field.number !== number) return []
    return field.kind === 'number' ? [field.value] : packedIn(field.value)
  })

function packedIn(bytes: Uint8Array): number[] {
  const found: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const { value, end } = varint(bytes, at)
    found.push(value)
    at = end
  }
  return found
}

/** Bytes of a number that fields of fixed width take, by their wire type. */
const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 }

function fieldsOf(bytes: Uint8Array): Field[] {
  const fields: Field[] = []
  for (let at = 0; at < bytes.length; ) {
    const { value: key, end: from } = varint(bytes, at)
    const [number, wire] = [Math.floor(key / 8), key % 8]
    const first = wire === 1 || wire === 5 ? { value: FIXED[wire] ?? 0, end: from } : varint(bytes, from)
    at = wire === 0 ? first.end : first.end + first.value
    if (at > bytes.length) throw new RangeError('The ONNX file ends within a field')
    if (wire === 0) fields.push({ kind: 'number', number, value: first.value })
    else fields.push({ kind: 'bytes', number, value: bytes.subarray(first.end, at) })
  }
  return fields
}

function varint(bytes: Uint8Array, from: number): { readonly value: number; readonly end: number } {
  let value = 0
  for (let at = from, unit = 1; ; at++, unit *= 128) {
    const byte = bytes[at]
    if (byte === undefined) throw new RangeError('The ONNX file ends within a number')
    value += (byte & 0x7f) * unit
    if (byte < 0x80) return { value, end: at + 1 }
  }
}
