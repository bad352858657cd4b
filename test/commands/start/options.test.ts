import { describe, expect, it } from 'vitest'
import { readOptions } from '../../../src/commands/start/options.js'

const OWN = { json: { type: 'boolean' } } as const

describe('readOptions', () => {
  it('reads flags and words', () => {
    const given = readOptions('help', OWN, ['--json', '--data', 'a', 'câu', 'hỏi'])
    expect([given?.flags.json, given?.config.dataDir, given?.words]).toEqual([true, 'a', ['câu', 'hỏi']])
  })

  it.each([
    [['--data', 'a', '--data', 'b'], /^--data is given twice; give it once/],
    [['--json', '--json'], /^--json is given twice/],
    [['--dta', 'a'], /--dta/],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions('help', OWN, args)).toThrow(message)
  })
})
