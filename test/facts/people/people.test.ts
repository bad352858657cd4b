import { describe, expect, it } from 'vitest'
import { factsOf } from '../article-facts.js'

/** Sentence, then `name | office | role` of everyone in it. */
const PEOPLE: readonly (readonly [string, ...string[]])[] = [
  ['Ông Phan Tấn Ngọc - Phó Giám đốc Sở tiếp thu ý kiến đóng góp.', 'Phan Tấn Ngọc | Phó Giám đốc Sở | speaker'],
  [
    'Phó Chủ tịch UBND tỉnh Đồng Tháp – Trần Thị Thái; Bí thư Tỉnh ủy Đồng Tháp - Lê Minh Hoan',
    'Trần Thị Thái | Phó Chủ tịch UBND tỉnh Đồng Tháp | other',
    'Lê Minh Hoan | Bí thư Tỉnh ủy Đồng Tháp | other',
  ],
  [
    'Tham dự có đồng chí Trần Quang Nhất – Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh Phú Yên, đại diện Bộ TT&TT.',
    'Trần Quang Nhất | Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh Phú Yên | attendee',
  ],
  [
    'Bí thư Tỉnh ủy Lê Minh Hoan và Phó Chủ tịch UBND tỉnh Trần Thị Thái đồng chủ trì hội nghị.',
    'Lê Minh Hoan | Bí thư Tỉnh ủy | chair',
    'Trần Thị Thái | Phó Chủ tịch UBND tỉnh | chair',
  ],
  ['Ông Trần Thanh Đức, Phó Chủ tịch UBND tỉnh chủ trì cuộc họp.', 'Trần Thanh Đức | Phó Chủ tịch UBND tỉnh | chair'],
  ['Hội nghị do bà Nguyễn Thị Hoa, Giám đốc Sở Nội vụ chủ trì.', 'Nguyễn Thị Hoa | Giám đốc Sở Nội vụ | chair'],
  [
    'Hội nghị diễn ra dưới sự chủ trì của đồng chí Lê Văn Bình, Chủ tịch UBND huyện Cai Lậy.',
    'Lê Văn Bình | Chủ tịch UBND huyện Cai Lậy | chair',
  ],
  [
    'TS. Nguyễn Văn An, Viện trưởng Viện Công nghệ, trình bày tham luận.',
    'Nguyễn Văn An | Viện trưởng Viện Công nghệ | speaker',
  ],
  [
    'Giám đốc Sở Thông tin và truyền thông Lê Bá Hùng cho biết phần mềm đã xong.',
    'Lê Bá Hùng | Giám đốc Sở Thông tin và truyền thông | speaker',
  ],
  ['Chủ tịch UBND tỉnh Hà Giang Nguyễn Văn Sơn phát biểu.', 'Nguyễn Văn Sơn | Chủ tịch UBND tỉnh Hà Giang | speaker'],
  ['Ông Võ Thành Công, Giám đốc Sở Nội vụ, cho biết đã xong.', 'Võ Thành Công | Giám đốc Sở Nội vụ | speaker'],
  [
    'Ông Lê Xuân Đại Thắng, Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo, chủ trì cuộc họp.',
    'Lê Xuân Đại Thắng | Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo | chair',
  ],
  ['Chủ tịch UBND tỉnh Lữ Quang Ngời Sáng bấm nút.', 'Lữ Quang Ngời Sáng | Chủ tịch UBND tỉnh | other'],
  ['Chủ tịch UBND thành phố Dương Tấn Lộc phát biểu.', 'Dương Tấn Lộc | Chủ tịch UBND thành phố | speaker'],
  ["Bà H'Yim Niê, Giám đốc Trung tâm Lưu trữ tỉnh, cho biết.", "H'Yim Niê | Giám đốc Trung tâm Lưu trữ tỉnh | speaker"],
  ['Đoàn do ông Ngô Tân Phương, Giám đốc Sở Nội vụ, làm trưởng đoàn.', 'Ngô Tân Phương | Giám đốc Sở Nội vụ | chair'],
  ['Đ/c Trần Văn Tư kết luận hội nghị.', 'Trần Văn Tư | - | speaker'],
  ['Phó Chủ tịch UBND TP HCM Lê Mạnh An cho biết.', 'Lê Mạnh An | Phó Chủ tịch UBND TP HCM | speaker'],
  ['Bí thư Thành uỷ TP. HCM Trần Thiện Nhân dự.', 'Trần Thiện Nhân | Bí thư Thành uỷ TP. HCM | attendee'],
  ['Giám đốc Sở TT - TT Phan Lan Anh bấm nút.', 'Phan Lan Anh | Giám đốc Sở TT - TT | other'],
  [
    'Cục trưởng Cục Tin học hoá (Bộ TT&TT) Nguyễn Thành An nhấn mạnh.',
    'Nguyễn Thành An | Cục trưởng Cục Tin học hoá | speaker',
  ],
  ['Nguyên Phó Thủ tướng Vũ Khoan đến dự.', 'Vũ Khoan | Nguyên Phó Thủ tướng | attendee'],
  ['Bà Kim Do-young, Giám đốc KOICA Việt Nam, phát biểu.', 'Kim Do-young | Giám đốc KOICA Việt Nam | speaker'],
  ['Ông Daniel J. Kritenbrink phát biểu.', 'Daniel J. Kritenbrink | - | speaker'],
  ['Công ty do ông Bùi Văn Huy làm Tổng giám đốc ra đời.', 'Bùi Văn Huy | Tổng giám đốc | other'],
  ['Thứ trưởng Nguyễn Hồng Sơn đăng ký đầu tiên.', 'Nguyễn Hồng Sơn | Thứ trưởng | other'],
  [
    'Ông Đồng Văn Hải - chánh văn phòng, người phát ngôn UBND TP Hà Nội - trả lời.',
    'Đồng Văn Hải | chánh văn phòng, người phát ngôn UBND TP Hà Nội | speaker',
  ],
  [
    'Trung tướng Phạm Hồng An, Phó tổng Tham mưu trưởng QĐND Việt Nam, chủ trì.',
    'Phạm Hồng An | Phó tổng Tham mưu trưởng QĐND Việt Nam | chair',
  ],
  [
    'Bà Lê Thị Hoa - Chủ nhiệm Ủy ban Tư pháp chất vấn Bộ trưởng Nội vụ Trương Minh An về việc này.',
    'Lê Thị Hoa | Chủ nhiệm Ủy ban Tư pháp | other',
    'Trương Minh An | Bộ trưởng Nội vụ | other',
  ],
  ['Thứ trưởng Bộ GTVT Nguyễn Nhật phát biểu.', 'Nguyễn Nhật | Thứ trưởng Bộ GTVT | speaker'],
  [
    'Bộ trưởng Mai Tiến Dương cho biết cơ quan này đang chủ trì xây dựng nghị định.',
    'Mai Tiến Dương | Bộ trưởng | speaker',
  ],
  [
    'Công an mời các bà Nguyễn Thị Tý, Vũ Thị Cúc và Lê Thị Thu Hường.',
    'Nguyễn Thị Tý | - | other',
    'Vũ Thị Cúc | - | other',
    'Lê Thị Thu Hường | - | other',
  ],
  [
    'Ông Đỗ Ngọc An - trưởng phòng quản lý vận tải đường bộ - cho biết.',
    'Đỗ Ngọc An | trưởng phòng quản lý vận tải đường bộ | speaker',
  ],
  [
    'Hội nghị do Ủy viên Bộ Chính trị, Thường trực Ban Bí thư Trần Quốc An chủ trì.',
    'Trần Quốc An | Ủy viên Bộ Chính trị, Thường trực Ban Bí thư | chair',
  ],
  [
    'Phó Thủ tướng Trương Hòa An vừa thay mặt Thủ tướng Nguyễn Xuân Phú ký công điện.',
    'Trương Hòa An | Phó Thủ tướng | signer',
    'Nguyễn Xuân Phú | Thủ tướng | other',
  ],
  [
    'Bà Bobbie Kilberg, chủ tịch kiêm giám đốc điều hành hội, dự.',
    'Bobbie Kilberg | chủ tịch kiêm giám đốc điều hành hội | attendee',
  ],
  ['Quyết định do ông Nguyễn Đình Xứng, Chủ tịch UBND tỉnh ký.', 'Nguyễn Đình Xứng | Chủ tịch UBND tỉnh | signer'],
]

const NOBODY: readonly string[] = [
  'Hội nghị diễn ra tại Hà Nội, Chủ tịch UBND tỉnh dự.',
  'Giám đốc Sở Thông tin và Truyền thông Tiền Giang chủ trì.',
  'Trụ sở trên đường Lê Thánh Tôn, phường Nguyễn Thái Bình.',
  'Chủ tịch UBND thành phố Hồ Chí Minh chủ trì.',
  'Bí thư Huyện ủy Cao Lãnh phát biểu.',
  'Bộ trưởng Thái Lan thăm Việt Nam.',
  'Các ông bà đại biểu thảo luận.',
]

describe('people', () => {
  it.each(PEOPLE)('%s', (sentence, ...people) => {
    const found = factsOf(sentence)
    const shown = found
      .all('person')
      .map(({ name, office, role }) => `${found.cut(name)} | ${found.cut(office) ?? '-'} | ${role}`)
    expect(shown).toEqual(people)
  })

  it.each(NOBODY)('nobody: %s', (sentence) => {
    const found = factsOf(sentence)
    expect(found.all('person').map(({ span }) => found.cut(span))).toEqual([])
  })
})
