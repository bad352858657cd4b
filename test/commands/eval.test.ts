import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeWith } from '../index/small-index.js'

const { dataDir, indexDir } = placeWith({
  'a.txt':
    'Hội thảo ở Tiền Giang\n\nNgày 06/11/2009, Sở Thông tin và Truyền thông Tiền Giang tổ chức hội thảo nguồn mở.',
})
const questions = join(dataDir, '../questions.jsonl')
const stateDir = join(dataDir, '../state')
const saved = join(stateDir, 'eval.json')
const asked = { type: 'date', question: 'Hội thảo nguồn mở ở Tiền Giang ngày nào?', kind: 'answer', articles: ['a'] }
writeFileSync(
  questions,
  [
    { ...asked, id: 'right', expect: [['6/11/2009']] },
    { ...asked, id: 'wrong', expect: [['7/11/2009']] },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
)

function evaluate(...args: readonly string[]) {
  const script = ['--import', 'tsx', 'src/commands/eval.ts', '--data', dataDir, '--index', indexDir, questions]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...args], {
    env: { ...process.env, STATE_DIR: stateDir },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('eval', { timeout: 60_000 }, () => {
  it('grades, says what is wrong, and compares with the run that was saved with the state', () => {
    const first = evaluate('--save')
    expect(first.stdout).toMatch(/^wrong \[date\].*\n {4}lacks 7\/11\/2009[\s\S]*1\/2 \(50\.0 %\)[\s\S]*no saved run/)
    expect(existsSync(saved)).toBe(true)
    writeFileSync(saved, JSON.stringify({ asked: ['right', 'wrong'], right: ['wrong'] }))
    expect(evaluate('--quiet').stdout).toMatch(/gained 1: right\nlost {3}1: wrong\n$/)
  })

  it('names a saved run that cannot be read', () => {
    writeFileSync(saved, '{')
    expect(evaluate()).toEqual({ status: 1, stdout: '', stderr: `${saved} is no saved run; delete it\n` })
  })
})
