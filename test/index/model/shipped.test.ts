import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { LocalEmbeddings } from '../../../src/index/embeddings.js'

const MODEL = fileURLToPath(new URL('../../../embeddings/model', import.meta.url))
/** What may be without a checksum: it tells about the model and changes no vector. */
const TOLD = ['MODEL_CARD.md', 'SHA256SUMS']

const files = readdirSync(MODEL, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => statSync(join(MODEL, file)).isFile())

/** Lines of `sha256sum`: the sum, two spaces, the file. */
const sums = readFileSync(join(MODEL, 'SHA256SUMS'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('  '))

describe('the files of the shipped model', () => {
  it('are the ones whose sums are kept', () => {
    const kept = sums.map(([, file]) => file)
    expect(kept.toSorted()).toEqual(files.filter((file) => !TOLD.includes(file)).toSorted())
  })

  it.each(sums)('have the sum %s: %s', (sum, file = '') => {
    expect(
      createHash('sha256')
        .update(readFileSync(join(MODEL, file)))
        .digest('hex'),
    ).toBe(sum)
  })

  it('take at most 14 MB together', () => {
    const size = files.reduce((sum, file) => sum + statSync(join(MODEL, file)).size, 0)
    expect(size).toBeLessThanOrEqual(14_000_000)
  })

  it('are what the card says was made', () => {
    const onnx = sums.find(([, file]) => file?.endsWith('.onnx'))?.[0] ?? 'no sum'
    expect(readFileSync(join(MODEL, 'MODEL_CARD.md'), 'utf8').includes(onnx)).toBe(true)
  })
})

describe('the shipped model', () => {
  let model: LocalEmbeddings
  beforeAll(async () => {
    model = await LocalEmbeddings.load({ model: 'shipped' })
  })

  const cosine = async (a: string, b: string): Promise<number> => {
    const [x = [], y = []] = [await model.embedQuery(a), await model.embedQuery(b)]
    return x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0)
  }

  it('gives 256 dimensions of length one', async () => {
    const vector = await model.embedQuery('Nghệ An triển khai phần mềm quản lý văn bản')
    expect(vector.length).toBe(256)
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
  })

  it.each([
    ['Thủy điện Hòa Bình', 'Thuỷ điện Hoà Bình'],
    ['Quyết định số 26', 'QUYẾT ĐỊNH SỐ 26'],
    ['ứng dụng công nghệ thông tin', 'ứng dụng công nghệ thông tin'.normalize('NFD')],
    ['hộp thư điện tử', '  hộp thư\n\tđiện tử '],
  ])('reads %j and %j alike', async (one, other) => {
    expect(await cosine(one, other)).toBeCloseTo(1, 5)
  })

  it.each([
    [
      'ai được bổ nhiệm làm giám đốc sở',
      'Trao quyết định bổ nhiệm ông Nam giữ chức giám đốc',
      'Khánh thành cầu qua sông',
    ],
    ['cán bộ dùng email công vụ', 'hộp thư điện tử cho cán bộ, công chức', 'giá vàng trong nước tăng mạnh'],
    ['nộp hồ sơ qua mạng', 'tiếp nhận thủ tục trên cổng dịch vụ công trực tuyến', 'trận chung kết bóng đá'],
    ['can bo dung thu dien tu', 'hộp thư điện tử của công chức', 'giá vàng trong nước tăng mạnh'],
    ['xây nhà máy điện', 'khởi công công trình thủy điện', 'tuyển sinh đại học năm nay'],
    ['tien luong can bo xa', 'phụ cấp cho cán bộ không chuyên trách ở xã', 'ra mắt điện thoại mới'],
  ])('finds %j nearer to %j than to %j', async (question, near, far) => {
    expect(await cosine(question, near)).toBeGreaterThan((await cosine(question, far)) + 0.1)
  })
})
