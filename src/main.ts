import { Newest } from './answer/newest.js'
import { openConfigured } from './commands/start/open.js'
import { COMMON_HELP, readOptions, refuseWords } from './commands/start/options.js'
import { rebuildApart } from './commands/start/rebuild.js'
import { run } from './commands/start/run.js'
import { chat } from './commands/terminal/chat.js'

const EXAMPLES = 3

const HELP = `Runs the Telegram bot when TELEGRAM_BOT_TOKEN is set, else a chat in the terminal.

Usage: npm start -- [--data DIR] [--index DIR] [--model NAME]

${COMMON_HELP}`

run(async () => {
  const given = readOptions(HELP, {})
  if (!given) return
  refuseWords(given.words, HELP)
  const { config } = given
  const newest = await Newest.of(() => openConfigured(config))
  if (config.telegram.token === null) {
    const { articles } = newest
    const examples = newest.examples(EXAMPLES)
    return chat({ answerer: newest, articles, examples, input: process.stdin, output: process.stdout })
  }
  const { startTelegram } = await import('./telegram/start.js')
  const { startWeb } = await import('./web/server.js')
  const reindex = () => rebuildApart(config).then(() => newest.renew())
  await startTelegram({ config, answerer: newest, corpus: newest, web: startWeb, reindex })
})
