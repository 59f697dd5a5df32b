import { of, type WordingTable } from './wording-table.ts'

/** The bot itself. */
export const helpWords: WordingTable = [
  [
    'help',
    of(
      'trợ giúp | help | hướng dẫn | hd | hướng dẫn sử dụng | hdsd | hướng dẫn dùng | giúp em với | giúp tôi với | giúp mình với | giúp với | giúp e với | cứu em với | trợ giúp em với | giúp đỡ | có những lệnh nào | những lệnh nào | có lệnh gì | các lệnh | lệnh gì | danh sách lệnh',
    ),
  ],
  [
    'howdo',
    of(
      'lệnh nào | dùng lệnh nào | lệnh nào để | nút nào | gõ thế nào | gõ như thế nào | nhắn thế nào | bấm vào đâu | bấm ở đâu | gõ gì | nhập thế nào | nhập ở đâu | gửi ở đâu | xem ở đâu | báo cáo ở đâu | bấm thế nào | dùng thế nào | dùng như thế nào | sử dụng thế nào | sử dụng như thế nào | dùng sao | gửi thế nào | báo cáo thế nào | cập nhật thế nào | bấm gì | bấm nút nào | dùng ntn | không biết dùng | ko biết dùng | k biết dùng | không biết sử dụng | soạn thế nào | gõ lệnh gì | nhắn tin thế nào | viết thế nào | gõ sao | gõ kiểu gì | báo kiểu gì | dùng để làm gì',
    ),
  ],
  [
    'howto',
    of(
      'cách | cách nào | bằng cách nào | làm sao | làm sao để | làm thế nào để | làm thế nào | làm như thế nào | thế nào để | như thế nào để | kiểu gì | ở đâu | chỗ nào để | không biết cách | k biết cách | ko biết cách | làm ntn | cú pháp | vào đâu | vào đâu để | ở đâu để',
    ),
  ],
  ['bot', of('bot | con bot | chatbot | trợ lý ảo | robot | bót | bot này | con bot này | giao ban bot')],
  [
    'screen',
    of(
      'nút | lệnh | menu | bàn phím | tin nhắn | link | đường dẫn | đường link | mã mời | tài khoản | tk | minh chứng | ảnh | file | tệp | nút bấm | bấm | ấn | gõ | nhập | đăng nhập | đăng ký | thông báo | sử dụng | dùng | nhắc việc | lời nhắc | tin nhắc',
    ),
  ],
  [
    'failed',
    of(
      'không được | ko được | k được | ko dc | k dc | không đc | ko đc | k đc | không gửi | ko gửi | không nhắc | ko nhắc | không nhận | ko nhận | k nhận | không chạy | không hiện | ko hiện | không gửi được | ko gửi đc | không mở được | không thấy | ko thấy | k thấy | không vào được | ko vào được | ko vào đc | không phản hồi | không trả lời | lỗi | bị lỗi | báo lỗi | bị treo | treo | đơ | bị đơ | sai | bị sai | hỏng | không hoạt động | không lên | không ra | không bấm được | không ghi nhận',
    ),
  ],
]
