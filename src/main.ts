import { Engine } from './answer/engine.js'
import { corpusOf, examplesOf } from './answer/examples.js'
import { IndexLibrary } from './answer/library.js'
import { openConfigured } from './commands/open.js'
import { run } from './commands/run.js'
import { chat } from './commands/terminal/chat.js'
import { environment, readConfig } from './config.js'

const EXAMPLES = 3

run(async () => {
  const config = readConfig(environment())
  const library = new IndexLibrary(await openConfigured(config))
  const engine = new Engine(library)
  const { token } = config.telegram
  if (token === null) {
    const examples = await examplesOf(library, engine, EXAMPLES)
    return chat({
      answerer: engine,
      articles: library.articles,
      examples,
      input: process.stdin,
      output: process.stdout,
    })
  }
  const { startTelegram } = await import('./telegram/start.js')
  const { startWeb } = await import('./web/server.js')
  await startTelegram({ config, answerer: engine, corpus: await corpusOf(library, engine), web: startWeb })
})
