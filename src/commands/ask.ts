import { Engine } from '../answer/engine.js'
import { IndexLibrary } from '../answer/library.js'
import { answerRecord } from './contract/answer-record.js'
import { questionLines } from './contract/question-lines.js'
import { openConfigured } from './start/open.js'
import { COMMON_HELP, readOptions } from './start/options.js'
import { run, UsageError } from './start/run.js'
import { card } from './terminal/card.js'
import { colorsFor } from './terminal/colors.js'
import { explanation } from './terminal/explanation.js'

const HELP = `Answers a question from the articles, with the sentence that proves it.

Usage: npm run --silent ask -- [--explain] "câu hỏi"
       npm run --silent ask -- --json < questions

  --explain      what was understood, and the evidence for the candidates, before the answer
  --json         questions from standard input, one a line (plain text or {"id", "question", "after"}), one JSON object a
                 line out; its fields are in docs/DESIGN.md
${COMMON_HELP}`

run(async () => {
  const given = readOptions(HELP, { json: { type: 'boolean' }, explain: { type: 'boolean' } })
  if (!given) return
  const { json = false, explain = false } = given.flags
  const question = given.words.join(' ').trim()
  const piped = json && question === ''
  if (!piped && question === '') throw new UsageError(`A question is needed.\n\n${HELP}`)
  const engine = new Engine(new IndexLibrary(await openConfigured(given.config)))
  if (!piped) return answerOne(engine, question, json, explain)
  for await (const { id, question: asked, after } of questionLines(process.stdin)) {
    process.stdout.write(`${JSON.stringify(answerRecord(id, await engine.answer(asked, after)))}\n`)
  }
})

async function answerOne(engine: Engine, question: string, json: boolean, explain: boolean): Promise<void> {
  const explained = await engine.explain(question)
  const { answer } = explained
  if (explain) process.stderr.write(`${explanation(explained)}\n\n`)
  process.stdout.write(
    json ? `${JSON.stringify(answerRecord(null, answer))}\n` : `${card(answer, colorsFor(process.stdout))}\n`,
  )
}
