import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { letter } from './cards/draw.js'
import { plain } from './cards/rich.js'
import { type Desk, say } from './desk.js'
import { Intake } from './intake.js'
import type { TelegramOptions } from './options.js'
import { Cards } from './state/cards.js'
import { Chats } from './state/chats.js'
import { type Database, openDatabase } from './state/database.js'
import { Feedback } from './state/feedback.js'
import { Journal, type Pending } from './state/journal.js'
import { Places } from './state/places.js'
import { Sends } from './state/sends.js'
import { route } from './talk/route.js'
import { textsOf } from './texts.js'
import { createClient } from './wire/client.js'
import { Courier } from './wire/courier.js'
import { failureOf } from './wire/failure.js'
import { introduce } from './wire/introduce.js'
import { pause, Stopping } from './wire/patience.js'
import { poll } from './wire/poll.js'
import { Lanes } from './work/lanes.js'
import { originOf, type Turn } from './work/turn.js'
import { work } from './work/worker.js'

/** How many chats are worked for at once. */
const WIDTH = 16
/** How long work in hand may take when the program is told to stop. */
const DRAIN_MS = 25_000

/** Runs the bot until `stop` fires and the work in hand is done. Rejects when Telegram does not accept the token. */
export async function runTelegram(options: TelegramOptions, stop: AbortSignal): Promise<void> {
  const database = openDatabase(options.stateDir)
  const abandon = new AbortController()
  try {
    await converse(options, database, stop, abandon.signal)
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
  stop: AbortSignal,
  abandon: AbortSignal,
): Promise<void> {
  const { log, now = Date.now } = options
  const api = createClient(options.token, options.apiRoot, abandon)
  const desk = await openDesk(options, database, api, stop, abandon)
  const journal = new Journal(database)
  const worker = { journal, log, stop: abandon, ...handling(desk, now) }
  const lanes = new Lanes<Pending>(WIDTH, (pending) => work(pending, worker))
  const intake = new Intake({
    journal,
    lanes,
    courier: desk.courier,
    now,
    atOnce: (update) => acknowledge(desk, update),
  })
  intake.resume(journal.pending())
  await api.deleteWebhook()
  await poll({
    api: createClient(options.token, options.apiRoot, stop),
    log,
    stop,
    now,
    store: (updates, caughtUp) => {
      intake.accept(updates)
      if (caughtUp) lanes.open()
    },
    polled: () => undefined,
  })
  await drain(lanes)
}

async function drain(lanes: Lanes<Pending>): Promise<void> {
  const late = new AbortController()
  await Promise.race([lanes.idle(), pause(DRAIN_MS, late.signal).catch(() => undefined)])
  late.abort()
  lanes.close()
}

async function openDesk(
  { answerer, corpus, log, publicUrl = null, now = Date.now }: TelegramOptions,
  database: Database,
  api: Api,
  stop: AbortSignal,
  abandon: AbortSignal,
): Promise<Desk> {
  const { username } = await introduce(api, log, stop)
  const courier = new Courier({ api, sends: new Sends(database), log, stop: abandon, now })
  const stores = {
    cards: new Cards(database),
    chats: new Chats(database),
    places: new Places(database),
    feedback: new Feedback(database),
  }
  return { api, courier, ...stores, answerer, corpus, log, username, publicUrl }
}

function handling(desk: Desk, now: () => number) {
  return {
    handle: async (update: Update, _pending: Pending, trace: string) => {
      const turn = turnOf(desk, update, trace, now())
      if (turn !== undefined) await route(desk, turn, update)
    },
    apologize: async (update: Update, trace: string) => {
      const turn = turnOf(desk, update, trace, now())
      if (turn !== undefined) await say(desk, turn, 'apology', letter(plain(turn.texts.failed(trace))))
    },
    noticed: (update: Update, error: unknown) => {
      const chat = originOf(update)?.chat
      const failure = failureOf(error)
      if (chat !== undefined && failure.kind === 'unwelcome') desk.chats.setActive(chat, false)
      if (chat !== undefined && failure.kind === 'moved') desk.chats.move(chat, failure.chat)
    },
  }
}

function turnOf(desk: Desk, update: Update, trace: string, now: number): Turn | undefined {
  const origin = originOf(update)
  if (origin === undefined) return undefined
  const { chat, user, thread, group, message } = origin
  const texts = textsOf(desk.chats.language(chat))
  const asked = update.callback_query === undefined ? message : null
  return { work: update.update_id, chat, user, thread, asked, group, texts, now, trace }
}

function acknowledge(desk: Desk, update: Update): void {
  const tap = update.callback_query
  if (tap !== undefined) void desk.api.answerCallbackQuery(tap.id).catch(() => undefined)
}
