import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { TermMatcher } from '../terms/matcher.js'
import { decodeText } from '../text/normal-form.js'
import type { Article } from './article.js'
import { parse, shippedMatcher } from './parse.js'

/** A file that was left out or read with a remark, and what to do about it. */
export interface Problem {
  readonly file: string
  readonly message: string
  /** True when the file's article is there all the same. */
  readonly read: boolean
}

export interface Reading {
  /** By id, in code-unit order: the same whatever the order of the files. */
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
}

/** Turns a file's bytes into the text of an article: the first line its title. Throws an Error with a remedy. */
export type FormatReader = (bytes: Uint8Array) => string

/** To add a format, write its reader here; nothing else knows of formats. */
const FORMATS: Readonly<Record<string, FormatReader>> = {
  '.txt': decodeText,
  '.md': decodeText,
}

/** An article is some kilobytes; a file beyond this is a mistake, and would fill the memory. */
export const LARGEST_FILE = 20 * 1024 * 1024

/**
 * The articles of a folder (not of its subfolders). Hidden files and a README are passed over; whatever cannot be read is a
 * problem, and the rest goes on.
 * @throws Error when the folder is missing or holds nothing that could be an article
 */
export async function readArticles(dir: string, matcher: TermMatcher = shippedMatcher()): Promise<Reading> {
  const files = await filesOf(dir)
  const articles = new Map<string, Article>()
  const problems: Problem[] = []
  for (const file of files) {
    const outcome = await readOne(dir, file, matcher).catch((error: unknown) => messageOf(error))
    const message = typeof outcome === 'string' ? outcome : duplicate(articles, outcome.article)
    if (message !== null) problems.push({ file, message, read: false })
    else if (typeof outcome !== 'string') {
      articles.set(outcome.article.id.toLowerCase(), outcome.article)
      problems.push(...outcome.warnings.map((warning) => ({ file, message: warning, read: true })))
    }
  }
  return { articles: [...articles.values()].sort(byId), problems }
}

const byId = (a: Article, b: Article): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const REMEDY = 'create it and put articles (.txt, UTF-8) into it'

async function filesOf(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: unknown) => {
    const remedy = codeOf(error) === 'ENOTDIR' ? 'it is a file: name the folder it is in' : REMEDY
    throw new Error(`The data folder ${dir} cannot be read (${codeOf(error)}); ${remedy}`)
  })
  const files = entries.filter((entry) => !entry.isDirectory() && isArticleFile(entry.name)).map((entry) => entry.name)
  if (files.length === 0)
    throw new Error(`The data folder ${dir} holds no articles; put .txt files (UTF-8, one article each) into it`)
  return files.sort()
}

const isArticleFile = (name: string): boolean => !name.startsWith('.') && !/^readme(?:\.|$)/i.test(name)

async function readOne(dir: string, file: string, matcher: TermMatcher): ReturnType<typeof contentOf> {
  return contentOf(join(dir, file), file, matcher)
}

async function contentOf(path: string, file: string, matcher: TermMatcher) {
  const ending = extname(file)
  const read = FORMATS[ending.toLowerCase()]
  if (!read)
    throw new Error(`is of no known format (known: ${Object.keys(FORMATS).join(', ')}); save it as plain text .txt`)
  const { size } = await stat(path)
  if (size > LARGEST_FILE)
    throw new Error(`is larger than ${LARGEST_FILE / 1024 / 1024} MB (${size} bytes); split it, one article a file`)
  const id = file.slice(0, -ending.length).normalize('NFC')
  return parse(id, read(await readFile(path)), matcher)
}

function duplicate(articles: ReadonlyMap<string, Article>, { id }: Article): string | null {
  const earlier = articles.get(id.toLowerCase())
  return earlier
    ? `has the same name as another file ("${earlier.id}") but for case or ending; rename or delete one`
    : null
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

const messageOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? `cannot be read (${String(error.code)}); check its permissions`
    : error instanceof Error
      ? error.message
      : String(error)
