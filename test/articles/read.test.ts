import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { LARGEST_FILE, readArticles } from '../../src/articles/read.js'

const FIXTURES = join(import.meta.dirname, '../fixtures/articles')

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'articles-'))
})

afterEach(() => rmSync(dir, { recursive: true }))

const write = (file: string, content: string | Uint8Array): void => writeFileSync(join(dir, file), content)
const GOOD = 'Tiêu đề\n\nNội dung bài viết.'

describe('readArticles', () => {
  it('reads text and Markdown, sorted by id', async () => {
    write('b.txt', GOOD)
    write('a.md', `# ${GOOD}`)
    write('C.TXT', GOOD)
    const { articles, problems } = await readArticles(dir)
    expect(articles.map(({ id }) => id)).toEqual(['C', 'a', 'b'])
    expect(articles.map(({ title }) => title.value)).toEqual(Array(3).fill('Tiêu đề'))
    expect(problems).toEqual([])
  })

  it('brings every encoding habit to one form', async () => {
    write('a.txt', `\ufeff${GOOD.normalize('NFD').replaceAll('\n', '\r\n')}`)
    const { articles } = await readArticles(dir)
    expect(articles[0]?.text).toBe(GOOD)
  })

  it('passes over hidden files, a README and folders', async () => {
    mkdirSync(join(dir, 'folder.txt'))
    write('.gitkeep', '')
    write('README.md', 'about')
    write('a.txt', GOOD)
    const { articles, problems } = await readArticles(dir)
    expect(articles.map(({ id }) => id)).toEqual(['a'])
    expect(problems).toEqual([])
  })

  test.each([
    ['an empty file', 'x.txt', '', /has no text; write the article/],
    ['white space', 'x.txt', ' \n\t\n', /has no text/],
    ['front matter alone', 'x.txt', '---\ntitle: A\n---\n', /has no text/],
    ['broken front matter', 'x.txt', '---\ntitle: "A\n---\nA', /broken front matter/],
    ['a binary file', 'x.txt', Uint8Array.from([0, 1, 2]), /is a binary file/],
    ['invalid UTF-8', 'x.txt', Uint8Array.from([0x41, 0xff]), /not valid UTF-8 \(first bad byte at offset 1\)/],
    ['an unknown format', 'x.docx', 'PK', /no known format \(known: \.txt, \.md\); save it as plain text/],
    ['no ending', 'x', GOOD, /no known format/],
    ['the same name in other case', 'A.txt', GOOD, undefined],
    ['the same name with another ending', 'a.md', GOOD, /same name as another file \("a"\)|same name/],
    ['a huge file', 'x.txt', new Uint8Array(LARGEST_FILE + 1).fill(0x41), /larger than 20 MB.*split it/],
  ])('reports %s and reads the rest', async (_, file, content, message) => {
    write('a.txt', GOOD)
    write('z.txt', GOOD)
    write(file, content)
    const { articles, problems } = await readArticles(dir)
    expect(articles).toHaveLength(2)
    expect(problems).toEqual([
      { file: expect.any(String), message: expect.stringMatching(message ?? /rename or delete one/), read: false },
    ])
  })

  it('reports an unknown key of front matter and reads the article', async () => {
    write('a.txt', `---\ntilte: A\n---\n${GOOD}`)
    const { articles, problems } = await readArticles(dir)
    expect(articles).toHaveLength(1)
    expect(problems).toEqual([{ file: 'a.txt', message: expect.stringContaining('unknown key "tilte"'), read: true }])
  })

  it('refuses a missing folder and an empty one, saying what to do', async () => {
    await expect(readArticles(join(dir, 'none'))).rejects.toThrow(
      /none cannot be read \(ENOENT\); create it and put articles/,
    )
    await expect(readArticles(dir)).rejects.toThrow(/holds no articles; put \.txt files/)
    write('f', '')
    await expect(readArticles(join(dir, 'f'))).rejects.toThrow(
      /cannot be read \(ENOTDIR\); it is a file: name the folder it is in/,
    )
  })

  it('reads the sample of every habit', async () => {
    const { articles, problems } = await readArticles(FIXTURES)
    expect(problems).toEqual([])
    const of = (id: string) => articles.find((article) => article.id === id)
    expect(of('ban-tin-ba-muc')?.sections.map(({ day, province }) => [day?.value, province?.value])).toEqual([
      ['2011-09-12', 'Bến Tre'],
      ['2011-09-14', 'Bến Tre'],
      ['2011-09-16', 'Long An'],
    ])
    expect(of('co-phan-dau')).toMatchObject({
      title: { value: 'Khai trương Cổng dịch vụ công', origin: 'given' },
      publisher: { value: 'Báo Cà Mau', origin: 'given' },
      author: { value: 'Hồng Nhung', origin: 'inferred' },
      province: { value: 'Cà Mau', origin: 'inferred' },
    })
    expect(of('co-phan-dau')?.sections[0]?.day?.value).toBe('2016-12-28')
  })
})
