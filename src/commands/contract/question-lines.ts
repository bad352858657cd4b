import type { Readable } from 'node:stream'

/** A question as another program sends it. */
export interface QuestionLine {
  /** As it was sent, or the number of the line. */
  readonly id: string | number
  readonly question: string
  /** Earlier questions of the same conversation, oldest first. */
  readonly after: readonly string[]
}

/** A line beyond this is cut: no question is so long, and it must not fill the memory. */
const LONGEST = 100_000

/**
 * Questions out of a stream, one a line: plain text, or `{"id", "question", "after"}`. Blank lines are passed over. A line that
 * begins like JSON and is none is taken as plain text.
 */
export async function* questionLines(input: Readable): AsyncGenerator<QuestionLine> {
  let number = 0
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() !== '') yield questionOf(line, number)
  }
}

/** Lines of a stream; one that never ends is cut. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
    rest = (lines.pop() ?? '').slice(0, LONGEST)
    yield* lines
  }
  yield rest + decoder.decode()
}

export function questionOf(line: string, number: number): QuestionLine {
  const text = line
    .replace(/^\ufeff/, '')
    .trim()
    .slice(0, LONGEST)
  const sent = text.startsWith('{') ? jsonOf(text) : null
  if (!sent || typeof sent.question !== 'string') return { id: number, question: text, after: [] }
  const id = typeof sent.id === 'string' || typeof sent.id === 'number' ? sent.id : number
  const after = Array.isArray(sent.after) ? sent.after.filter((earlier) => typeof earlier === 'string') : []
  return { id, question: sent.question, after }
}

interface Sent {
  readonly id?: unknown
  readonly question?: unknown
  readonly after?: unknown
}

function jsonOf(text: string): Sent | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
