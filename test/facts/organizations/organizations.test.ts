import { describe, expect, it } from 'vitest'
import { factsOf } from '../article-facts.js'

/** Sentence, then `organization | role` of each. */
const ORGANIZATIONS: readonly (readonly [string, ...string[]])[] = [
  [
    'Bộ Thông tin và Truyền thông phối hợp UBND tỉnh Phú Yên tổ chức Hội thảo.',
    'Bộ Thông tin và Truyền thông | organizer',
    'UBND tỉnh Phú Yên | partner',
  ],
  [
    'Sở TT&TT Nghệ An phối hợp với Ban điều phối hợp phần I và Sở Nội vụ tổ chức lớp tập huấn.',
    'Sở TT&TT Nghệ An | organizer',
    'Ban điều phối hợp phần I | partner',
    'Sở Nội vụ | partner',
  ],
  [
    'Sở Thông tin và Truyền thông đã phối hợp Viễn thông Tiền Giang triển khai phần mềm.',
    'Sở Thông tin và Truyền thông | organizer',
    'Viễn thông Tiền Giang | partner',
  ],
  [
    'Tọa đàm do Bộ Giáo dục và Đào tạo, Bộ Nội vụ tổ chức.',
    'Bộ Giáo dục và Đào tạo | organizer',
    'Bộ Nội vụ | organizer',
  ],
  ['Phần mềm của Cục Công nghệ thông tin Bộ GD-ĐT đã xong.', 'Cục Công nghệ thông tin Bộ GD-ĐT | other'],
  ['Tổ công tác làm việc với Sở Xây dựng ngày 8-11.', 'Sở Xây dựng | other'],
  ['Tham dự có đại diện sở Kế hoạch và Đầu tư.', 'sở Kế hoạch và Đầu tư | attendee'],
  ['Sáng 14/4, công ty Luật TNHH Vinthink tổ chức tọa đàm.', 'công ty Luật TNHH Vinthink | organizer'],
  ['Các hội viên ban đầu cho rằng bộ luật mới là cần thiết.'],
  ['Hội nghị do Sở Nội vụ tỉnh Bến Tre tổ chức.', 'Sở Nội vụ tỉnh Bến Tre | organizer'],
  ['Tham dự có đại diện Sở Khoa học và Công nghệ.', 'Sở Khoa học và Công nghệ | attendee'],
  ['Chỉ thị số 07/2008/CT-BTTTT của Bộ Thông tin và Truyền thông.', 'Bộ Thông tin và Truyền thông | issuer'],
  ['Trung tâm tích hợp dữ liệu tỉnh được nâng cấp.', 'Trung tâm tích hợp dữ liệu tỉnh | other'],
  ['Dự án của Công ty TNHH Mỹ Hưng.', 'Công ty TNHH Mỹ Hưng | other'],
  ['Xây dựng Văn phòng điện tử, tổ chức hội nghị và hội thảo.'],
]

describe('organizations', () => {
  it.each(ORGANIZATIONS)('%s', (sentence, ...organizations) => {
    const found = factsOf(sentence)
    expect(found.all('organization').map(({ span, role }) => `${found.cut(span)} | ${role}`)).toEqual(organizations)
  })

  it('writes abbreviations out in names', () => {
    const found = factsOf('Sở TT&TT Nghệ An và UBND tỉnh Phú Yên họp.')
    expect(found.all('organization').map(({ name }) => name)).toEqual([
      'sở thông tin và truyền thông nghệ an',
      'ủy ban nhân dân tỉnh phú yên',
    ])
  })
})
