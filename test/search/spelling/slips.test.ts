import { beforeAll, describe, expect, it } from 'vitest'
import { couldBeSlip } from '../../../src/search/spelling/slips.js'
import { Spelling } from '../../../src/search/spelling/spelling.js'
import { indexOf } from '../../index/small-index.js'

const NEWS = {
  'a.txt':
    'Tỉnh mua máy chủ\n\nSở Thông tin và Truyền thông Nghệ An mua máy chủ cho các huyện. Đơn vị lắp máy là công ty của tỉnh.',
}

let spelling: Spelling
beforeAll(async () => {
  spelling = new Spelling(await indexOf(NEWS))
})

describe('what neither the language nor the corpus writes', () => {
  it.each([
    ['ban hành quy địng gì', 'ban hành quy định gì'],
    ['kiễm tra ở đâu', 'kiểm tra ở đâu'],
    ['Kiễm tra ở đâu', 'Kiểm tra ở đâu'],
    ['giám đóc sở là ai', 'giám đốc sở là ai'],
    ['sữ dụng máy chủ', 'sử dụng máy chủ'],
    ['xã phươn hướng', 'xã phương hướng'],
    ['ngiên cứu', 'nghiên cứu'],
    ['phan mem dung chug', 'phần mềm dùng chung'],
    ['vietel có dự không', 'viettel có dự không'],
  ])('is mended: %s → %s', (typed, meant) => expect(spelling.understand(typed).meant).toBe(meant))
})

describe('what stays as it was typed', () => {
  it.each([
    ['a word of the language beside one of the corpus', 'Có mấy đơn vị tham dự?'],
    ['the same, though its neighbours know the other', 'Mua mấy chủ'],
    ['a rare word', 'khuỷu tay'],
    ['a name', 'Vietel và ông Nguyễn Văn Tuấnn'],
    ['a code', 'vnpt-ioffice 07/2008/CT-BTTTTT và mail2tinn'],
    ['an address', 'thư gửi đến hoii@nghean.gov.vnn'],
    ['what is near to nothing', 'qwrtzp xkcdx'],
  ])('%s: %s', (_, typed) => expect(spelling.understand(typed).meant).toBe(typed))
})

describe('couldBeSlip', () => {
  it.each([
    ['thão', 0, 4, true],
    ['tí', 0, 2, true],
    ['vs', 0, 2, false],
    ['CNTTT', 0, 5, false],
    ['ở Vinhh', 2, 7, false],
    ['a@thão', 2, 6, false],
    ['thão2', 0, 4, false],
    ['thão.', 0, 4, true],
  ])('%s %i–%i: %s', (text, start, end, could) => expect(couldBeSlip(text, { start, end })).toBe(could))
})
