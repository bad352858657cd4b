import { beforeAll, describe, expect, it } from 'vitest'
import { readingShown, Spelling } from '../../../src/search/spelling/spelling.js'
import { indexOf } from '../../index/small-index.js'

const NEWS = {
  'a.txt':
    'Hội thảo phần mềm nguồn mở\n\nNgày 14/7/2009, Sở Thông tin và Truyền thông Nghệ An tổ chức hội thảo phần mềm nguồn mở tại Vinh.',
  'b.txt':
    'Chỉ thị của Bộ\n\nBộ Thông tin và Truyền thông ban hành chỉ thị về đường truyền. Ông Dương Văn Hoà chủ trì cuộc họp.',
}

let spelling: Spelling
beforeAll(async () => {
  spelling = new Spelling(await indexOf(NEWS))
})

describe('Spelling', () => {
  it.each([
    ['hoi thao nguon mo o nghe an ngay nao', 'hội thảo nguồn mở ở nghệ an ngày nào'],
    ['hội thao nguồn mo', 'hội thảo nguồn mở'],
    ['Hội thảo phần mềm nguồn mở', 'Hội thảo phần mềm nguồn mở'],
    ['hội thão nguồn mở', 'hội thảo nguồn mở'],
    ['hội thaỏ nguồn mở', 'hội thaỏ nguồn mở'],
    ['hội thảoo nguồnn mở', 'hội thảo nguồn mở'],
    ['hội thảo phần mêm nguồn mở', 'hội thảo phần mềm nguồn mở'],
    ['hội thảo phần mền nguồn mở', 'hội thảo phần mềm nguồn mở'],
    ['sở thông tni và truyền thông', 'sở thông tin và truyền thông'],
    ['mot cua dien tu bac giang', 'một cửa điện tử bắc giang'],
    ['Mang truyen so lieu chuyen dung Da Nang', 'Mạng truyền số liệu chuyên dùng Đà Nẵng'],
    ['bao nhieu xa dung phan mem', 'bao nhiêu xã dùng phần mềm'],
    ['Ket noi bao nhieu camera', 'Kết nối bao nhiêu camera'],
    ['BAO NHIEU CAMERA', 'BAO NHIÊU CAMERA'],
    ['may don vi tham gia', 'mấy đơn vị tham gia'],
    ['mo may lop tap huan', 'mở mấy lớp tập huấn'],
    ['may may tinh', 'mấy máy tính'],
    ['may chu dat o dau', 'máy chủ đặt ở đâu'],
    ['hop luc may gio', 'họp lúc mấy giờ'],
    ['đường truyền', 'đường truyền'],
    ['dương văn hoà', 'dương văn hoà'],
    ['hội thảo ở Cà Mau', 'hội thảo ở Cà Mau'],
    ['07/2008/CT-BTTTT', '07/2008/CT-BTTTT'],
    ['', ''],
    ['🙂🙂', '🙂🙂'],
  ])('%s → %s', (typed, meant) => {
    expect(spelling.understand(typed).meant).toBe(meant)
  })

  it('keeps what was meant and what was typed in step', () => {
    for (const typed of ['hội thão nguồnn mo', 'hoi thao', 'HỘI THẢOO ở ngệ an']) {
      const understood = spelling.understand(typed)
      expect(understood.typed.length).toBe(understood.meant.length)
    }
  })

  it('shows a reading only when it says another thing', () => {
    const shown = (typed: string): string | null => readingShown(typed, spelling.understand(typed))
    expect(shown('Hội thảo nguồn mở')).toBeNull()
    expect(shown('Hội thảo nguồn mở'.normalize('NFD'))).toBeNull()
    expect(shown('hoi thao nguon mo')).toBe('hội thảo nguồn mở')
  })
})
