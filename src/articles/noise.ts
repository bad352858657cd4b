import { lower } from '../text/fold.js'
import type { Span } from '../text/span.js'
import type { Line } from './lines.js'

/** Rating boxes: `ĐÁNH GIÁ BÀI VIẾT( 0)`, `Bình chọn: ★★★`. */
const RATING = /^(?:đánh giá(?: bài viết)?|bình chọn|xếp hạng|rating) ?(?::|\(|★|\d|$)|^[★☆ ]{2,20}$/u

/** What is left of a picture: a placeholder, a file name, a mark-up tag, a credit without a caption. */
const IMAGE =
  /^[[(]?(?:img|image|photo|picture|(?:hình )?ảnh(?: minh họa| minh hoạ)?)(?: ?\d{1,3})?[\])]?[.:]?$|^<img [^>]{0,500}>$|^!\[[^\]]{0,300}\]\([^)]{0,500}\)$|^[\p{L}\p{N}_() %-]{1,120}\.(?:jpe?g|png|gif|webp|bmp)$/u
const CREDIT = /^\(?(?:ảnh|hình|nguồn ảnh|photo)(?: minh họa| minh hoạ| tư liệu)? ?[:.] ?[^.]{1,60}\.?\)?$/u

/** Counters and buttons around an article. */
const COUNTER =
  /^(?:số )?(?:lượt (?:xem|đọc|truy cập)|lần xem|bình luận|views?|comments?) ?[:(]? ?[\d.,]{0,12}\)?$|^[\d.,]{1,12} (?:lượt (?:xem|đọc)|views?)$/u
const BUTTONS: ReadonlySet<string> = new Set(
  (
    'in bài viết|in bài|in trang|in ấn|bản in|chia sẻ|chia sẻ bài viết|chia sẻ facebook|gửi email|gửi bài viết|gửi phản hồi|gửi bình luận|' +
    'phản hồi|quay lại|trở về|trở lại|về đầu trang|lên đầu trang|về trang trước|facebook|zalo|twitter|tweet|google+|like|share|print|email|' +
    'thích|lưu bài viết|lưu tin|nghe đọc bài|cỡ chữ|tương phản|đọc bài|tin liên quan|các tin khác|tin khác|tin cùng chuyên mục|tin mới hơn|tin cũ hơn|' +
    'các tin đã đưa|bài viết liên quan|các bài viết khác|xem thêm|a-|a+|a|màu chữ'
  ).split('|'),
)
const SEPARATORS = /[|•·/]| {2}/

/**
 * The lines that are no part of the news, in order: rating lines, image leftovers, share buttons, rules of signs, and the first half of a
 * caption that stands twice. `lines` without title and headings: what repeats a title is news.
 */
export function noiseOf(lines: readonly Line[]): Span[] {
  return lines
    .filter((line, i) => isFurniture(line.text) || isDoubled(lines[i - 1], line, lines[i + 1]))
    .map(({ start, end }) => ({ start, end }))
}

function isFurniture(written: string): boolean {
  if (written.length > 600) return false
  if (!/[\p{L}\p{N}]/u.test(written)) return true
  const line = lower(written)
  return RATING.test(line) || IMAGE.test(line) || CREDIT.test(line) || COUNTER.test(line) || isButtons(line)
}

const isButtons = (line: string): boolean =>
  line.length < 120 && line.split(SEPARATORS).every((part) => part.trim() === '' || BUTTONS.has(part.trim()))

/** Longer than an honorific with a name begun (`Ông`, `Đồng chí Lê`), a repeated start may be a heading. */
const STUB = 14

/**
 * A caption is kept twice by pages that give a picture its caption as alternative text: whole, or cut off at a quotation
 * mark or a line's end (`Ông` before `Ông Trần Thanh Đức, …`). Directly behind a picture any repeated start is one.
 */
function isDoubled(before: Line | undefined, line: Line, next: Line | undefined): boolean {
  if (!next?.text.startsWith(line.text)) return false
  if (next.text === line.text) return true
  const cut = !/[\p{L}\p{N}]/u.test(next.text.charAt(line.text.length)) && !/[.!?…:]$/.test(line.text)
  const behindImage = before !== undefined && isFurniture(before.text)
  return cut && ((next.joined && line.text.length <= STUB) || behindImage)
}
