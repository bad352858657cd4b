/** Titles of offices as they stand in news and questions: what makes a title another one is part of it (`phó`, `quyền`). */
export const TITLE_WORDS =
  '(phó |quyền |nguyên |tổng |thứ |ủy viên |uỷ viên )?(tổng giám đốc|giám đốc|chủ tịch|bí thư|chánh văn phòng|chánh thanh tra|viện trưởng|cục trưởng|vụ trưởng|bộ trưởng|thứ trưởng|trưởng phòng|trưởng ban|trưởng đoàn|tổ trưởng|hiệu trưởng|thủ tướng|tổng cục trưởng|tổng biên tập|chủ nhiệm|trưởng khoa|chi cục trưởng)'
