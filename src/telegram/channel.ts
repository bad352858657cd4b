import { setMaxListeners } from 'node:events'
import type { Api } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import type { Desk } from './desk/desk.js'
import { openDesk } from './desk/open.js'
import { Buckets } from './gate/bucket.js'
import { LIMITS, type TelegramOptions } from './options.js'
import { announceCommands } from './orders/announce.js'
import type { Ports } from './ports.js'
import { type Database, openDatabase } from './state/database.js'
import { eraseOld } from './state/erasure.js'
import type { Pending } from './state/journal.js'
import { createClient } from './wire/client.js'
import { insist } from './wire/insist.js'
import { pause, Stopping } from './wire/patience.js'
import { ALLOWED_UPDATES, poll } from './wire/poll.js'
import { type Loop, Pulse, SILENCE_MS, watched } from './wire/pulse.js'
import { atOnce } from './work/at-once.js'
import { handling } from './work/handling.js'
import { Intake } from './work/intake.js'
import { Lanes } from './work/lanes.js'
import { work } from './work/worker.js'

/** How many chats are worked for at once. */
const WIDTH = 16
/** How long work in hand may take when the program is told to stop. */
const DRAIN_MS = 25_000
const ERASE_EVERY_MS = 3600_000

/** Runs the bot until `stop` fires and the work in hand is done. Rejects when Telegram does not accept the token. */
export async function runTelegram(options: TelegramOptions, stop: AbortSignal): Promise<void> {
  const database = openDatabase(options.stateDir)
  const abandon = new AbortController()
  // Every call in flight listens to these.
  setMaxListeners(0, stop, abandon.signal)
  try {
    const api = createClient(options, abandon.signal)
    const me = await insist(() => api.getMe(), options.log, stop)
    await converse(options, database, api, me, stop, abandon.signal)
  } catch (error) {
    if (!(error instanceof Stopping)) throw error
  } finally {
    abandon.abort()
    database.close()
  }
}

async function converse(
  options: TelegramOptions,
  database: Database,
  api: Api,
  self: UserFromGetMe,
  stop: AbortSignal,
  abandon: AbortSignal,
): Promise<void> {
  const { log, now = Date.now, limits = LIMITS } = options
  const desk = openDesk(options, database, api, self, abandon)
  const { journal, courier } = desk
  const worker = { journal, log, stop: abandon, ...handling(desk, now) }
  const lanes = new Lanes<Pending>(WIDTH, (pending) => work(pending, worker))
  const [people, groups] = [new Buckets(limits.person), new Buckets(limits.group)]
  const first = (update: Update) => atOnce(desk, update, now())
  const intake = new Intake({ self, journal, lanes, courier, people, groups, now, atOnce: first })
  const eraser = setInterval(() => eraseOld(database, now()), ERASE_EVERY_MS)
  eraseOld(database, now())
  const pulse = new Pulse(now)
  const listening = await options.listen?.(portsOf(desk, intake, pulse))
  try {
    await announceCommands(api, log)
    await resume(journal.pending(), lanes, (pending) => work(pending, worker))
    await (options.webhook ? awaitPushes : awaitPolls)({ options, api, intake, lanes, pulse, stop })
    await drain(lanes)
  } finally {
    clearInterval(eraser)
    await listening?.close()
  }
}

const portsOf = (desk: Desk, intake: Intake, pulse: Pulse): Ports => ({
  ready: () => pulse.beats(),
  metrics: () => desk.metrics.text(),
  accept: (update) => {
    if (!isUpdate(update)) throw new Error('What was posted is not an update.')
    intake.accept([update])
  },
})

/** What Telegram's secret came with is taken for what Telegram says it is; its number is what the journal needs. */
const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' && value !== null && 'update_id' in value && Number.isSafeInteger(value.update_id)

/**
 * What a former process left undone. What it may have died of is tried first and alone, the least tried first, so that
 * only the guilty update uses up its three tries. (A lane has one such update at most: its order is kept.)
 */
async function resume(
  left: readonly Pending[],
  lanes: Lanes<Pending>,
  work: (pending: Pending) => Promise<void>,
): Promise<void> {
  const suspects = left.filter(({ tries }) => tries > 0).sort((a, b) => a.tries - b.tries)
  for (const pending of suspects) await work(pending)
  for (const pending of left) if (pending.tries === 0) lanes.push(pending.lane, pending)
}

interface Receiving {
  readonly options: TelegramOptions
  readonly api: Api
  readonly intake: Intake
  readonly lanes: Lanes<Pending>
  readonly pulse: Pulse
  readonly stop: AbortSignal
}

async function awaitPolls({ options, api, intake, lanes, pulse, stop }: Receiving): Promise<void> {
  const { log, now = Date.now, silenceMs = SILENCE_MS } = options
  await insist(() => api.deleteWebhook(), log, stop)
  const store = (updates: readonly Update[], caughtUp: boolean) => {
    intake.accept(updates)
    if (caughtUp) lanes.open()
  }
  const loop: Loop = (stop, alive) => {
    const polled = () => {
      pulse.beat()
      alive()
    }
    return poll({ api: createClient(options, stop), log, stop, now, store, polled, told: alive })
  }
  await watched(loop, { silenceMs, log, stop })
}

/** Updates are pushed; until the end there is nothing to do but to work. */
async function awaitPushes({ options, api, lanes, pulse, stop }: Receiving): Promise<void> {
  const { log, webhook } = options
  if (!webhook) return
  const wanted = { secret_token: webhook.secret, allowed_updates: [...ALLOWED_UPDATES], max_connections: 40 }
  await insist(() => api.setWebhook(webhook.url, wanted), log, stop)
  lanes.open()
  pulse.beatForEver()
  await new Promise<void>((resolve) => {
    if (stop.aborted) resolve()
    stop.addEventListener('abort', () => resolve())
  })
}

async function drain(lanes: Lanes<Pending>): Promise<void> {
  const late = new AbortController()
  await Promise.race([lanes.idle(), pause(DRAIN_MS, late.signal).catch(() => undefined)])
  late.abort()
  lanes.close()
}
