import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/answer/answer.js'
import { Engine } from '../../../src/answer/engine.js'
import { openLibrary } from '../open-library.js'

const dir = mkdtempSync(join(tmpdir(), 'premises-'))
for (const folder of ['data/articles', 'test/questions/articles']) cpSync(folder, dir, { recursive: true })
const engine = new Engine(await openLibrary(dir))

const said = (answer: Answer): string => (answer.kind === 'abstain' ? answer.reason : answer.headline)

/** What a question takes for granted, and what the text says instead: it is answered with that never. */
const REFUSED: readonly (readonly [premise: string, question: string])[] = [
  ['it was repealed', 'Chỉ thị 07/2008/CT-BTTTT bị hủy bỏ ngày nào?'],
  ['it was amended', 'nghi dinh 61/2018/ND-CP bi sua doi ngay nao'],
  ['it was repealed, in English', 'When was Decree 61/2018/ND-CP repealed?'],
  ['it was put off', 'Lễ khai trương IOC Đà Nẵng bị hoãn đến hôm nào?'],
  ['it expired', 'Chỉ thị 09/2015/CT-UBND Lâm Đồng hết hiệu lực bữa nào?'],
  ['he was appointed', 'Ông Nguyễn Văn Hòa được bổ nhiệm Phó Giám đốc Sở TT&TT Bắc Giang ngày nào?'],
  ['somebody has none', 'Bao nhiêu phần trăm cán bộ Tiền Giang chưa có hộp thư điện tử?'],
  ['they were late', 'Tỷ lệ hồ sơ trễ hạn của Gia Lai bảy tháng đầu năm 2018 là bao nhiêu?'],
  ['another issued it', 'Bộ Công an ban hành chỉ thị 07/2008/CT-BTTTT ngày nào?'],
  ['parliament issued it', 'Nghị định 61/2018/NĐ-CP của Quốc hội ban hành khi nào?'],
  ['the deputy is the head', 'Giám đốc Sở TT&TT Bắc Giang Nguyễn Văn Hòa đề nghị gì?'],
  ['it was in the afternoon', 'Ai chủ trì hội nghị Đồng Tháp chiều 03/3/2015?'],
  ['the asker knows which year', 'nam ngoai Gia Lai co bao nhieu xa chua dung phan mem mot cua'],
  ['the year only compared with', 'Năm 2016 Tiền Giang đứng thứ mấy ICT Index?'],
  ['a number to call is told', 'Số điện thoại của Sở TT&TT Tiền Giang là bao nhiêu?'],
  ['a department of its own', 'Giám đốc Sở Nội vụ Gia Lai là ai?'],
  ['agencies use what they are only connected by', 'Có bao nhiêu cơ quan ở Tiền Giang dùng phần mềm nguồn mở?'],
  ['the same, bare', 'bao nhieu co quan Tien Giang da dung phan mem nguon mo'],
  ['they have what they were only trained in', 'tien giang bao nhieu can bo co thu dien tu'],
]

/** The same where it is so. */
const GRANTED: readonly (readonly [question: string, headline: string])[] = [
  ['Chỉ thị 07/2008/CT-BTTTT của Bộ Thông tin và Truyền thông ban hành ngày nào?', '30/12/2008'],
  ['Gia Lai còn mấy xã chưa dùng phần mềm?', '26 xã'],
  ['Bao nhiêu xã phường Gia Lai đã dùng phần mềm một cửa điện tử?', '196 trên 222'],
  ['Chỉ thị 09/2015/CT-UBND Lâm Đồng có hiệu lực từ hôm nào?', '01 tháng 01 năm 2016'],
  ['Kon Tum yêu cầu gỡ bỏ thiết bị không dây trước ngày nào?', '30/4/2016'],
  ['Dự án camera Thủ Dầu Một bao giờ xong?', '20.11.2020'],
  ['Mức độ 4 thì các tỉnh đạt bao nhiêu phần trăm theo báo cáo ICT Index 2017?', '10,2%'],
  ['Giai đoạn I mạng truyền số liệu Kon Tum nối được bao nhiêu điểm?', '41 điểm'],
  ['Ai chủ trì hội nghị Đồng Tháp sáng 03/3/2015?', 'Lê Minh Hoan'],
]

describe('what a question takes for granted', () => {
  it.each(REFUSED)('refuses when %s and it is not so: %s', async (_, question) => {
    expect((await engine.answer(question)).kind).toBe('abstain')
  })

  it.each(GRANTED)('%s → %s', async (question, headline) => {
    expect(said(await engine.answer(question))).toContain(headline)
  })
})
