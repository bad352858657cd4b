import { describe, expect, it } from 'vitest'
import { readAsked } from '../../../../src/search/reading/asked/read-asked.js'

/** What a question asks, one surface a row. */
const KINDS: readonly (readonly [question: string, kind: string])[] = [
  ['Hội thảo ở Tiền Giang tổ chức ngày nào?', 'date event day'],
  ['hoi thao nguon mo o nghe an ngay may', 'date day'],
  ['bữa nào họp vậy', 'date event day'],
  ['Chỉ thị 07 ban hành khi nào', 'date issue'],
  ['chi thi 07 ban hanh khi nao', 'date issue'],
  ['Thông tư có hiệu lực từ ngày nào?', 'date effect day'],
  ['Hạn chót nộp báo cáo là ngày nào?', 'date deadline day'],
  ['When was the seminar held?', 'date event'],
  ['Hội thảo thực hiện theo chỉ thị nào?', 'directive chỉ thị'],
  ['Văn bản nào hướng dẫn chức năng kỹ thuật?', 'directive'],
  ['quyet dinh nao phe duyet de an ISO', 'directive quyết định'],
  ['Chỉ thị số 07/2008/CT-BTTTT nói về việc gì?', 'subject'],
  ['Phần mềm triển khai cho bao nhiêu đơn vị?', 'figure count đơn vị'],
  ['co may don vi dung phan mem', 'figure count don vi dung phan mem'],
  ['Bao nhiêu phần trăm cán bộ có hộp thư?', 'figure percent cán bộ có hộp thư'],
  ['Kinh phí hội thảo là bao nhiêu tiền?', 'figure money tiền'],
  ['Chính phủ điện tử mức mấy?', 'figure level'],
  ['How many units use the software?', 'figure count units use the software'],
  ['Ai chủ trì cuộc họp?', 'person chair'],
  ['Ai là Giám đốc Sở?', 'person'],
  ['Ông Phan Tấn Ngọc giữ chức vụ gì?', 'office'],
  ['Hội thảo tổ chức ở đâu?', 'place'],
  ['Đơn vị nào tổ chức hội thảo?', 'organization organizer'],
  ['ai phoi hop voi So TTTT trien khai phan mem?', 'organization partner'],
  ['Bài này do ai viết?', 'source author'],
  ['Số điện thoại của Sở là bao nhiêu?', 'contact phone'],
  ['so thong tin nghe an co dien thoai so may', 'contact phone'],
  ['hoi thao co bao nhieu nguoi tham gia', 'figure count nguoi'],
  ['Đường dây nóng tiếp nhận bao nhiêu cuộc gọi?', 'figure count cuộc gọi'],
  ['Địa chỉ email của trung tâm là gì?', 'contact email'],
  ['Lệ phí cấp phép là bao nhiêu?', 'figure money'],
  ['Bao nhiêu đồng hồ nước thông minh?', 'figure count đồng hồ nước thông minh'],
  ['Tốc độ đường truyền là bao nhiêu?', 'figure count mbps|gbps|kbps|mb|gb|km'],
  ['Thứ trưởng nào phát biểu?', 'person speaker'],
  ['Những huyện nào được kiểm tra?', 'open'],
  ['Trụ sở ở số mấy đường nào?', 'place'],
  ['Kế hoạch cho giai đoạn nào?', 'date period'],
  ['Mỗi ngày bao nhiêu lượt xe qua trạm?', 'figure count lượt xe qua trạm'],
  ['Quyết định phê duyệt dự án số mấy?', 'directive quyết định'],
  ['do ai thi công vậy', 'organization'],
  ['Tin đăng trên báo nào?', 'source publisher'],
  ['Các xã đã có mạng LAN chưa?', 'yesno'],
  ['Những bài nào nhắc đến Chỉ thị 07?', 'list article'],
  ['Những tỉnh nào tổ chức hội thảo?', 'list province'],
  ['Liệt kê các văn bản về phần mềm nguồn mở', 'list directive'],
  ['Tiêu chuẩn liên thông 3 lớp gồm những lớp nào?', 'open'],
  ['Hội thảo đề xuất kiến nghị gì với Bộ?', 'open'],
]

function shown(question: string): string {
  const { asked } = readAsked(question)
  const { kind, ...rest } = asked
  return [kind, ...Object.values(rest)].filter(Boolean).join(' ')
}

describe('readAsked', () => {
  it.each(KINDS)('%s → %s', (question, kind) => {
    expect(shown(question)).toBe(kind)
  })

  it('does not take an accented word for a bare one: máy is not mấy', () => {
    expect(readAsked('Máy chủ đặt tại trung tâm').asked.kind).toBe('open')
  })
})
