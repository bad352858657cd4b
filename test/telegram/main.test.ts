import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FakeBotApi } from './fake-bot-api.js'

/** The program as it is started: `node --import tsx src/main.ts` with a token. */
const folder = mkdtempSync(join(tmpdir(), 'main-'))
const root = new URL('../../', import.meta.url).pathname
let fake: FakeBotApi
let program: ChildProcess
let port: number
let output = ''

beforeAll(async () => {
  fake = await FakeBotApi.start()
  port = await freePort()
  const settings = {
    TELEGRAM_BOT_TOKEN: fake.token,
    TELEGRAM_API_ROOT: fake.url,
    STATE_DIR: folder,
    INDEX_DIR: join(folder, 'index'),
    PORT: String(port),
  }
  program = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { ...process.env, ...settings },
  })
  program.stdout?.on('data', (chunk) => {
    output += chunk
  })
  program.stderr?.on('data', (chunk) => {
    output += chunk
  })
}, 60_000)
afterAll(async () => {
  program.kill('SIGKILL')
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

describe('the program with a token', () => {
  it('answers in a chat from the real articles, serves its health, and ends politely', async () => {
    const an = fake.person('An')
    an.says('chi thi 07 ban hanh khi nao')
    const answer = await fake.until(() => an.inbox[0], 'the first answer', 30_000)
    expect(answer.text).toContain('30/12/2008')
    expect((await an.asksInline('hội thảo phần mềm nguồn mở Tiền Giang')).results.length).toBeGreaterThan(0)
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain(
      'bot_answers_total{kind="answer"} 1',
    )
    const ended = new Promise((resolve) => program.once('exit', resolve))
    program.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(output).not.toContain(fake.token)
  }, 60_000)
})
