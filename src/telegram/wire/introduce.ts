import type { Api } from 'grammy'
import type { UserFromGetMe } from 'grammy/types'
import { failureOf } from './failure.js'
import type { Log } from './log.js'
import { backOff, pause } from './patience.js'

/** Asks Telegram who the bot is; an outage is waited out, a token that is not accepted is not. */
export async function introduce(api: Api, log: Log, stop: AbortSignal): Promise<UserFromGetMe> {
  for (let failures = 0; ; failures++) {
    try {
      return await api.getMe()
    } catch (error) {
      const failure = failureOf(error)
      if (failure.kind === 'bad-token')
        throw new Error(
          'Telegram does not accept the bot’s token. Copy it again from @BotFather into TELEGRAM_BOT_TOKEN.',
        )
      if (failure.kind === 'own') throw error
      log.warn({ failure, failures }, 'Telegram cannot be reached; trying again.')
      await pause(backOff(failures), stop)
    }
  }
}
