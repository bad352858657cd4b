import type { DateRole } from '../../../facts/fact.js'
import { cue, firstMatch } from '../cue.js'
import type { Asked } from './asked.js'
import { namesDirective } from './directives.js'

export const ROLES: readonly (readonly [RegExp, DateRole])[] = [
  [cue('hiệu lực|áp dụng từ|takes? effect|effective'), 'effect'],
  [
    cue(
      'hạn|thời hạn|chậm nhất|muộn nhất|trước (ngày|tháng|năm)|đến (ngày|năm|tháng|khi|bao giờ|hết)|hoàn thành|xong|deadline',
    ),
    'deadline',
  ],
  [cue('đăng( tin| báo| bài)?|đưa tin|published'), 'publication'],
  [
    cue(
      'ban hành|phê duyệt|ra đời|(ra|thông qua) (chỉ thị|nghị quyết|quyết định|công văn|kế hoạch|nghị định|thông tư)|issued|approved',
    ),
    'issue',
  ],
  [cue('tổ chức|diễn ra|ký kết|khai mạc|họp|khai trương|ra mắt|held|take place'), 'event'],
]

export function date(_match: RegExpMatchArray, text: string): Asked {
  const grain = GRAINS.find(([pattern]) => firstMatch(pattern, text))?.[1] ?? null
  const issued = namesDirective(text) && firstMatch(SIGNED, text) && !firstMatch(HELD, text)
  const role = issued ? 'issue' : (ROLES.find(([pattern]) => firstMatch(pattern, text))?.[1] ?? null)
  return { kind: 'date', role, grain }
}

const GRAINS: readonly (readonly [RegExp, 'hour' | 'day' | 'month' | 'year'])[] = [
  [cue('mấy giờ|giờ nào|what time'), 'hour'],
  [cue('(ngày|hôm|bữa|mùng|mồng) (nào|mấy|bao nhiêu|tháng)|(what|which) (day|date)'), 'day'],
  [cue('tháng (nào|mấy|bao nhiêu)|(what|which) month'), 'month'],
  [cue('năm (nào|mấy|bao nhiêu)|(what|which) year'), 'year'],
]

const HELD = cue('diễn ra|tổ chức|họp|ký kết|tập huấn|held')

/** An agreement is signed at an event, a directive when it is issued. */
export const SIGNED = cue('ký|ra (ngày|đời|khi|hồi|lúc|tháng|năm|từ)|signed')
