import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { placeWith } from '../index/small-index.js'

const script = (name: string): string => fileURLToPath(new URL(`../../src/commands/${name}.ts`, import.meta.url))
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

function command(name: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script(name), ...args], {
    input,
    cwd: ROOT,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const place = placeWith({
  'a.txt':
    'Hội thảo ở Tiền Giang\n\nNgày 06/11/2009, Sở Thông tin và Truyền thông Tiền Giang tổ chức hội thảo phần mềm nguồn mở.',
  'b.txt': 'Tập huấn ở Nghệ An\n\nNgày 14/7/2009, hơn 120 đại biểu dự lớp tập huấn về tiêu chuẩn ISO.',
})
const folders = ['--data', place.dataDir, '--index', place.indexDir]

describe('index and search', { timeout: 60_000 }, () => {
  it('builds, then finds, one JSON object a line', () => {
    const built = command('index', folders)
    expect(built).toMatchObject({ status: 0, stdout: '', stderr: expect.stringContaining('2 articles, 2 passages') })
    const lines = '{"id":"q1","question":"tap huan o nghe an"}\n\nhội thảo nguồn mở Tiền Giang\n'
    const found = command('search', ['--json', '--top', '1', ...folders], lines)
    expect(found).toMatchObject({ status: 0, stderr: '' })
    expect(
      found.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'q1', hits: [{ article: 'b', start: 0, end: expect.any(Number), score: expect.any(Number) }] },
      { id: 3, hits: [{ article: 'a', start: 0, end: expect.any(Number), score: expect.any(Number) }] },
    ])
  })

  it('shows what it found and what it understood', () => {
    const { status, stdout } = command('search', [...folders, 'tap huan o nghe an'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/Hiểu là: tập huấn ở nghệ an[\s\S]*1\. .*Tập huấn ở Nghệ An/)
  })

  it.each([
    ['an unknown flag', ['--tpo', '3'], /Unknown option '--tpo'[\s\S]*Usage:/],
    ['a flag without its value', ['--top'], /--top[\s\S]*Usage:/],
    ['a number that is none', ['--top', 'many', 'x'], /--top must be a whole number from 1 to 1000, not "many"/],
    ['no question', [], /A question is needed/],
    [
      'a missing data folder',
      ['--data', '/nowhere', '--index', place.indexDir, 'x'],
      /The data folder \/nowhere cannot be read/,
    ],
    ['a missing model', ['--model', './no-model', ...folders, 'x'], /there is no folder .*no-model/],
  ])('says in one message what is wrong with %s', (_, args, message) => {
    const { status, stdout, stderr } = command('search', args)
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n {4}at /)
  })

  it.each(['index', 'bench'])('%s names words that it cannot use', (name) => {
    const { status, stderr } = command(name, ['--force', 'x'].slice(name === 'index' ? 0 : 1))
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(/^Flags only, not "x"\n\n.*/) })
  })

  it.each(['index', 'search', 'bench'])('%s has a help', (name) => {
    expect(command(name, ['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: npm run') })
  })
})
