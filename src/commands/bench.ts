import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LocalEmbeddings } from '../index/embeddings.js'
import { heading, report } from './bench/measures.js'
import { benchModel } from './bench/model.js'
import { benchQuality } from './bench/quality/quality.js'
import { benchRepository } from './bench/repository.js'
import { benchRestorer } from './bench/restorer.js'
import { benchScale } from './bench/scale/scale.js'
import { trainingFolder } from './bench/shared-data.js'
import { numberFlag, readOptions, refuseWords } from './start/options.js'
import { run, UsageError } from './start/run.js'

const PARTS = ['repository', 'model', 'restorer', 'quality', 'scale'] as const
type Part = (typeof PARTS)[number]

const HELP = `Measures the program and prints every figure with the bound it must keep.

Usage: npm run bench -- [--only PART,…] [--passages N] [--train DIR]

  --only PARTS   ${PARTS.join(', ')} (default: all; some 20 minutes on two cores, most of it scale)
  --passages N   the largest corpus of part scale: 10000 or 100000 (default 100000)
  --train DIR    public text to measure on (default ../shared/train); without it, what the repository holds is measured
  --data, --model, --help   as for every command; its index is built aside`

run(async () => {
  const options = { only: { type: 'string' }, passages: { type: 'string' }, train: { type: 'string' } } as const
  const given = readOptions(HELP, options)
  if (!given) return
  refuseWords(given.words, HELP)
  const parts = new Set(partsOf(given.flags.only))
  const most = numberFlag('passages', given.flags.passages, 100_000, 1_000_000)
  const work = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const embedder = await LocalEmbeddings.load(given.config.embedding)
    const needsText = (['restorer', 'quality', 'scale'] as const).some((part) => parts.has(part))
    const train = needsText ? trainingFolder(given.flags.train) : null
    const small = { dataDir: given.config.dataDir, indexDir: join(work, 'repository') }
    const index = await benchRepository(small, embedder)
    if (parts.has('model')) await benchModel(index, embedder)
    if (train !== null && parts.has('restorer')) await benchRestorer(train)
    if (train !== null && parts.has('quality')) await benchQuality(train, work, embedder)
    if (train !== null && parts.has('scale')) await benchScale(train, work, small, embedder, most)
    heading('Altogether')
    report('peak memory of this process', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
})

function partsOf(only: string | undefined): readonly Part[] {
  if (only === undefined) return PARTS
  return only.split(',').map((name) => {
    const part = PARTS.find((known) => known === name.trim())
    if (!part) throw new UsageError(`--only takes ${PARTS.join(', ')}, not "${name}"`)
    return part
  })
}
