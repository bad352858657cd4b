import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const index = join(mkdtempSync(join(tmpdir(), 'ask-')), 'index')

function ask(
  args: readonly string[],
  input = '',
): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/commands/ask.ts', '--index', index, ...args],
    { input, encoding: 'utf8' },
  )
  return { status, out: stdout, err: stderr }
}

describe('ask --json', () => {
  it('answers lines of text and of JSON, one object a line, quotes cut from the articles', () => {
    const follow = {
      id: 'f',
      question: 'Còn ở Nghệ An thì sao?',
      after: ['Hội thảo phần mềm nguồn mở ở Tiền Giang tổ chức ngày nào?'],
    }
    const { status, out } = ask(
      ['--json'],
      `Chỉ thị 07 ban hành khi nào?\n\n${JSON.stringify(follow)}\nThời tiết ngày mai?\n`,
    )
    expect(status).toBe(0)
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(records.map(({ id, kind }) => [id, kind])).toEqual([
      [1, 'answer'],
      ['f', 'answer'],
      [4, 'abstain'],
    ])
    expect(records.map(({ headline }) => headline)).toEqual(['30/12/2008', '14/7/2009', ''])
    for (const { article, start, end, quote } of records.flatMap(({ citations }) => citations)) {
      const text = readFileSync(`data/articles/${article}.txt`, 'utf8').normalize('NFC')
      expect(text.slice(start, end)).toBe(quote)
    }
    expect(records[2]).toMatchObject({ citations: [], reason: expect.any(String), nearest: expect.any(Array) })
  })
})

describe('ask', () => {
  it('shows headline, quote and source to a person', () => {
    const { out } = ask(['Hội thảo', 'phần', 'mềm', 'nguồn', 'mở', 'ở', 'Nghệ', 'An', 'ngày', 'nào?'])
    expect(out).toMatch(/^14\/7\/2009\n/)
    expect(out).toContain('“Ngày 14/7/2009, Sở Thông tin và Truyền thông tổ chức Hội thảo')
    expect(out).toContain('— Tin hoạt động của Sở TT&TT Nghệ An · ')
  })

  it('explains on standard error what was understood and weighed', () => {
    const { out, err } = ask(['--explain', 'Chỉ thị 07 ban hành khi nào?'])
    expect(err).toMatch(/asked {8}kind=date role=issue/)
    expect(err).toContain('candidates')
    expect(out).toMatch(/^30\/12\/2008/)
  })

  it.each([
    [['--nope', 'x'], /Unknown option '--nope'/],
    [[], /A question is needed/],
    [['--data', '/nowhere', 'x'], /data folder \/nowhere cannot be read .*create it and put articles/],
  ])('%j ends with one message and status 1', (args, message) => {
    const { status, out, err } = ask(args)
    expect(status).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(message)
    expect(err).not.toMatch(/\n {4}at /)
  })

  it('names a folder without articles', () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-'))
    expect(ask(['--data', empty, 'x']).err).toContain('holds no articles; put .txt files')
  })

  it('reports a file that cannot be read and answers from the rest', () => {
    const mixed = mkdtempSync(join(tmpdir(), 'mixed-'))
    writeFileSync(
      join(mixed, 'tot.txt'),
      'Tin tốt\n\nNgày 05/6/2018, UBND tỉnh Hà Giang tổ chức Hội nghị chuyển đổi số.',
    )
    writeFileSync(join(mixed, 'hong.txt'), Buffer.from([0, 1, 2, 3, 0, 255]))
    const { status, out, err } = ask(['--data', mixed, 'Hội nghị chuyển đổi số ở Hà Giang ngày nào?'])
    expect(status).toBe(0)
    expect(err).toMatch(/hong\.txt is a binary file/)
    expect(out).toMatch(/^05\/6\/2018/)
  })
})
