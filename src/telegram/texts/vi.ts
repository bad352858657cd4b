/** Every sentence that a Vietnamese reader of the bot sees. `texts.en.ts` has the same keys. */
export const vi = {
  /** The menu of commands; the keys are the commands. */
  commands: {
    start: 'Bắt đầu, với vài câu hỏi mẫu',
    huongdan: 'Hướng dẫn cách hỏi',
    nguon: 'Các bài trong kho tin',
    vanban: 'Các văn bản được nhắc đến',
    moc: 'Dòng thời gian sự kiện (theo tỉnh hoặc năm)',
    trienkhai: 'Số liệu triển khai',
    kiemtra: 'Kiểm tra số liệu trong một tin nhắn (trả lời tin đó)',
    ngonngu: 'Chọn ngôn ngữ / Choose a language',
    riengtu: 'Bot giữ những gì, trong bao lâu',
    xoa: 'Xoá dữ liệu của tôi',
  },
  greeting: (name: string) =>
    `Xin chào ${name}! Tôi tra cứu tin tức hành chính: mỗi câu trả lời đều kèm câu trích nguyên văn và nguồn.`,
  greetingHow: 'Anh/chị cứ gõ câu hỏi bằng tiếng Việt, có dấu hay không dấu đều được. Chẳng hạn:',
  help: [
    'Cách hỏi',
    '• Gõ câu hỏi như nói chuyện: “Hội thảo ở … tổ chức ngày nào?”, “Ai chủ trì cuộc họp …?”',
    '• Không dấu hay viết tắt (CNTT, UBND, TT&TT), tôi đều hiểu.',
    '• Có thể hỏi tiếp thật ngắn: “còn ở Nghệ An?”, “ai chủ trì?”',
    '• Sửa câu hỏi đã gửi thì câu trả lời cũng được sửa theo.',
    '',
    'Câu trích trong khung là nguyên văn bài báo. Đây là tin báo chí, không phải văn bản pháp luật; khi cần căn cứ pháp lý, xin anh/chị xem văn bản gốc.',
  ].join('\n'),
  helpCommands: 'Các lệnh',
  helpTry: 'Thử một câu:',
  understoodAs: (reading: string) => `Hiểu là: ${reading}`,
  sourceLine: (title: string, details: string) => (details === '' ? title : `${title} — ${details}`),
  newsReport: 'tin báo chí',
  sources: 'Nguồn',
  according: 'Theo',
  showSource: 'Xem đoạn gốc',
  showSourceOf: (n: number) => `Đoạn gốc [${n}]`,
  otherResults: (page: number, pages: number) => `Kết quả khác ${page}/${pages}`,
  otherResult: (page: number, pages: number) => `Kết quả khác (${page}/${pages}), có thể không trả lời đúng câu hỏi:`,
  copy: 'Chép trích dẫn',
  copyHint: 'Chạm vào khung dưới đây để chép:',
  share: 'Chia sẻ',
  right: '👍 Đúng',
  wrong: '👎 Chưa đúng',
  reasons: ['Sai thông tin', 'Không đúng điều tôi hỏi', 'Còn thiếu', 'Khó hiểu'],
  thanks: 'Cảm ơn anh/chị đã góp ý.',
  askWhy: 'Xin anh/chị cho biết câu trả lời chưa đúng ở đâu, bằng các nút bên dưới.',
  readArticle: (title: string) => `Đọc bài: ${title}`,
  passageBefore: 'Đoạn trước',
  passageCited: 'Đoạn được trích',
  passageAfter: 'Đoạn sau',
  goBefore: '↑ Đoạn trước',
  goAfter: '↓ Đoạn sau',
  shareLink: 'Chia sẻ đoạn này',
  openArticle: 'Mở bài gốc',
  late: 'Xin lỗi anh/chị, tôi vừa tạm nghỉ nên trả lời muộn, và chỉ trả lời câu hỏi gần nhất.',
  renewed: 'Kho tin đã thay đổi nên tôi tra lại câu hỏi này.',
  staleAsked: 'Nút này đã cũ nên tôi tra lại câu hỏi của anh/chị.',
  stale: 'Nút này đã cũ nên không dùng được nữa. Xin anh/chị gửi lại câu hỏi.',
  linkChanged: 'Bài này vẫn còn nhưng đoạn được dẫn đã thay đổi. Đây là phần đầu của bài hiện nay:',
  linkGone: 'Bài được dẫn không còn trong kho tin.',
  linkUnknown: 'Liên kết này không còn dùng được. Xin anh/chị gõ câu hỏi.',
  moreCitations: (count: number) => `Còn ${count} trích dẫn khác, xem ở các nút bên dưới.`,
  choicesIntro: 'Câu hỏi khớp với nhiều sự việc. Anh/chị muốn hỏi việc nào?',
  abstain: {
    'not-in-corpus': 'Kho tin hiện có không nói về điều này.',
    'out-of-period': 'Kho tin hiện có không có tin về thời gian này.',
    'other-place': 'Kho tin hiện có không có tin về địa phương này.',
    'no-such-directive': 'Không có văn bản này trong kho tin.',
    unclear: 'Tôi chưa hiểu rõ câu hỏi. Xin anh/chị nói cụ thể hơn: việc gì, ở đâu, khi nào.',
    'off-topic': 'Tôi chỉ trả lời về tin tức hành chính có trong kho.',
  },
  nearMiss: (what: string) => `Gần nhất: ${what} (không phải điều được hỏi).`,
  nearest: 'Bài gần nhất, nhưng không trả lời câu hỏi:',
  canAsk: 'Có thể hỏi:',
  lists: {
    sources: 'Các bài trong kho tin',
    directives: 'Các văn bản được nhắc đến',
    dates: 'Dòng thời gian',
    deployments: 'Số liệu triển khai',
    range: (from: number, to: number, total: number) => `Mục ${from}–${to} trong ${total}; chạm vào số để xem đoạn gốc`,
    none: (filter: string) =>
      filter === ''
        ? 'Kho tin chưa có mục nào loại này.'
        : `Không có mục nào khớp với “${filter}”. Anh/chị thử tên tỉnh hoặc năm.`,
    back: '← Trang trước',
    on: 'Trang sau →',
  },
  about: (subject: string) => `Về ${subject}`,
  citedIn: (articles: number, titles: string) => `Được nhắc trong ${articles} bài: ${titles}`,
  quarter: (quarter: number, year: number | undefined) =>
    year === undefined ? `quý ${quarter}` : `quý ${quarter}/${year}`,
  yearInferred: 'năm suy ra từ bài viết',
  /** What a date is of. */
  roles: {
    event: (what: string) => what,
    issue: (what: string) => `Ban hành ${what}`,
    effect: (what: string) => `Có hiệu lực: ${what}`,
    deadline: (what: string) => `Thời hạn: ${what}`,
  },
  check: {
    how: 'Anh/chị hãy trả lời (reply) tin nhắn cần kiểm tra bằng lệnh /kiemtra, hoặc gõ /kiemtra kèm đoạn văn.',
    nothing: 'Đoạn này không có ngày tháng, số liệu hay số văn bản nào để kiểm tra.',
    title: 'Đối chiếu với kho tin',
    supported: 'có trong kho tin',
    contradicted: 'kho tin ghi khác',
    'not-found': 'không thấy trong kho tin',
    more: (count: number) => `Còn ${count} chi tiết chưa hiển thị.`,
    limits: '“Không thấy” không có nghĩa là sai: kho tin chỉ gồm một số bài báo.',
  },
  picture: {
    timeline: 'Dòng thời gian',
    bars: 'Số liệu triển khai',
    more: (count: number) => `và ${count} mục khác`,
  },
  slowDown: 'Anh/chị hỏi nhanh quá, tôi chưa kịp trả lời. Xin chờ khoảng nửa phút rồi hỏi tiếp.',
  denied: (id: number) =>
    `Bot này chỉ dành cho người được mời. Nếu cần dùng, xin gửi mã số ${id} cho người quản lý bot.`,
  inlineNothing: 'Kho tin không nói về điều này',
  languageName: 'Tiếng Việt',
  languageNow: (name: string) => `Ngôn ngữ đang dùng: ${name}. Chọn ngôn ngữ / Choose a language:`,
  privacyTitle: 'Bot giữ những gì, trong bao lâu',
  privacyUpdates: (days: number) =>
    `Nội dung tin nhắn: chỉ đến khi trả lời xong. Số thứ tự của tin (để không trả lời hai lần): ${days} ngày.`,
  privacyCards: (days: number) => `Câu hỏi và câu trả lời (để các nút bấm và câu hỏi tiếp dùng được): ${days} ngày.`,
  privacyFeedback: (days: number) => `Góp ý đúng/chưa đúng: ${days} ngày.`,
  privacyQuestions: (days: number) =>
    `Câu hỏi chưa trả lời được, để bổ sung kho tin; người quản lý không thấy ai hỏi: ${days} ngày.`,
  privacyNoQuestions: 'Câu hỏi chưa trả lời được: không lưu riêng.',
  privacySettings: 'Ngôn ngữ đã chọn: đến khi gõ /xoa. Mã số của người được mời: để bot nhận ra quyền sử dụng.',
  privacyLog: 'Nhật ký máy: không ghi nội dung câu hỏi.',
  privacyErase: 'Gõ /xoa để xoá ngay mọi thứ bot giữ về anh/chị.',
  erased: 'Đã xoá các câu hỏi, câu trả lời, góp ý và thiết lập của anh/chị. Các nút ở tin nhắn cũ không dùng được nữa.',
  stats: {
    title: 'Thống kê',
    articles: 'Bài trong kho',
    done: 'Tin đã xử lý (2 ngày qua)',
    pending: 'Đang chờ',
    limited: 'Bỏ qua vì hỏi quá nhanh',
    dead: 'Hỏng sau ba lần thử',
    inactive: 'Cuộc trò chuyện đã chặn hoặc gỡ bot',
    right: 'Góp ý “đúng”',
    wrong: 'Góp ý “chưa đúng”',
  },
  reindexed: (articles: number) => `Đã đọc lại kho tin: hiện có ${articles} bài.`,
  reindexUnavailable: 'Bot này không tự đọc lại kho tin được; xin khởi động lại.',
  reindexFailed: (trace: string) => `Đọc lại kho tin không thành công, vẫn dùng bản cũ. Mã tra cứu: ${trace}`,
  unansweredOff: 'Chưa bật lưu câu hỏi chưa trả lời được (KEEP_QUESTIONS).',
  unansweredNone: 'Chưa có câu hỏi nào không trả lời được.',
  unansweredTitle: 'Câu hỏi chưa trả lời được',
  invitation: 'Lời mời dùng một lần, có hạn 24 giờ:',
  onlyText: 'Hiện tôi chỉ đọc được tin nhắn chữ. Xin anh/chị gõ câu hỏi giúp.',
  tooLong: (limit: number) => `Câu hỏi dài quá. Xin anh/chị rút gọn còn dưới ${limit} ký tự.`,
  unknownCommand: 'Tôi chưa biết lệnh này. Gõ /huongdan để xem các lệnh.',
  failed: (trace: string) =>
    `Xin lỗi anh/chị, tôi gặp trục trặc nên chưa trả lời được. Xin thử lại sau ít phút. Mã tra cứu: ${trace}`,
} as const

type Sentence<T> = T extends (...values: infer V) => string
  ? (...values: V) => string
  : T extends string
    ? string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Sentence<T[K]> }

/** What the bot says, in one language. The Vietnamese sentences say which there are. */
export type Texts = Sentence<typeof vi>
