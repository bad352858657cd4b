import { basename, dirname, join } from 'node:path'
import { Embeddings } from '@langchain/core/embeddings'
import { findModel, type ModelPlace, type ModelSettings, modelFingerprint, onnxFile } from './model/model-folder.js'
import { readStaticModel } from './model/static-model.js'
import { readTokenizer, type Tokenizer } from './model/tokenizer.js'

/** What an index needs of an embedder; every LangChain `Embeddings` with a fingerprint is one. */
export interface Embedder {
  /** Changes whenever the vectors do. */
  readonly fingerprint: string
  embedQuery(text: string): Promise<number[]>
  embedDocuments(texts: string[]): Promise<number[][]>
}

/** The part of the runtime's tensor that is read. */
interface Tensor {
  readonly dims: readonly number[]
  readonly data: ArrayLike<number | bigint>
}
type Tensors = Readonly<Record<string, Tensor>>

interface Runtime {
  readonly vectors: (texts: string[]) => Promise<number[][]>
  readonly specialTokens: readonly string[]
}

/** Longer texts are cut before they are tokenized, whose cost grows with length. A passage has 1,500 characters at most. */
const LONGEST = 2_000
const BATCH = 32

/**
 * LangChain embeddings by a model that runs in this process: the shipped one, or through transformers.js any other that is
 * named. A model whose output has one vector a text is taken as it is; one with a vector a token is averaged over the
 * tokens of each text and scaled to length one. A text without anything to embed gives the zero vector.
 */
export class LocalEmbeddings extends Embeddings implements Embedder {
  private constructor(
    readonly fingerprint: string,
    readonly dimension: number,
    private readonly place: ModelPlace,
    private readonly runtime: Runtime,
  ) {
    super({})
  }

  /** @throws Error that names the folder looked in, and what to put there */
  static async load(settings: ModelSettings): Promise<LocalEmbeddings> {
    const place = findModel(settings)
    const fingerprint = modelFingerprint(place)
    try {
      const runtime = await quietly(() => startRuntime(place))
      const [probe = []] = await runtime.vectors(['tin'])
      return new LocalEmbeddings(fingerprint, probe.length, place, runtime)
    } catch (error) {
      throw new Error(notLoaded(place, error), { cause: error })
    }
  }

  async embedQuery(text: string): Promise<number[]> {
    const clean = cleaned(text, this.runtime.specialTokens)
    const [vector] = clean === '' ? [] : await this.runtime.vectors([this.place.queryPrefix + clean])
    return finite(vector, this.dimension)
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return this.embed(this.place.passagePrefix, texts)
  }

  /** Texts of like length share a batch, so that little of it is padding. */
  private async embed(prefix: string, texts: readonly string[]): Promise<number[][]> {
    const clean = texts.map((text) => cleaned(text, this.runtime.specialTokens))
    const order = [...clean.keys()]
      .filter((i) => clean[i] !== '')
      .sort((a, b) => lengthAt(clean, a) - lengthAt(clean, b))
    const vectors = clean.map(() => new Array<number>(this.dimension).fill(0))
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH)
      const found = await this.runtime.vectors(batch.map((i) => prefix + clean[i]))
      for (const [k, i] of batch.entries()) vectors[i] = finite(found[k], this.dimension)
    }
    return vectors
  }
}

const lengthAt = (texts: readonly string[], at: number): number => texts[at]?.length ?? 0

/** Without control characters, invisible ones, and what the model takes for its own signs (`[PAD]` typed by a user). */
function cleaned(text: string, specialTokens: readonly string[]): string {
  const visible = text
    .slice(0, LONGEST)
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
  return specialTokens.reduce((rest, token) => rest.replaceAll(token, ' '), visible).trim()
}

/** A text of unknown tokens only can come out as 0 / 0. */
function finite(vector: number[] | undefined, dimension: number): number[] {
  return vector?.every(Number.isFinite) ? vector : new Array<number>(dimension).fill(0)
}

async function startRuntime(place: ModelPlace): Promise<Runtime> {
  const tokenizer = place.kind === 'folder' ? readTokenizer(place.path) : null
  const model = tokenizer && readStaticModel(join(place.path, 'onnx', onnxFile(place.path)))
  if (!tokenizer || !model) return startTransformers(place, tokenizer)
  const vectors = async (texts: string[]): Promise<number[][]> => texts.map((text) => model(tokenizer.encode(text)))
  return { vectors, specialTokens: tokenizer.specialTokens }
}

async function startTransformers(place: ModelPlace, own: Tokenizer | null): Promise<Runtime> {
  const { AutoModel, AutoTokenizer, env, Tensor } = await import('@xenova/transformers')
  const local = place.kind === 'folder'
  env.allowRemoteModels = !local
  env.allowLocalModels = local
  env.useFSCache = !local
  env.cacheDir = place.cache
  if (local) env.localModelPath = dirname(place.path)
  const id = local ? basename(place.path) : place.path
  const quantized = local ? onnxFile(place.path) === 'model_quantized.onnx' : true
  const [tokenizer, model] = await Promise.all([
    own ? null : AutoTokenizer.from_pretrained(id),
    AutoModel.from_pretrained(id, { quantized }),
  ])
  const run = (inputs: Tensors): Promise<Tensors> => model(inputs)
  if (own)
    return {
      vectors: (texts) => vectorsOf(run, batchOf(Tensor, own, texts)),
      specialTokens: own.specialTokens,
    }
  if (!tokenizer) throw new Error('its tokenizer cannot be read')
  const vectors = (texts: string[]): Promise<number[][]> =>
    vectorsOf(run, tokenizer(texts, { padding: true, truncation: true }))
  return { vectors, specialTokens: tokenizer.special_tokens }
}

type TensorMaker = new (type: 'int64', data: BigInt64Array, dims: number[]) => Tensor

/** The pieces of several texts, filled up to the longest. */
function batchOf(Maker: TensorMaker, { encode, padding }: Tokenizer, texts: readonly string[]): Tensors {
  const all = texts.map(encode)
  const width = all.reduce((most, { length }) => Math.max(most, length), 0)
  const ids = new BigInt64Array(all.length * width).fill(BigInt(padding))
  const mask = new BigInt64Array(all.length * width)
  for (const [text, pieces] of all.entries())
    for (const [at, piece] of pieces.entries()) {
      ids[text * width + at] = BigInt(piece)
      mask[text * width + at] = 1n
    }
  const dims = [all.length, width]
  return { input_ids: new Maker('int64', ids, dims), attention_mask: new Maker('int64', mask, dims) }
}

async function vectorsOf(run: (inputs: Tensors) => Promise<Tensors>, inputs: Tensors): Promise<number[][]> {
  const outputs = await run(inputs)
  const output = outputs.sentence_embedding ?? outputs.last_hidden_state ?? outputs.token_embeddings
  if (!output)
    throw new Error(`its outputs are ${Object.keys(outputs).join(', ')}; one must be called last_hidden_state`)
  return output.dims.length === 2 ? rowsOf(output) : averaged(output, inputs.attention_mask)
}

function rowsOf({ dims, data }: Tensor): number[][] {
  const [count = 0, dimension = 0] = dims
  const numbers = data instanceof Float32Array ? data : Float32Array.from(data, Number)
  return Array.from({ length: count }, (_, i) => Array.from(numbers.subarray(i * dimension, (i + 1) * dimension)))
}

/** The mean over a text's tokens, padding left out, scaled to length one. */
function averaged({ dims, data }: Tensor, mask: Tensor | undefined): number[][] {
  const [count = 0, tokens = 0, dimension = 0] = dims
  return Array.from({ length: count }, (_, text) => {
    const sum = new Array<number>(dimension).fill(0)
    for (let token = 0; token < tokens; token++) {
      if (mask && Number(mask.data[text * tokens + token]) === 0) continue
      const at = (text * tokens + token) * dimension
      for (let i = 0; i < dimension; i++) sum[i] = (sum[i] ?? 0) + Number(data[at + i])
    }
    const length = Math.hypot(...sum) || 1
    return sum.map((value) => value / length)
  })
}

/**
 * The runtime reports a damaged file on the console, with its stack, and then throws that no other backend is there either.
 * What it reported first is the reason worth telling.
 */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn, error } = console
  const reported: unknown[] = []
  console.warn = console.error = (...said: unknown[]) => {
    reported.push(...said)
  }
  try {
    return await work()
  } catch (thrown) {
    throw reported.find((said) => said instanceof Error) ?? thrown
  } finally {
    Object.assign(console, { warn, error })
  }
}

function notLoaded(place: ModelPlace, error: unknown): string {
  const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return place.kind === 'folder'
    ? `The embedding model in ${place.path} could not be loaded (${why}). Its files are damaged or of another kind: put them there again, or set EMBEDDING_MODEL=shipped`
    : `The embedding model ${place.path} could not be fetched from the hub nor read from ${place.cache} (${why}). Check the name and the network, or set EMBEDDING_MODEL=shipped`
}
