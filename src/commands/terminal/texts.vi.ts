/** Every sentence that the terminal says to a user, but for the words of the answers themselves. */
export const texts = {
  greeting: (articles: number): string =>
    `Xin chào! Tôi trả lời câu hỏi từ ${articles} bài viết trong kho, luôn kèm trích dẫn nguyên văn. Gõ có dấu hay không dấu đều được.`,
  examplesHeading: 'Ví dụ:',
  commands: 'Lệnh: /nguon xem các bài trong kho · /huongdan xem cách hỏi · /thoat để kết thúc.',
  prompt: 'Câu hỏi> ',
  goodbye: 'Tạm biệt!',
  help: [
    'Hỏi về ngày tháng, văn bản chỉ đạo, số liệu triển khai, người chủ trì, địa điểm, đơn vị tổ chức trong các bài viết.',
    'Có thể hỏi tiếp ngắn gọn: «Còn ở Nghệ An?», «Ai chủ trì?».',
    'Khi kho bài viết không nêu, tôi sẽ nói rõ là không có, không suy đoán.',
  ],
  unknownCommand: (command: string): string => `Không có lệnh ${command}. Gõ /huongdan để xem cách dùng.`,
  failed: (message: string): string => `Xin lỗi, câu hỏi này chưa trả lời được do lỗi: ${message}`,
  tooLong: (limit: number): string => `Câu hỏi dài quá ${limit} ký tự; chỉ phần đầu được đọc.`,
}
