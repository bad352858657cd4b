import { cue } from '../cue.js'
import type { Asked } from './asked.js'

/** Nothing else is asked: `đường dây nóng tiếp nhận bao nhiêu cuộc gọi` asks for calls. */
const ALONE =
  '^(?![^?]*(?<![\\p{L}])(ai|khi nào|bao giờ|(ngày|hôm|đơn vị|cơ quan|văn bản) nào|ở đâu|nội dung|tiếp nhận|nhận được|bao nhiêu (?!là)\\p{L}|(không|ko|chưa)[^\\p{L}]*$))[^?]*'

/** How somebody is reached. */
export const CONTACTS: readonly (readonly [pattern: RegExp, by: Extract<Asked, { kind: 'contact' }>['by']])[] = [
  [
    cue(
      `${ALONE}(số điện thoại|điện thoại (là )?(số )?(mấy|bao nhiêu|gì)|sđt|số hotline|hotline|số đường dây nóng|đường dây nóng|số tổng đài|(gọi|liên hệ) (số|tổng đài|điện thoại) (nào|mấy|bao nhiêu|gì))|what is the [^?]{0,40}(hotline|phone|telephone)|(phone|hotline) number`,
    ),
    'phone',
  ],
  [cue(`${ALONE}(e-?mail|thư điện tử)[^?]{0,80} (gì|nào)(?=[^\\p{L}]*$)|what is the e-?mail`), 'email'],
  [
    cue(
      `${ALONE}(địa chỉ|tên miền)[^?]{0,80}(trang|website|web|cổng|tên miền)[^?]{0,80}(gì|nào|đâu)(?=[^\\p{L}]*$)|what is the [^?]{0,40}(website|url|web address)`,
    ),
    'website',
  ],
]

/** The words for it, which the kind of the answer bears out. */
export const CONTACT_WORDS = cue(
  'số điện thoại|điện thoại|sđt|số hotline|hotline|số đường dây nóng|đường dây nóng|tổng đài|địa chỉ|e-?mail|thư điện tử|tên miền|website|trang web|phone( number)?|number|url',
)
