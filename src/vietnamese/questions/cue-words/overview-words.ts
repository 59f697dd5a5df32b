import { of, type WordingTable } from './wording-table.ts'

/** All of it at once, or by rank. */
export const overviewWords: WordingTable = [
  [
    'rank',
    of(
      'xếp hạng | bảng xếp hạng | xếp thứ mấy | xếp thứ | đứng thứ mấy | đứng thứ | đứng đầu | đứng cuối | dẫn đầu | thứ hạng | hạng mấy | đứng hạng | xếp thứ bao nhiêu | bảng thi đua | bảng xếp loại | thi đua | xếp loại | đứng bét | top | bét bảng | đội sổ | đứng chót | so sánh | đứng nhất | xếp hạng mấy | xếp hạng bao nhiêu | cuối bảng | đầu bảng | đứng cuối bảng | đứng đầu bảng | top đầu',
    ),
  ],
  [
    'best',
    of(
      'nhất | thứ tự | tốt nhất | nhanh nhất | chậm nhất | kém nhất | cao nhất | thấp nhất | làm tốt nhất | muộn nhất | trễ nhất | tốt | xuất sắc | sớm nhất | đầu tiên | xong trước | nộp trước | về nhất | về đích sớm | cuối cùng | ít nhất | nhiều nhất | tốt hơn | nhanh hơn | hơn | kém | yếu nhất | tích cực nhất',
    ),
  ],
  [
    'summary',
    of(
      'tổng hợp | báo cáo tổng hợp | bc tổng hợp | bảng tổng hợp | tổng quan | tổng kết | tóm tắt | tóm lược | tóm tắt tình hình | toàn cảnh | cái nhìn tổng quan | cái nhìn chung | báo cáo nhanh | tình hình chung | tiến độ chung | kết quả chung | bảng tiến độ | báo cáo chung | bức tranh chung | th chung | số liệu chung | số liệu tổng hợp | báo cáo tình hình | bc tình hình | bc nhanh | báo cáo tổng quan | tổng thể',
    ),
  ],
  [
    'overall',
    of(
      'chung | nói chung | nhìn chung | toàn quận | cả quận | toàn huyện | cả huyện | toàn xã | cả xã | toàn phường | cả phường | toàn cơ quan | cả cơ quan | toàn thành phố | cả tỉnh | toàn tỉnh | toàn bộ | tất cả | mọi việc | mọi thứ | công việc chung | các nhiệm vụ | các việc | các công việc | quận mình | quận ta | các đầu việc | hiện nay | tất cả các việc | tất cả các nhiệm vụ | tất cả nhiệm vụ | cả khối | toàn khối | toàn ngành',
    ),
  ],
  [
    'show',
    of(
      'cho xem | xem | kt | check | kể tên | nêu tên | đọc tên | update | kiểm | ktra | rà lại | khen | liệt kê | danh sách | ds | kiểm tra | xin | tra | tra cứu | cho biết | báo cáo cho | kể | nêu | đưa | lấy | lọc | thống kê | cho danh sách | hiện | điểm tên | điểm danh',
    ),
  ],
]
