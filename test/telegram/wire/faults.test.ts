import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../fake/people.js'
import { blocked, type Fault, serverError, tooMany } from '../fake/wire/faults.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'
import { QUESTION } from '../stage/small-corpus.js'

let bot: RunningBot
let an: Person
beforeEach(async () => {
  bot = await runBot({ patienceMs: 400 })
  an = bot.fake.person('An')
})
afterEach(async () => {
  expect(bot.log()).not.toContain(bot.fake.token)
  await bot.stop()
})

const lost: readonly (readonly [string, readonly Fault[]])[] = [
  ['too many requests', [tooMany(1)]],
  ['a server error', [serverError, serverError]],
  ['a connection reset before the message was taken', [{ kind: 'reset', accepted: false }]],
  ['a connection reset after the message was taken', [{ kind: 'reset', accepted: true }]],
  ['no reply to a message that was taken', [{ kind: 'hang', accepted: true }]],
  ['no reply to a message that was not', [{ kind: 'hang', accepted: false }]],
  ['a malformed reply', [{ kind: 'malformed' }]],
]

describe('a message that may not have arrived', () => {
  it.each(lost)('is sent once in spite of %s', async (_, faults) => {
    bot.fake.faults.plan('sendMessage', ...faults)
    an.says(QUESTION)
    await bot.fake.reply(an.chat)
    an.says('/huongdan')
    await bot.fake.until(() => an.inbox.some(({ text }) => text?.startsWith('Cách hỏi')), 'the help')
    expect(an.inbox).toHaveLength(2)
    expect(bot.fake.faults.left).toBe(0)
  })

  it('is found among other chats’ messages, and theirs stay as they are', async () => {
    const others = Array.from({ length: 6 }, (_, at) => bot.fake.person(`Người ${at}`))
    bot.fake.faults.plan('sendMessage', { kind: 'reset', accepted: true }, { kind: 'reset', accepted: true })
    for (const person of [an, ...others]) person.says(QUESTION)
    for (const person of [an, ...others]) await bot.fake.reply(person.chat)
    an.says('/huongdan')
    await bot.fake.until(() => an.inbox.some(({ text }) => text?.startsWith('Cách hỏi')), 'the help')
    for (const person of others) expect(person.inbox).toHaveLength(1)
    for (const { edit_date } of others.flatMap(({ inbox }) => inbox)) expect(edit_date).toBeUndefined()
  })
})

describe('polling', () => {
  it.each([
    ['a server error', serverError],
    ['a reset', { kind: 'reset', accepted: false }],
    ['a malformed reply', { kind: 'malformed' }],
    ['too many requests', tooMany(1)],
    ['another poller', { kind: 'status', code: 409, description: 'Conflict: terminated by other getUpdates request' }],
  ] as const)('goes on after %s', async (_, fault) => {
    an.says('/huongdan')
    await bot.fake.reply(an.chat)
    bot.fake.faults.plan('getUpdates', fault, fault)
    an.says('/riengtu')
    await bot.fake.reply(an.chat, 2)
    an.says(QUESTION)
    await bot.fake.reply(an.chat, 3)
  })

  it('is begun anew when a poll never ends', async () => {
    await bot.halt()
    bot.fake.faults.plan('getUpdates', { kind: 'hang', accepted: false })
    bot.restart({ silenceMs: 300 })
    an.says('/huongdan')
    await bot.fake.reply(an.chat)
    expect(bot.log()).toContain('polling is begun anew')
  })

  it('leaves Telegram alone for as long as it says, watched or not', async () => {
    await bot.halt()
    bot.fake.faults.plan('getUpdates', tooMany(2))
    bot.restart({ silenceMs: 300 })
    an.says('/huongdan')
    const begun = Date.now()
    await bot.fake.reply(an.chat)
    expect(Date.now() - begun).toBeGreaterThan(1800)
  })

  it('begins although Telegram cannot be reached at first', async () => {
    await bot.halt()
    bot.fake.faults.plan('getMe', serverError, { kind: 'hang', accepted: false }, { kind: 'reset', accepted: false })
    bot.fake.faults.plan('deleteWebhook', serverError)
    bot.fake.faults.plan('setMyCommands', serverError)
    bot.restart()
    an.says('/huongdan')
    await bot.fake.reply(an.chat)
  })
})

describe('what Telegram refuses', () => {
  it('is taken quietly from somebody who blocked the bot', async () => {
    bot.fake.faults.plan('sendMessage', blocked)
    an.says(QUESTION)
    const binh = bot.fake.person('Bình')
    binh.says(QUESTION)
    await bot.fake.reply(binh.chat)
    an.says('/huongdan')
    await bot.fake.reply(an.chat)
    expect(bot.log()).not.toContain('"level":50')
  })

  it('is taken quietly when a tap comes too late', async () => {
    an.says('/start')
    const greeting = await bot.fake.reply(an.chat)
    await bot.halt()
    const unanswered = an.taps(greeting, 0)
    bot.fake.clock.advance(140_000)
    bot.fake.faults.plan('answerCallbackQuery', {
      kind: 'status',
      code: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    })
    bot.restart()
    await bot.fake.reply(an.chat, 2)
    await Promise.race([unanswered, Promise.resolve()])
    expect(bot.log()).not.toContain('"level":50')
  })
})

describe('a token that is not accepted', () => {
  it('ends the bot with a message that says what to do', async () => {
    await bot.halt()
    bot.restart({ token: '1:wrong_but_long_enough_to_be_a_token_0' })
    await expect(bot.halt()).rejects.toThrow('TELEGRAM_BOT_TOKEN')
  })
})
