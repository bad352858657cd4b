import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArticle } from '../../../articles/parse.js'
import { passages } from '../../../articles/passages.js'
import { textRows } from '../shared-data.js'

/** A folder of news, and for each article a title that asks for it: the file itself has none. */
export interface News {
  readonly dataDir: string
  readonly titles: ReadonlyMap<string, string>
}

/** Writes news articles until they have this many passages. Their titles are left out of the files: they are the questions. */
export async function writeNews(folder: string, train: string, wanted: number): Promise<News> {
  const dataDir = join(folder, `news-${wanted}`)
  mkdirSync(dataDir, { recursive: true })
  const titles = new Map<string, string>()
  let count = 0
  for await (const { kind, title, paragraphs } of textRows(train)) {
    if (kind !== 'news' || paragraphs.length < 2) continue
    const id = String(titles.size).padStart(6, '0')
    const text = paragraphs.join('\n\n')
    writeFileSync(join(dataDir, `${id}.txt`), text)
    titles.set(id, title)
    count += passages(parseArticle(id, text)).length
    if (count >= wanted) break
  }
  return { dataDir, titles }
}
