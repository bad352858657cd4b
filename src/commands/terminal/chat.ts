import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Answerer } from '../../answer/answer.js'
import { words } from '../../answer/wording/phrases.js'
import type { Article } from '../../articles/article.js'
import { LONGEST_QUESTION } from '../../search/question.js'
import { linesOf } from '../contract/question-lines.js'
import { card } from './card.js'
import { colorsFor } from './colors.js'
import { texts } from './texts.vi.js'

/** Earlier questions that a follow-up may lean on. */
const REMEMBERED = 3

export interface Chat {
  readonly answerer: Answerer
  readonly articles: readonly Article[]
  readonly examples: readonly string[]
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean }
}

/** A conversation over two streams, to the input's end or `/thoat`. A failed question is answered with an apology. */
export async function chat({ answerer, articles, examples, input, output }: Chat): Promise<void> {
  const colors = colorsFor(output)
  const say = (text: string) => output.write(`${text}\n\n`)
  const asked: string[] = []
  say(welcome(articles, examples))
  for await (const line of input.isTTY ? typedLines(input, output) : linesOf(input)) {
    const typed = line.trim()
    if (EXITS.has(typed.toLowerCase())) break
    if (typed !== '') say(typed.startsWith('/') ? command(typed, articles, examples) : await reply(typed))
  }
  say(texts.goodbye)

  async function reply(question: string): Promise<string> {
    try {
      const answer = await answerer.answer(question, asked.slice(-REMEMBERED))
      asked.push(question)
      const warning = question.length > LONGEST_QUESTION ? [colors.dim(texts.tooLong(LONGEST_QUESTION))] : []
      return [...warning, card(answer, colors)].join('\n\n')
    } catch (error) {
      return texts.failed(error instanceof Error ? error.message : String(error))
    }
  }
}

/** Lines as a person types them, with a prompt, line editing and history. */
async function* typedLines(input: Chat['input'], output: Chat['output']): AsyncGenerator<string> {
  const lines = createInterface({ input, output, prompt: texts.prompt })
  try {
    lines.prompt()
    for await (const line of lines) {
      yield line
      lines.prompt()
    }
  } finally {
    lines.close()
  }
}

const EXITS = new Set(['/thoat', '/exit', '/quit', 'thoát', 'exit', 'quit'])

function welcome(articles: readonly Article[], examples: readonly string[]): string {
  const offered = examples.length > 0 ? `\n${texts.examplesHeading}\n${bulleted(examples)}` : ''
  return `${texts.greeting(articles.length)}${offered}\n${texts.commands}`
}

function command(typed: string, articles: readonly Article[], examples: readonly string[]): string {
  if (typed === '/nguon') return bulleted(articles.map(sourceOf))
  if (typed === '/huongdan' || typed === '/start' || typed === '/help')
    return [...texts.help, ...(examples.length > 0 ? [texts.examplesHeading, bulleted(examples)] : [])].join('\n')
  return texts.unknownCommand(typed)
}

/** `Title · Ấp Bắc · 21/03/2014 (tien-giang-2014-…)` */
function sourceOf({ id, title, publisher, published, sections }: Article): string {
  const day = published?.value ?? sections[0]?.day?.value
  return `${[title.value, publisher?.value, day && words.day(day)].filter(Boolean).join(' · ')} (${id})`
}

const bulleted = (lines: readonly string[]): string => lines.map((line) => `  • ${line}`).join('\n')
