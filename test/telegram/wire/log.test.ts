import { HttpError } from 'grammy'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../../src/telegram/wire/log.js'
import { TOKEN } from '../fake-bot-api.js'

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = []
  write(createLog('trace', [TOKEN, 'a-webhook-secret'], { write: (line: string) => void lines.push(line) }))
  return lines.join('')
}
const url = `https://api.telegram.org/bot${TOKEN}/sendMessage`

describe('the log', () => {
  it.each([
    ['a message', (log: ReturnType<typeof createLog>) => log.error(`request to ${url} failed`)],
    ['an error', (log: ReturnType<typeof createLog>) => log.error({ err: new Error(url) }, 'x')],
    [
      'a nested error',
      (log: ReturnType<typeof createLog>) => log.error({ err: new HttpError('x', new Error(url)) }, 'x'),
    ],
    [
      'a cause',
      (log: ReturnType<typeof createLog>) => log.error({ err: new Error('x', { cause: new Error(url) }) }, 'x'),
    ],
    ['any field', (log: ReturnType<typeof createLog>) => log.info({ deep: { list: [url, 'a-webhook-secret'] } }, 'x')],
  ])('has no token and no secret in %s', (_, write) => {
    const output = logged(write)
    expect(output).not.toContain(TOKEN)
    expect(output).not.toContain('a-webhook-secret')
    expect(output).not.toBe('')
  })

  it('takes out another bot’s token too', () => {
    expect(logged((log) => log.info('bot123456:AAHabcdefghijklmnopqrstuvwxyz0123456'))).not.toContain('AAHabc')
  })
})
