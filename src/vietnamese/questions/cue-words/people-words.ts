import { selves } from './nouns.ts'
import { of, times, type WordingTable } from './wording-table.ts'

/** Who speaks, to whom, and what joins them to the rest. */
export const peopleWords: WordingTable = [
  [
    'own',
    [
      ...times(
        of(
          'bên | bên phía | phía | đơn vị | đv | dv | phường | phòng | p | p . | xã | ban | cơ quan | chỗ | của | thôn | tổ | trung tâm | văn phòng | ubnd phường | ubnd xã | trường | phòng ban',
        ),
        selves,
      ),
      ...of(
        'chúng em | chúng tôi | bọn em | tụi em | của bên em | của phường em | của đơn vị em | của đơn vị tôi | của phòng em | của bên mình | của đơn vị mình | của phường mình | bên này | đơn vị của em | phường của em | phòng của em | đơn vị của tôi | đơn vị của mình',
      ),
    ],
  ],
  ['me', selves],
  ['must', of('phải | cần | cần phải | được giao | bị giao | nên làm')],
  [
    'have',
    of(
      'có | còn | co | nợ | còn nợ | đang nợ | có những | còn những | hiện có | hiện còn | đang có | đang còn | nhận',
    ),
  ],
  [
    'tag',
    of(
      'à | hả | ư | phải không | phải ko | đúng không | đúng ko | đúng k | phải k | chứ | không nhỉ | nhỉ | chăng | rồi hả | rồi chứ | rồi phải không | rồi đúng không | rồi nhỉ | r hả | không đấy | đúng không nhỉ',
    ),
  ],
  [
    'no',
    of(
      'không | ko | k | hông | hok | khong | hay không | được không | được ko | đc ko | đc k | dc k | được k | không vậy | hay chưa | kg | kô',
    ),
  ],
  ['to', of('cho | về | lên | tới | đến | sang | với | về cho | lên cho | tới cho')],
  [
    'with',
    of(
      'phối hợp với | phối hợp | cùng với | cùng | làm việc với | trao đổi với | liên hệ với | liên hệ | xin ý kiến | theo hướng dẫn của | hướng dẫn của',
    ),
  ],
  [
    'address',
    of(
      'kính gửi | kính thưa | thưa | kính báo cáo | kính trình | xin báo cáo | em báo cáo | e báo cáo | em xin báo cáo | e xin báo cáo | dạ báo cáo | xin phép báo cáo | em xin phép báo cáo | tôi xin báo cáo | em bc | e bc',
    ),
  ],
  ['place', of('đi | ra | ghé | xuống | ngoài | gần chỗ | trên đường')],
  ['remaining', of('còn lại | còn thiếu | chỉ còn | vẫn còn')],
  ['whole', of('tổng số | tổng cộng | trên tổng số | tổng | trong tổng số | toàn bộ số')],
  ['half', of('một nửa | nửa | phân nửa | được nửa | một nữa | 1 nửa')],
  ['of', of('của | bên | phía | bên phía | hỏi | về phía | phần của | riêng | thế còn | vậy còn | phía bên')],
  ['order', of('giao | giao cho | yêu cầu | nhắc | đôn đốc | phân công | cử | nhắc nhở | giục')],
]
