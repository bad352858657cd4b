import { runTelegram } from './channel.js'
import type { TelegramOptions } from './options.js'

/**
 * Runs the bot until the process is told to end (SIGTERM, SIGINT); resolves when the work in hand is done, after at most
 * 25 seconds. The caller then exits with 0.
 */
export async function runTelegramBot(options: TelegramOptions): Promise<void> {
  const stop = new AbortController()
  const end = () => stop.abort()
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  try {
    await runTelegram(options, stop.signal)
  } finally {
    process.off('SIGTERM', end)
    process.off('SIGINT', end)
  }
}
