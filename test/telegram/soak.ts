import { killRepeatedly, type Outcome, seeded } from './load/killing.js'
import { burst, fuzz, latency, memory } from './load/load.js'

/** `npm run soak`: the long runs of which `npm test` does short ones. Prints a table each. */
const KILLS = { updates: 200, people: 20, kills: 20, lifeMs: 120, thinkMs: 20 } as const

const outcomes: Outcome[] = []
for (const program of ['bot-process.ts', 'grammy-process.ts'])
  outcomes.push(await killRepeatedly({ ...KILLS, program }, seeded(2026)))
console.log('200 updates, 20 SIGKILLs at random moments')
console.table(outcomes)
console.log('One after another, against the fake')
console.table(await latency(300))
console.log('A burst of one person, nobody limited')
console.table([await burst(1000, 60)])
console.log('Fuzzed questions')
console.table([await fuzz(5000)])
console.log('Memory of bot and fake together')
console.table(await memory(20_000))
