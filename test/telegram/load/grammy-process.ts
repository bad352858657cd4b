import { Bot } from 'grammy'
import { realArticles, SmallCorpus } from '../stage/small-corpus.js'

/** The control: the same answers with grammY's own polling, as its guide shows it. */
const { TOKEN = '', API_ROOT = '', THINK_MS = '0' } = process.env
const corpus = new SmallCorpus(realArticles())
const bot = new Bot(TOKEN, { client: { apiRoot: API_ROOT } })
bot.on('message:text', async (context) => {
  await context.replyWithChatAction('typing')
  await new Promise((resolve) => setTimeout(resolve, Number(THINK_MS)))
  const answer = await corpus.answer(context.message.text)
  const text = answer.kind === 'answer' ? answer.citations[0].quote : 'Kho tin không nói.'
  await context.reply(text.slice(0, 4000), { reply_parameters: { message_id: context.message.message_id } })
})
process.once('SIGTERM', () => void bot.stop())
await bot.start()
