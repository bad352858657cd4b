import { fold } from '../../../text/fold.js'
import { cue, wholeWords } from '../cue.js'

/**
 * Something done to what the question is about that a text must say in so many words: who asks when a directive was repealed is
 * not told when it was issued. Only acts that are easily confounded stand here; each with the ways it is said.
 */
export interface Act {
  readonly name: string
  readonly forms: readonly string[]
  /** Further ways that a text may say it, which a question says of other things as well. */
  readonly loosely: readonly string[]
}

const ACTS: readonly Act[] = [
  act('repeal', 'bãi bỏ|hủy bỏ|thu hồi|hủy|gỡ bỏ|cắt bỏ|xóa bỏ|bãi miễn', 'bỏ'),
  act('expire', 'hết hiệu lực|hết hạn|chấm dứt hiệu lực'),
  act('amend', 'sửa đổi|bổ sung|điều chỉnh|chỉnh sửa', 'sửa'),
  act('replace', 'thay thế|thay cho|thay bằng'),
  act('postpone', 'hoãn|tạm hoãn|lùi|dời|tạm dừng|tạm ngừng|đình chỉ|gián đoạn'),
  act('stop', 'ngừng|dừng|đóng cửa|chấm dứt|giải thể|tạm dừng|ngưng', 'bỏ|thôi|không còn'),
  act(
    'end',
    'kết thúc|bế mạc|hoàn thành|hoàn tất|xong',
    'đến ngày|đến hết|đến tháng|đến năm|đến cuối|trước ngày|trước tháng|trước|hạn|hết|thành',
  ),
  act('trial', 'chạy thử|thử nghiệm|vận hành thử|thí điểm|dùng thử|làm thử'),
  act('groundbreaking', 'khởi công|động thổ'),
  act('acceptance', 'nghiệm thu|bàn giao|quyết toán|thanh lý'),
  act('merger', 'sáp nhập|hợp nhất|nhập vào'),
  act('division', 'chia tách|tách ra'),
  act('appointment', 'bổ nhiệm|bầu giữ|được bầu|trúng cử|phê chuẩn|giao quyền'),
  act('dismissal', 'miễn nhiệm|bãi nhiệm|cách chức|từ chức|nghỉ hưu|thôi giữ|thôi chức'),
  act('penalty', 'kỷ luật|cảnh cáo|khiển trách|xử phạt|phạt|bị bắt|khởi tố'),
  act('reward', 'khen thưởng|bằng khen|biểu dương|giải thưởng|huân chương|đạt giải|trao giải|tôn vinh'),
  act('birth', 'sinh ngày|sinh năm|sinh tháng|năm sinh|ngày sinh|chào đời', 'sinh'),
  act('origin', 'quê quán|quê ở|quê gốc', 'quê'),
  act('tender', 'đấu thầu|mời thầu|trúng thầu|gói thầu'),
  act('lead', 'đứng đầu|dẫn đầu|cao nhất|nhiều nhất|lớn nhất|đứng nhất', 'nhất|đầu bảng|số 1|quán quân'),
  act('last', 'đứng cuối|thấp nhất|cuối bảng|đội sổ', 'cuối|chót|kém nhất'),
  act('shortage', 'thiếu|thiếu hụt', 'hụt'),
  act('complaint', 'khiếu nại|tố cáo|kiến nghị|phản ánh'),
]

function act(name: string, forms: string, loosely = ''): Act {
  return { name, forms: forms.split('|'), loosely: loosely === '' ? [] : loosely.split('|') }
}

/** A word of one syllable is told from others by its accents alone (`hủy`, `huy`). */
const isShort = (form: string): boolean => !form.includes(' ')

/** The acts that a question names, by its text with the accents put back. */
export const actsIn = (text: string): readonly Act[] =>
  ACTS.filter((_, at) => PATTERNS[at]?.some((pattern) => pattern.test(text)))

const PATTERNS = ACTS.map(({ forms }): readonly RegExp[] => {
  const long = forms.filter((form) => !isShort(form))
  const short = forms.filter(isShort)
  return [cue(long.join('|')), ...(short.length > 0 ? [wholeWords(short.join('|'))] : [])]
})

/** Neighbouring syllables of a form without accents, as a wording holds its pairs; empty for one syllable. */
export const pairsOf = (form: string): readonly string[] => {
  const keys = form.split(' ').map(fold)
  return keys.slice(1).map((key, i) => `${keys[i]} ${key}`)
}
