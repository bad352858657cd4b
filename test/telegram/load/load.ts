import { setTimeout as wait } from 'node:timers/promises'
import { entitiesOf } from '../fake/methods.js'
import type { Person } from '../fake/people.js'
import { acceptText } from '../fake/rules/limits.js'
import { type Fault, serverError, tooMany } from '../fake/wire/faults.js'
import { quotesIn } from '../stage/quotes.js'
import { realIndex } from '../stage/real-index.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'
import { seeded } from './killing.js'

const free = { burst: 1_000_000, everyMs: 1 }
const UNLIMITED = { person: free, group: free, inline: free }

const start = async (): Promise<RunningBot> => runBot({ ...(await realIndex()), limits: UNLIMITED })

export const percentile = (values: readonly number[], share: number): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN)

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function asked(bot: RunningBot, person: Person, question: string): Promise<void> {
  const before = person.inbox.length
  person.says(question)
  await bot.fake.until(() => person.inbox.length > before, 'an answer', 60_000)
}

const QUESTIONS = [
  'Chỉ thị 07 ban hành ngày nào?',
  'ai chủ trì hội thảo ở Phú Yên',
  'bao nhieu don vi o tien giang',
  'Giá vàng hôm nay?',
]
const questionAt = (at: number): string => `${QUESTIONS[at % QUESTIONS.length]}`

/**
 * From somebody's message to the answer, and from an inline query to its results; one after another. `cpu`: what each
 * costs bot and fake together, which other programs on the machine change less.
 */
export async function latency(count: number) {
  const bot = await start()
  const an = bot.fake.person('An')
  const answer = await measured(count, (at) => asked(bot, bot.fake.person(`N${at}`), questionAt(at)))
  const inline = await measured(count, (at) => an.asksInline(questionAt(at)))
  await bot.stop()
  return [
    { what: 'answer to a message, ms', ...answer },
    { what: 'inline results, ms', ...inline },
  ]
}

async function measured(count: number, work: (at: number) => Promise<unknown>) {
  const waits: number[] = []
  const before = process.cpuUsage()
  for (let at = 0; at < count; at++) waits.push(await timed(() => work(at)))
  const { user, system } = process.cpuUsage(before)
  const cpu = Math.round((user + system) / 1000 / count)
  return { count, p50: percentile(waits, 0.5), p95: percentile(waits, 0.95), cpu }
}

/** Somebody sends a burst without any limit set; others ask meanwhile. */
export async function burst(updates: number, others: number) {
  const bot = await start()
  const flood = bot.fake.person('Lũ')
  for (let at = 0; at < updates; at++) flood.says(questionAt(at))
  const waits: number[] = []
  for (let at = 0; at < others; at++)
    waits.push(await timed(() => asked(bot, bot.fake.person(`N${at}`), questionAt(at))))
  await bot.fake.until(() => flood.inbox.length >= updates, 'the burst to end', 120_000)
  await bot.stop()
  return { updates, others, 'other p95, ms': percentile(waits, 0.95), 'answered of the burst': flood.inbox.length }
}

/** Random questions; every message that left is looked at as Telegram stored it. */
export async function fuzz(count: number) {
  const index = await realIndex()
  const bot = await runBot({ ...index, limits: UNLIMITED })
  const random = seeded(5)
  const words = index.corpus.articles.flatMap(({ text }) => text.split(/\s+/)).filter((word) => word !== '')
  const people = Array.from({ length: 50 }, (_, at) => bot.fake.person(`N${at}`))
  for (let at = 0; at < count; at++) people[at % people.length]?.says(randomQuestion(words, random))
  await bot.fake.until(() => people.reduce((sum, { inbox }) => sum + inbox.length, 0) >= count, 'every answer', 600_000)
  const sources = index.corpus.articles.map(({ text }) => text)
  const calls = bot.fake.transcript
  const quotes = bot.fake.calls('sendMessage').flatMap(({ payload }) => {
    const { text, entities } = acceptText(payload.text, entitiesOf(payload.entities))
    return quotesIn(text, entities)
  })
  const refused = calls.filter(({ reply }) => JSON.stringify(reply).startsWith('{"ok":false')).length
  await bot.stop()
  return {
    answers: count,
    'refused by the limits': refused,
    quotes: quotes.length,
    'not in the source': quotes.filter((quote) => !sources.some((text) => text.includes(quote))).length,
    parse_mode: calls.filter(({ payload }) => JSON.stringify(payload).includes('parse_mode')).length,
  }
}

const randomQuestion = (words: readonly string[], random: () => number): string =>
  Array.from({ length: 1 + Math.floor(random() * 14) }, () => words[Math.floor(random() * words.length)]).join(' ')

/** Heap after collection, at ten moments of a long run; the fake's own memory is emptied as it goes. */
export async function memory(updates: number) {
  const bot = await start()
  const people = Array.from({ length: 20 }, (_, at) => bot.fake.person(`N${at}`))
  const rows: { readonly updates: number; readonly 'heap, MB': number }[] = []
  for (let at = 0; at < updates; at += 100) {
    const before = bot.fake.calls('sendMessage').length
    for (let i = 0; i < 100; i++) people[i % people.length]?.says(questionAt(at + i))
    await bot.fake.until(() => bot.fake.calls('sendMessage').length >= before + 100, 'a hundred answers', 60_000)
    bot.fake.forget()
    if ((at + 100) % (updates / 10) === 0) {
      await wait(50)
      globalThis.gc?.()
      rows.push({ updates: at + 100, 'heap, MB': Math.round(process.memoryUsage().heapUsed / 2 ** 20) })
    }
  }
  await bot.stop()
  return rows
}

const FAULTS: readonly Fault[] = [
  tooMany(1),
  serverError,
  { kind: 'reset', accepted: false },
  { kind: 'reset', accepted: true },
  { kind: 'hang', accepted: true },
  { kind: 'hang', accepted: false },
  { kind: 'malformed' },
]

/** A quarter of all calls but polls fails in one way or another, while people ask. */
export async function weather(updates: number) {
  const bot = await runBot({ ...(await realIndex()), limits: UNLIMITED, patienceMs: 400 })
  const random = seeded(11)
  bot.fake.faults.always((method) =>
    method !== 'getUpdates' && random() < 0.25 ? FAULTS[Math.floor(random() * FAULTS.length)] : undefined,
  )
  const crowd = Array.from({ length: 50 }, (_, at) => bot.fake.person(`N${at}`))
  const asked = Array.from({ length: updates }, (_, at) => crowd[at % crowd.length]?.says(questionAt(at)))
  const answers = () => crowd.flatMap(({ inbox }) => inbox.map((reply) => reply.reply_to_message?.message_id))
  await bot.fake.until(() => new Set(answers()).size >= updates, 'every answer', 300_000).catch(() => undefined)
  bot.fake.faults.always(undefined)
  await bot.halt()
  const got = answers()
  const counts = asked.map((question) => got.filter((id) => id === question?.message_id).length)
  const log = bot.log()
  const outcome = {
    updates,
    faults: bot.fake.faults.happened,
    unanswered: counts.filter((count) => count === 0).length,
    twice: counts.filter((count) => count > 1).length,
    'token in the log': log.split(bot.fake.token).length - 1,
  }
  await bot.stop()
  return outcome
}
