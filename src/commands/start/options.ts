import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Config, environment, readConfig } from '../../config.js'
import { UsageError } from './run.js'

/** Flags that every command over an index has. */
const COMMON = {
  data: { type: 'string' },
  index: { type: 'string' },
  model: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options']

/** What {@link COMMON} says in a command's help. */
export const COMMON_HELP = `  --data DIR     folder of articles (default: DATA_DIR, else data/articles)
  --index DIR    where their index lives; built when missing or stale (default: INDEX_DIR, else embeddings/index)
  --model NAME   embedding model: shipped, a folder, or a hub id (default: EMBEDDING_MODEL, else shipped)
  -h, --help     this text`

type Flags = NonNullable<ParseArgsConfig['options']>
type Values<F extends Flags> = ReturnType<
  typeof parseArgs<{ options: F & typeof COMMON; allowPositionals: true }>
>['values']

export interface Given<F extends Flags> {
  readonly flags: Values<F>
  readonly words: readonly string[]
  readonly config: Config
}

/**
 * The command line and the settings, flags before environment before `.env`.
 * @returns null when help was asked for and printed
 * @throws UsageError for an unknown flag or a flag without its value
 */
export function readOptions<F extends Flags>(
  help: string,
  own: F,
  args: readonly string[] = process.argv.slice(2),
): Given<F> | null {
  const { values, positionals } = parsed(help, own, args)
  const flags: Readonly<Record<string, unknown>> = values
  if (flags.help === true) {
    process.stdout.write(`${help}\n`)
    return null
  }
  const text = (name: string): string | undefined => (typeof flags[name] === 'string' ? flags[name] : undefined)
  const given = { DATA_DIR: text('data'), INDEX_DIR: text('index'), EMBEDDING_MODEL: text('model') }
  const wins = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { flags: values, words: positionals, config: readConfig({ ...environment(), ...wins }) }
}

function parsed<F extends Flags>(help: string, own: F, args: readonly string[]) {
  const given = parsedOnce(help, own, args)
  const names = given.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) throw new UsageError(`--${twice} is given twice; give it once\n\n${help}`)
  return given
}

function parsedOnce<F extends Flags>(help: string, own: F, args: readonly string[]) {
  try {
    const options = { ...own, ...COMMON }
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true })
  } catch (error) {
    const why = error instanceof Error ? error.message.split(/\n|\. To specify/)[0] : String(error)
    throw new UsageError(`${why}\n\n${help}`)
  }
}

/** For a command that takes flags only. @throws UsageError when words were given beside them */
export function refuseWords(words: readonly string[], help: string): void {
  if (words.length > 0) throw new UsageError(`Flags only, not "${words.join(' ')}"\n\n${help}`)
}

/** A whole number out of a flag. @throws UsageError when it is none, or out of bounds */
export function numberFlag(name: string, value: string | undefined, otherwise: number, most: number): number {
  if (value === undefined) return otherwise
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
  if (number >= 1 && number <= most) return number
  throw new UsageError(`--${name} must be a whole number from 1 to ${most}, not "${value}"`)
}
