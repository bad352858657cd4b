import { crc32 } from 'node:zlib'
import { isHeldOut, type QuestionRow, questionRows, type TextRow, textRows } from '../shared-data.js'

/** A question with the number of the document that answers it. */
export interface Asked {
  readonly source: string
  readonly question: string
  readonly right: number
  /** True when neither the question nor its passage stands in qa.train, on which the model was trained. */
  readonly unseen: boolean
}

export interface QuestionSet {
  readonly documents: readonly string[]
  readonly asked: readonly Asked[]
}

/** Texts that differ in case and punctuation alone are one, or ties would decide. */
const keyOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Documents by what they say. */
class Documents {
  readonly texts: string[] = []
  private readonly numbers = new Map<string, number>()

  number(key: string, text: string): number {
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    this.numbers.set(key, this.texts.length)
    return this.texts.push(text) - 1
  }
}

/** The questions of qa.dev over the passages of both parts. */
export async function publicQuestions(folder: string): Promise<QuestionSet> {
  const documents = new Documents()
  const dev = await rowsOf(questionRows(folder, 'dev'))
  const train = await rowsOf(questionRows(folder, 'train'))
  const trained = new Set(train.flatMap(({ question, passage }) => [keyOf(question), keyOf(passage)]))
  const asked = dev.map((row): Asked => {
    const unseen = !trained.has(keyOf(row.question)) && !trained.has(keyOf(row.passage))
    return { source: row.source, question: row.question.normalize('NFC'), right: numberOf(documents, row), unseen }
  })
  for (const row of train) numberOf(documents, row)
  return { documents: documents.texts, asked }
}

const numberOf = (documents: Documents, { title, passage }: QuestionRow): number =>
  documents.number(keyOf(passage), title === '' ? passage : `${title}\n\n${passage}`)

async function rowsOf<T>(rows: AsyncGenerator<T>): Promise<T[]> {
  const all: T[] = []
  for await (const row of rows) all.push(row)
  return all
}

/** Titles that are in nobody's training data, each asking for a paragraph under it: of laws the first, of news a later one. */
export async function heldOutTitles(folder: string): Promise<Readonly<Record<'news' | 'law', QuestionSet>>> {
  const sets = { news: emptySet(), law: emptySet() }
  for await (const row of textRows(folder)) {
    if (row.kind === 'wiki' || !isHeldOut(row)) continue
    const { documents, asked } = sets[row.kind]
    const title = row.title.normalize('NFC')
    const known = documents.texts.length
    const right = documents.number(keyOf(paragraphOf(row)), paragraphOf(row))
    if (right === known) asked.push({ source: row.kind, question: title, right, unseen: true })
  }
  const setOf = ({ documents, asked }: ReturnType<typeof emptySet>): QuestionSet => ({
    documents: documents.texts,
    asked,
  })
  return { news: setOf(sets.news), law: setOf(sets.law) }
}

const emptySet = () => ({ documents: new Documents(), asked: [] as Asked[] })

function paragraphOf({ kind, title, paragraphs }: TextRow): string {
  const later = kind === 'news' && paragraphs.length > 1 ? 1 + ((crc32(title) >>> 6) % (paragraphs.length - 1)) : 0
  return paragraphs[later] ?? ''
}
