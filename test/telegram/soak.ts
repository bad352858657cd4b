import setup from '../temporary.js'
import { killRepeatedly, type Outcome, seeded } from './load/killing.js'
import { burst, fuzz, latency, memory, weather } from './load/load.js'

/** `npm run soak`: the long runs of which `npm test` does short ones. Prints a table each; ends with 1 when a bound is broken. */
const KILLS = { updates: 200, people: 20, kills: 20, lifeMs: 120, thinkMs: 20 } as const
/** Heap that comes and goes between two collections. */
const FLAT_MB = 16

const broken: string[] = []
function hold(what: string, held: boolean): void {
  console.log(`${held ? 'holds ' : 'BROKEN'} ${what}`)
  if (!held) broken.push(what)
}

async function kills(): Promise<void> {
  const run = (program: string): Promise<Outcome> => killRepeatedly({ ...KILLS, program }, seeded(2026))
  const ours = await run('bot-process.ts')
  console.log('\n200 updates, 20 SIGKILLs at random moments; below, the control: grammY’s own polling')
  console.table([ours, await run('grammy-process.ts')])
  hold('every message answered, none twice', ours.unanswered === 0 && ours.twice === 0)
}

async function speed(): Promise<void> {
  const [answer, inline] = await latency(300)
  console.log('\nOne after another, against the fake')
  console.table([answer, inline])
  hold('answer p95 under 100 ms', (answer?.p95 ?? Number.NaN) < 100)
  hold('inline p95 under 300 ms', (inline?.p95 ?? Number.NaN) < 300)
  const crowded = await burst(1000, 60)
  console.log('\nA burst of one person, nobody limited')
  console.table([crowded])
  hold('another person’s p95 under 3 s', crowded['other p95, ms'] < 3000)
}

async function faults(): Promise<void> {
  const outcome = await weather(500)
  console.log('\nA quarter of all calls fails: 429, 500, reset before or after, hang, malformed')
  console.table([outcome])
  hold('every message answered, none twice, in spite of faults', outcome.unanswered === 0 && outcome.twice === 0)
  hold('the token in no output', outcome['token in the log'] === 0)
}

async function limits(): Promise<void> {
  const outcome = await fuzz(5000)
  console.log('\nFuzzed questions')
  console.table([outcome])
  const faultless = outcome['refused by the limits'] + outcome['not in the source'] + outcome.parse_mode === 0
  hold('no limit broken, every quote its source’s, no parse_mode', faultless && outcome.quotes > 0)
}

async function heap(): Promise<void> {
  const rows = await memory(20_000)
  console.log('\nMemory of bot and fake together')
  console.table(rows)
  const sizes = rows.map((row) => row['heap, MB'])
  hold(`memory flat within ${FLAT_MB} MB`, (sizes.at(-1) ?? Number.NaN) - (sizes[1] ?? Number.NaN) <= FLAT_MB)
}

const tidy = setup()
try {
  for (const part of [kills, speed, faults, limits, heap]) await part()
} finally {
  tidy()
}
console.log(broken.length === 0 ? '\nEvery bound holds.' : `\nBroken: ${broken.join('; ')}`)
process.exit(broken.length === 0 ? 0 : 1)
