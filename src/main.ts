import { Newest } from './answer/newest.js'
import { openConfigured } from './commands/start/open.js'
import { rebuildApart } from './commands/start/rebuild.js'
import { run } from './commands/start/run.js'
import { chat } from './commands/terminal/chat.js'
import { environment, readConfig } from './config.js'

const EXAMPLES = 3

run(async () => {
  const config = readConfig(environment())
  const newest = await Newest.of(() => openConfigured(config))
  if (config.telegram.token === null) {
    const { articles } = newest
    const examples = newest.examples(EXAMPLES)
    return chat({ answerer: newest, articles, examples, input: process.stdin, output: process.stdout })
  }
  const { startTelegram } = await import('./telegram/start.js')
  const { startWeb } = await import('./web/server.js')
  const reindex = () => rebuildApart().then(() => newest.renew())
  await startTelegram({ config, answerer: newest, corpus: newest, web: startWeb, reindex })
})
