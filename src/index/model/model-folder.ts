import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where a model is and how it wants to be fed. */
export interface ModelPlace {
  /** A folder of this machine, or an id on the hub (`Xenova/multilingual-e5-small`). */
  readonly kind: 'folder' | 'hub'
  readonly path: string
  /** Put in front of a question. */
  readonly queryPrefix: string
  /** Put in front of a passage. */
  readonly passagePrefix: string
  /** Where a hub model is kept once fetched. */
  readonly cache: string
}

export interface ModelSettings {
  /** `shipped`, a folder, or a hub id. */
  readonly model: string
  readonly queryPrefix?: string | undefined
  readonly passagePrefix?: string | undefined
  readonly cache?: string | undefined
}

const SHIPPED = fileURLToPath(new URL('../../../embeddings/model', import.meta.url))
const HUB_ID = /^[A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95}$/

/** Models of the E5 family were trained with these words in front and are poor without them. */
const E5 = /(?:^|[-_/])e5(?:[-_]|$)/i

/** @throws Error when the name is neither a folder nor a hub id */
export function findModel(settings: ModelSettings): ModelPlace {
  const { model } = settings
  const e5 = E5.test(model)
  const fed = {
    queryPrefix: settings.queryPrefix ?? (e5 ? 'query: ' : ''),
    passagePrefix: settings.passagePrefix ?? (e5 ? 'passage: ' : ''),
    cache: resolve(settings.cache ?? 'var/models'),
  }
  if (model === 'shipped') return { kind: 'folder', path: SHIPPED, ...fed }
  if (isFolder(model)) return { kind: 'folder', path: resolve(model), ...fed }
  if (HUB_ID.test(model) && !model.includes('..')) return { kind: 'hub', path: model, ...fed }
  throw new Error(
    `EMBEDDING_MODEL is "${model}", but there is no folder ${resolve(model)} and it is no hub id (owner/name). ` +
      `Use "shipped", the path of a folder with ${FILES.join(', ')}, or an id such as Xenova/multilingual-e5-small`,
  )
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

const FILES = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx (or onnx/model.onnx)',
]

/** The ONNX file of a folder, the quantized one where both are there. @throws Error that says what is missing where */
export function onnxFile(folder: string): 'model_quantized.onnx' | 'model.onnx' {
  const file = (['model_quantized.onnx', 'model.onnx'] as const).find((name) => existsSync(join(folder, 'onnx', name)))
  const missing = FILES.filter((name, i) => (i < 3 ? !existsSync(join(folder, name)) : !file))
  if (file && missing.length === 0) return file
  throw new Error(
    `The embedding model was looked for in ${folder}, where ${missing.join(', ')} is missing. ` +
      `Put a transformers.js model there (${FILES.join(', ')}), or set EMBEDDING_MODEL=shipped`,
  )
}

/** Changes whenever vectors would: the content of a folder's files, or a hub id, with the prefixes. */
export function modelFingerprint(place: ModelPlace): string {
  const hash = createHash('sha256').update(JSON.stringify([place.queryPrefix, place.passagePrefix]))
  if (place.kind === 'hub') return hash.update(place.path).digest('hex')
  const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json', join('onnx', onnxFile(place.path))]
  for (const file of files) hash.update(readFileSync(join(place.path, file)))
  return hash.digest('hex')
}
