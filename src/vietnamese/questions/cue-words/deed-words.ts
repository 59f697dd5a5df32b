import { of, type WordingTable } from './wording-table.ts'

/** What is done, or not yet. */
export const deedWords: WordingTable = [
  [
    'finish',
    of(
      'xong | xog | hoàn thành | hoàn tất | hthanh | hoàn thiện | done | xong xuôi | kết thúc | xong hết | hoàn thành hết',
    ),
  ],
  [
    'submit',
    of(
      'nộp | gửi | báo cáo | bc | b / c | bcao | trình | báo | gửi báo cáo | nộp báo cáo | gửi bc | nộp bc | trả lời | cập nhật | có báo cáo | có bc | báo cáo kết quả | phản hồi | cập nhật tiến độ | báo cáo tiến độ',
    ),
  ],
  [
    'doing',
    of(
      'làm | khắc phục | bắt tay vào | triển khai | thực hiện | tiến hành | bắt đầu | th | xử lý | giải quyết | hiện thực',
    ),
  ],
  ['notyet', of('chưa | ch | chửa | vẫn chưa | còn chưa | đã chưa')],
  ['already', of('rồi | r | rùi | ròi | đã | rồi đó | rồi đấy')],
  ['partly', of('gần | cơ bản | tạm | một phần | đang | tương đối | gần như | bước đầu')],
]
