/**
 * Vietnamese family names, lower case: with them a row of capitalised syllables behind an office is told to be a person.
 * The hundred commonest cover over 99 % of the Kinh majority; those of the larger minorities are added.
 */
const NAMES =
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh đinh lâm phùng mai tô trương hà tạ cao lưu thái châu tăng quách tống thân diệp lương kiều chu doãn nghiêm la thạch triệu văn kim từ ninh đàm tôn lại hứa nông ma lò vi cầm hoàn khuất bạch quan ông mạc lục viên ngụy khổng cù phí bế sơn danh giàng sùng vàng thào lầu hạng quàng cà đèo điểu y ksor rơ chau siu kpă lữ lã lư nhan tiêu tào khúc chử giáp hàn kha khương liêu mã sầm bàng bành biện dư đan đậu đới đổng hầu lỗ lường mạch mẫn nhữ niê phàn quản sử thẩm thi thiều thôi tòng trầm úc vừ ly chảo tẩn lù âu bạc chung khưu kỷ lăng lôi ôn đồng đống ngân xa tập uông tần tưởng nhậm h ayun ama blăng hmok'

/** Places whose first syllable is a family name, so that `Hà Giang Nguyễn Văn Sơn` is not one person. */
const PLACES =
  'hà nội|hà giang|hà nam|hà tĩnh|hà tây|hà đông|hà tiên|cao bằng|cao lãnh|lâm đồng|ninh bình|ninh thuận|thái bình|thái nguyên|thái lan|sơn la|sơn tây|kim sơn|mai châu|mai sơn|phan thiết|phan rang|hồ chí|thái thụy|vũ thư|đồng tháp|đồng nai|lý sơn|cao lộc|lâm thao|phù mỹ'

let places: ReadonlySet<string> | undefined

export function isPlaceLikeName(plain: string): boolean {
  places ??= new Set(PLACES.split('|'))
  return places.has(plain)
}

let names: ReadonlySet<string> | undefined

/** `plain`: a syllable in lower case. */
export function isSurname(plain: string): boolean {
  names ??= new Set(NAMES.split(' '))
  return names.has(plain)
}
