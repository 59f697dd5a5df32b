/** A news item about a briefing, as an office's page would print it: longer than one message of Telegram holds. */
const about = [
  'UBND quận Ba Đình: giao ban tháng về cải cách hành chính',
  'Ngày đăng 11/11/2011',
  'Chiều 10/11/2011, tại hội trường UBND phường Thành Công, lãnh đạo UBND quận chủ trì buổi giao ban với các phòng chuyên môn và 14 phường về kết quả cải cách hành chính tháng 10.',
  'Theo báo cáo, sau khi có Công văn số 953/UBND-NV ngày 10/10/2011 và Công văn số 420/UBND-NV ngày 4/10/2011 của UBND quận, 7/14 phòng đã rà soát xong, 4 phòng đang làm, 3 phòng chưa bắt đầu; 3/14 phường đã nộp báo cáo. Chuyên đề 01-CĐ/QU ngày 24/01/2011 của Quận ủy được các chi bộ sinh hoạt trong quý III.',
]
const talk =
  'Đại biểu nêu ý kiến về chỗ ngồi chờ của công dân, về máy in ở bộ phận một cửa và về cách ghi phiếu hẹn; nhiều phường kể lại cách mình sắp xếp hồ sơ để người dân không phải đi lại nhiều lần.'
const conclusion = [
  'Kết luận buổi giao ban, Phó Chủ tịch UBND quận yêu cầu các đơn vị tập trung rà soát, niêm yết thủ tục hành chính xong trước 15/11, xây dựng xong quy trình tiếp nhận và giải quyết trước 20/11.',
  'Các phòng tập hợp những thủ tục cần bổ sung hoặc lược bỏ để UBND quận báo cáo Thành phố trước 30/11/2011.',
  'Gắn quy trình giải quyết thủ tục hành chính với ISO xong trước 31/12/2011.',
  'Giao Phòng Nội vụ phối hợp với các phòng chuyên môn và UBND các phường hoàn thành các nội dung trên và tổng hợp kết quả để báo cáo tại kỳ giao ban sau.',
]

/** The item in the two messages into which a client cuts it. */
export const briefing: [string, string] = [
  [...about, ...Array.from({ length: 18 }, () => talk)].join('\n\n').slice(0, 4_000),
  [talk, ...conclusion].join('\n\n'),
]

/** An official letter with three tasks: all units, one unit, one that leads while another helps. */
export const letter = `UBND QUẬN BA ĐÌNH
Số: 1021/UBND-NV
Ba Đình, ngày 10 tháng 11 năm 2011
V/v chuẩn bị tổng kết cải cách hành chính năm 2011

Kính gửi: Các phòng, UBND các phường

Để chuẩn bị tổng kết, UBND quận yêu cầu:

1. Các phòng, UBND các phường gửi báo cáo kết quả cải cách hành chính năm 2011 về Phòng Nội vụ trước ngày 25/11/2011.

2. Giao Phòng Tư pháp lập danh mục thủ tục hành chính đã sửa đổi, hoàn thành trước ngày 28/11/2011.

3. Giao Phòng Nội vụ chủ trì, phối hợp với Phòng Tài chính - Kế hoạch xây dựng kế hoạch cải cách hành chính năm 2012, trình UBND quận trước ngày 15/12/2011.`

/** Points that only a person can decide: two units with one name, a unit of nobody, no day, a day that is over. */
export const unclear = `UBND QUẬN BA ĐÌNH
Số: 1030/UBND-VP
Ba Đình, ngày 8 tháng 11 năm 2011
V/v một số việc trước kỳ họp

1. Giao UBND phường Ngọc rà soát việc tiếp công dân, báo cáo UBND quận trước ngày 25/11/2011.

2. Giao Hạt Kiểm lâm rà soát cây xanh trên các tuyến phố, hoàn thành trước ngày 28/11/2011.

3. Giao Phòng Y tế gửi danh sách cơ sở hành nghề về Văn phòng trước ngày 09/11/2011.

4. Giao Phòng Kinh tế xây dựng báo cáo thu ngân sách các chợ trình UBND quận.`
