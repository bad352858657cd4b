import { Api, type RawApi, type Transformer } from 'grammy'
import { deadline, pause } from './patience.js'
import { agentThrough } from './proxy.js'

/** Telegram's long poll; the call itself is given ten seconds more. */
export const POLL_SECONDS = 25
const POLL_PATIENCE_MS = (POLL_SECONDS + 10) * 1000
const CALL_PATIENCE_MS = 15_000

export interface Connection {
  readonly token: string
  readonly apiRoot: string
  /** An HTTP proxy to reach it through. */
  readonly proxy?: string | null
  /** How long a call other than a long poll may take. */
  readonly patienceMs?: number
}

/**
 * The Bot API client. It waits as long as a 429 says and repeats the call; whatever else fails is for the caller to
 * judge, because a message whose reply was lost may have been sent.
 */
export function createClient(
  { token, apiRoot, proxy = null, patienceMs = CALL_PATIENCE_MS }: Connection,
  stop: AbortSignal,
): Api<RawApi> {
  const root = apiRoot.replace(/\/$/, '')
  const through = proxy === null ? {} : { baseFetchConfig: { agent: agentThrough(proxy, root), compress: true } }
  const api = new Api(token, { apiRoot: root, timeoutSeconds: 60, ...through })
  api.config.use(patient(patienceMs, stop))
  api.config.use(obedient(stop))
  return api
}

/** Gives every call a time limit of its own: the library's default of 500 s lets a dead connection look like silence. */
const patient =
  (ms: number, stop: AbortSignal): Transformer =>
  (previous, method, payload) =>
    deadline(method === 'getUpdates' ? POLL_PATIENCE_MS : ms, stop, (signal) => previous(method, payload, signal))

/** Waits as long as Telegram says, and no longer than the program runs. Polls are repeated by their own loop. */
const obedient =
  (stop: AbortSignal): Transformer =>
  async (previous, method, payload, signal) => {
    for (;;) {
      const reply = await previous(method, payload, signal)
      const seconds = reply.ok || method === 'getUpdates' ? undefined : reply.parameters?.retry_after
      if (seconds === undefined) return reply
      await pause(seconds * 1000, stop)
    }
  }
