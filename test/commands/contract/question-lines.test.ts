import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionLines, questionOf } from '../../../src/commands/contract/question-lines.js'

async function all(chunks: readonly (string | Uint8Array)[]) {
  const found = []
  for await (const line of questionLines(Readable.from(chunks))) found.push(line)
  return found
}

describe('questionOf', () => {
  it.each([
    ['ngày nào?', { id: 4, question: 'ngày nào?', after: [] }],
    ['{"id":"a","question":"ngày nào?"}', { id: 'a', question: 'ngày nào?', after: [] }],
    ['{"question":"ai?","after":["ở đâu?",7]}', { id: 4, question: 'ai?', after: ['ở đâu?'] }],
    ['{"id":null,"question":"ai?"}', { id: 4, question: 'ai?', after: [] }],
    ['{"text":"ai?"}', { id: 4, question: '{"text":"ai?"}', after: [] }],
    ['{broken', { id: 4, question: '{broken', after: [] }],
  ])('%s', (line, expected) => {
    expect(questionOf(line, 4)).toEqual(expected)
  })
})

describe('questionLines', () => {
  it('gives every line, whatever the chunks they come in, and passes over blank ones', async () => {
    const lines = fc.array(fc.constantFrom('ngày nào?', 'Chỉ thị 07', '', '  ', 'ai 🙂'), { maxLength: 10 })
    await fc.assert(
      fc.asyncProperty(lines, fc.array(fc.nat(60), { maxLength: 6 }), async (given, cuts) => {
        const bytes = Buffer.from(given.join('\n'))
        const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]
        const chunks = places.slice(1).map((end, i) => bytes.subarray(places[i], end))
        const expected = given.flatMap((line, i) =>
          line.trim() === '' ? [] : [{ id: i + 1, question: line.trim(), after: [] }],
        )
        expect(await all(chunks)).toEqual(expected)
      }),
    )
  })

  it('cuts a line that never ends', async () => {
    const [line] = await all(Array.from({ length: 50 }, () => 'x'.repeat(10_000)))
    expect(line?.question.length).toBe(100_000)
  })
})
