import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FakeBotApi } from './fake-bot-api.js'

/** The program as `npm start` starts it, with a token. */
const folder = mkdtempSync(join(tmpdir(), 'main-'))
const root = new URL('../../', import.meta.url).pathname
const articles = join(folder, 'articles')
const OWNER = 4999
let fake: FakeBotApi
let program: Program
let port: number

interface Program {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  readonly output: () => string
}

function start(settings: Readonly<Record<string, string>>): Program {
  const ours = { TELEGRAM_BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url, STATE_DIR: folder, DATA_DIR: articles }
  const env = { ...process.env, ...ours, INDEX_DIR: join(folder, 'index'), ...settings }
  const child = spawn(process.execPath, ['src/launch.mjs'], { cwd: root, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, ended, output: () => output }
}

beforeAll(async () => {
  fake = await FakeBotApi.start()
  port = await freePort()
  cpSync(join(root, 'data/articles'), articles, { recursive: true })
  program = start({ TELEGRAM_ADMINS: String(OWNER), PORT: String(port), PUBLIC_URL: 'https://tin.example.vn' })
}, 60_000)
afterAll(async () => {
  program.child.kill('SIGKILL')
  await fake.stop()
  rmSync(folder, { recursive: true, force: true })
})

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const NEWS = `Sở Thông tin và Truyền thông Bến Tre tổ chức hội thảo về chữ ký số

Ngày 12/5/2016, tại thành phố Bến Tre, Sở Thông tin và Truyền thông tỉnh Bến Tre đã tổ chức Hội thảo chữ ký số trong các cơ quan nhà nước.
`

describe('the program with a token', () => {
  it('reads new articles at /lamlai without a stop, and keeps the former ones when that fails', async () => {
    const owner = fake.personWithId(OWNER, 'Chủ')
    const said = async (text: string, replies: number): Promise<string> => {
      owner.says(text)
      return (await fake.until(() => owner.inbox[replies - 1], `a reply to ${text}`, 30_000)).text ?? ''
    }
    expect(await said('Hội thảo chữ ký số ở Bến Tre diễn ra ngày nào?', 1)).not.toContain('12/5/2016')
    writeFileSync(join(articles, 'ben-tre-2016-chu-ky-so.txt'), NEWS)
    const rebuilt = said('/lamlai', 2)
    const binh = fake.person('Bình')
    for (let at = 1; at <= 3; at++) {
      binh.says('chi thi 07 ban hanh khi nao')
      expect((await fake.reply(binh.chat, at)).text).toContain('30/12/2008')
      expect((await binh.asksInline('hội thảo phần mềm nguồn mở')).results.length).toBeGreaterThan(0)
    }
    expect(owner.inbox, 'others were served before the index was built').toHaveLength(1)
    expect(await rebuilt).toContain('hiện có 6 bài')
    expect(await said('Hội thảo chữ ký số ở Bến Tre diễn ra ngày nào?', 3)).toContain('12/5/2016')
    rmSync(articles, { recursive: true })
    expect(await said('/lamlai', 4)).toContain('vẫn dùng bản cũ')
    expect(await said('Hội thảo chữ ký số ở Bến Tre diễn ra ngày nào?', 5)).toContain('12/5/2016')
  }, 60_000)

  it('answers in a chat from the real articles, serves its health, and ends politely', async () => {
    const an = fake.person('An')
    an.says('chi thi 07 ban hanh khi nao')
    const answer = await fake.until(() => an.inbox[0], 'the first answer', 30_000)
    expect(answer.text).toContain('30/12/2008')
    expect((await an.asksInline('hội thảo phần mềm nguồn mở Tiền Giang')).results.length).toBeGreaterThan(0)
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain(
      'bot_answers_total{kind="answer"} ',
    )
    expect((await fetch(`http://127.0.0.1:${port}/bai/nghe-an-2009-hoi-thao-va-tap-huan`)).status).toBe(200)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(program.output()).not.toContain(fake.token)
  }, 60_000)

  it('shows nobody the articles in a browser when it is not for everybody', async () => {
    cpSync(join(root, 'data/articles'), articles, { recursive: true })
    const settings = { TELEGRAM_ALLOW: String(OWNER), PORT: String(port), PUBLIC_URL: 'https://tin.example.vn' }
    program = start({ ...settings, STATE_DIR: join(folder, 'closed') })
    const [owner, stranger] = [fake.personWithId(OWNER, 'Chủ'), fake.person('Lạ')]
    const before = owner.inbox.length
    owner.says('chi thi 07 ban hanh khi nao')
    stranger.says('chi thi 07 ban hanh khi nao')
    const answer = await fake.reply(owner.chat, before + 1)
    expect(answer.text).toContain('30/12/2008')
    expect(JSON.stringify(answer)).not.toContain('tin.example.vn')
    expect((await fake.reply(stranger.chat)).text).toContain('chỉ dành cho người được mời')
    expect((await fetch(`http://127.0.0.1:${port}/bai/nghe-an-2009-hoi-thao-va-tap-huan`)).status).toBe(404)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  }, 60_000)

  it('ends with a word on what to do, and without the token, when Telegram does not know it', async () => {
    const token = '424242:AAnot_the_right_one-0123456789abcdefghi'
    program = start({ TELEGRAM_BOT_TOKEN: token })
    expect(await program.ended).toBe(1)
    expect(program.output()).toContain('Copy it again from @BotFather into TELEGRAM_BOT_TOKEN.')
    expect(program.output()).not.toContain(token)
  }, 60_000)
})
