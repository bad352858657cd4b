/**
 * How questions ask for a number. Print hardly ever does: to its counts, `may don vi` is a machine. What print writes often
 * (`máy tính`, `máy chủ`) it still outweighs.
 */
const BEFORE = ['', 'có', 'gồm', 'được', 'tổ chức', 'mở', 'trong', 'cho', 'với', 'ở', 'tại', 'là', 'hết', 'mất', 'của']
const ASKING = ['mấy', 'bao nhiêu']
const COUNTED =
  'người|đơn vị|cơ quan|tỉnh|huyện|xã|phường|quận|sở|ngành|lớp|khóa|buổi|ngày|tháng|năm|tuần|giờ|phút|lần|đại biểu|cán bộ|' +
  'học viên|lượt|bước|loại|nhóm|cấp|mức|giai đoạn|nội dung|phần|điểm|trường|máy|máy tính|phần mềm|hệ thống|dịch vụ|thủ tục|' +
  'hồ sơ|văn bản|dự án|doanh nghiệp|trạm|điều|tiêu chí|giải|bài|đội|đoàn|thôn|xóm|ấp|hộ|cái|chiếc|tỷ|triệu|phần trăm'
/** What asks for a place in an order stands before `mấy`. */
const ORDERED = 'ngày|tháng|thứ|khóa|cấp|số|năm|giờ thứ|lần thứ|đứng thứ|xếp thứ|hạng|kỳ|tuần|phiên thứ|đợt'

/** Each phrase counts as so many in the corpus. */
const TIMES = 6

export function askingPhrases(): string[] {
  const counted = COUNTED.split('|')
  const numbers = ASKING.flatMap((asking) => [
    ...BEFORE.map((before) => `${before} ${asking}`),
    ...counted.map((one) => `${asking} ${one}`),
  ])
  const ordered = ORDERED.split('|').map((one) => `${one} mấy`)
  return new Array<readonly string[]>(TIMES).fill([...numbers, ...ordered]).flat()
}
