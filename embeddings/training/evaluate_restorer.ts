/**
 * Measures the diacritics restorer on held-out sentences that restorer.py wrote and left out of its counts.
 *   node --import tsx embeddings/training/evaluate_restorer.ts TABLE SENTENCES.jsonl [--show 20]
 * Right: the syllable is the printed one, tone placement aside. All syllables count, those without diacritics too.
 */
import { readFileSync } from 'node:fs'
import { readAccentTable, restoreAccents } from '../../src/text/accents.js'
import { fold, lower } from '../../src/text/fold.js'
import { normalTone } from '../../src/text/tone.js'

const [tablePath = '', sentencesPath = '', , show = '0'] = process.argv.slice(2)
const began = performance.now()
const table = readAccentTable(new Uint8Array(readFileSync(tablePath)))
console.log(
  `table read in ${(performance.now() - began).toFixed(0)} ms, ${table.syllables.length} syllables, ${table.followers.length} pairs`,
)

const bare = (text: string): string =>
  [...text].map((letter) => (letter === lower(letter) ? fold(letter) : fold(letter).toUpperCase())).join('')
const words = (text: string): string[] => (lower(text).match(/\p{L}+/gu) ?? []).map(normalTone)

/** Ways a sentence may be typed; the number is that of the syllable. */
const typings: Record<string, (syllable: string, index: number) => string> = {
  stripped: (syllable) => bare(syllable),
  'every other syllable stripped': (syllable, index) => (index % 2 ? syllable : bare(syllable)),
  'one in five stripped': (syllable, index) => (index % 5 ? syllable : bare(syllable)),
  'as printed': (syllable) => syllable,
}

const rows = readFileSync(sentencesPath, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { kind: string; text: string })

console.log(
  '| typed | set | sentences | syllables right | sentences right | ms a sentence |\n|---|---|---|---|---|---|',
)
for (const [typing, type] of Object.entries(typings))
  for (const kind of ['all', ...new Set(rows.map((row) => row.kind))]) {
    const chosen = rows.filter((row) => kind === 'all' || row.kind === kind)
    let right = 0
    let all = 0
    let whole = 0
    let shown = typing === 'stripped' && kind === 'all' ? Number(show) : 0
    let spent = 0
    for (const { text } of chosen) {
      let index = 0
      const typed = text.replace(/\p{L}+/gu, (syllable) => type(syllable, index++))
      const from = performance.now()
      const restored = restoreAccents(table, typed).text
      spent += performance.now() - from
      const want = words(text)
      const got = words(restored)
      const hits = want.filter((word, i) => word === got[i]).length
      right += hits
      all += want.length
      if (hits === want.length) whole++
      else if (shown-- > 0)
        console.log(want.map((word, i) => (word === got[i] ? word : `[${got[i]}|${word}]`)).join(' '))
    }
    console.log(
      `| ${typing} | ${kind} | ${chosen.length} | ${((100 * right) / all).toFixed(2)} % | ${((100 * whole) / chosen.length).toFixed(1)} % | ${(spent / chosen.length).toFixed(2)} |`,
    )
  }
