import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../fake/people.js'
import { acceptText } from '../fake/rules/limits.js'
import { quotesIn } from '../stage/quotes.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'
import { realArticles } from '../stage/small-corpus.js'

const QUESTION = 'hội thảo phần mềm nguồn mở Tiền Giang ngày nào?'
let bot: RunningBot
let an: Person
beforeEach(async () => {
  bot = await runBot()
  an = bot.fake.person('An')
})
afterEach(() => bot.stop())

describe('an inline query', () => {
  it('gets cited cards that are ready to be sent', async () => {
    const { results, is_personal } = await an.asksInline(QUESTION)
    expect(is_personal).toBe(true)
    expect(results.length).toBeGreaterThan(2)
    for (const result of results) {
      if (result.type !== 'article' || !('message_text' in result.input_message_content)) throw new Error(result.type)
      const { message_text, entities = [] } = result.input_message_content
      const stored = acceptText(message_text, [...entities])
      const [quote = ''] = quotesIn(stored.text, stored.entities)
      expect(realArticles().some(({ text }) => text.includes(quote) && quote.length > 20)).toBe(true)
      expect(stored.text).toContain('Nguồn: ')
    }
  })

  it('pages without repeating itself', async () => {
    const ids: string[] = []
    for (let offset = '', pages = 0; pages < 5; pages++) {
      const page = await an.asksInline('phần mềm', offset)
      ids.push(...page.results.map(({ id }) => id))
      if (page.next_offset === '') break
      offset = page.next_offset
    }
    expect(ids.length).toBeGreaterThan(10)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('offers what was asked last when it is empty', async () => {
    an.says(QUESTION)
    await bot.fake.reply(an.chat)
    expect((await an.asksInline('')).results[0]).toMatchObject({ title: QUESTION })
    const binh = bot.fake.person('Bình')
    expect((await binh.asksInline('')).results.map((result) => ('title' in result ? result.title : ''))).not.toContain(
      QUESTION,
    )
  })

  it('is answered by an empty list when the engine fails, never by silence', async () => {
    await bot.halt()
    bot.restart({ answerer: { answer: () => Promise.reject(new Error('broken')) } })
    expect((await an.asksInline(QUESTION)).results).toEqual([])
  })

  it('does not wait behind a chat’s questions', async () => {
    await bot.halt()
    const slow = new Promise<never>(() => undefined)
    bot.restart({ answerer: { answer: (question) => (question === 'chậm' ? slow : Promise.reject(new Error('no'))) } })
    an.says('chậm')
    await bot.fake.until(() => bot.fake.calls('sendChatAction').length > 0, 'the slow question')
    expect((await an.asksInline(QUESTION)).results).toEqual([])
    bot.forsake()
  })
})
