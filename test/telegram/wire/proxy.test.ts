import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agentThrough } from '../../../src/telegram/wire/proxy.js'
import { type RunningBot, runBot } from '../stage/running-bot.js'

/** An HTTP proxy as they are: CONNECT, with a password. */
let proxy: Server
let asked: string[]
const PASSWORD = 'mật khẩu'
const PASS = `Basic ${Buffer.from(`tên:${PASSWORD}`).toString('base64')}`

beforeEach(async () => {
  asked = []
  proxy = createServer().on('connect', ({ url = '', headers }, socket) => {
    asked.push(url)
    if (headers['proxy-authorization'] !== PASS)
      return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    const [host, port] = url.split(':')
    const through = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      through.pipe(socket).pipe(through)
    })
    for (const end of [socket, through]) end.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
})
afterEach(() => void proxy.close())

const address = (password: string): string =>
  `http://${encodeURIComponent('tên')}:${encodeURIComponent(password)}@127.0.0.1:${(proxy.address() as AddressInfo).port}`

describe('a proxy', () => {
  it('carries every call of the bot', async () => {
    const bot: RunningBot = await runBot({ proxy: address(PASSWORD) })
    const an = bot.fake.person('An')
    an.says('/moc')
    expect((await bot.fake.reply(an.chat)).text).toContain('Kho tin')
    expect(asked.length).toBeGreaterThan(0)
    expect(new Set(asked)).toEqual(new Set([new URL(bot.fake.url).host]))
    await bot.stop()
  })

  it('that refuses is waited for, and the log says where to look', async () => {
    const bot: RunningBot = await runBot({ proxy: address('wrong') })
    await bot.fake.until(() => asked.length > 1, 'a second try')
    expect(bot.log()).toContain('Telegram cannot be reached')
    expect(bot.log()).not.toContain('wrong')
    await bot.stop()
  })

  it('is spoken TLS through for an https address', () => {
    expect(agentThrough(address(PASSWORD), 'https://api.telegram.org')).toMatchObject({ protocol: 'https:' })
    expect(agentThrough(address(PASSWORD), 'http://127.0.0.1')).toMatchObject({ protocol: 'http:' })
  })
})
