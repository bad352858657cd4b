// Checks an exported model in its real runtime against vectors and ids written by check_reference.py, and measures its speed.
//   node check_runtime.mjs MODEL_FOLDER REFERENCE.json
// Run it where @xenova/transformers 2.17.2 is installed. Exits 1 when anything disagrees.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(path.join(process.cwd(), 'x.js'))
const { AutoModel, AutoTokenizer, env } = await import(pathToFileURL(require.resolve('@xenova/transformers')).href)
const [folder, referencePath] = process.argv.slice(2)
env.allowRemoteModels = false
env.useFSCache = false
env.localModelPath = path.dirname(path.resolve(folder))
const id = path.basename(path.resolve(folder))
const began = performance.now()
const tokenizer = await AutoTokenizer.from_pretrained(id)
const model = await AutoModel.from_pretrained(id, { quantized: true })
console.log(`loaded in ${(performance.now() - began).toFixed(0)} ms`)
const embed = async (texts) => {
  const { sentence_embedding } = await model(tokenizer(texts, { padding: true, truncation: true }))
  return sentence_embedding.tolist()
}
const reference = JSON.parse(readFileSync(referencePath, 'utf8'))
let badIds = 0
let worst = 0
for (const { text, ids, vector } of reference) {
  // two cuts of equal score may come out in another order: to a bag they are the same
  const mine = tokenizer.encode(text).slice(1)
  if (String([...mine].sort()) !== String([...ids].sort())) {
    badIds++
    if (badIds <= 5) console.log('ids differ:', JSON.stringify(text.slice(0, 80)), mine.slice(0, 20), ids.slice(0, 20))
  }
  const [got] = await embed([text])
  for (let i = 0; i < vector.length; i++) worst = Math.max(worst, Math.abs(got[i] - vector[i]))
}
console.log(`${reference.length} texts, ${badIds} with other ids, largest difference of a coordinate ${worst.toExponential(2)}`)
for (const odd of ['', '   ', '[PAD]', '😀😀', '\u202e']) console.log(JSON.stringify(odd), 'norm', Math.hypot(...(await embed([odd]))[0]).toFixed(3))
const questions = reference.filter((r) => r.text.length < 120).map((r) => r.text)
const times = []
for (let round = 0; round < 1000; round++) {
  const from = performance.now()
  await embed([questions[round % questions.length]])
  times.push(performance.now() - from)
}
times.sort((a, b) => a - b)
console.log(`question p50 ${times[500].toFixed(3)} ms, p95 ${times[950].toFixed(3)} ms`)
const words = reference.map((r) => r.text).join(' ').split(/\s+/)
const passages = Array.from({ length: 1000 }, (_, i) => Array.from({ length: 80 }, (_, j) => words[(i * 53 + j) % words.length]).join(' '))
for (const size of [1, 8, 32]) {
  const from = performance.now()
  for (let at = 0; at < passages.length; at += size) await embed(passages.slice(at, at + size))
  console.log(`passages of 80 syllables, batches of ${size}: ${(1e6 / (performance.now() - from)).toFixed(0)} a second`)
}
process.exitCode = badIds > 0 || worst > 1e-3 ? 1 : 0
