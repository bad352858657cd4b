import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update } from 'grammy/types'
import { type Files, METHODS } from '../methods.js'
import { Refusal } from '../rules/failure.js'
import type { State } from '../state.js'
import type { Fault } from './faults.js'

/** Telegram's side of the wire: `POST /bot<token>/<method>` with JSON or a form. */
export function serve(state: State, token: string): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => void handle(state, token, request, response))
  server.keepAliveTimeout = 60_000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }))
  })
}

async function handle(state: State, token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, path = '', method = ''] = (request.url ?? '').split('?')[0]?.split('/') ?? []
  if (path !== `bot${token}`) return reply(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' })
  const { payload, files } = await read(request)
  const fault = state.faults.take(method)
  if (fault !== undefined) return misbehave(state, method, payload, files, fault, response)
  const gone = new Promise<void>((resolve) => response.once('close', resolve))
  const result = await carryOut(state, method, payload, files, gone)
  if (method !== 'getUpdates') state.transcript.push({ method, payload, reply: result, at: state.clock.now() })
  reply(response, result.ok ? 200 : result.error_code, result)
}

// biome-ignore lint/suspicious/noExplicitAny: a request's body is whatever was sent
type Wire = any
type Reply = { ok: true; result: unknown } | { ok: false; error_code: number; description: string }

async function carryOut(
  state: State,
  method: string,
  payload: Wire,
  files: Files,
  gone: Promise<void>,
): Promise<Reply> {
  try {
    if (method === 'getUpdates') return { ok: true, result: await getUpdates(state, payload, gone) }
    const entry = Object.entries(METHODS).find(([name]) => name === method)
    if (entry === undefined) throw new Refusal(404, 'Not Found')
    return { ok: true, result: entry[1](state, payload, files) }
  } catch (error) {
    if (error instanceof Refusal) return error.reply
    throw error
  }
}

interface PollArgs {
  readonly offset?: number
  readonly limit?: number
  readonly timeout?: number
  readonly allowed_updates?: readonly string[]
}

function getUpdates(state: State, args: PollArgs, gone: Promise<void>): Promise<Update[]> {
  if (state.webhook !== undefined)
    throw new Refusal(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  state.queue.allow(args.allowed_updates)
  const limit = Math.max(1, Math.min(100, args.limit ?? 100))
  return state.queue.poll(args.offset ?? 0, limit, args.timeout ?? 0, gone)
}

async function misbehave(
  state: State,
  method: string,
  payload: Wire,
  files: Files,
  fault: Fault,
  response: ServerResponse,
): Promise<void> {
  const accepted = (fault.kind === 'reset' || fault.kind === 'hang') && fault.accepted && method !== 'getUpdates'
  const result = accepted ? await carryOut(state, method, payload, files, Promise.resolve()) : fault
  state.transcript.push({ method, payload, reply: { fault, result }, at: state.clock.now() })
  if (fault.kind === 'hang') return
  if (fault.kind === 'reset') return void response.socket?.destroy()
  if (fault.kind === 'malformed') return void response.end('{"ok":true,"result":{"mess')
  const parameters = fault.retryAfter === undefined ? {} : { parameters: { retry_after: fault.retryAfter } }
  reply(response, fault.code, { ok: false, error_code: fault.code, description: fault.description, ...parameters })
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function read(request: IncomingMessage): Promise<{ payload: unknown; files: Files }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (type.includes('multipart/form-data')) return readForm(body, type)
  return { payload: body.length === 0 ? {} : JSON.parse(body.toString('utf8')), files: new Map() }
}

/** Parts of a form, split by hand: the platform's own parser refuses the line break that grammY begins with. */
function readForm(body: Buffer, type: string): { payload: unknown; files: Files } {
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1] ?? ''
  const payload: Record<string, unknown> = {}
  const files = new Map<string, Uint8Array>()
  // Latin-1 gives every byte a character of its own, so places in the string are places in the body.
  for (const part of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n')
    const head = part.slice(0, end)
    const content = Buffer.from(part.slice(end + 4, -2), 'latin1')
    const name = /name="([^"]+)"/i.exec(head)?.[1] ?? ''
    if (/filename=/i.test(head)) files.set(name, new Uint8Array(content))
    else payload[name] = content.toString('utf8')
  }
  return { payload, files }
}
