import type { Answerer } from '../../../src/answer/answer.js'
import { runTelegramBot } from '../../../src/telegram/run.js'
import { createLog } from '../../../src/telegram/wire/log.js'
import { realArticles, SmallCorpus } from '../stage/small-corpus.js'

/**
 * The bot as a process of its own, to be killed: `TOKEN`, `API_ROOT`, `STATE_DIR`; `THINK_MS`: how long an answer takes;
 * `POISON`: what a question says that the process dies of.
 */
const { TOKEN = '', API_ROOT = '', STATE_DIR = '', THINK_MS = '0', BURST = '100000', POISON } = process.env
const corpus = new SmallCorpus(realArticles())
const answerer: Answerer = {
  async answer(question, history) {
    await new Promise((resolve) => setTimeout(resolve, Number(THINK_MS)))
    if (POISON && question.includes(POISON)) process.kill(process.pid, 'SIGKILL')
    return corpus.answer(question, history)
  },
}
const rate = { burst: Number(BURST), everyMs: 2000 }
const limits = { person: rate, group: rate, inline: rate }
const log = createLog('info', [TOKEN])
await runTelegramBot({ token: TOKEN, apiRoot: API_ROOT, stateDir: STATE_DIR, corpus, answerer, log, limits })
process.exit(0)
