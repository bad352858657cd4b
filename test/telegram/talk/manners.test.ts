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
