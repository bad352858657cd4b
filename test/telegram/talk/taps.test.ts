import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/articles/article.js'
import type { Person } from '../fake/people.js'
import { buttonsOf } from '../fake/people.js'
import type { Said } from '../fake/world.js'
import { quotesIn } from '../stage/quotes.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'
import { abstention, choices, found, scripted } from '../stage/scripted.js'
import { articleOf, realArticles, SmallCorpus } from '../stage/small-corpus.js'

const real = realArticles()
const [tienGiang, ngheAn] = real
if (tienGiang === undefined || ngheAn === undefined) throw new Error('The articles are missing.')
const held = 'ngày 06/11/2009, Sở Thông tin và Truyền thông Tiền Giang đã tổ chức Hội thảo'
const paragraph = tienGiang.text.split('\n').find((line) => line.includes(held)) ?? ''
const short = articleOf(
  'ngan',
  'Tin ngắn\n\nHội nghị diễn ra ngày 01/02/2010 tại hội trường lớn của Ủy ban nhân dân tỉnh.\n',
)
const articles: readonly Article[] = [...real, short]

const answerer = scripted({
  'ngày nào?': found('06/11/2009', [[tienGiang, held]], { question: 'hội thảo phần mềm nguồn mở ngày nào' }),
  'dài?': found('dài', [[tienGiang, paragraph]]),
  'ngắn?': found('01/02/2010', [[short, 'ngày 01/02/2010']], { question: 'hội nghị ngày nào' }),
  'ở đâu?': choices([
    { label: 'Tiền Giang', value: '06/11/2009', at: [tienGiang, held] },
    { label: 'Nghệ An', value: '14/7/2009', at: [ngheAn, 'Nghệ An'] },
  ]),
  'không có?': abstention({
    nearMiss: 'Chỉ thị 07/2008/CT-BTTTT',
    nearest: [{ article: tienGiang.id, title: tienGiang.title.value }],
    suggestions: ['ngày nào?'],
  }),
})

let bot: RunningBot
let an: Person
beforeEach(async () => {
  bot = await runBot({ answerer, corpus: new SmallCorpus(articles) })
  an = bot.fake.person('An')
})
afterEach(() => bot.stop())

const ask = async (question: string): Promise<Said> => {
  const before = an.inbox.length
  an.says(question)
  return bot.fake.reply(an.chat, before + 1)
}
const next = (count: number) => bot.fake.reply(an.chat, count)
const now = (message: Said): Said =>
  bot.fake.messages(message.chat).find(({ message_id }) => message_id === message.message_id) ?? message
const labels = (message: Said) => buttonsOf(now(message)).map(({ text }) => text)

describe('the buttons of an answer', () => {
  it('are there, and none means its thing by an emoji alone', async () => {
    const card = await ask('ngày nào?')
    expect(labels(card)).toEqual([
      'Xem đoạn gốc',
      expect.stringMatching(/^Kết quả khác 1\/\d$/),
      'Chép trích dẫn',
      'Chia sẻ',
      '👍 Đúng',
      '👎 Chưa đúng',
    ])
  })

  it('show the passage with its neighbours, and walk through the article', async () => {
    await an.taps(await ask('ngày nào?'), 'Xem đoạn gốc')
    const passage = await next(2)
    expect(passage.text).toContain('Đoạn được trích')
    const bold = passage.entities
      ?.filter(({ type }) => type === 'bold')
      .map(({ offset, length }) => passage.text?.slice(offset, offset + length))
    expect(bold).toContain(held)
    await an.taps(passage, '↓ Đoạn sau')
    await bot.fake.until(() => now(passage).text !== passage.text, 'the passage to move')
    const [, after] = quotesIn(now(passage).text ?? '', now(passage).entities ?? [])
    expect(after?.startsWith(quotesIn(passage.text ?? '', passage.entities ?? [])[2] ?? 'no third quote')).toBe(true)
  })

  it('page through other results in place and come back', async () => {
    const card = await ask('ngày nào?')
    await an.taps(card, 'Kết quả khác')
    await bot.fake.until(() => labels(card).some((label) => label.startsWith('Kết quả khác 2/')), 'page 2')
    for (let page = 2; !labels(card).some((label) => label.startsWith('Kết quả khác 1/')); page++) {
      const label = labels(card).find((text) => text.startsWith('Kết quả khác')) ?? ''
      await an.taps(card, label)
      await bot.fake.until(() => !labels(card).includes(label), `the page after ${page}`)
    }
    expect(now(card).text).toBe(card.text)
    expect(an.inbox).toHaveLength(1)
  })

  it('copy a short citation at once and send a long one', async () => {
    const button = buttonsOf(await ask('ngắn?')).find(({ text }) => text === 'Chép trích dẫn')
    expect(button && 'copy_text' in button ? button.copy_text.text : '').toMatch(
      /^“ngày 01\/02\/2010” \(Theo “Tin ngắn”, Mic\.gov\.vn, https:\/\/t\.me\/tin_hanh_chinh_bot\?start=s_[\w-]{16}\)$/,
    )
    await an.taps(await ask('dài?'), 'Chép trích dẫn')
    const sent = await next(3)
    expect(sent.entities?.map(({ type }) => type)).toEqual(['pre'])
    expect(sent.text).toContain(`“${paragraph}” (Theo “${tienGiang.title.value}”, Mic.gov.vn, https://t.me/`)
  })

  it('copy another result as it was cited, without white space at its ends', async () => {
    const card = await ask('ngày nào?')
    await an.taps(card, 'Kết quả khác')
    await bot.fake.until(() => labels(card).some((label) => label.startsWith('Kết quả khác 2/')), 'page 2')
    await an.taps(card, 'Chép trích dẫn')
    expect((await next(2)).text).toMatch(/“\S[\s\S]*\S” \(Theo “/)
  })

  it('share by an inline query', async () => {
    const button = buttonsOf(await ask('ngày nào?')).find(({ text }) => text === 'Chia sẻ')
    expect(button && 'switch_inline_query' in button ? button.switch_inline_query : '').toBe(
      'hội thảo phần mềm nguồn mở ngày nào',
    )
  })

  it('take feedback, with a reason when it is bad', async () => {
    const card = await ask('ngày nào?')
    expect((await an.taps(card, '👎')).text).toContain('chưa đúng ở đâu')
    await bot.fake.until(() => labels(card).includes('Còn thiếu'), 'the reasons')
    expect((await an.taps(card, 'Còn thiếu')).text).toContain('Cảm ơn')
    await bot.fake.until(() => !labels(card).includes('Còn thiếu'), 'the reasons to go')
  })
})

describe('choices and abstentions', () => {
  it('answer when one is chosen', async () => {
    const card = await ask('ở đâu?')
    expect(labels(card).slice(0, 2)).toEqual(['Tiền Giang', 'Nghệ An'])
    await an.taps(card, 'Tiền Giang')
    expect((await next(2)).text).toMatch(/^06\/11\/2009\nTiền Giang\n/)
  })

  it('offer the nearest article and questions that run at once', async () => {
    const card = await ask('không có?')
    expect(card.text).toContain('Gần nhất: Chỉ thị 07/2008/CT-BTTTT (không phải điều được hỏi).')
    expect(card.entities?.some(({ type }) => type.endsWith('blockquote'))).toBe(false)
    await an.taps(card, 'Đọc bài: ')
    expect((await next(2)).text).toContain(tienGiang.title.value)
    await an.taps(card, 'ngày nào?')
    expect((await next(3)).text).toContain('06/11/2009')
  })
})

describe('old buttons', () => {
  it('ask the question again in place when the corpus has changed', async () => {
    const card = await ask('ngày nào?')
    await bot.halt()
    bot.restart({ corpus: new SmallCorpus(articles, [], 'v2') })
    await an.taps(card, 'Xem đoạn gốc')
    await bot.fake.until(() => now(card).text?.startsWith('Kho tin đã thay đổi'), 'the new answer')
    await an.taps(card, 'Xem đoạn gốc')
    expect((await next(2)).text).toContain(held)
  })

  it('say that they are old when the card is forgotten, and ask again', async () => {
    const card = await ask('ngày nào?')
    an.says('/xoa')
    await next(2)
    await an.taps(card, 'Xem đoạn gốc')
    expect((await next(3)).text).toContain('Nút này đã cũ')
    expect((await next(4)).text).toContain('06/11/2009')
  })

  it('do nothing for data that no button has', async () => {
    const card = await ask('ngày nào?')
    await an.tapsData(card, 'rm.-rf./')
    expect((await next(2)).text).toContain('Nút này đã cũ')
  })
})

describe('links to a passage', () => {
  const linkIn = async (): Promise<string> => {
    await an.taps(await ask('ngày nào?'), 'Xem đoạn gốc')
    const button = buttonsOf(await next(2)).find(({ text }) => text === 'Chia sẻ đoạn này')
    const url = button && 'url' in button ? decodeURIComponent(button.url) : ''
    return /start=(s_[A-Za-z0-9_-]+)$/.exec(url)?.[1] ?? ''
  }
  const changed = (text: string) =>
    articles.map((article) => (article === tienGiang ? articleOf(article.id, text) : article))

  const cases = [
    ['opens the same passage after a restart', articles, held],
    ['finds a passage that has moved', changed(`Một dòng mới.\n${tienGiang.text}`), held],
    [
      'says that the passage changed',
      changed(tienGiang.text.replace('06/11/2009', '07/11/2009')),
      'đoạn được dẫn đã thay đổi',
    ],
    ['says that the article is gone', articles.filter((article) => article !== tienGiang), 'không còn trong kho tin'],
  ] as const
  it.each(cases)('%s', async (_, later, expected) => {
    const payload = await linkIn()
    await bot.halt()
    bot.restart({ corpus: new SmallCorpus(later, [], 'v2') })
    const binh = bot.fake.person('Bình')
    binh.says(`/start ${payload}`)
    expect((await bot.fake.reply(binh.chat)).text).toContain(expected)
  })
})
