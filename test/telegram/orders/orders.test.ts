import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../fake/people.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'
import { QUESTION } from '../stage/small-corpus.js'

let bot: RunningBot
let an: Person
beforeEach(async () => {
  bot = await runBot()
  an = bot.fake.person('An')
})
afterEach(() => bot.stop())

/** Everything that the bot has written down, read as text. */
const onDisk = (): string =>
  readdirSync(bot.stateDir)
    .map((file) => readFileSync(join(bot.stateDir, file), 'utf8'))
    .join('')

describe('privacy', () => {
  it('tells what is kept and erases it', async () => {
    an.says(QUESTION)
    await bot.fake.reply(an.chat)
    an.says('/riengtu')
    expect((await bot.fake.reply(an.chat, 2)).text).toContain('không ghi nội dung câu hỏi')
    an.says('/xoa')
    await bot.fake.reply(an.chat, 3)
    expect((await an.asksInline('')).results.map((result) => ('title' in result ? result.title : ''))).not.toContain(
      QUESTION,
    )
  })

  it('leaves nothing of what was asked in the files after /xoa', async () => {
    const secret = 'câu hỏi riêng của An về hội thảo phần mềm nguồn mở Tiền Giang'
    await bot.halt()
    bot.restart({ keepQuestions: true })
    an.says(secret)
    const card = await bot.fake.reply(an.chat)
    an.says('xyzzy riêng')
    await bot.fake.reply(an.chat, 2)
    await an.taps(card, '👎')
    expect(onDisk()).toContain(secret)
    expect(onDisk()).toContain('xyzzy riêng')
    an.says('/xoa')
    await bot.fake.reply(an.chat, 3)
    for (const kept of [secret, 'xyzzy riêng']) expect(onDisk()).not.toContain(kept)
    expect(bot.log()).not.toContain('"level":50')
  })

  it('forgets what is older than /riengtu says', async () => {
    an.says('câu hỏi đã cũ')
    await bot.fake.reply(an.chat)
    await bot.halt()
    bot.fake.clock.advance(31 * 24 * 3600_000)
    bot.restart()
    an.says('/riengtu')
    await bot.fake.reply(an.chat, 2)
    expect(onDisk()).not.toContain('câu hỏi đã cũ')
  })

  it('keeps question text out of the log, failures included', async () => {
    await bot.halt()
    bot.restart({ answerer: { answer: () => Promise.reject(new Error('engine broke')) } })
    an.says(QUESTION)
    await bot.fake.reply(an.chat)
    expect(bot.log()).toContain('engine broke')
    expect(bot.log()).not.toContain('nguồn mở')
  })
})

describe('the menu of commands', () => {
  it('is announced in Vietnamese to everybody and in English to those who read it', async () => {
    an.says('/huongdan')
    await bot.fake.reply(an.chat)
    const { commands } = bot.fake.state
    const names = (language: string) => commands.get(language)?.map(({ command }) => command)
    expect(names('')).toContain('moc')
    expect(names('en')).toEqual(names(''))
    expect(commands.get('')?.find(({ command }) => command === 'xoa')?.description).toBe('Xoá dữ liệu của tôi')
  })
})

describe('languages', () => {
  it('can be chosen for a chat', async () => {
    an.says('/ngonngu')
    await an.taps(await bot.fake.reply(an.chat), 'English')
    an.says('/huongdan')
    expect((await bot.fake.reply(an.chat, 2)).text).toContain('How to ask')
  })
})
