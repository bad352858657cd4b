import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../fake/people.js'
import { buttonsOf } from '../fake/people.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'
import { QUESTION } from '../stage/small-corpus.js'

let bot: RunningBot
let an: Person
beforeEach(async () => {
  bot = await runBot()
  an = bot.fake.person('An')
})
afterEach(() => bot.stop())

const settled = async (): Promise<void> => {
  const before = an.inbox.length
  an.says('/riengtu')
  await bot.fake.reply(an.chat, before + 1)
}

describe('a group', () => {
  it.each([
    ['a mention', `@tin_hanh_chinh_bot ${QUESTION}`],
    ['a mention at the end', `${QUESTION} @Tin_Hanh_Chinh_Bot`],
    ['a command', '/huongdan'],
    ['a command with the bot’s name', '/huongdan@tin_hanh_chinh_bot'],
  ])('is answered when it addresses the bot by %s', async (_, text) => {
    const group = bot.fake.supergroup('Nhóm')
    const asked = an.says(text, { chat: group })
    expect((await bot.fake.reply(group)).reply_to_message?.message_id).toBe(asked.message_id)
  })

  it.each([
    ['no word to the bot', { message: { text: QUESTION } }],
    ['a command for another bot', { message: { text: '/huongdan@another_bot' } }],
    ['a command that is not known', { message: { text: '/deploy' } }],
    ['a mention of a bot with a longer name', { message: { text: `@tin_hanh_chinh_bot2 ${QUESTION}` } }],
  ])('hears nothing after %s, even without privacy mode', async (_, { message }) => {
    const group = bot.fake.supergroup('Nhóm')
    bot.fake.deliver(an, group, message.text)
    await settled()
    expect(bot.fake.written(group)).toHaveLength(0)
  })

  it('is answered in the topic, with a compact card, after a reply to the bot', async () => {
    const group = bot.fake.supergroup('Diễn đàn', true)
    an.says('/huongdan', { chat: group, thread: 77 })
    const first = await bot.fake.reply(group)
    const asked = an.says(QUESTION, { chat: group, thread: 77, replyTo: first })
    const card = await bot.fake.reply(group, 2)
    expect(card).toMatchObject({ message_thread_id: 77, reply_to_message: { message_id: asked.message_id } })
    expect(buttonsOf(card).map(({ text }) => text.replace(/\d\/\d/, 'n'))).toEqual(['Xem đoạn gốc', 'Kết quả khác n'])
  })

  it('is told once when it asks too much, and its members are answered in private', async () => {
    await bot.halt()
    const free = { burst: 100, everyMs: 1 }
    bot.restart({ limits: { person: free, group: { burst: 3, everyMs: 60_000 }, inline: free } })
    const group = bot.fake.supergroup('Nhóm')
    for (let at = 0; at < 10; at++) bot.fake.person(`Người ${at}`).says('/huongdan', { chat: group })
    await bot.fake.reply(group, 4)
    an.says(QUESTION)
    expect((await bot.fake.reply(an.chat)).text).toContain('06/11/2009')
    const texts = bot.fake.written(group).map(({ text }) => text?.slice(0, 8))
    expect(texts).toEqual(['Cách hỏi', 'Cách hỏi', 'Cách hỏi', 'Anh/chị '])
  })

  it('keeps its settings when it becomes a supergroup, and the question in hand is answered there', async () => {
    const group = bot.fake.group('Nhóm nhỏ')
    an.says('/ngonngu', { chat: group })
    await an.taps(await bot.fake.reply(group), 'English')
    await bot.fake.until(() => bot.fake.written(group)[0]?.text?.includes('Language in use: English'), 'the language')
    const supergroup = bot.fake.migrate(group)
    bot.fake.deliver(an, group, `@tin_hanh_chinh_bot ${QUESTION}`)
    expect((await bot.fake.reply(supergroup)).text).toContain('news report')
  })
})
