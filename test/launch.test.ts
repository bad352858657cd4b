import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const launched = (...args: string[]) => spawnSync(process.execPath, ['src/launch.mjs', ...args], { encoding: 'utf8' })

describe('src/launch.mjs', () => {
  it('runs a program with its arguments, compiled or not yet', () => {
    const fromSource = spawnSync(process.execPath, ['--import', 'tsx', 'src/commands/search.ts', '--help'], {
      encoding: 'utf8',
    })
    expect(fromSource.stdout).toContain('--top N')
    for (let run = 0; run < 2; run++) {
      const { status, stdout } = launched('commands/search', '--help')
      expect({ status, stdout }).toEqual({ status: 0, stdout: fromSource.stdout })
    }
  })

  it('hands on the exit status and the message of a program that fails', () => {
    const { status, stdout, stderr } = launched('commands/search', '--bogus')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain("Unknown option '--bogus'")
  })

  it('finds the data of the sources', () => {
    const { status, stdout } = launched('commands/eval', '--help')
    expect({ status, isHelp: stdout.includes('Usage: npm run eval') }).toEqual({ status: 0, isHelp: true })
  })
})
