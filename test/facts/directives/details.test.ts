import { describe, expect, it } from 'vitest'
import { factsOf } from '../article-facts.js'

/** Sentence, issuer, date of issue, subject of its first directive. */
const DETAILS: readonly (readonly [string, string | null, string | null, string | null])[] = [
  [
    'Thực hiện Chỉ thị số 07/2008/CT-BTTTT ngày 30/12/2008 của Bộ Thông tin và Truyền thông về đẩy mạnh sử dụng phần mềm mã nguồn mở trong hoạt động của cơ quan, tổ chức nhà nước, ngày 06/11/2009, Sở tổ chức Hội thảo.',
    'Bộ Thông tin và Truyền thông',
    'ngày 30/12/2008',
    'đẩy mạnh sử dụng phần mềm mã nguồn mở trong hoạt động của cơ quan, tổ chức nhà nước',
  ],
  [
    'Quyết định số 1727/QĐ-UBND ngày 17 tháng 05 năm 2007 của UBND tỉnh Nghệ An về việc phê duyệt Đề án áp dụng tiêu chuẩn TCVN ISO 9001:2000, với mục tiêu đề án là giảm giấy tờ.',
    'UBND tỉnh Nghệ An',
    'ngày 17 tháng 05 năm 2007',
    'phê duyệt Đề án áp dụng tiêu chuẩn TCVN ISO 9001:2000',
  ],
  [
    'Phần mềm phù hợp với Công văn số 282/ BTTTT-ƯDCNTT, ngày 07/02/2012 V/v hướng dẫn các yêu cầu cơ bản; phần mềm lõi.',
    null,
    'ngày 07/02/2012',
    'hướng dẫn các yêu cầu cơ bản',
  ],
  [
    'Ngày 5/3/2014, UBND tỉnh Bến Tre đã ban hành Quyết định số 15/QĐ-UBND phê duyệt kế hoạch ứng dụng CNTT.',
    'UBND tỉnh Bến Tre',
    'Ngày 5/3/2014',
    'phê duyệt kế hoạch ứng dụng CNTT',
  ],
  ['Ngày 16/12/2016, Bộ Thông tin và Truyền thông công bố Quyết định 45 của Thủ tướng.', 'Thủ tướng', null, null],
  [
    'Quyết định số 45/QĐ-UBND ngày 5/3/2014 của Chủ tịch UBND tỉnh Bến Tre.',
    'Chủ tịch UBND tỉnh Bến Tre',
    'ngày 5/3/2014',
    null,
  ],
  [
    'Ngày 27/02/2019, Bộ trưởng, Chủ nhiệm VPCP đã có Quyết định số 61 / QĐ - VPCP phê duyệt Đề án xây dựng kho dữ liệu.',
    null,
    'Ngày 27/02/2019',
    'phê duyệt Đề án xây dựng kho dữ liệu',
  ],
  ['Ngày 27/02/2019, ông An cho biết xã đã có Quyết định số 61/QĐ-UBND.', null, null, null],
  ['Nghị định 64/2007/NĐ-CP của Chính phủ.', 'Chính phủ', null, null],
  ['Sở đã thực hiện xong Kế hoạch số 15/KH-UBND.', null, null, null],
]

describe('what is said of a directive', () => {
  it.each(DETAILS)('%s', (sentence, issuer, issued, subject) => {
    const found = factsOf(sentence)
    const [directive] = found.all('directive')
    expect(found.cut(directive?.issuer)).toBe(issuer)
    expect(found.cut(directive?.issued)).toBe(issued)
    expect(found.cut(directive?.subject)).toBe(subject)
  })

  it('takes the year of the day of issue when the number has none', () => {
    const [directive] = factsOf('Quyết định số 1727/QĐ-UBND ngày 17/5/2007 của UBND tỉnh.').all('directive')
    expect(directive?.year).toBe(2007)
  })
})
