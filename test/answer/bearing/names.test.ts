import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Engine } from '../../../src/answer/engine.js'
import { openLibrary } from '../open-library.js'

const ARTICLES: Readonly<Record<string, string>> = {
  'thai-nguyen-2016': `Thái Nguyên khai trương Cổng dịch vụ công trực tuyến

Ngày 12/9/2016, tại thành phố Thái Nguyên, UBND tỉnh Thái Nguyên tổ chức lễ khai trương Cổng dịch vụ công trực tuyến.

Chủ tịch UBND tỉnh Đặng Xuân Dưỡng và Bí thư Tỉnh ủy Lương Thế Cường cùng bấm nút khai trương. Ông Ngô Quang Hùng, Phó Giám đốc Sở Thông tin và Truyền thông, giới thiệu Cổng.

Cổng cung cấp 318 dịch vụ công trực tuyến mức độ 3 và 47 dịch vụ mức độ 4.

Thực hiện Nghị quyết số 31/2015/NQ-HĐND ngày 11/12/2015 của HĐND tỉnh về phát triển CNTT giai đoạn 2016 - 2020, Trung tâm Hành chính công giải quyết 163 TTHC.

Thái Nguyên đã đào tạo 960 cán bộ tiếp nhận hồ sơ, trong đó có 210 người dân tộc Tày. Bà Hà Thị Thủy, Trưởng phòng Công nghệ thông tin, chủ trì các lớp.

Nguồn: Báo Thái Nguyên
`,
}

const dir = mkdtempSync(join(tmpdir(), 'names-'))
for (const [id, text] of Object.entries(ARTICLES)) writeFileSync(join(dir, `${id}.txt`), text)
const engine = new Engine(await openLibrary(dir))

const headline = async (question: string): Promise<string> => {
  const answer = await engine.answer(question)
  return answer.kind === 'abstain' ? answer.reason : answer.headline
}

describe('who is asked for', () => {
  it.each([
    ['Đặng Xuân Dưỡng là ai?', /^Chủ tịch UBND tỉnh/],
    ['Dang Xuan Duong la ai', /^Chủ tịch UBND tỉnh/],
    ['dang xuan duong giu chuc vu gi', /Chủ tịch UBND tỉnh/],
    ['Lương Thế Cường là ai?', /^Bí thư Tỉnh ủy/],
    ['Bà Hà Thị Thuỷ giữ chức vụ gì?', /Trưởng phòng/],
    ['Ông Ngô Quang Hùng giữ chức vụ gì?', /Phó Giám đốc/],
    ['ong Ngo Quang Hung giu chuc vu gi', /Phó Giám đốc/],
  ])('%s', async (question, said) => {
    expect(await headline(question)).toMatch(said)
  })

  it.each([
    'Ông Ngô Quang Hưng giới thiệu Cổng nào?',
    'Ông Ngô Quang Hưng giới thiệu Cổng ngày nào?',
    'Bà Hà Thị Thúy chủ trì lớp nào?',
  ])('is nobody whose name is spelled otherwise: %s', async (question) => {
    expect(await headline(question)).toBe('not-in-corpus')
  })
})

describe('what is counted', () => {
  it.each([
    ['Cổng Thái Nguyên sử dụng bao nhiêu dịch vụ mức độ 3?', /^318/],
    ['Người dùng ở Thái Nguyên có bao nhiêu dịch vụ mức độ 4?', /^47/],
    ['Thái Nguyên có bao nhiêu dịch vụ công mức độ 3?', /^318/],
    ['thai nguyen co bao nhieu dich vu muc do 3', /^318/],
    ['Thái Nguyên có bao nhiêu dịch vụ công mức độ 4?', /^47/],
    ['Thai Nguyen co bao nhieu dich vu cong muc do 4?', /^47/],
    ['Bao nhiêu cán bộ người Tày ở Thái Nguyên được đào tạo?', /^210/],
    ['Thái Nguyên đã đào tạo bao nhiêu cán bộ?', /^960/],
    ['Thái Nguyên giải quyết bao nhiêu thủ tục hành chính?', /^163 TTHC/],
    ['thai nguyen giai quyet bao nhieu thu tuc hanh chinh', /^163 TTHC/],
  ])('%s', async (question, said) => {
    expect(await headline(question)).toMatch(said)
  })
})

describe('when', () => {
  it.each([
    'HĐND Thái Nguyên ra nghị quyết phát triển công nghệ thông tin ngày nào?',
    'hdnd thai nguyen thong qua nghi quyet cntt ngay nao',
  ])('is no period where the day is asked for: %s', async (question) => {
    expect(await headline(question)).toBe('11/12/2015')
  })
})

describe('capitals', () => {
  it.each([
    ['LỄ KHAI TRƯƠNG CỔNG DỊCH VỤ CÔNG THÁI NGUYÊN NGÀY NÀO?', '12/9/2016'],
    ['LE KHAI TRUONG CONG DICH VU CONG THAI NGUYEN NGAY NAO', '12/9/2016'],
    ['Lễ Khai Trương Cổng Dịch Vụ Công Thái Nguyên Ngày Nào?', '12/9/2016'],
  ])('tell no names where all words have them: %s', async (question, day) => {
    expect(await headline(question)).toBe(day)
  })
})
