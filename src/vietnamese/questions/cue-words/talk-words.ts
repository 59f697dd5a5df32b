import { selves, which } from './nouns.ts'
import { of, times, type WordingTable } from './wording-table.ts'

/** What people say to each other, and words that only fill. */
export const talkWords: WordingTable = [
  [
    'colleague',
    [
      ...times(of('anh | chị | em | bạn | bác | cô | chú | anh chị | anh em | chị em | người'), which),
      ...times(of('chỉ | bày | bày cho | dạy | share | chia sẻ'), selves),
      ...of(
        'ai biết | nào biết | rành | mượn | tham khảo | kinh nghiệm | copy | chép | học hỏi | giỏi | cho xin ít',
      ),
    ],
  ],
  ['paper', of('mẫu | form | bản mềm | bản word | bản cứng | bản scan | bản photo | bản in | đề cương')],
  [
    'talk',
    of(
      'làm việc | đợi tí | đợi chút | đợi xíu | đợi em | đợi mình | chờ em | chờ mình | chờ tí | chờ chút | đến muộn | đi muộn | về muộn | đến trễ | chúc | chúc mừng | mời | ăn | uống | cơm | cà phê | cafe | bia | nhậu | phở | họp | sinh nhật | đám cưới | liên hoan | nghỉ | nghỉ phép | ốm | xe | gọi điện | gọi | điện thoại | số điện thoại | zalo | đá bóng | bóng đá | quỹ | tiền | lương | biểu dương | hoan nghênh',
    ),
  ],
  [
    'polite',
    of(
      'ạ | dạ | vâng | vâng ạ | dạ vâng | ơi | oi | a ơi | nhé | nha | nhá | ah | a | thưa anh | thưa chị | thưa sếp | thưa đồng chí | báo cáo anh | báo cáo chị | báo cáo sếp | báo cáo lãnh đạo | báo cáo các anh | báo cáo đồng chí | bc anh | bc sếp | bc a | báo cáo a | anh | chị | c | a / c | anh chị | ac | sếp | đồng chí | đ / c | dc | cô | chú | bác | em chào anh | em chào chị | chào anh | chào chị | chào bot | chào | em chào | xin chào | em cảm ơn | cảm ơn | cám ơn | thanks | tks | em cảm ơn ạ | cho em hỏi | cho e hỏi | cho tôi hỏi | cho mình hỏi | cho hỏi | em hỏi | e hỏi | em muốn hỏi | em xin hỏi | hỏi chút | cho em hỏi chút | cho em hỏi với | sếp hỏi | anh hỏi | lãnh đạo hỏi | giúp em | giúp tôi | giúp mình | giúp e | giúp | giùm | gium | dùm | giùm em | giùm anh | dùm anh | dùm em | hộ em | hộ | nhờ | nhờ bot | báo em | báo anh | báo tôi | nói | cho anh | cho chị | cho em biết | cho tôi biết | cho anh biết | cho biết | gửi tôi | gửi anh | gửi em | gửi cho tôi | gửi cho anh | cho anh xem | cho tôi xem | cho em xem | cho e xem | cho anh hỏi | với ạ | ok | oke | alo | mọi người | mn | mng | vậy | thế | đấy | đó | luôn | ngay | nào | lãnh đạo | trả lời tôi | báo cáo tôi | báo cáo cho tôi | báo cáo cho anh | đi | thôi | vs | vs ạ | đồng chí cho biết | các đồng chí | các anh chị | các anh | anh cho | chị cho | bác cho | hen | hén | nghen | đê | lẹ | nhanh | gấp | kính | kính mong',
    ),
  ],
  [
    'small',
    of(
      'là | thì | mà | cái | phần trăm | và | với | cho | ở | tại | trong | trên | theo | từ | này | kia | ấy | nữa | hết | cả | các | những | một | hai | ba | số | lượng | được | đc | cũng | vẫn | đều | lại | hiện | hiện tại | hiện giờ | hiện nay | giờ | bây giờ | bh | nay | đến nay | tới nay | tính đến nay | đến giờ | tới giờ | đến thời điểm này | thời điểm này | rất | quá | lắm | hơi | sao | tại sao | vì sao | sao mà | thế nào mà | nào | khác | nhau | cùng | riêng | như | nếu | để | sẽ | bị | để mà | về | trước | sau | đầy đủ | cụ thể | chi tiết | mới nhất | gần đây | xem sao | biết | thấy | rõ | lần | lần này | đợt này | kỳ này | hay | hoặc | cần | đạt | chỉ | đang có | ấy mà | hôm | ngày | tháng | tuần | năm | đã giao | được giao | đã được | thủ tục | hồ sơ | hs | văn bản | vb | công văn | kế hoạch | báo cáo | mục | bước | bộ | cán bộ | nhân viên | sẵn | xem | hỏi | chính xác | bản | nhá | vào | biểu mẫu | mẫu biểu | kinh phí | nhân sự | phần mềm | mạng | quy định | danh mục | dữ liệu | tài liệu | nhân lực | con người | máy móc | thiết bị | biểu | nguồn | ý kiến | chỉ đạo | công tác | quận | huyện | thành phố | giữa | một cửa | bộ phận một cửa | khoảng | tầm | ước | vừa rồi | vừa qua | hồi sáng | sáng nay | chiều nay | hôm trước | hôm qua | nãy | nãy giờ | đúng | kịp | tên | lúc nãy | mãi | tí | chút | xíu',
    ),
  ],
]
