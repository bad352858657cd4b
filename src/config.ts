import { config as readEnvFile } from 'dotenv'
import * as z from 'zod'

/** Every setting of the program. `.env.example` explains them; flags of a command win over these. */
export interface Config {
  readonly telegram: {
    readonly token: string | null
    readonly apiRoot: string
    /** An HTTP proxy to reach it through. */
    readonly proxy: string | null
    readonly webhookUrl: string | null
    readonly webhookSecret: string | null
    /** Numbers of people and chats that may use the bot; null: everybody may. */
    readonly allow: readonly number[] | null
    /** Numbers of those who may give the operator's commands. */
    readonly admins: readonly number[]
    /** Keep questions that got no answer. */
    readonly keepQuestions: boolean
  }
  readonly dataDir: string
  readonly lexiconDir: string
  readonly indexDir: string
  readonly stateDir: string
  readonly embedding: {
    readonly model: string
    readonly queryPrefix: string | undefined
    readonly passagePrefix: string | undefined
  }
  /** Passages from which on neighbours are searched by HNSW. */
  readonly hnswAbove: number
  readonly publicUrl: string | null
  readonly port: number | null
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

const url = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .transform((text) => text.replace(/\/$/, ''))
const proxy = z.url({ protocol: /^http$/, error: 'must look like http://host:port or http://name:password@host:port' })
const token = z.string().regex(/^\d{1,20}:[\w-]{20,100}$/, 'must look like 123456:ABC…, as @BotFather gives it')
const secret = z.string().regex(/^[\w-]{1,256}$/, 'may hold letters, digits, _ and - only, 256 at most')
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be between ${least} and ${most}`)
/** Chat numbers of groups are negative. */
const numbers = z
  .string()
  .transform((text) => text.split(/[ ,]{1,3}/))
  .refine((parts) => parts.every((part) => /^-?\d{1,15}$/.test(part)), 'must be numbers with commas between them')
  .transform((parts) => parts.map(Number))
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const SETTINGS = z.object({
  TELEGRAM_BOT_TOKEN: token.optional(),
  TELEGRAM_API_ROOT: url.default('https://api.telegram.org'),
  TELEGRAM_PROXY: proxy.optional(),
  TELEGRAM_WEBHOOK_URL: url.optional(),
  TELEGRAM_WEBHOOK_SECRET: secret.optional(),
  TELEGRAM_ALLOW: numbers.optional(),
  TELEGRAM_ADMINS: numbers.optional(),
  KEEP_QUESTIONS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
  DATA_DIR: z.string().default('data/articles'),
  LEXICON_DIR: z.string().default('data/lexicon'),
  INDEX_DIR: z.string().default('embeddings/index'),
  STATE_DIR: z.string().default('var'),
  EMBEDDING_MODEL: z.string().default('shipped'),
  EMBEDDING_QUERY_PREFIX: z.string().optional(),
  EMBEDDING_PASSAGE_PREFIX: z.string().optional(),
  HNSW_ABOVE: whole(0, 999_999_999).default(200_000),
  PUBLIC_URL: url.optional(),
  PORT: whole(1, 65_535).optional(),
  LOG_LEVEL: z.enum(LEVELS, { error: `must be one of ${LEVELS.join(', ')}` }).default('info'),
})

/** What one setting asks of another; looked at even when others are faulty, so that all is reported at once. */
const NEEDED_WITH_WEBHOOK: Readonly<Record<string, string>> = {
  TELEGRAM_WEBHOOK_SECRET: 'must be set when TELEGRAM_WEBHOOK_URL is, or anyone could post updates',
  PORT: 'must be set when TELEGRAM_WEBHOOK_URL is: updates arrive there',
}

const missing = (given: Readonly<Record<string, unknown>>): string[] =>
  'TELEGRAM_WEBHOOK_URL' in given
    ? Object.entries(NEEDED_WITH_WEBHOOK).flatMap(([name, why]) => (name in given ? [] : [`  ${name} ${why}`]))
    : []

type Settings = z.infer<typeof SETTINGS>

/**
 * Settings out of an environment. A variable that is empty counts as absent.
 * @throws Error that lists every fault at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const entries = Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== '')
  const given = Object.fromEntries(entries)
  const parsed = SETTINGS.safeParse(given)
  const faulty = (parsed.error?.issues ?? []).map(({ path, message }) => `  ${path.join('.')} ${message}`)
  const faults = [...faulty, ...missing(given)]
  if (parsed.success && faults.length === 0) return configOf(parsed.data)
  throw new Error(`Faulty settings (.env.example explains them):\n${faults.join('\n')}`)
}

/** The environment, with what it leaves out from the file `.env`. */
export function environment(): Readonly<Record<string, string | undefined>> {
  const fromFile: Record<string, string> = {}
  readEnvFile({ quiet: true, processEnv: fromFile })
  return { ...fromFile, ...process.env }
}

const configOf = (all: Settings): Config => ({
  telegram: {
    token: all.TELEGRAM_BOT_TOKEN ?? null,
    apiRoot: all.TELEGRAM_API_ROOT,
    proxy: all.TELEGRAM_PROXY ?? null,
    webhookUrl: all.TELEGRAM_WEBHOOK_URL ?? null,
    webhookSecret: all.TELEGRAM_WEBHOOK_SECRET ?? null,
    allow: all.TELEGRAM_ALLOW ?? null,
    admins: all.TELEGRAM_ADMINS ?? [],
    keepQuestions: all.KEEP_QUESTIONS === 'on',
  },
  dataDir: all.DATA_DIR,
  lexiconDir: all.LEXICON_DIR,
  indexDir: all.INDEX_DIR,
  stateDir: all.STATE_DIR,
  embedding: {
    model: all.EMBEDDING_MODEL,
    queryPrefix: all.EMBEDDING_QUERY_PREFIX,
    passagePrefix: all.EMBEDDING_PASSAGE_PREFIX,
  },
  hnswAbove: all.HNSW_ABOVE,
  publicUrl: all.PUBLIC_URL ?? null,
  port: all.PORT ?? null,
  logLevel: all.LOG_LEVEL,
})
