import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { routes, startWeb, type WebServer } from '../../src/web/server.js'
import { type RunningBot, runBot } from '../telegram/stage/running-bot.js'
import { articleOf, realArticles, SmallCorpus } from '../telegram/stage/small-corpus.js'

const SECRET = 'a_secret-of_tests'
let full = false
let web: WebServer
let bot: RunningBot
const corpus = new SmallCorpus([...realArticles(), articleOf('html', '<script>alert(1)</script>\n\nA & B')])

beforeEach(async () => {
  full = false
  const webhook = { path: '/telegram', secret: SECRET }
  const listening = new Promise<void>((resolve) => {
    void runBot({
      listen: async (ports) => {
        const accept = (update: unknown) => {
          if (full) throw new Error('disk full')
          ports.accept(update)
        }
        web = await startWeb({ ...ports, accept, port: 0, host: '127.0.0.1', corpus, webhook, log: silent })
        resolve()
        return web
      },
      // The port is known only now, so the address is set by the test where it is used.
      webhook: { url: 'http://127.0.0.1:9/telegram', secret: SECRET },
    }).then((running) => {
      bot = running
    })
  })
  await listening
  await bot.fake.until(() => bot.fake.state.webhook !== undefined, 'setWebhook')
  bot.fake.state.webhook = { url: `${base()}/telegram`, secret: SECRET }
})
afterEach(() => bot.stop())

const nobody = () => undefined
const silent = { error: nobody, info: nobody }
const parts = { port: 0, ready: () => true, metrics: async () => '', accept: nobody, webhook: null, log: silent }
const base = () => `http://127.0.0.1:${web.port}`
const post = (body: string, secret = SECRET) =>
  fetch(`${base()}/telegram`, { method: 'POST', headers: { 'x-telegram-bot-api-secret-token': secret }, body })

describe('the webhook', () => {
  it('answers people, once, however often an update is delivered', async () => {
    const an = bot.fake.person('An')
    full = true
    an.says('/huongdan')
    await bot.fake.until(() => bot.fake.deliveries.filter(({ status }) => status === 503).length >= 2, 'two refusals')
    full = false
    expect((await bot.fake.reply(an.chat)).text).toContain('Cách hỏi')
    bot.fake.redeliver()
    an.says('/riengtu')
    await bot.fake.reply(an.chat, 2)
    expect(an.inbox).toHaveLength(2)
  })

  it.each([
    ['a wrong secret', '{"update_id":1}', 'wrong', 403],
    ['no secret', '{"update_id":1}', '', 403],
    ['no JSON', '{', SECRET, 400],
    ['JSON that is no update', '[]', SECRET, 400],
    ['an update_id that is no number', '{"update_id":"1"}', SECRET, 400],
    ['two megabytes', `"${'x'.repeat(2_000_000)}"`, SECRET, 413],
  ])('refuses %s', async (_, body, secret, status) => {
    expect((await post(body, secret)).status).toBe(status)
  })

  it('takes nothing but POST', async () => {
    expect((await fetch(`${base()}/telegram`)).status).toBe(405)
  })
})

describe('health and metrics', () => {
  it('tell that the bot lives, is ready, and what it did', async () => {
    const an = bot.fake.person('An')
    an.says('hội thảo phần mềm nguồn mở Tiền Giang')
    await bot.fake.reply(an.chat)
    expect((await fetch(`${base()}/livez`)).status).toBe(200)
    expect((await fetch(`${base()}/readyz`)).status).toBe(200)
    await bot.fake.until(() => true, 'a moment')
    const text = await (await fetch(`${base()}/metrics`)).text()
    expect(text).toMatch(/bot_updates_total\{kind="question",outcome="done"\} 1/)
    expect(text).not.toContain('nguồn mở')
  })
})

describe('source pages', () => {
  it('show an article as it stands, and nothing of it is code', async () => {
    const page = await (await fetch(`${base()}/bai/tien-giang-2009-hoi-thao-phan-mem-nguon-mo`)).text()
    expect(page).toContain('ngày 06/11/2009, Sở Thông tin và Truyền thông Tiền Giang')
    expect(await (await fetch(`${base()}/bai/html`)).text()).not.toContain('<script>')
    expect((await fetch(`${base()}/bai/constructor`)).status).toBe(404)
    expect((await fetch(`${base()}/bai/..%2f..%2fetc%2fpasswd`)).status).toBe(404)
  })
})

describe('where not everybody may use the bot', () => {
  it('there are no source pages, and no citation leads to one', async () => {
    const closed = routes({ ...parts, corpus: null })
    const page = await closed.request('/bai/tien-giang-2009-hoi-thao-phan-mem-nguon-mo')
    expect(page.status).toBe(404)
    expect(await page.text()).not.toContain('Tiền Giang')
    expect((await closed.request('/livez')).status).toBe(200)
  })
})
