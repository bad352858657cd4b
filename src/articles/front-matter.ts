import { parseDocument } from 'yaml'
import * as z from 'zod'
import { normalForm } from '../text/normal-form.js'

/** What the YAML block at the top of a file says of its article. */
export interface FrontMatter {
  readonly title?: string | undefined
  readonly source?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
  readonly province?: string | undefined
}

export interface Opening {
  readonly given: FrontMatter
  /** Where the body starts. */
  readonly end: number
  /** What was ignored, in words. */
  readonly warnings: readonly string[]
}

const text = z.string().trim().min(1).transform(normalForm)

const SCHEMA = z.object({
  title: text.optional(),
  source: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: text.transform(isoDay).pipe(z.iso.date()).optional(),
  province: text.optional(),
})

/** `30/12/2008` is how the day is written here; `2008-12-30` is how the program keeps it. */
function isoDay(written: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? []
  return year === '' ? written.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const NONE: Opening = { given: {}, end: 0, warnings: [] }

/**
 * The front matter of a text: a YAML block between two lines `---`, the first of them the first line of the file.
 * @throws Error that says which key is wrong and what to write
 */
export function readFrontMatter(file: string): Opening {
  const first = /^---[ \t]{0,20}\n/.exec(file)
  if (!first) return NONE
  const close = /\n---[ \t]{0,20}(?:\n|$)/.exec(file.slice(first[0].length - 1))
  if (!close) throw new Error('has front matter that never ends; close it with a line of three hyphens')
  const start = first[0].length
  const end = start - 1 + close.index
  const raw = parseYaml(file.slice(start, Math.max(start, end)))
  return { ...validated(raw), end: end + close[0].length }
}

function parseYaml(block: string): Readonly<Record<string, unknown>> {
  const document = parseDocument(block, { schema: 'failsafe' })
  const error = document.errors[0]
  if (error) throw new Error(`has broken front matter (${firstLine(error.message)}); write one "key: value" a line`)
  const value: unknown = plain(document)
  if (value === null || value === '') return {}
  const map = z.record(z.string(), z.unknown()).safeParse(value)
  if (!map.success) throw new Error('has front matter that is no list of keys; write one "key: value" a line')
  return map.data
}

/** References between keys have no use here; some files are made of them to blow up. */
function plain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch (error) {
    throw new Error(`has broken front matter (${String(error)}); write one "key: value" a line`)
  }
}

function validated(raw: Readonly<Record<string, unknown>>): Pick<Opening, 'given' | 'warnings'> {
  const unknown = Object.keys(raw).filter((key) => !(key in SCHEMA.shape))
  const filled = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== '' && value !== null))
  const result = SCHEMA.safeParse(filled)
  if (!result.success)
    throw new Error(`has front matter that cannot be used: ${result.error.issues.map(say).join('; ')}`)
  const known = Object.keys(SCHEMA.shape).join(', ')
  return { given: result.data, warnings: unknown.map((key) => `unknown key "${key}" ignored; known are ${known}`) }
}

const WANTED: Readonly<Record<string, string>> = {
  url: 'an address that starts with http:// or https://',
  published: 'a day such as 2008-12-30 or 30/12/2008',
}

const say = (issue: z.core.$ZodIssue): string => {
  const key = String(issue.path[0])
  return `"${key}" must be ${WANTED[key] ?? 'text'}`
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message
