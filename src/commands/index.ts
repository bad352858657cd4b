import { openConfigured } from './start/open.js'
import { COMMON_HELP, readOptions, refuseWords } from './start/options.js'
import { run } from './start/run.js'

const HELP = `Builds the index of a folder of articles, or says that it is up to date.

Usage: npm run index -- [--force] [--data DIR] [--index DIR] [--model NAME]

  --force        build it again even when nothing has changed
${COMMON_HELP}`

run(async () => {
  const given = readOptions(HELP, { force: { type: 'boolean' } })
  if (!given) return
  refuseWords(given.words, HELP)
  const began = performance.now()
  const index = await openConfigured(given.config, given.flags.force ?? false)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const { articles, passages, vectors } = index
  process.stderr.write(
    `${given.config.indexDir}: ${articles.size} articles, ${passages.count} passages, ${vectors.dimension} dimensions (${vectors.kind}), ready in ${seconds} s\n`,
  )
})
