import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answerer } from '../../../src/answer/answer.js'
import type { Person } from '../fake/people.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'
import { found } from '../stage/scripted.js'
import { articleOf, QUESTION } from '../stage/small-corpus.js'

const first = articleOf('bai', 'Tiêu đề của một bài')
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

describe('an edited question', () => {
  it('edits its answer', async () => {
    const message = an.says('xyzzy')
    const card = await bot.fake.reply(an.chat)
    an.edits(message, QUESTION)
    await bot.fake.until(() => bot.fake.written(an.chat)[0]?.text?.includes('06/11/2009'), 'the new answer')
    expect(card.text).toContain('Kho tin hiện có không nói')
    expect(an.inbox).toHaveLength(1)
  })

  it('is not taken to follow upon itself, nor upon what came later', async () => {
    await bot.halt()
    const histories: (readonly string[])[] = []
    const answerer: Answerer = {
      answer: async (question, history = []) => {
        histories.push(history)
        return found(question, [[first, first.title.value]])
      },
    }
    bot.restart({ answerer })
    an.says('một')
    await bot.fake.reply(an.chat)
    const second = an.says('hai')
    await bot.fake.reply(an.chat, 2)
    an.says('ba')
    await bot.fake.reply(an.chat, 3)
    an.edits(second, 'hai, nói rõ hơn')
    await bot.fake.until(() => an.inbox[1]?.text?.startsWith('hai, nói rõ hơn'), 'the new answer')
    expect(histories).toEqual([[], ['một'], ['một', 'hai'], ['một']])
  })

  it('is answered when it had no answer, and refused when it became too long', async () => {
    const message = an.says('a'.repeat(2000))
    await bot.fake.reply(an.chat)
    an.edits(message, QUESTION)
    expect((await bot.fake.reply(an.chat, 2)).text).toContain('06/11/2009')
    an.edits(message, 'a'.repeat(2000))
    expect((await bot.fake.reply(an.chat, 3)).text).toContain('Câu hỏi dài quá')
    expect(an.inbox[1]?.text).toContain('06/11/2009')
  })
})

describe('things that are not questions', () => {
  it('get a short word', async () => {
    an.sends({
      sticker: {
        file_id: 's',
        file_unique_id: 's',
        type: 'regular',
        width: 1,
        height: 1,
        is_animated: false,
        is_video: false,
      },
    })
    expect((await bot.fake.reply(an.chat)).text).toContain('chỉ đọc được tin nhắn chữ')
    an.says('a'.repeat(4000))
    expect((await bot.fake.reply(an.chat, 2)).text).toContain('Câu hỏi dài quá')
  })

  it.each(['/khongco', '/constructor', '/__proto__'])('%s is no command', async (command) => {
    an.says(command)
    expect((await bot.fake.reply(an.chat)).text).toContain('chưa biết lệnh này')
  })

  it('of other kinds in a private chat: nothing is said to what only tells', async () => {
    an.sends({ pinned_message: { chat: an.chat, message_id: 1, date: 0 } })
    an.says('/riengtu')
    expect((await bot.fake.reply(an.chat)).text).toContain('Bot giữ những gì')
  })
})

describe('too many questions', () => {
  it('are told so once, and somebody else is answered meanwhile', async () => {
    const binh = bot.fake.person('Bình')
    for (let at = 0; at < 200; at++) an.says(`${QUESTION} ${at}`)
    binh.says(QUESTION)
    await bot.fake.reply(binh.chat)
    await bot.fake.reply(an.chat, 21)
    const notices = an.inbox.filter(({ text }) => text?.includes('hỏi nhanh quá'))
    expect(notices).toHaveLength(1)
    bot.fake.clock.advance(60_000)
    an.says(QUESTION)
    await bot.fake.reply(an.chat, 22)
  })
})

describe('after an absence', () => {
  it('only the last question of a chat is answered, with an apology', async () => {
    await bot.halt()
    for (const word of ['một', 'hai', 'ba']) an.says(`${QUESTION} ${word}`)
    const binh = bot.fake.person('Bình')
    binh.says(QUESTION)
    bot.fake.clock.advance(20 * 60_000)
    bot.restart()
    const answer = await bot.fake.reply(an.chat)
    expect(answer.text).toMatch(/^Xin lỗi anh\/chị, tôi vừa tạm nghỉ/)
    expect(answer.reply_to_message?.text).toContain('ba')
    await bot.fake.reply(binh.chat)
    expect(an.inbox).toHaveLength(1)
  })

  it('a backlog of exactly one batch is answered without waiting for more', async () => {
    await bot.halt()
    const crowd = Array.from({ length: 100 }, (_, at) => bot.fake.person(`Người ${at}`))
    for (const person of crowd) person.says('/huongdan')
    bot.restart()
    await bot.fake.until(() => crowd.every(({ inbox }) => inbox.length === 1), 'a hundred answers', 8000)
  })

  it('what Telegram delivers again is not answered again', async () => {
    an.says(QUESTION)
    await bot.fake.reply(an.chat)
    await bot.halt()
    bot.fake.redeliver()
    bot.restart()
    an.says('/huongdan')
    await bot.fake.reply(an.chat, 2)
    expect(an.inbox.map(({ text }) => text?.slice(0, 8))).toEqual([expect.anything(), 'Cách hỏi'])
  })
})

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
