import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { loadTerms, SHIPPED_LEXICON } from '../../src/terms/load.js'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lexicon-'))
  cpSync(SHIPPED_LEXICON, dir, { recursive: true })
})

afterEach(() => rmSync(dir, { recursive: true }))

const write = (file: string, text: string): void => writeFileSync(join(dir, file), text)

describe('loadTerms', () => {
  it('reads rows, lists, comments, byte order marks and Windows line ends', () => {
    write('directives.tsv', '\ufeff# kinds\r\n\r\nchỉ thị\tCT | chi thi so\r\n  # more\r\nquyết định\tQĐ\r\n')
    expect(loadTerms(dir).groups.filter(({ kind }) => kind === 'directive')).toEqual([
      { kind: 'directive', forms: ['chỉ thị', 'CT', 'chi thi so'] },
      { kind: 'directive', forms: ['quyết định', 'QĐ'] },
    ])
  })

  it('lets a user add to it without touching code', () => {
    write('places.tsv', 'Lai Vung\tĐồng Tháp\nBiển Hồ Thái Bình\t-\n')
    expect(loadTerms(dir).places).toEqual([
      { name: 'Lai Vung', province: 'Đồng Tháp' },
      { name: 'Biển Hồ Thái Bình', province: null },
    ])
  })

  test.each([
    ['a missing tab', 'synonyms.tsv', 'thư điện tử email\n', /synonyms\.tsv:1 has 1 column.*write: the form.*one tab/],
    ['an empty column', 'english.tsv', '# terms\nseminar\t \n', /english\.tsv:2 has 1 column/],
    ['too many columns', 'places.tsv', 'Vinh\tNghệ An\tthành phố\n', /places\.tsv:1 has 3 column/],
    [
      'an unknown province',
      'places.tsv',
      'Vinh\tNghệ Tĩnh\n',
      /places\.tsv:1 "Nghệ Tĩnh" is not in the first column of prov/,
    ],
    ['a merger into nowhere', 'provinces.tsv', 'Phú Yên\tĐắc Lắc\n', /provinces\.tsv:1 "Đắc Lắc" is no province/],
    [
      'a row twice',
      'english.tsv',
      'staff\tcán bộ\nStaff\tnhân viên\n',
      /english\.tsv:2 "Staff" stands in line 1 already/,
    ],
    ['a form of signs only', 'synonyms.tsv', 'tỉ lệ\tphần trăm | %\n', /synonyms\.tsv:1 "%" has no letter or digit/],
  ])('refuses %s with its place and remedy', (_, file, text, message) => {
    write(file, text)
    expect(() => loadTerms(dir)).toThrow(message)
  })

  it('names a missing file', () => {
    rmSync(join(dir, 'english.tsv'))
    expect(() => loadTerms(dir)).toThrow(/english\.tsv is missing; take it from the release/)
  })

  it('reports all faults of all files together', () => {
    write('places.tsv', 'Vinh\nMỹ Tho\tX\n')
    write('english.tsv', 'seminar\n')
    expect(() => loadTerms(dir)).toThrow(/has 3 fault\(s\):\n.*places\.tsv:1/)
    expect(() => loadTerms(dir)).toThrow(/places\.tsv:2/)
    expect(() => loadTerms(dir)).toThrow(/english\.tsv:1/)
  })

  it('refuses a binary file', () => {
    writeFileSync(join(dir, 'synonyms.tsv'), Uint8Array.from([0, 1, 2]))
    expect(() => loadTerms(dir)).toThrow(/synonyms\.tsv is a binary file/)
  })
})
