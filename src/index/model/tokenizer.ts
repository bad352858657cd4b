import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { type Pieces, Unigram } from './unigram.js'

/** Cuts texts into the pieces that a model knows. */
export interface Tokenizer {
  /** Numbers of a text's pieces, the leading one included; cut to what the model takes. */
  encode(text: string): number[]
  /** Fills up the shorter texts of a batch. */
  readonly padding: number
  /** What a user must not be able to type. */
  readonly specialTokens: readonly string[]
}

const REPLACE = z.strictObject({
  type: z.literal('Replace'),
  pattern: z.strictObject({ Regex: z.string() }),
  content: z.string(),
})
const STEP = z.union([
  z.strictObject({ type: z.literal(['NFC', 'NFKC', 'Lowercase']) }),
  z.strictObject({ type: z.literal('Strip'), strip_left: z.literal(true), strip_right: z.literal(true) }),
  REPLACE,
])

const isPiece = (value: unknown): boolean =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number'

/** The kind of tokenizer that is read here; every other one is left to the runtime. */
const KIND = z.object({
  added_tokens: z.array(z.object({ id: z.number(), content: z.string(), special: z.literal(true) })),
  normalizer: z.strictObject({ type: z.literal('Sequence'), normalizers: z.array(STEP) }),
  pre_tokenizer: z.strictObject({
    type: z.literal('Metaspace'),
    replacement: z.string().length(1),
    add_prefix_space: z.literal(true),
  }),
  post_processor: z.object({
    type: z.literal('TemplateProcessing'),
    single: z.tuple([
      z.object({ SpecialToken: z.object({ id: z.string() }) }),
      z.object({ Sequence: z.object({ id: z.literal('A') }) }),
    ]),
    special_tokens: z.record(z.string(), z.object({ ids: z.tuple([z.number()]) })),
  }),
  model: z.strictObject({
    type: z.literal('Unigram'),
    unk_id: z.number(),
    vocab: z.custom<Pieces>((value) => Array.isArray(value) && value.every(isPiece)),
  }),
})

const SETTINGS = z.object({ model_max_length: z.number().int().positive(), pad_token: z.string() })

/**
 * The tokenizer of a model's folder as transformers.js would run it, when it is a unigram model over the whole text behind
 * one leading token, as the shipped one is; null for any other. The runtime's own takes a quarter of a second to load and
 * most of the time of an embedding (test/index/model compares the two piece by piece).
 */
export function readTokenizer(folder: string): Tokenizer | null {
  const parsed = KIND.safeParse(readJson(folder, 'tokenizer.json'))
  const settings = SETTINGS.safeParse(readJson(folder, 'tokenizer_config.json'))
  if (!parsed.success || !settings.success) return null
  const { normalizer, pre_tokenizer, post_processor, model, added_tokens } = parsed.data
  const first = post_processor.special_tokens[post_processor.single[0].SpecialToken.id]?.ids[0]
  const padding = added_tokens.find(({ content }) => content === settings.data.pad_token)?.id
  if (first === undefined || padding === undefined) return null
  const steps = normalizer.normalizers.map(stepOf)
  const unigram = new Unigram(model.vocab, model.unk_id)
  const space = pre_tokenizer.replacement
  const encode = (text: string): number[] => {
    const plain = steps.reduce((rest, step) => step(rest), text).replaceAll(' ', space)
    if (plain === '') return [first]
    const pieces = unigram.encode(plain.startsWith(space) ? plain : space + plain)
    return [first, ...pieces].slice(0, settings.data.model_max_length)
  }
  return { encode, padding, specialTokens: added_tokens.map(({ content }) => content) }
}

const readJson = (folder: string, file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))

type Step = z.infer<typeof STEP>

function stepOf(step: Step): (text: string) => string {
  switch (step.type) {
    case 'NFC':
    case 'NFKC':
      return (text) => text.normalize(step.type === 'NFC' ? 'NFC' : 'NFKC')
    case 'Lowercase':
      return (text) => text.toLowerCase()
    case 'Strip':
      return (text) => text.trim()
    case 'Replace': {
      const pattern = new RegExp(step.pattern.Regex, 'gu')
      const letters = lettersOf(step.pattern.Regex)
      return (text) => (text.includes(letters) ? text.replace(pattern, () => step.content) : text)
    }
    default:
      return step satisfies never
  }
}

/** Letters that every match has, when that is plain to see: looking for them takes a tenth of the time of a pattern. */
function lettersOf(pattern: string): string {
  const withoutLooks = pattern.replace(/\(\?<?[!=][^()]{0,40}\)/g, '')
  return /^\p{L}{1,40}$/u.test(withoutLooks) ? withoutLooks : ''
}
