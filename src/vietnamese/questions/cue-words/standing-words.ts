import { of, type WordingTable } from './wording-table.ts'

/** How far something is, and when it is due. */
export const standingWords: WordingTable = [
  [
    'howfar',
    of(
      'làm sao rồi | ổn không | ổn chưa | ổn ko | đúng hạn không | đúng hạn ko | đúng tiến độ không | kịp không | kịp ko | kịp tiến độ không | tốt không | đến đâu | tới đâu | đến đâu rồi | tới đâu rồi | đến mức nào | tới mức nào | đến bước nào | tới bước nào | đến giai đoạn nào | thế nào | như thế nào | ntn | nào rồi | thế nào rồi | ra sao | sao rồi | ra sao rồi | sao r | ntn rồi | đâu rồi | đâu | được bao nhiêu | bao nhiêu % | bao nhiêu phần trăm | mấy % | mấy phần trăm | được mấy | đạt bao nhiêu | bao nhiêu rồi | đc bao nhiêu | được bn | bn % | mấy phần | đến đâu r | tới đâu r | như nào | thế nao | làm ăn thế nào | làm ăn sao rồi | làm ăn sao | làm ăn ra sao | tới đâu | làm đến đâu | ở mức nào | khi đến đâu | có gì mới | mức nào',
    ),
  ],
  [
    'status',
    of(
      'tình hình | tiến độ | trạng thái | kết quả | tiến trình | thực trạng | tình hình thực hiện | tiến độ thực hiện | kết quả thực hiện | số liệu | tỷ lệ | tỉ lệ | tỷ lệ hoàn thành | tỉ lệ hoàn thành | mức độ hoàn thành',
    ),
  ],
  [
    'when',
    of(
      'bao giờ | bg | khi nào | lúc nào | chừng nào | ngày nào | ngày mấy | trước ngày mấy | trước ngày bao nhiêu | hôm nào | ngày bao nhiêu | mấy ngày | mấy ngày nữa | bao nhiêu ngày | bao nhiêu ngày nữa | còn bao nhiêu ngày | còn mấy ngày | bao lâu | bao lâu nữa | đến bao giờ | tới bao giờ | đến khi nào | mùng mấy | thứ mấy là hạn | tháng nào | mấy hôm nữa | đến ngày nào | trước ngày nào | ngày mấy | hồi nào',
    ),
  ],
  [
    'deadline',
    of(
      'hạn | thời hạn | hạn chót | hạn cuối | deadline | dl | hạn nộp | kỳ hạn | thời gian hoàn thành | hạn hoàn thành | ngày hết hạn | hạn báo cáo | hạn gửi | hạn định | hạn cuối cùng | chậm nhất là | ngày chậm nhất | muộn nhất | chậm nhất ngày nào | chậm nhất là ngày nào | chậm nhất bao giờ | chậm nhất khi nào | muộn nhất ngày nào | chậm nhất hôm nào | chậm nhất đến bao giờ',
    ),
  ],
  [
    'due',
    of(
      'đến hạn | tới hạn | hết hạn | đáo hạn | phải nộp | cần nộp | phải xong | cần xong | phải hoàn thành | cần hoàn thành | phải báo cáo | cần báo cáo | phải gửi | cần gửi | phải trình | phải làm xong | cần làm xong | phải kết thúc | đến kỳ | tới kỳ',
    ),
  ],
  [
    'soon',
    of(
      'sắp đến hạn | sắp tới hạn | sắp hết hạn | sắp phải nộp | sắp phải xong | gần đến hạn | gần hết hạn | gần tới hạn | sắp hạn | sắp quá hạn | sắp trễ hạn | sắp trễ | sắp đáo hạn | sắp tới phải nộp | cận hạn | sát hạn | sắp phải hoàn thành',
    ),
  ],
  [
    'ahead',
    of(
      'sắp tới | sắp | trong tuần | trong tháng | trong quý | thời gian tới | tới đây | những ngày tới | vài ngày tới | mấy ngày tới | trong thời gian tới',
    ),
  ],
  [
    'late',
    of(
      'quá hạn | qh | quá thời hạn | trễ hạn | trễ | muộn hạn | chậm | chậm hạn | chậm tiến độ | chậm trễ | chậm muộn | muộn | tồn đọng | lố hạn | lỡ hạn | trễ tiến độ | chậm nộp | nộp chậm | nộp muộn | hết hạn mà chưa xong | không đúng hạn | chưa đúng hạn | ì ạch | trễ deadline',
    ),
  ],
]
