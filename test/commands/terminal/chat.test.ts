import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Answerer } from '../../../src/answer/answer.js'
import { Engine } from '../../../src/answer/engine.js'
import { chat } from '../../../src/commands/terminal/chat.js'
import { openLibrary } from '../../answer/open-library.js'

const library = await openLibrary()

async function transcript(lines: readonly string[], answerer: Answerer = new Engine(library)): Promise<string> {
  const output = new PassThrough()
  const input = Readable.from(lines.map((line) => `${line}\n`))
  await chat({ answerer, articles: library.articles, examples: ['Ví dụ một?'], input, output })
  return String(output.read())
}

describe('terminal chat', () => {
  it('greets, offers examples and reads piped input to its end', async () => {
    const said = await transcript(['Hội thảo Tiền Giang đề xuất kiến nghị gì với Bộ?', '/nguon'])
    expect(said).toMatch(/^Xin chào!/)
    expect(said).toContain('Ví dụ một?')
    expect(said).toContain('“Hội thảo cũng đã đề xuất với Sở có kiến nghị với Bộ thông tin và Truyền thông')
    expect(said).toContain('(tien-giang-2014-hop-ban-chi-dao-cntt)')
    expect(said).toContain('Tạm biệt!')
  })

  it.each(['/thoat', 'Thoát', 'quit'])('ends at %s and reads nothing behind it', async (exit) => {
    const said = await transcript([exit, '/nguon'])
    expect(said).not.toContain('(tien-giang-2014')
  })

  it('names an unknown command and goes on', async () => {
    expect(await transcript(['/khongco', '/huongdan'])).toMatch(/Không có lệnh \/khongco[\s\S]*Hỏi về ngày tháng/)
  })

  it('apologizes for a failure and goes on', async () => {
    const failing: Answerer = { answer: () => Promise.reject(new Error('đĩa hỏng')) }
    expect(await transcript(['một?', '/nguon'], failing)).toMatch(/Xin lỗi[\s\S]*đĩa hỏng[\s\S]*tien-giang-2014/)
  })

  it('hands follow-ups the questions before, three at most', async () => {
    const histories: (readonly string[])[] = []
    const answerer: Answerer = {
      answer: (question, history = []) => {
        histories.push(history)
        return new Engine(library).answer(question)
      },
    }
    await transcript(['câu một', 'câu hai', 'câu ba', 'câu bốn', 'câu năm'], answerer)
    expect(histories.at(-1)).toEqual(['câu hai', 'câu ba', 'câu bốn'])
  })
})
