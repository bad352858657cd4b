/**
 * Words of questions that say little about what is asked for, by how often a passage that answers holds them beyond chance:
 * `nào` and `gì` never, `của` in three cases of ten. Measured on 6,899 questions of five public sets and rounded to classes, so
 * that no word is judged by one kind of question; a word that is not listed counts whole. Keys of `syllableKey`.
 */
const CLASSES: readonly (readonly [weight: number, words: string])[] = [
  [0.05, 'nào gì đâu ai nhiêu bao mấy sao thế vậy ạ à hả nhỉ nhé nha ơi dạ z zậy dzậy hử hở chăng ư'],
  [
    0.1,
    'tôi em mình cháu bạn anh chị bác xin nhờ giúp muốn biết hỏi liệu vấn hay cũng đây đó ấy kia nữa nhưng thấy nói cả',
  ],
  [
    0.2,
    'là thì mà như vì do bởi nếu khi lúc rồi đều rất vừa mới còn bị được có không chưa này nay ở vào một từng thêm luôn lại ra',
  ],
  [
    0.3,
    'của và với cho các những đã đang sẽ trong ngoài trên dưới về từ đến tới theo để phải nên cần làm đi lên xuống hoặc mỗi mọi vẫn bằng việc',
  ],
]

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  CLASSES.flatMap(([weight, words]) => words.split(' ').map((word) => [word, weight] as const)),
)

/** How much a word of a question counts, from 0 to 1. */
export const wordWeight = (key: string): number => WEIGHTS.get(key) ?? 1
