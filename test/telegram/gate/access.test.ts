import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../fake/people.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'
import { QUESTION, realArticles } from '../stage/small-corpus.js'

const OWNER = 4999

let bot: RunningBot
let owner: Person
let stranger: Person
beforeEach(async () => {
  bot = await runBot({ allow: [], admins: [OWNER] })
  owner = bot.fake.personWithId(OWNER, 'Chủ')
  stranger = bot.fake.person('Lạ')
})
afterEach(() => bot.stop())

/** Long stretches of the corpus that were sent to a chat, or in any reply to a person. */
function leaked(text: string): boolean {
  const stretches = realArticles().flatMap(({ text }) => text.match(/[^\n]{40}/g) ?? [])
  return stretches.some((stretch) => text.includes(stretch))
}
const sentTo = (chat: number) =>
  JSON.stringify(bot.fake.transcript.filter(({ payload }) => payload.chat_id === chat).map(({ payload }) => payload))
const settled = async (): Promise<void> => {
  const before = owner.inbox.length
  owner.says('/riengtu')
  await bot.fake.reply(owner.chat, before + 1)
}

describe('somebody who was not invited', () => {
  it('gets nothing for a message, and is told the number to give to the operator', async () => {
    stranger.says(QUESTION)
    expect((await bot.fake.reply(stranger.chat)).text).toContain(`mã số ${stranger.user.id}`)
    expect(leaked(sentTo(stranger.chat.id))).toBe(false)
  })

  it('gets nothing by tapping a button of somebody else’s card', async () => {
    owner.says(QUESTION)
    const card = await bot.fake.reply(owner.chat)
    const button = card.reply_markup?.inline_keyboard[0]?.[0]
    stranger.says('chào')
    const denial = await bot.fake.reply(stranger.chat)
    const reply = await stranger.tapsData(denial, button && 'callback_data' in button ? button.callback_data : '')
    expect(reply).toMatchObject({ show_alert: true, text: expect.stringContaining('chỉ dành cho người được mời') })
    await settled()
    expect(leaked(sentTo(stranger.chat.id))).toBe(false)
  })

  it('gets an empty list inline, for an empty query too', async () => {
    for (const query of [QUESTION, ''])
      expect(await stranger.asksInline(query)).toMatchObject({ results: [], is_personal: true, cache_time: 0 })
  })

  it('gets nothing by a link to a passage', async () => {
    owner.says(QUESTION)
    await owner.taps(await bot.fake.reply(owner.chat), 'Xem đoạn gốc')
    const link = JSON.stringify((await bot.fake.reply(owner.chat, 2)).reply_markup)
    stranger.says(`/start ${/s_[A-Za-z0-9_-]{16}/.exec(decodeURIComponent(link))?.[0]}`)
    expect((await bot.fake.reply(stranger.chat)).text).toContain('chỉ dành cho người được mời')
    expect(leaked(sentTo(stranger.chat.id))).toBe(false)
  })

  it('gets nothing by editing a message', async () => {
    const message = stranger.says('chào')
    await bot.fake.reply(stranger.chat)
    stranger.edits(message, QUESTION)
    await settled()
    expect(leaked(sentTo(stranger.chat.id))).toBe(false)
  })

  it('gets nothing in a group that is not allowed, even when the owner asks there', async () => {
    const group = bot.fake.supergroup('Nhóm')
    owner.says(`@${bot.fake.username} ${QUESTION}`, { chat: group })
    expect((await bot.fake.reply(group)).text).toContain(`mã số ${group.id}`)
    expect(leaked(sentTo(group.id))).toBe(false)
  })

  it('gets nothing from /kiemtra and no list', async () => {
    for (const [at, command] of ['/nguon', '/vanban', '/moc', '/trienkhai', '/kiemtra ngày 06/11/2009'].entries()) {
      stranger.says(command)
      await bot.fake.reply(stranger.chat, at + 1)
    }
    expect(leaked(sentTo(stranger.chat.id))).toBe(false)
  })
})

describe('the operator', () => {
  it('sees how many chats blocked the bot; who writes again counts no more', async () => {
    const open = await runBot({ admins: [OWNER], keepQuestions: true })
    const [chief, an] = [open.fake.personWithId(OWNER, 'Chủ'), open.fake.person('An')]
    const said = async (text: string): Promise<string> => {
      const before = chief.inbox.length
      chief.says(text)
      return (await open.fake.reply(chief.chat, before + 1)).text ?? ''
    }
    an.says('xyzzy?')
    await open.fake.reply(an.chat)
    an.blocks()
    expect(await said('/thongke')).toContain('đã chặn hoặc gỡ bot: 1')
    an.unblocks()
    an.says('/huongdan')
    await open.fake.reply(an.chat, 2)
    expect(await said('/thongke')).toContain('đã chặn hoặc gỡ bot: 0')
    expect(await said('/cauhoi_chua_tra_loi')).toContain('• 1 × xyzzy? — Kho tin hiện có không nói về điều này.')
    await open.stop()
  })
})

describe('an invitation', () => {
  const invite = async (): Promise<string> => {
    owner.says('/moi')
    return /start=(i_[\w-]{22})/.exec((await bot.fake.reply(owner.chat)).text ?? '')?.[1] ?? ''
  }

  it('lets one person in, once', async () => {
    const code = await invite()
    stranger.says(`/start ${code}`)
    expect((await bot.fake.reply(stranger.chat)).text).toContain('Xin chào')
    const second = bot.fake.person('Thứ hai')
    second.says(`/start ${code}`)
    expect((await bot.fake.reply(second.chat)).text).toContain('chỉ dành cho người được mời')
    stranger.says(QUESTION)
    expect((await bot.fake.reply(stranger.chat, 2)).text).toContain('06/11/2009')
  })

  it('expires after a day', async () => {
    const code = await invite()
    bot.fake.clock.advance(25 * 3600 * 1000)
    stranger.says(`/start ${code}`)
    expect((await bot.fake.reply(stranger.chat)).text).toContain('chỉ dành cho người được mời')
  })

  it('is the operator’s to give', async () => {
    const open = await runBot()
    const an = open.fake.person('An')
    for (const [at, command] of ['/moi', '/thongke', '/lamlai', '/cauhoi_chua_tra_loi'].entries()) {
      an.says(command)
      expect((await open.fake.reply(an.chat, at + 1)).text).toContain('chưa biết lệnh này')
    }
    await open.stop()
  })
})
