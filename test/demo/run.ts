import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FakeBotApi } from '../telegram/fake-bot-api.js'
import { castOf, serveDemo } from './server.js'

/** `npm run demo`: a fake Telegram, the real bot, and a chat page in the browser. No token, nothing leaves this machine. */
const fake = await FakeBotApi.start()
const cast = castOf(fake)
const { port } = await serveDemo(cast, Number(process.env.DEMO_PORT ?? 8080)).catch(() => serveDemo(cast))
const stateDir = mkdtempSync(join(tmpdir(), 'demo-'))
/** What `.env` says of a real bot does not hold here: empty is none. The first of the people is the operator. */
const settings = {
  TELEGRAM_BOT_TOKEN: fake.token,
  TELEGRAM_API_ROOT: fake.url,
  STATE_DIR: stateDir,
  TELEGRAM_ADMINS: String(cast.people[0]?.user.id ?? ''),
  KEEP_QUESTIONS: 'on',
  TELEGRAM_ALLOW: '',
  TELEGRAM_PROXY: '',
  TELEGRAM_WEBHOOK_URL: '',
  PUBLIC_URL: '',
  PORT: '',
}
const bot = spawn(process.execPath, ['src/launch.mjs'], {
  env: { ...process.env, ...settings },
  stdio: 'inherit',
})
console.log(`Open http://localhost:${port} in a browser. Ctrl+C ends the demo.`)

let ending = false
const end = (): void => {
  ending = true
  bot.kill('SIGTERM')
}
process.once('SIGINT', end)
process.once('SIGTERM', end)
bot.once('exit', (code) => {
  rmSync(stateDir, { recursive: true, force: true })
  process.exit(ending ? 0 : (code ?? 1))
})
