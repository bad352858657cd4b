import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Person } from '../fake/people.js'
import type { Said } from '../fake/world.js'
import { FakeBotApi } from '../fake-bot-api.js'

export interface Plan {
  /** The program that is killed, in this folder. */
  readonly program: string
  readonly updates: number
  readonly people: number
  readonly kills: number
  /** A moment between the first work of a run and its kill, at random up to this. */
  readonly lifeMs: number
  readonly thinkMs: number
}

export interface Outcome {
  readonly program: string
  readonly updates: number
  readonly kills: number
  readonly answered: number
  readonly unanswered: number
  readonly twice: number
  /** Apologies among the answers. */
  readonly apologies: number
  readonly seconds: number
}

/** Lets people ask while the bot is killed again and again, then counts what each of them got. */
export async function killRepeatedly(plan: Plan, random: () => number): Promise<Outcome> {
  const fake = await FakeBotApi.start()
  const stateDir = mkdtempSync(join(tmpdir(), 'killed-'))
  const start = Date.now()
  try {
    const crowd = Array.from({ length: plan.people }, (_, at) => fake.person(`Người ${at}`))
    const questions: Said[] = []
    for (let kill = 0; kill < plan.kills; kill++) {
      questions.push(...ask(crowd, questions.length, Math.ceil((plan.updates * (kill + 1)) / (plan.kills + 1))))
      await liveAndDie(fake, stateDir, plan, random)
    }
    questions.push(...ask(crowd, questions.length, plan.updates))
    await liveToTheEnd(fake, stateDir, plan, questions)
    return count(fake, plan, questions, (Date.now() - start) / 1000)
  } finally {
    await fake.stop()
    rmSync(stateDir, { recursive: true, force: true })
  }
}

/** The questions from one number to another, by one person after the other. */
const ask = (crowd: readonly Person[], from: number, to: number): Said[] =>
  Array.from({ length: to - from }, (_, at) => from + at).flatMap(
    (at) => crowd[at % crowd.length]?.says(`hội thảo phần mềm nguồn mở Tiền Giang, câu số ${at}`) ?? [],
  )

/** Starts the bot, or its control, as a process of its own. */
export const run = (
  fake: FakeBotApi,
  stateDir: string,
  { program, thinkMs }: Pick<Plan, 'program' | 'thinkMs'>,
  more: Readonly<Record<string, string>> = {},
): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, program)], {
    env: {
      ...process.env,
      TOKEN: fake.token,
      API_ROOT: fake.url,
      STATE_DIR: stateDir,
      THINK_MS: String(thinkMs),
      ...more,
    },
    stdio: ['ignore', 'ignore', process.env.SHOW === '1' ? 'inherit' : 'ignore'],
  })

/** Kills a run at a random moment after it has begun to do something. */
async function liveAndDie(fake: FakeBotApi, stateDir: string, plan: Plan, random: () => number): Promise<void> {
  const before = fake.calls('sendChatAction').length
  const child = run(fake, stateDir, plan)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await fake
    .until(() => fake.calls('sendChatAction').length > before, 'the bot to begin', 20_000)
    .catch(() => undefined)
  await wait(random() * plan.lifeMs)
  child.kill('SIGKILL')
  await ended
}

async function liveToTheEnd(fake: FakeBotApi, stateDir: string, plan: Plan, questions: readonly Said[]): Promise<void> {
  const child = run(fake, stateDir, plan)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await fake
    .until(() => questions.every((question) => answersTo(fake, question) > 0), 'every answer', 30_000)
    .catch(() => undefined)
  await wait(500)
  child.kill('SIGTERM')
  await ended
}

const repliesTo = (fake: FakeBotApi, question: Said): readonly Said[] =>
  fake.written(question.chat).filter(({ reply_to_message }) => reply_to_message?.message_id === question.message_id)

const answersTo = (fake: FakeBotApi, question: Said): number => repliesTo(fake, question).length

function count(fake: FakeBotApi, plan: Plan, questions: readonly Said[], seconds: number): Outcome {
  const answers = questions.map((question) => answersTo(fake, question))
  return {
    program: plan.program,
    updates: plan.updates,
    kills: plan.kills,
    answered: answers.filter((times) => times > 0).length,
    unanswered: answers.filter((times) => times === 0).length,
    twice: answers.filter((times) => times > 1).length,
    apologies: questions.filter((question) => repliesTo(fake, question).some(({ text }) => text?.includes('Xin lỗi')))
      .length,
    seconds: Math.round(seconds),
  }
}

/** Repeatable random numbers (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
