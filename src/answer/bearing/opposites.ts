import { cue } from '../../search/reading/cue.js'

/** Words that stand for contrary or neighbouring things: a figure of the one is never a figure of the other. */
const OPPOSITES: readonly (readonly string[])[] = [
  ['đúng hạn|trước hạn|đúng và trước hạn|đúng tiến độ', 'trễ hạn|quá hạn|chậm hạn|trễ|chậm tiến độ'],
  ['tăng', 'giảm'],
  ['trong nước|nội địa', 'nước ngoài|quốc tế'],
  ['cao nhất|lớn nhất|nhiều nhất', 'thấp nhất|nhỏ nhất|ít nhất'],
  ['thành thị|đô thị', 'nông thôn'],
  ['tối đa', 'tối thiểu'],
  ['thu ngân sách|tổng thu', 'chi ngân sách|tổng chi'],
  ['nam', 'nữ'],
  [
    'cấp trung ương|ở trung ương|khối trung ương|các bộ',
    'cấp tỉnh|ở tỉnh|tuyến tỉnh',
    'cấp huyện|ở huyện|cấp quận',
    'cấp xã|ở xã|cấp phường|ở phường',
  ],
  [
    'mức độ 1|mức 1|cấp độ 1',
    'mức độ 2|mức 2|cấp độ 2',
    'mức độ 3|mức 3|cấp độ 3|mức độ ba',
    'mức độ 4|mức 4|cấp độ 4|mức độ bốn',
  ],
  [
    'giai đoạn 1|giai đoạn i|giai đoạn một|giai đoạn đầu',
    'giai đoạn 2|giai đoạn ii|giai đoạn hai',
    'giai đoạn 3|giai đoạn iii|giai đoạn ba',
  ],
  ['đợt 1|đợt i|đợt một|đợt đầu', 'đợt 2|đợt ii|đợt hai', 'đợt 3|đợt iii'],
  ['quý 1|quý i', 'quý 2|quý ii', 'quý 3|quý iii', 'quý 4|quý iv'],
  ['chi phí|kinh phí|tổng mức đầu tư|vốn đầu tư', 'tiết kiệm|nợ|doanh thu|lợi nhuận|thiệt hại|thất thoát'],
  ['mở cửa|hoạt động trở lại|khôi phục|nối lại|mở lại', 'dừng|ngừng|đóng cửa|tạm dừng'],
  ['hài lòng', 'không hài lòng|chưa hài lòng'],
]

const PATTERNS = OPPOSITES.map((sides) => sides.map((side) => cue(side)))

/** True when a text says one side of a pair of opposites and another only the other side: both are read with accents. */
export function areOpposed(asked: string, said: string): boolean {
  return PATTERNS.some((sides) => {
    const wanted = sides.filter((side) => side.test(asked))
    if (wanted.length === 0 || wanted.length === sides.length) return false
    return !wanted.some((side) => side.test(said)) && sides.some((side) => side.test(said))
  })
}

/** What denies: a figure of what is not so is none of what is. */
const NEGATIVE =
  /(?<!\p{L})(?:chưa|không|chẳng)(?!\p{L})(?! (?:chỉ|những|ngừng|gian|khí|dây|quân|trung|giấy|chuyên|còn là|kể|tính))/iu

export const isNegative = (said: string): boolean => NEGATIVE.test(said)
