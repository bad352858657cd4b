import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { Engine } from '../answer/engine.js'
import { IndexLibrary, type Library } from '../answer/library.js'
import { answerRecord } from './contract/answer-record.js'
import { Expectation, grade } from './eval/grade.js'
import { changes, faults, type Graded, rightIds, table } from './eval/report.js'
import { openConfigured } from './start/open.js'
import { COMMON_HELP, readOptions } from './start/options.js'
import { run, UsageError } from './start/run.js'

const HELP = `Grades the answers to question files and prints what was gained and lost since the saved run.

Usage: npm run eval -- [--save] [--quiet] FILE...

  FILE           questions with what a right answer holds, one JSON object a line (see test/questions/README.md)
  --save         keep this run as the one that later runs are compared with
  --quiet        the table only, not the wrong ones
${COMMON_HELP}`

/** What `--save` keeps: the questions' ids. */
const Saved = z.object({ asked: z.array(z.string()), right: z.array(z.string()) })
type Saved = z.infer<typeof Saved>

run(async () => {
  const given = readOptions(HELP, { save: { type: 'boolean' }, quiet: { type: 'boolean' } })
  if (!given) return
  if (given.words.length === 0) throw new UsageError(`A question file is needed.\n\n${HELP}`)
  const expectations = given.words.flatMap(readExpectations)
  const file = join(given.config.stateDir, 'eval.json')
  const saved = readSaved(file)
  const graded = await gradeAll(new IndexLibrary(await openConfigured(given.config)), expectations)
  print(graded, given.flags.quiet ? '' : faults(graded), saved)
  if (given.flags.save) save(graded, file)
})

function readExpectations(file: string): readonly Expectation[] {
  if (!existsSync(file)) throw new UsageError(`${file} does not exist; name a file of questions`)
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, i) => (line.trim() === '' ? [] : [expectationOf(line, `${file}:${i + 1}`)]))
}

function expectationOf(line: string, where: string): Expectation {
  try {
    return Expectation.parse(JSON.parse(line))
  } catch (error) {
    throw new UsageError(
      `${where} is no question with its expectation: ${error instanceof Error ? error.message : error}`,
    )
  }
}

async function gradeAll(library: Library, expectations: readonly Expectation[]): Promise<readonly Graded[]> {
  const engine = new Engine(library)
  const graded: Graded[] = []
  for (const expected of expectations) {
    const answer = answerRecord(expected.id, await engine.answer(expected.question, expected.after))
    const notVerbatim = answer.citations.filter(
      ({ article, start, end, quote }) => library.article(article)?.text.slice(start, end) !== quote,
    )
    graded.push({ expected, answer, grade: grade(expected, answer), notVerbatim: notVerbatim.length })
  }
  return graded
}

function print(graded: readonly Graded[], wrong: string, saved: Saved | null): void {
  const compared = saved ? changes(graded, saved) : 'no saved run to compare with (--save keeps this one)'
  process.stdout.write(`${[wrong, table(graded), compared].filter((part) => part !== '').join('\n\n')}\n`)
}

/** Null when no run was saved. */
function readSaved(file: string): Saved | null {
  if (!existsSync(file)) return null
  try {
    return Saved.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new UsageError(`${file} is no saved run; delete it`)
  }
}

function save(graded: readonly Graded[], file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const run: Saved = { asked: graded.map(({ expected }) => expected.id), right: [...rightIds(graded)] }
  writeFileSync(file, JSON.stringify(run))
}
