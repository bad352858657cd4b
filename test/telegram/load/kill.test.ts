import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeBotApi } from '../fake-bot-api.js'
import { QUESTION } from '../stage/small-corpus.js'
import { killRepeatedly, run, seeded } from './killing.js'

describe('SIGKILL at random moments', () => {
  it('loses no question and answers none twice', async () => {
    const plan = { program: 'bot-process.ts', updates: 40, people: 8, kills: 4, lifeMs: 60, thinkMs: 15 }
    const outcome = await killRepeatedly(plan, seeded(7))
    expect(outcome).toMatchObject({ answered: 40, unanswered: 0, twice: 0 })
  }, 60_000)
})

let fake: FakeBotApi
let stateDir: string
beforeEach(async () => {
  fake = await FakeBotApi.start()
  stateDir = mkdtempSync(join(tmpdir(), 'ended-'))
})
afterEach(() => fake.stop())

const started = (more: Readonly<Record<string, string>>, thinkMs = 0) => {
  const child = run(fake, stateDir, { program: 'bot-process.ts', thinkMs }, more)
  return { child, ended: new Promise<number | null>((resolve) => child.once('exit', resolve)) }
}

describe('SIGTERM', () => {
  it('lets work in hand and what waits behind it be finished, takes nothing new, and ends with 0', async () => {
    const { child, ended } = started({}, 400)
    const an = fake.person('An')
    for (const word of ['một', 'hai']) an.says(`${QUESTION} ${word}`)
    await fake.until(() => fake.calls('sendChatAction').length > 0, 'the work to begin', 20_000)
    child.kill('SIGTERM')
    await fake.until(() => !fake.state.queue.waits, 'the poll to end')
    fake.person('Bình').says(QUESTION)
    expect(await ended).toBe(0)
    expect(an.inbox).toHaveLength(2)
    expect(fake.calls('sendMessage')).toHaveLength(2)
  }, 40_000)
})

describe('an update that the process dies of', () => {
  it('is set aside with an apology after three tries of its own, and costs nobody else an answer', async () => {
    const [an, binh] = [fake.person('An'), fake.person('Bình')]
    an.says(`${QUESTION} thuốc độc`)
    binh.says(QUESTION)
    for (let lives = 0; lives < 8 && an.inbox.length + binh.inbox.length < 2; lives++) {
      const { child, ended } = started({ POISON: 'thuốc độc' })
      const done = fake.until(() => an.inbox.length + binh.inbox.length >= 2, 'both answers', 15_000).catch(() => null)
      await Promise.race([ended, done])
      child.kill('SIGTERM')
      await ended
    }
    expect(binh.inbox.map(({ text }) => text?.includes('06/11/2009'))).toEqual([true])
    expect(an.inbox.map(({ text }) => text?.includes('Xin lỗi anh/chị, tôi gặp trục trặc'))).toEqual([true])
  }, 90_000)
})
