import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { crc32 } from 'node:zlib'

/** Public text that is used for training and measuring, and is no part of the repository. */
export interface QuestionRow {
  readonly source: string
  readonly question: string
  readonly title: string
  readonly passage: string
}

export interface TextRow {
  readonly kind: 'news' | 'wiki' | 'law'
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** Where the text is, or null with a line that says so. */
export function trainingFolder(given: string | undefined): string | null {
  const folder = given ?? '../shared/train'
  if (existsSync(folder)) return folder
  process.stdout.write(
    `\nThere is no ${folder} (public text for training and measuring, see embeddings/training/README.md; another folder: --train DIR): what needs it is left out.\n`,
  )
  return null
}

export const questionRows = (folder: string, part: 'train' | 'dev'): AsyncGenerator<QuestionRow> =>
  rowsOf<QuestionRow>(folder, `qa.${part}`)

export const textRows = (folder: string): AsyncGenerator<TextRow> => rowsOf<TextRow>(folder, 'pairs')

/** Rows of all files whose name starts so. The caller may stop early. */
async function* rowsOf<T>(folder: string, stem: string): AsyncGenerator<T> {
  const files = readdirSync(folder).filter((name) => name.startsWith(stem) && /\.jsonl(\.xz)?$/.test(name))
  if (files.length === 0) throw new Error(`${folder} holds no ${stem}*.jsonl or ${stem}*.jsonl.xz`)
  for (const file of files.sort()) yield* linesOf<T>(join(folder, file))
}

async function* linesOf<T>(path: string): AsyncGenerator<T> {
  const [command, ...args] = path.endsWith('.xz') ? ['xz', '-dc', path] : ['cat', path]
  const child = spawn(command ?? '', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const failed = new Promise<never>((_, reject) => {
    child.on('error', () => reject(new Error(`${command} could not be run; install it (xz-utils) to read ${path}`)))
  })
  failed.catch(() => {})
  try {
    for await (const line of createInterface({ input: child.stdout })) if (line !== '') yield JSON.parse(line) as T
    if (child.pid === undefined) await failed
  } finally {
    child.kill()
  }
}

/** True for the rows that are in nobody's training data: the rule of embeddings/training/corpus.py. */
export function isHeldOut({ kind, title }: TextRow): boolean {
  return kind === 'law' ? crc32(title) % 20 === 0 : crc32(title.split(' — ')[0] ?? '') % 40 === 0
}
