import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../fake/people.js'
import { buttonsOf } from '../fake/people.js'
import type { Fault } from '../fake/wire/faults.js'
import type { Said } from '../fake/world.js'
import { quotesIn } from '../stage/quotes.js'
import { realIndex } from '../stage/real-index.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'

/** On the program's own index over its own articles. */
let bot: RunningBot
let an: Person
let texts: readonly string[]
beforeAll(async () => {
  const index = await realIndex()
  texts = index.corpus.articles.map(({ text }) => text)
  const rate = { burst: 1000, everyMs: 1 }
  bot = await runBot({ ...index, limits: { person: rate, group: rate, inline: rate } })
  an = bot.fake.person('An')
})
afterAll(() => bot.stop())

const ask = async (text: string): Promise<Said> => {
  const before = an.inbox.filter(({ photo }) => photo === undefined).length
  an.says(text)
  return bot.fake.until(() => an.inbox.filter(({ photo }) => photo === undefined)[before], `a reply to ${text}`)
}

describe('lists', () => {
  it.each([
    ['/nguon', 'Cần đẩy mạnh ứng dụng công nghệ thông tin vào các lĩnh vực'],
    ['/vanban', 'Chỉ thị số 07/2008/CT-BTTTT ngày 30/12/2008'],
    ['/vanban nghe an', 'Quyết định số 1727/QĐ-UBND ngày 17 tháng 05 năm 2007'],
    ['/moc', '06/11/2009: Hội thảo đẩy mạnh ứng dụng phần mềm mã nguồn mở'],
    ['/moc Nghệ An', '14/07/2009 (năm suy ra từ bài viết): Lớp tập huấn'],
    [
      '/vanban',
      'Được nhắc trong 2 bài: Tin hoạt động của Sở TT&TT Nghệ An; Sở Thông tin và Truyền thông Tiền Giang tổ chức Hội thảo đẩy mạnh…',
    ],
    ['/moc 2009', '2009: Thời hạn: …'],
    ['/moc 2014', '21/03/2014 (năm suy ra từ bài viết): Họp Ban Chỉ đạo'],
    ['/trienkhai phú yên', 'hơn 120 đại biểu'],
    ['/trienkhai Hà Giang', 'Không có mục nào khớp với “Hà Giang”'],
  ])('%s shows %s', async (command, expected) => {
    const card = await ask(command)
    expect(card.text).toContain(expected)
    for (const quote of quotesIn(card.text ?? '', card.entities ?? []))
      expect(texts.some((text) => text.includes(quote))).toBe(true)
  })

  it('keeps to its filter', async () => {
    expect((await ask('/moc 2009')).text).not.toMatch(/\n\d+\. (?!\S*2009)/)
  })

  it('leads from an entry to its passage, on the second page too', async () => {
    const card = await ask('/moc')
    await an.taps(card, 'Trang sau')
    const now = () => bot.fake.messages(an.chat).find(({ message_id }) => message_id === card.message_id)
    await bot.fake.until(() => now()?.text?.includes('6–10 trong'), 'page 2')
    expect(buttonsOf(now() ?? card).map(({ text }) => text)).toContain('← Trang trước')
    const before = an.inbox.length
    await an.taps(card, '7')
    expect((await bot.fake.reply(an.chat, before + 1)).text).toContain('Đoạn được trích')
  })
})

describe('pictures', () => {
  const lost: Fault = { kind: 'reset', accepted: false }
  const refused: Fault = { kind: 'status', code: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' }

  it.each([
    ['/moc', 'Dòng thời gian'],
    ['/trienkhai', 'Số liệu triển khai'],
  ])('%s sends one after its list, with its sources', async (command, title) => {
    const binh = bot.fake.person('Bình')
    binh.says(command)
    const [list, picture] = await bot.fake.until(
      () => (binh.inbox.length === 2 ? binh.inbox : undefined),
      'a list and a picture',
    )
    expect(list?.text).toContain(title)
    expect(picture?.caption).toMatch(new RegExp(`^${title}\nNguồn:\n[\\d, ]{1,20}: .{20}`))
    expect(picture?.photo?.[0]?.width).toBe(1080)
  })

  it.each([
    ['refused', [refused]],
    ['lost on the way', [lost, lost, lost]],
  ])('cost nobody the text when they are %s', async (_, faults) => {
    const binh = bot.fake.person('Bình')
    bot.fake.faults.plan('sendPhoto', ...faults)
    binh.says('/moc')
    binh.says('/nguon')
    await bot.fake.until(() => binh.inbox.length >= 2, 'both lists', 10_000)
    expect(binh.inbox.map(({ text }) => text?.split('\n')[0])).toEqual(['Dòng thời gian', 'Các bài trong kho tin'])
    expect(bot.fake.faults.left).toBe(0)
  })
})

describe('/kiemtra', () => {
  const check = async (text: string): Promise<string> => {
    const binh = bot.fake.person('Bình')
    const stated = bot.fake.state.world.post(an.chat, binh.user, { text })
    const before = an.inbox.length
    an.says('/kiemtra', { replyTo: stated })
    return (await bot.fake.reply(an.chat, before + 1)).text ?? ''
  }
  it.each([
    [
      'Ngày 06/11/2009, Sở Thông tin và Truyền thông Tiền Giang đã tổ chức Hội thảo phần mềm mã nguồn mở.',
      'Ngày 06/11/2009: có trong kho tin',
    ],
    [
      'Ngày 07/11/2009, Sở Thông tin và Truyền thông Tiền Giang đã tổ chức Hội thảo đẩy mạnh ứng dụng phần mềm mã nguồn mở.',
      'Ngày 07/11/2009: kho tin ghi khác',
    ],
    ['Thực hiện Chỉ thị 07/2008/CT-BTTTT', 'Chỉ thị 07/2008/CT-BTTTT: có trong kho tin'],
    ['Thực hiện Chỉ thị 08/2008/CT-BTTTT', 'Chỉ thị 08/2008/CT-BTTTT: không thấy trong kho tin'],
    ['Triển khai phần mềm quản lý văn bản và điều hành cho 35 đơn vị', '35 đơn vị: có trong kho tin'],
    ['Triển khai phần mềm quản lý văn bản và điều hành cho 36 đơn vị', '36 đơn vị: kho tin ghi khác'],
    ['Giá vàng hôm nay tăng 5% so với ngày 01/01/2020', 'ngày 01/01/2020: không thấy trong kho tin'],
    ['Trời hôm nay đẹp quá', 'không có ngày tháng, số liệu'],
  ])('%s → %s', async (stated, verdict) => {
    expect(await check(stated)).toContain(verdict)
  })

  it('quotes the date of the same event, not that of the directive beside it', async () => {
    const card = await ask('/kiemtra Ngày 07/11/2009, Tiền Giang tổ chức Hội thảo phần mềm mã nguồn mở')
    expect(card.text).toContain('Ngày 07/11/2009: kho tin ghi khác')
    const bold = card.entities?.filter(({ type }) => type === 'bold') ?? []
    const shown = bold.map(({ offset, length }) => card.text?.slice(offset, offset + length))
    expect(shown).toContain('ngày 06/11/2009')
  })

  it('explains itself when it is no reply', async () => {
    expect((await ask('/kiemtra')).text).toContain('trả lời (reply)')
  })
})
