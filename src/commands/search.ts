import type { Index } from '../index/open.js'
import type { Hit, SearchResult } from '../search/hit.js'
import { Searcher } from '../search/searcher.js'
import { slice } from '../text/span.js'
import { questionLines } from './contract/question-lines.js'
import { openConfigured } from './start/open.js'
import { COMMON_HELP, numberFlag, readOptions } from './start/options.js'
import { run, UsageError } from './start/run.js'
import { colorsFor } from './terminal/colors.js'

const pc = colorsFor(process.stdout)

const HELP = `Finds the passages that say most about a question.

Usage: npm run --silent search -- [--top N] "câu hỏi"
       npm run --silent search -- --json [--top N] < questions

  --top N        hits to show (default 10)
  --json         questions from standard input, one a line (plain text or {"id", "question"}), one JSON object a line out:
                 { "id", "hits": [ { "article", "start", "end", "score" } ] }, best first
${COMMON_HELP}`

run(async () => {
  const given = readOptions(HELP, { top: { type: 'string' }, json: { type: 'boolean' } })
  if (!given) return
  const top = numberFlag('top', given.flags.top, 10, 1_000)
  const question = given.words.join(' ').trim()
  const piped = given.flags.json === true && question === ''
  if (!piped && question === '') throw new UsageError(`A question is needed.\n\n${HELP}`)
  const index = await openConfigured(given.config)
  const searcher = new Searcher(index)
  const answer = async (id: string | number, asked: string): Promise<void> => {
    const result = await searcher.search(asked, top)
    process.stdout.write(given.flags.json ? asJson(id, result) : asText(index, result))
  }
  if (!piped) return answer(1, question)
  for await (const line of questionLines(process.stdin)) await answer(line.id, line.question)
})

function asJson(id: string | number, { hits }: SearchResult): string {
  const shown = hits.map(({ passage, score }) => ({ article: passage.article, ...passage.span, score: rounded(score) }))
  return `${JSON.stringify({ id, hits: shown })}\n`
}

const rounded = (score: number): number => Math.round(score * 1e6) / 1e6

function asText(index: Index, { hits, reading }: SearchResult): string {
  const understood = reading === null ? '' : `${pc.dim(`Hiểu là: ${reading}`)}\n\n`
  if (hits.length === 0) return `${understood}Không tìm thấy đoạn nào.\n`
  return understood + hits.map((hit, i) => `${hitText(index, hit, i + 1)}\n`).join('\n')
}

function hitText(index: Index, { passage, score, why, siblings }: Hit, place: number): string {
  const article = index.articles.get(passage.article)
  const text = article ? slice(article.text, passage.span).trim() : ''
  const parts = `từ ngữ ${why.passage.toFixed(2)} · bài ${why.section.toFixed(2)} · nghĩa ${why.cosine.toFixed(2)}`
  const same = siblings.length === 0 ? '' : ` · trùng với ${siblings.map((one) => one.article).join(', ')}`
  return [
    `${pc.bold(`${place}. ${article?.title.value ?? passage.article}`)} ${pc.dim(`[${score.toFixed(3)}]`)}`,
    text,
    pc.dim(`   ${passage.article} ${passage.span.start}–${passage.span.end} · ${parts}${same}`),
    ...(why.terms.length === 0 ? [] : [pc.dim(`   ${why.terms.slice(0, 8).join(' | ')}`)]),
  ].join('\n')
}
