import { pattern } from '../reading/pattern.js'
import { NUMBER_WORDS } from './numbers.js'

const DECIMAL = '(?:\\d{1,3},\\d{4,6}|\\d{1,9}(?:[.,]\\d{1,3}){0,4})'
const START = '(?<![\\p{L}\\d:/]|[\\d\\p{L}][.,-]|\\d\\p{L}\\d? ?[-–] ?)'
const END = '(?![\\p{L}\\d]|[.,:/]\\d)'
/** Levels of services, one or several of them: `mức độ 3, 4`. */
const SERVICE_LEVELS = 'mức độ|mức|cấp độ'
const LEVELS = 'giai đoạn|đợt|hạng|lần thứ|khóa|vòng'
const RANKS =
  '(?:(?:đứng|xếp|giữ|ở|tụt xuống|tụt|lên|xuống|vươn lên|rơi xuống) )?(?:vị trí(?: thứ| số)?|hạng|thứ hạng)|(?:đứng|xếp|giữ|ở|tụt xuống|tụt|lên|xuống|vươn lên|rơi xuống)(?: hạng)? thứ|xếp hạng'
const PER =
  '(?: ?/ ?(?:năm|tháng|ngày|giờ|phút|quý|tuần|người|hộ|lượt|hồ sơ|tin nhắn|bộ|chiếc|lần|xã|huyện|kg|tấn|m2|m3|km|ha|đơn vị|suất|thửa|sản phẩm|cuộc|trường hợp|em|học sinh|doanh nghiệp|cái|vé|xe|số|đồng|km2|lít|kwh)(?![\\p{L}\\d])){0,2}'
const COUNT_IN_OF = '\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{1,6}'
const NUMBERS = NUMBER_WORDS.join('|')
const STARTERS = 'hai|ba|bốn|sáu|bảy|tám|chín|mười'
/** Before `năm` these make it a year: `sang năm quận sẽ …`. */
const NO_FIVE =
  'sang|mỗi|hằng|hàng|cả|trong|nhiều|từng|đầu|cuối|giữa|mấy|qua|này|khác|trước|sau|tới|một|hai|ba|bốn|mười'
const COUNTABLE =
  'lớp|đơn vị|cơ quan|sở|ngành|huyện|xã|phường|quận|thị xã|thành phố|tỉnh|người|cán bộ|công chức|đại biểu|học viên|lượt|dự án|đề án|hệ thống|phần mềm|nhiệm vụ|giải pháp|nội dung|nhóm|điểm|đợt|lần|trung tâm|công ty|doanh nghiệp|trường|hội nghị|hội thảo|buổi|đoàn|máy|văn bản|ngày|tháng|tuần|giờ|phút|cuộc|chuyên đề|tham luận|báo cáo|tập thể|cá nhân|bên|chiếc|bộ phận|địa phương|mô hình|dịch vụ|thủ tục|hồ sơ|phần trăm|triệu|tỷ|tỉ|loại|hạng mục|tiêu chí|lĩnh vực|mục tiêu|bệnh viện|trạm|hộ|gia đình|em|học sinh|sinh viên|giáo viên|vụ|sự việc|trường hợp|câu hỏi|ý kiến|đồng chí|xe|tuyến|công trình|bước|khâu|cấp|khu vực|khách sạn|đặc khu|phường xã|quận huyện|sở ngành|bộ ngành|tiểu dự án|gói thầu|kiến nghị|yêu cầu'

export const FIGURE_PATTERNS = {
  /** `63 trên 147 đơn vị`, `200 trong tổng số 222 xã`. */
  outOf: pattern(
    `${START}(?<n>(?:${COUNT_IN_OF}) (?:trên|trong)(?: tổng số| tổng| số){0,2}(?: hơn| gần| khoảng)? (?:${COUNT_IN_OF}))(?![\\d/%]|[.,]\\d)(?= \\p{L})`,
  ),
  fraction: pattern(`${START}(?<n>(?:${COUNT_IN_OF}) ?/ ?(?:${COUNT_IN_OF}))(?![\\d/]|[.,]\\d)(?= \\p{L})`),
  rank: pattern(
    `(?<![\\p{L}\\d])(?<unit>${RANKS}) (?<n>\\d{1,3}(?: ?/ ?\\d{1,3}| trên(?: tổng số)? \\d{1,3})?)(?![\\p{L}\\d%]|[.,/-]\\d)`,
  ),
  serviceLevel: pattern(
    `(?<![\\p{L}\\d])(?<unit>${SERVICE_LEVELS}) (?<n>[1-5](?:(?:, ?| ?/ ?| và | ?[-–] ?| ?& ?)[1-5]){1,3}|\\d{1,2})(?![\\p{L}\\d%]|[.,/-]\\d)`,
  ),
  level: pattern(`(?<![\\p{L}\\d])(?<unit>${LEVELS}) (?<n>\\d{1,2})(?![\\p{L}\\d%]|[.,/-]\\d)`),
  number: pattern(`${START}(?<n>${DECIMAL})${END}`),
  /** The other end of a stretch: `10 - 15%`. */
  upTo: pattern(`^(?: ?[-–] ?${DECIMAL}${END}|%? (?:đến|tới) ${DECIMAL}(?=%|${END} \\p{L}))`),
  percent: pattern(`^(?: ?%| phần trăm)(?![\\p{L}\\d])${PER}`),
  words: pattern(
    `(?<![\\p{L}\\d])(?<n>(?:một (?:trăm|nghìn|ngàn)|(?<!(?:${NO_FIVE}|\\d) )năm|(?:${STARTERS}))(?: (?:${NUMBERS}|một)){0,6})(?= (?:${COUNTABLE})(?![\\p{L}]))`,
  ),
  inWords: pattern(
    '(?<![\\p{L}\\d])(?<n>hầu hết|tất cả|toàn bộ(?! phận| máy)|toàn tỉnh|toàn huyện|đa số|phần lớn|(?:hàng|vài) (?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?: (?:nghìn|ngàn|triệu|tỷ|tỉ))?|hàng loạt|(?:hơn |quá |gần )?một nửa|quá nửa|hơn nửa|(?:một|hai) phần (?:ba|tư))(?![\\p{L}\\d])',
  ),
  qualifier: pattern(
    '(?<![\\p{L}\\d])(?<q>hơn|trên|khoảng|gần|ít nhất|tối thiểu|tối đa|không quá|chưa đến|dưới|ngót|chừng|xấp xỉ|khoảng hơn|khoảng trên|ước(?: khoảng)?|tới|gần như|cả|đủ) $',
  ),
  /** A number behind such a word is a name's or an order's: `Điều 5`, `phường 9`, `số 7`. */
  named: pattern(
    '(?<![\\p{L}\\d])(?<!tổng |trong |dân )(?:số:?|điều|khoản|mục|chương|phần|tập|trang|phường|quận|tổ|ấp|thôn|khóm|khu phố|đội|đường|phố|quốc lộ|ql|tỉnh lộ|hẻm|ngõ|ngách|lô|tầng|phòng|kênh|thứ|lần|kỳ|quý|tháng|phiên bản|windows|office|khối|bảng|hình|chặng|cụm|đoạn|vtv|htv|tuyến|bài|câu|khóa|trung ương|đại hội|quốc hội|top|nhà|(?<!bây )giờ|khu|h|mùng|mồng|lễ|dịp|quốc khánh|tết|đt|fax|điện thoại|tel|hotline|tổng đài|đầu số|sách trắng|nghị định|nghị quyết|thông tư|chỉ thị|công ước) $',
  ),
  total: pattern(
    '(?<![\\p{L}\\d])(?:tổng số|số lượng|số) (?<unit>\\p{L}{1,7}(?: \\p{L}{1,7}){0,5}) (?:hiện |đã )?(?:là|đạt|lên tới|lên đến|còn)(?: khoảng| hơn| gần| trên)? $',
  ),
  measure: pattern('^ ?(?:%|nghìn|ngàn|triệu|tỷ|tỉ|vạn|đồng|usd|km|m2|ha|kg|tấn|lít|mw)(?![\\p{L}])'),
  countable: pattern(`^ (?!(?:tỉnh|thành phố|năm|ngày)(?![\\p{L}]))(?:${COUNTABLE})(?![\\p{L}])`),
  multiplier: pattern('^ (?:nghìn tỷ|ngàn tỷ|trăm triệu|trăm nghìn|nghìn|ngàn|triệu|tỷ|tỉ|vạn|chục)(?![\\p{L}])'),
  money: pattern('^ ?(?:đồng|vnđ|vnd|usd|đô la(?: mỹ)?|đôla|euro|đ|yên|nhân dân tệ|won|bảng anh)(?![\\p{L}\\d])'),
  per: pattern(`^${PER}`),
  duration: pattern(
    '^ (?:năm \\d{1,2} tháng|tháng \\d{1,2} ngày|giờ \\d{1,2} phút|(?:năm|tháng|ngày|tuần|giờ|phút|giây|thập kỷ|thế kỷ)(?: rưỡi)?(?: làm việc)?)(?![\\p{L}\\d])',
  ),
  clock: pattern('^ ?(?:giờ|h|g)(?: ?\\d|[,.]? (?:sáng|chiều|tối|ngày))'),
  physical: pattern(
    '^ ?(?:km2|m2|m3|km|cm|mm|ha|kg|tấn|tạ|lít|mw|kw|kv|mbps|gb|mb|tb|tuổi|độ|m)(?:/\\p{L}{1,10})?(?![\\p{L}\\d])',
  ),
} as const
