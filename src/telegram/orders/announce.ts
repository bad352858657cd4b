import type { Api } from 'grammy'
import { textsOf } from '../texts/texts.js'
import { failureOf } from '../wire/failure.js'
import type { Log } from '../wire/log.js'

/** Tells Telegram which commands to offer: Vietnamese to everybody, English to those whose client is English. */
export async function announceCommands(api: Api, log: Log): Promise<void> {
  try {
    await api.setMyCommands(menu('vi'))
    await api.setMyCommands(menu('en'), { language_code: 'en' })
  } catch (error) {
    log.warn({ failure: failureOf(error) }, 'The list of commands could not be set; the bot works without it.')
  }
}

const menu = (language: 'vi' | 'en') =>
  Object.entries(textsOf(language).commands).map(([command, description]) => ({ command, description }))
