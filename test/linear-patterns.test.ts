import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'

/**
 * Every regular expression over a user's or an article's text runs in linear time (law 7): the literals of the source, and
 * the ones put together while articles and questions are read, which are recorded as they are made.
 */
const SRC = join(import.meta.dirname, '../src')
const READ_BY = ['text', 'terms', 'articles', 'facts', 'search', 'answer', 'telegram', 'web', 'config.ts']

interface Pattern {
  readonly source: string
  readonly flags: string
  readonly where: string
}

function literals(file: string): Pattern[] {
  const found: Pattern[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('regex' in node && isPattern(node.regex))
      found.push({ source: node.regex.pattern, flags: node.regex.flags, where: file })
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseAst(readFileSync(join(SRC, file), 'utf8'), { lang: 'ts' }))
  return found
}

const isPattern = (value: unknown): value is { readonly pattern: string; readonly flags: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value

/** Runs with every pattern that the constructor makes written down. */
async function recorded(work: () => Promise<void>): Promise<Pattern[]> {
  const made: Pattern[] = []
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, [source, flags]: [string | RegExp, string?]) => {
      const pattern = new target(source, flags)
      const maker = /\/src\/(\S+?\.ts)/.exec(new Error('stack').stack ?? '')?.[1]
      if (maker) made.push({ source: pattern.source, flags: pattern.flags, where: `put together in ${maker}` })
      return pattern
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = Original
  }
  return made
}

async function readEverything(): Promise<void> {
  const { openLibrary } = await import('./answer/open-library.js')
  const { Engine } = await import('../src/answer/engine.js')
  const library = await openLibrary()
  const engine = new Engine(library)
  const { findFacts } = await import('../src/facts/find.js')
  for (const article of library.articles) findFacts(article, library.language.terms)
  for (const question of QUESTIONS) await engine.answer(question)
}

const QUESTIONS = [
  'Chỉ thị 07/2008/CT-BTTTT ban hành ngày nào?',
  'chi thi 07 ban hanh khi nao',
  'Ai chủ trì cuộc họp Ban Chỉ đạo CNTT Tiền Giang?',
  'co bao nhieu don vi o tien giang dung phan mem',
  'When was the open source software seminar in Nghe An held?',
  'Những bài nào nhắc đến Chỉ thị 07/2008/CT-BTTTT?',
  'Bài này của báo nào?',
]

/**
 * A pattern whose every repetition has a bound, none inside another that comes more than four times (which is the same as
 * writing it out), does a bounded amount of work at each place, and so is linear; the fuzzer, which sees texts of a few hundred
 * characters, at times takes its bound for growth.
 */
function isBounded(source: string): boolean {
  const plain = source.replace(/\\[pP]\{\w+\}|\\.|\[(?:\\.|[^\]\\])*\]/g, 'x')
  return !/[*+]|\{\d+,\}/.test(plain) && !/\{\d+,?\d*\}\??\)(?:[*+]|\{(?:\d+,)?(?:[5-9]|\d{2,})\})/.test(plain)
}

const SAFE_FLAGS = /[dy]/g

describe('patterns', () => {
  it('are linear', async () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && READ_BY.includes(file.split('/')[0] ?? ''),
    )
    const all = [...files.flatMap(literals), ...(await recorded(readEverything))]
    expect(all.length).toBeGreaterThan(100)
    const distinct = [...new Map(all.map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values()]
    const verdicts = await Promise.all(
      distinct.map(async (pattern) => ({
        pattern,
        verdict: await check(pattern.source, pattern.flags.replace(SAFE_FLAGS, ''), { timeout: 10_000 }),
      })),
    )
    const slow = verdicts
      .filter(
        ({ pattern, verdict }) =>
          verdict.status === 'vulnerable' && !(verdict.checker === 'fuzz' && isBounded(pattern.source)),
      )
      .map(
        ({ pattern, verdict }) =>
          `${pattern.where}: /${pattern.source.slice(0, 300)}/ is ${verdict.status === 'vulnerable' ? verdict.complexity.summary : ''}`,
      )
    expect(slow, 'bound the repetitions of these patterns').toEqual([])
  }, 300_000)
})
