import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RunningBot, runBot } from '../stage/running-bot.js'

let bot: RunningBot
beforeEach(async () => {
  bot = await runBot()
})
afterEach(() => bot.stop())

describe('a private chat', () => {
  it('greets with questions that run at once', async () => {
    const an = bot.fake.person('An')
    an.says('/start')
    const greeting = await bot.fake.reply(an.chat)
    expect(greeting.text).toContain('Xin chào An!')
    await an.taps(greeting, 0)
    const answer = await bot.fake.reply(an.chat, 2)
    expect(answer.entities?.some(({ type }) => type === 'blockquote' || type === 'expandable_blockquote')).toBe(true)
  })

  it('answers a question with the source’s own words in a quote', async () => {
    const an = bot.fake.person('An')
    an.says('hội thảo phần mềm nguồn mở Tiền Giang ngày nào?')
    const answer = await bot.fake.reply(an.chat)
    const entity = answer.entities?.find(({ type }) => type.endsWith('blockquote'))
    const quote = answer.text?.slice(entity?.offset ?? 0, (entity?.offset ?? 0) + (entity?.length ?? 0))
    expect(quote).toContain('ngày 06/11/2009, Sở Thông tin và Truyền thông Tiền Giang')
    expect(bot.fake.calls('sendChatAction')).toHaveLength(1)
  })

  it('explains itself and says when it does not know', async () => {
    const an = bot.fake.person('An')
    an.says('/huongdan')
    const help = (await bot.fake.reply(an.chat)).text
    expect(help).toContain('Cách hỏi')
    for (const command of ['/nguon', '/vanban', '/moc', '/trienkhai', '/kiemtra', '/ngonngu', '/riengtu', '/xoa'])
      expect(help).toContain(`\n${command} – `)
    an.says('xyzzy?')
    expect((await bot.fake.reply(an.chat, 2)).text).toContain('Kho tin hiện có không nói về điều này.')
  })
})

describe('a failure', () => {
  it('is met with an apology that carries the log’s trace id', async () => {
    await bot.halt()
    bot.restart({ answerer: { answer: () => Promise.reject(new Error('engine broke')) } })
    const an = bot.fake.person('An')
    an.says('hội thảo ở Tiền Giang?')
    const apology = await bot.fake.reply(an.chat)
    const trace = /Mã tra cứu: ([0-9a-f]{8})/.exec(apology.text ?? '')?.[1]
    expect(bot.log()).toContain(`"trace":"${trace}"`)
    expect(bot.log()).toContain('engine broke')
  })
})
