import { failureOf } from './failure.js'
import type { Log } from './log.js'
import { backOff, pause } from './patience.js'

/**
 * Makes a call without which the bot cannot begin, until it succeeds: an outage is waited out, a token that is not
 * accepted is not.
 */
export async function insist<T>(call: () => Promise<T>, log: Log, stop: AbortSignal): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await call()
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'bad-token')
        throw new Error(
          'Telegram does not accept the bot’s token. Copy it again from @BotFather into TELEGRAM_BOT_TOKEN.',
        )
      if (failure.kind !== 'unknown') throw error
      log.warn({ failure, failures }, 'Telegram cannot be reached; trying again.')
      await pause(backOff(failures), stop)
    }
  }
}
