import fc from 'fast-check'

/** Any string at all: every UTF-16 unit, lone surrogates too. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x20, max: 0x24f })), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units))

const PIECES = [
  ...'Sở Thông tin và Truyền thông|UBND tỉnh|ngày 06/11/2009|TP.|ThS.|Q. 6|1.000 lượt|95,6%|v.v.|...|…|./.|;|:|,|.|!|?'.split(
    '|',
  ),
  ...'“|”|(|)|"|\n|\n\n|- |* |+ |\u00a0| |  |\t|A.|Nguyễn Văn T.|vềTCVN|tin.Tham|07/2008/CT-BTTTT|TT&TT|😀|img|Ông|đồng thời'.split(
    '|',
  ),
]

/** Text made of what news is made of, in any order. */
export const newsText = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '', ' ', '\n')), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(''))
