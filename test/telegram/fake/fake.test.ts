import { Api, InputFile } from 'grammy'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeBotApi, TOKEN } from '../fake-bot-api.js'
import type { Person } from './people.js'

/** The fake is as strict as Telegram, or the bot's tests prove nothing. */
let fake: FakeBotApi
let api: Api
let an: Person
beforeEach(async () => {
  fake = await FakeBotApi.start()
  api = new Api(TOKEN, { apiRoot: fake.url })
  an = fake.person('An')
})
afterEach(() => fake.stop())

const pollNow = (offset: number) => api.getUpdates({ offset, timeout: 0 })

describe('polling the fake', () => {
  it('gives an update again until a higher offset confirms it', async () => {
    an.says('một')
    const [first] = await pollNow(0)
    expect(await pollNow(0)).toHaveLength(1)
    expect(await pollNow((first?.update_id ?? 0) + 1)).toEqual([])
    expect(await pollNow(0)).toEqual([])
  })

  it('ends the older of two polls with a 409', async () => {
    const older = api.getUpdates({ timeout: 5 })
    older.catch(() => undefined)
    await fake.until(() => fake.state.queue.waits, 'the first poll to wait')
    const newer = api.getUpdates({ timeout: 5 })
    await expect(older).rejects.toThrow('409: Conflict: terminated by other getUpdates request')
    an.says('một')
    expect(await newer).toHaveLength(1)
  })

  it('refuses to poll while a webhook is set', async () => {
    await api.setWebhook('http://127.0.0.1:9/', { secret_token: 'a' })
    await expect(pollNow(0)).rejects.toThrow('409')
  })

  const kinds = async () => (await pollNow(0)).flatMap((update) => Object.keys(update))
  it.each([
    ['inline_query', 30_000, () => void an.asksInline('a')],
    ['callback_query', 150_000, () => void an.tapsData(an.says('b'), 'x')],
    ['message', 24 * 3600_000, () => void an.says('c')],
  ])('forgets a %s in time', async (kind, ms, act) => {
    act()
    fake.clock.advance(ms - 2000)
    expect(await kinds()).toContain(kind)
    fake.clock.advance(3000)
    expect(await kinds()).not.toContain(kind)
  })
})

describe('what the fake refuses, in Telegram’s words', () => {
  const button = (data: string) => ({ inline_keyboard: [[{ text: 'a', callback_data: data }]] })
  const cases: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['message text is empty', () => api.sendMessage(an.chat.id, ' \n ')],
    ['message is too long', () => api.sendMessage(an.chat.id, 'a'.repeat(4097))],
    ['chat not found', () => api.sendMessage(1, 'a')],
    ['BUTTON_DATA_INVALID', () => api.sendMessage(an.chat.id, 'a', { reply_markup: button('ữ'.repeat(22)) })],
    [
      'entity beginning or end is in the middle of a UTF-16 symbol',
      () => api.sendMessage(an.chat.id, '😀', { entities: [{ type: 'bold', offset: 1, length: 1 }] }),
    ],
    [
      'message to be replied not found',
      () => api.sendMessage(an.chat.id, 'a', { reply_parameters: { message_id: 9 } }),
    ],
    ['message to edit not found', () => api.editMessageText(an.chat.id, 9, 'a')],
    ['message caption is too long', () => api.sendPhoto(an.chat.id, png(), { caption: 'a'.repeat(1025) })],
    ['IMAGE_PROCESS_FAILED', () => api.sendPhoto(an.chat.id, new InputFile(new Uint8Array(40)))],
    ['query is too old', () => api.answerCallbackQuery('no such query')],
    ['BOT_COMMAND_INVALID', () => api.setMyCommands([{ command: 'Hỏi', description: 'a' }])],
  ]
  it.each(cases)('%s', async (words, call) => {
    await expect(call()).rejects.toThrow(words)
  })

  it('an edit that changes nothing', async () => {
    const { message_id } = await api.sendMessage(an.chat.id, 'a')
    await expect(api.editMessageText(an.chat.id, message_id, 'a')).rejects.toThrow('message is not modified')
  })

  it('writing to somebody who blocked the bot', async () => {
    an.blocks()
    await expect(api.sendMessage(an.chat.id, 'a')).rejects.toThrow('403: Forbidden: bot was blocked by the user')
  })

  it('an unknown method and an unknown token', async () => {
    expect((await fetch(`${fake.url}/bot${TOKEN}/doSomething`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${fake.url}/bot1:wrong/getMe`, { method: 'POST' })).status).toBe(401)
  })
})

/** A picture's first chunk, and bytes that look like the end of a form's part. */
const picture = (): Uint8Array => {
  const head = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 56, 0, 0, 2, 0]
  return new Uint8Array([...head, ...Buffer.from('\r\n--\r\n------grammY\r\n\r\n'), 0, 255])
}
const png = () => new InputFile(picture(), 'hinh.png')

describe('what the fake takes', () => {
  it('a picture, byte for byte, with its caption', async () => {
    const { photo, caption } = await api.sendPhoto(an.chat.id, png(), { caption: 'Đồng Tháp “2015”' })
    expect(caption).toBe('Đồng Tháp “2015”')
    expect(photo[0]).toMatchObject({ width: 1080, height: 512 })
    expect(fake.state.world.files.get(photo[0]?.file_id ?? '')).toEqual(picture())
  })

  it('text, cleaned as Telegram cleans it, its entities moved along', async () => {
    const entities = [{ type: 'bold', offset: 3, length: 3 }] as const
    const { text, entities: stored } = await api.sendMessage(an.chat.id, ' \ta\u202eb\tc ', { entities: [...entities] })
    expect(text).toBe('ab c')
    expect(stored).toEqual([{ type: 'bold', offset: 1, length: 2 }])
  })
})
