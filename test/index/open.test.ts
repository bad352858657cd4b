import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { passages } from '../../src/articles/passages.js'
import { readArticles } from '../../src/articles/read.js'
import { findFacts } from '../../src/facts/find.js'
import { loadHnswlib } from '../../src/index/vectors.js'
import { HashEmbedder, openSmall, type Place, placeWith } from './small-index.js'

const NEWS = {
  'a.txt':
    'Hội thảo ở Tiền Giang\n\nNgày 06/11/2009, Sở Thông tin và Truyền thông Tiền Giang tổ chức hội thảo phần mềm nguồn mở.',
  'b.txt': 'Tập huấn ở Nghệ An\n\nNgày 14/7/2009, hơn 120 đại biểu dự lớp tập huấn; hầu hết các huyện đã có mạng LAN.',
}

const generationOf = ({ indexDir }: Place): string =>
  join(indexDir, readdirSync(indexDir).find((name) => name.startsWith('generation-')) ?? '')

/** All bytes of an index but the pointer, by file. */
function bytesOf(place: Place): Map<string, string> {
  const folder = generationOf(place)
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]))
}

const library = await loadHnswlib()

describe('openIndex', () => {
  it('holds the articles, passages and facts of the folder', async () => {
    const place = placeWith(NEWS)
    const index = await openSmall(place)
    const { articles } = await readArticles(place.dataDir)
    expect([...index.articles]).toEqual(articles)
    const all = articles.flatMap(passages)
    expect(Array.from({ length: index.passages.count }, (_, i) => index.passages.at(i))).toEqual(all)
    for (const [number, article] of articles.entries())
      expect(index.facts.at(number)).toEqual(findFacts(article, index.terms))
    expect(index.vectors.count).toBe(all.length)
    expect(index.lexicon.passages.documentCount).toBe(all.length)
  })

  it('is taken as it is when nothing has changed', async () => {
    const place = placeWith(NEWS)
    await openSmall(place)
    const before = generationOf(place)
    const embedder = new HashEmbedder()
    await openSmall(place, { model: embedder })
    expect(generationOf(place)).toBe(before)
    expect(embedder.embedded).toEqual([])
  })

  it('embeds the changed articles alone', async () => {
    const place = placeWith(NEWS)
    await openSmall(place)
    writeFileSync(join(place.dataDir, 'b.txt'), NEWS['b.txt'].replace('120', '130'))
    writeFileSync(join(place.dataDir, 'c.txt'), 'Bài mới\n\nHọp ở Cà Mau.')
    rmSync(join(place.dataDir, 'a.txt'))
    const embedder = new HashEmbedder()
    const index = await openSmall(place, { model: embedder })
    expect(index.articles.ids).toEqual(['b', 'c'])
    expect(embedder.embedded.filter((text) => text !== 'tin').map((text) => text.slice(0, 7))).toEqual([
      'Tập huấ',
      'Bài mới',
    ])
    const fresh = placeWith({ 'b.txt': NEWS['b.txt'].replace('120', '130'), 'c.txt': 'Bài mới\n\nHọp ở Cà Mau.' })
    await openSmall(fresh)
    expect(withoutData(bytesOf(place))).toEqual(withoutData(bytesOf(fresh)))
  })

  it('is built again for another model, and when it is told to', async () => {
    const place = placeWith(NEWS)
    await openSmall(place)
    const other = new HashEmbedder('another')
    await openSmall(place, { model: other })
    expect(other.embedded.length).toBeGreaterThan(2)
    const before = generationOf(place)
    await openSmall(place, { model: other, force: true })
    expect(generationOf(place)).not.toBe(before)
  })

  it('has the same bytes whatever the order in which the files were written (law 5)', async () => {
    const one = placeWith(NEWS)
    const two = placeWith(Object.fromEntries(Object.entries(NEWS).reverse()))
    await openSmall(one)
    await openSmall(two)
    expect(bytesOf(one)).toEqual(bytesOf(two))
  })

  it('is built again, with one warning, when it is damaged', async () => {
    for (const name of ['vectors.bin', 'lexicon.bin', 'articles.bin', 'manifest.json']) {
      const place = placeWith(NEWS)
      await openSmall(place)
      const path = join(generationOf(place), name)
      writeFileSync(path, readFileSync(path).subarray(0, 50))
      const warnings: string[] = []
      const index = await openSmall(place, { warn: (line) => warnings.push(line) })
      expect(warnings).toEqual([
        expect.stringMatching(
          new RegExp(`is damaged \\(its file ${name} is not as it was written\\); it is built again`),
        ),
      ])
      expect(index.articles.size).toBe(2)
    }
  })

  it('reports what cannot be read, and indexes the rest', async () => {
    const place = placeWith({
      ...NEWS,
      'bad.txt': Uint8Array.of(0x48, 0xff, 0xfe, 0x20),
      'picture.txt': Uint8Array.of(0, 1, 2, 3),
    })
    const warnings: string[] = []
    const index = await openSmall(place, { warn: (line) => warnings.push(line) })
    expect(index.articles.ids).toEqual(['a', 'b'])
    expect(warnings).toEqual([
      expect.stringMatching(/articles.bad\.txt is not valid UTF-8/),
      expect.stringMatching(/articles.picture\.txt is a binary file/),
    ])
  })

  it.each([
    [
      'a missing folder',
      () => ({ ...placeWith({}), dataDir: '/nowhere/at-all' }),
      /The data folder \/nowhere\/at-all cannot be read/,
    ],
    ['an empty folder', () => placeWith({}), /holds no articles; put \.txt files/],
    [
      'nothing but broken files',
      () => placeWith({ 'x.txt': Uint8Array.of(0, 0) }),
      /No article in .* could be read:\n.*x\.txt is a binary file/,
    ],
  ])('says what is wrong with %s', async (_, place, message) => {
    await expect(openSmall(place())).rejects.toThrow(message)
  })

  it('serves two builders that start at once', async () => {
    const place = placeWith(NEWS)
    const [one, two] = await Promise.all([openSmall(place), openSmall(place)])
    expect([...one.articles]).toEqual([...two.articles])
  })

  it('keeps figures that are told in words', async () => {
    const index = await openSmall(placeWith(NEWS))
    const again = index.facts
      .at(1)
      .filter((fact) => fact.kind === 'deployment')
      .map(({ value }) => value)
    expect(again).toContain(120)
    expect(again.every((value) => typeof value === 'number')).toBe(true)
  })

  it.runIf(library)('searches by HNSW above the setting, and finds the same', async () => {
    const place = placeWith(NEWS)
    const exact = await openSmall(place)
    const graph = await openSmall(place, { hnswAbove: 1 })
    expect(exact.vectors.kind).toBe('scan')
    expect(graph.vectors.kind).toBe('hnsw')
    const query = Float32Array.from(await new HashEmbedder().embedQuery('hội thảo')).map((value) => value / Math.SQRT2)
    expect(graph.vectors.nearest(query, 5).ids).toEqual(exact.vectors.nearest(query, 5).ids)
  })
})

/** The manifest names the state of the data folder, which holds other files here. */
function withoutData(files: Map<string, string>): Map<string, string> {
  files.delete('manifest.json')
  return files
}
