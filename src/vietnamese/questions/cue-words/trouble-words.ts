import { of, times, type WordingTable } from './wording-table.ts'

/** More time, and what keeps the work from going on. */
export const troubleWords: WordingTable = [
  [
    'extend',
    of(
      'gia hạn | xin gia hạn | lùi hạn | lùi thời hạn | lui han | dời hạn | dời thời hạn | dời ngày | nới hạn | nới thời hạn | giãn hạn | giãn tiến độ | kéo dài thời hạn | kéo dài thời gian | thêm thời gian | thêm hạn | cho thêm thời gian | xin thêm thời gian | gia hạn thêm | lùi ngày | lùi tiến độ | điều chỉnh thời hạn | đổi hạn | điều chỉnh hạn',
    ),
  ],
  ['move', of('lùi | dời | khất | hoãn | kéo dài | lùi lại')],
  [
    'wish',
    of(
      'đề nghị | mong | xin phép | cho phép | kính đề nghị | xin đề nghị | đề xuất | kiến nghị | muốn | mong anh | mong sếp | có thể | có thể cho | cho em xin | cho e xin | cho tôi xin | cho mình xin | cho xin | cho em | cho e | cho bên em | cho bên e | cho phường em | cho đơn vị em | cho phòng em | cho tôi | cho chúng em',
    ),
  ],
  ['more', of('thêm | sang | qua | đến | tới | vài ngày | mấy hôm | vài hôm | ít hôm | ít ngày | mấy bữa')],
  [
    'trouble',
    of(
      'vướng | vướng mắc | vướng víu | vướng ở | khó khăn | khó | gặp khó | gặp khó khăn | kẹt | mắc | bị vướng | đang vướng | bị kẹt | tắc | bị tắc | ách tắc | bế tắc | trục trặc | bất cập | trở ngại | không kịp | ko kịp | k kịp | chưa kịp | quá tải | có vướng | gặp vướng mắc | gặp trục trặc | lúng túng | không biết làm | ko biết làm | chưa biết làm | đang bí | bí chỗ | bí phần | bí quá | có vấn đề | gặp vấn đề',
    ),
  ],
  [
    'lacking',
    of(
      'thiếu | chưa có | không có | ko có | k có | chưa được cấp | chưa nhận được | chưa được | chờ | đang chờ | đợi | đang đợi | phải chờ | hỏng | bị hỏng | chưa thống nhất | không thống nhất | chưa rõ | không rõ | chưa biết | không đủ | chưa đủ | bị mất | đang thiếu | thiếu người | chồng chéo | không truy cập được | không vào được phần mềm',
    ),
  ],
  [
    'reason',
    of('vì | do | bởi vì | tại vì | bởi | lý do | lí do | nguyên nhân | nên | nên chưa | là do | do đó'),
  ],
  [
    'unable',
    [
      ...of('chưa được | chưa triển khai được | không kịp'),
      ...times(
        of('chưa | không | ko | k | khó | không thể | chưa thể'),
        of(
          'làm được | làm đc | làm dc | triển khai được | thực hiện được | thực hiện đc | xong được | hoàn thành được | nộp được | rà soát được | gửi được | tiến hành được',
        ),
      ),
      ...times(
        of('không thể | ko thể | k thể | chưa thể'),
        of('làm | triển khai | thực hiện | hoàn thành | xong | nộp | tiến hành'),
      ),
    ],
  ],
]
