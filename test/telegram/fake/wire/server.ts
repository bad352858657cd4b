import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update } from 'grammy/types'
import { METHODS } from '../methods.js'
import { Refusal } from '../rules/failure.js'
import type { Files, Payload, State } from '../state.js'
import { readBody } from './body.js'
import type { Fault } from './faults.js'

/** Telegram's side of the wire: `POST /bot<token>/<method>` with JSON or a form. */
export function serve(state: State, token: string): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    handle(state, token, request, response).catch((error: unknown) => refuse(response, error))
  })
  server.keepAliveTimeout = 60_000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port }))
  })
}

async function handle(state: State, token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, path = '', method = ''] = (request.url ?? '').split('?')[0]?.split('/') ?? []
  if (path !== `bot${token}`) return reply(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' })
  const { payload, files } = await readBody(request)
  const fault = state.faults.take(method)
  if (fault !== undefined) return misbehave(state, method, payload, files, fault, response)
  const gone = new Promise<void>((resolve) => response.once('close', resolve))
  const result = await carryOut(state, method, payload, files, gone)
  if (method !== 'getUpdates') state.transcript.push({ method, payload, reply: result, at: state.clock.now() })
  reply(response, result.ok ? 200 : result.error_code, result)
}

/** A request that cannot be read is refused; a fault of the fake itself is said aloud, so that its test fails. */
function refuse(response: ServerResponse, error: unknown): void {
  const fault = { ok: false as const, error_code: 500, description: `The fake failed: ${String(error)}` }
  const told = error instanceof Refusal ? error.reply : fault
  reply(response, told.error_code, told)
}

/** Declared as a method, so that each may ask for the arguments of its own call. */
type Method = { call(state: State, args: object, files: Files): unknown }['call']
const METHOD_OF: ReadonlyMap<string, Method> = new Map<string, Method>(Object.entries(METHODS))

type Reply = { ok: true; result: unknown } | { ok: false; error_code: number; description: string }

async function carryOut(
  state: State,
  method: string,
  payload: Payload,
  files: Files,
  gone: Promise<void>,
): Promise<Reply> {
  try {
    if (method === 'getUpdates') return { ok: true, result: await getUpdates(state, payload, gone) }
    const call = METHOD_OF.get(method)
    if (call === undefined) throw new Refusal(404, 'Not Found')
    return { ok: true, result: call(state, payload, files) }
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
  payload: Payload,
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
