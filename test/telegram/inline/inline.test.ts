import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../fake/people.js'
import { acceptText } from '../fake/rules/limits.js'
import { quotesIn } from '../stage/quotes.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'
import { articleOf, QUESTION, realArticles, SmallCorpus } from '../stage/small-corpus.js'

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

  it('does not wait behind a chat’s questions, and no longer than somebody would', async () => {
    await bot.halt()
    const slow = new Promise<never>(() => undefined)
    bot.restart({ answerer: { answer: (question) => (question === 'chậm' ? slow : Promise.reject(new Error('no'))) } })
    an.says('chậm')
    await bot.fake.until(() => bot.fake.calls('sendChatAction').length > 0, 'the slow question')
    expect((await an.asksInline(QUESTION)).results).toEqual([])
    expect((await an.asksInline('chậm')).results).toEqual([])
    bot.forsake()
  })

  it('is answered although an article says the same thing twice', async () => {
    await bot.halt()
    const line = 'Phòng quản lý công nghệ thông tin, Sở Thông tin và Truyền thông'
    bot.restart({ corpus: new SmallCorpus([articleOf('hai-lan', `Tiêu đề\n\n${line}\n\n${line}\n`)]) })
    expect((await an.asksInline('phòng quản lý công nghệ')).results.map(({ id }) => id)).toContainEqual(
      expect.stringMatching(/^[\w-]{16}$/),
    )
  })

  it('is measured apart from questions, and is told nothing when there are too many', async () => {
    await bot.halt()
    const rate = { burst: 2, everyMs: 60_000 }
    bot.restart({ limits: { person: rate, group: rate, inline: rate } })
    const counts = []
    for (let at = 0; at < 3; at++) counts.push((await an.asksInline(QUESTION)).results.length)
    expect(counts).toEqual([expect.any(Number), counts[0], 0])
    expect(counts[0]).toBeGreaterThan(0)
    an.says(QUESTION)
    expect((await bot.fake.reply(an.chat)).text).toContain('06/11/2009')
  })
})
