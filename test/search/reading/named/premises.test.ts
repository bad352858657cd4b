import { describe, expect, it } from 'vitest'
import { actsIn } from '../../../../src/search/reading/named/acts.js'
import { readPremises } from '../../../../src/search/reading/named/premises.js'

describe('actsIn', () => {
  it.each([
    ['Chỉ thị 07 bị bãi bỏ khi nào', ['repeal']],
    ['chi thi 07 bi bai bo khi nao', ['repeal']],
    ['Hội thảo hoãn đến ngày nào', ['postpone']],
    ['sử dụng phần mềm từ ngày nào', []],
    ['su dung phan mem tu ngay nao', []],
    ['Hội thảo tổ chức ngày nào', []],
  ])('%s: %j', (question, names) => {
    expect(actsIn(question).map(({ name }) => name)).toEqual(names)
  })
})

describe('readPremises', () => {
  const premises = (text: string, kind: 'figure' | 'yesno' = 'figure') =>
    readPremises(text, kind === 'yesno' ? { kind } : { kind, measure: 'any', unit: '' })

  it.each([
    ['còn mấy xã chưa dùng phần mềm', ['chua dung']],
    ['bao nhiêu thiết bị không dây', []],
    ['có bao nhiêu xã không', []],
  ])('%s denies %j', (text, denied) => {
    expect(premises(text).denied).toEqual(denied)
  })

  it('takes the end of a yes-or-no question for no denial', () => {
    expect(premises('Long An đã kết nối chưa được', 'yesno').denied).toEqual([])
  })

  it.each([
    ['năm nay họp ngày nào', 1],
    ['tháng trước có bao nhiêu hồ sơ', 1],
    ['3 năm tới sắp xếp bao nhiêu xã', 0],
    ['năm 2014 họp ngày nào', 0],
  ])('%s: %i times that only the asker knows', (text, times) => {
    expect(premises(text).relative).toHaveLength(times)
  })

  it.each([
    ['hội nghị chiều 03/3/2015', 'chiều'],
    ['buổi sáng họp gì', 'sáng'],
    ['ánh sáng đô thị', null],
  ])('%s: %s', (text, part) => {
    expect(premises(text).dayPart).toBe(part)
  })
})
