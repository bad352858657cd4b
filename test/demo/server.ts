import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import * as z from 'zod'
import type { Person } from '../telegram/fake/people.js'
import { BOT, type Room, type Said } from '../telegram/fake/world.js'
import type { FakeBotApi } from '../telegram/fake-bot-api.js'

/** Who takes part in the demo: two people and a group, on a fake Telegram. */
export interface Cast {
  readonly fake: FakeBotApi
  readonly people: readonly Person[]
  readonly group: Room
}

export const castOf = (fake: FakeBotApi): Cast => ({
  fake,
  people: [fake.person('An'), fake.person('Bình')],
  group: fake.supergroup('Tổ CNTT'),
})

const FILES: Readonly<Record<string, readonly [string, string]>> = {
  '/': ['page.html', 'text/html; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
}

/** A chat page in the browser on top of the fake server: what people do there, the fake's people do. */
export function serveDemo(cast: Cast, port = 0): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => void handle(cast, request, response))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : port })
    })
  })
}

async function handle(cast: Cast, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const [file, type] = FILES[pathname] ?? []
  if (file !== undefined)
    return void response.writeHead(200, { 'content-type': type }).end(readFileSync(new URL(file, import.meta.url)))
  const photo = /^\/photo\/([\w-]+)$/.exec(pathname)?.[1]
  if (photo !== undefined) return sendPhoto(cast, photo, response)
  const action = ACTIONS[pathname.replace('/api/', '')]
  if (action === undefined) return void response.writeHead(404).end()
  try {
    const result = await action(cast, ACT.parse(JSON.parse(await bodyOf(request))))
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? null))
  } catch (error) {
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: String(error) }))
  }
}

function sendPhoto({ fake }: Cast, id: string, response: ServerResponse): void {
  const bytes = fake.state.world.files.get(id)
  if (bytes === undefined) response.writeHead(404).end()
  else response.writeHead(200, { 'content-type': 'image/png' }).end(bytes)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

/** What the page asks for; `person` is the number of the one who acts. */
const ACT = z.object({
  person: z.number().default(0),
  chat: z.enum(['bot', 'group']).default('bot'),
  text: z.string().max(4096).default(''),
  offset: z.string().default(''),
  message: z.number().default(0),
  data: z.string().default(''),
  result: z.string().default(''),
})
type Act = z.infer<typeof ACT>

const personOf = ({ people }: Cast, { person }: Act): Person => {
  const found = people[person]
  if (found === undefined) throw new Error(`There is no person ${person}.`)
  return found
}
const roomOf = (cast: Cast, act: Act): Room => (act.chat === 'group' ? cast.group : personOf(cast, act).chat)

function messageOf(cast: Cast, act: Act): Said {
  const message = cast.fake.messages(roomOf(cast, act)).find(({ message_id }) => message_id === act.message)
  if (message === undefined) throw new Error(`There is no message ${act.message}.`)
  return message
}

const ACTIONS: Readonly<Record<string, (cast: Cast, act: Act) => unknown>> = {
  state: (cast, act) => ({
    bot: cast.fake.username,
    me: personOf(cast, act).user.id,
    botId: BOT.id,
    people: cast.people.map(({ user }) => user.first_name),
    group: cast.group.title,
    commands: cast.fake.state.commands.get('') ?? [],
    messages: cast.fake.messages(roomOf(cast, act)),
  }),
  say: (cast, act) => {
    const replyTo = act.message === 0 ? {} : { replyTo: messageOf(cast, act) }
    personOf(cast, act).says(act.text, { chat: roomOf(cast, act), ...replyTo })
  },
  tap: (cast, act) => Promise.race([personOf(cast, act).tapsData(messageOf(cast, act), act.data), soon()]),
  edit: (cast, act) => personOf(cast, act).edits(messageOf(cast, act), act.text),
  inline: (cast, act) => Promise.race([personOf(cast, act).asksInline(act.text, act.offset), soon()]),
  /** A chosen inline result is a message of the person, by way of the bot; the bot is not told. */
  choose: (cast, act) => {
    const { message_text: text, entities, reply_markup } = CHOSEN.parse(JSON.parse(act.result))
    const content = { text, ...(entities && { entities }), ...(reply_markup && { reply_markup }) }
    cast.fake.state.world.post(roomOf(cast, act), personOf(cast, act).user, { ...content, via_bot: BOT })
  },
}

const anything = z.any()
const CHOSEN = z.object({ message_text: z.string(), entities: anything.optional(), reply_markup: anything.optional() })

/** A bot that does not answer must not hang the page. */
const soon = (): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), 5000).unref())
