import { expect, test } from 'vitest'
import { publicCalendar } from '../../../src/domain/calendar/working-days.ts'
import { blocksOfText } from '../../../src/vietnamese/directives/blocks-of-text.ts'
import { readDirective } from '../../../src/vietnamese/directives/read-directive.ts'
import { deadlineOf } from './corpus.ts'

/** What a text orders, said on Thursday 10/11/2011: deadline, lead, and the coordinating units where there are any. */
function ordersIn(text: string): string[] {
  const { tasks } = readDirective(blocksOfText(text), { issued: '2011-11-10', calendar: publicCalendar })
  return tasks.map(task =>
    [deadlineOf(task), task.lead.join('; '), task.coordinating.join('; ')]
      .filter(part => part !== '')
      .join(' | '),
  )
}

test.each<readonly [text: string, ...orders: string[]]>([
  [
    'Giao đồng chí Trần Văn Bình, Trưởng phòng Kinh tế, phối hợp cùng UBND phường Kim Mã kiểm tra chợ Ngọc Hà, báo cáo kết quả trước 18/11.',
    '<2011-11-18 | phòng Kinh tế | UBND phường Kim Mã',
  ],
  [
    'UBND quận giao nhiệm vụ cho Phòng Y tế tổ chức tiêm vắc xin cho trẻ em, hoàn thành trong tháng 11/2011.',
    '2011-11-30 | Phòng Y tế',
  ],
  [
    'Đồng chí Chủ tịch yêu cầu Trưởng phòng Nội vụ phải nộp đề án vị trí việc làm chậm nhất ngày 15/11/2011.',
    '2011-11-15 | phòng Nội vụ',
  ],
  [
    'Thường trực Quận ủy yêu cầu Đảng ủy các phường rà soát quy hoạch cán bộ, gửi về Ban Tổ chức Quận ủy trước 25/11.',
    '<2011-11-25 | Đảng ủy các phường',
  ],
  [
    'Các cơ quan, đơn vị được giao nhiệm vụ báo cáo tiến độ về Văn phòng trước ngày 20/11.',
    '<2011-11-20 | Các cơ quan, đơn vị',
  ],
  [
    'Phòng Giáo dục và Đào tạo có văn bản hướng dẫn các trường trước ngày 18/11.',
    '<2011-11-18 | Phòng Giáo dục và Đào tạo',
  ],
  [
    'Phân công Phòng Văn hóa và Thông tin viết bài, đưa tin; hoàn thành trước 19/11.',
    '<2011-11-19 | Phòng Văn hóa và Thông tin',
  ],
  [
    'Trước 17h00 ngày 14/11/2011, đề nghị các phòng, ban gửi số liệu về Phòng Tài chính - Kế hoạch.',
    '<2011-11-14 17:00 | các phòng, ban',
  ],
  [
    'Chậm nhất 20/11, UBND các phường phải hoàn thành việc niêm yết công khai.',
    '2011-11-20 | UBND các phường',
  ],
  ['Đề nghị Quý cơ quan góp ý dự thảo, gửi về Phòng Tư pháp trước 21/11/2011.', '<2011-11-21 | Quý cơ quan'],
  [
    'Việc lập dự toán giao Phòng Tài chính - Kế hoạch thực hiện trước 25/11.',
    '<2011-11-25 | Phòng Tài chính - Kế hoạch',
  ],
  [
    'UBND phường Thành Công, UBND phường Giảng Võ (đơn vị có dự án) bàn giao mặt bằng trước ngày 1/12.',
    '<2011-12-01 | UBND phường Thành Công; UBND phường Giảng Võ',
  ],
  [
    'Phòng Quản lý đô thị làm đầu mối, cùng Thanh tra xây dựng và các phường lập biên bản, xong trước 22/11.',
    '<2011-11-22 | Phòng Quản lý đô thị | Thanh tra xây dựng; các phường',
  ],
  [
    'Ban Quản lý dự án quận khẩn trương đấu thầu, phấn đấu khởi công trước ngày 15/12/2011.',
    '<2011-12-15 | Ban Quản lý dự án quận',
  ],
  [
    'Trưởng Công an quận chỉ đạo Công an các phường tổng kiểm tra tạm trú trước ngày 30/11/2011.',
    '<2011-11-30 | Công an quận',
  ],
  [
    'Giao Phòng Nội vụ (đồng chí Hà) tham mưu quyết định khen thưởng, trình trước 16/11.',
    '<2011-11-16 | Phòng Nội vụ',
  ],
  [
    'Kho bạc Nhà nước Ba Đình, Chi cục Thuế quận phối hợp với Phòng Tài chính - Kế hoạch đối chiếu thu chi, xong trước 10/12.',
    '<2011-12-10 | Kho bạc Nhà nước Ba Đình; Chi cục Thuế quận | Phòng Tài chính - Kế hoạch',
  ],
  [
    'Phòng Tư pháp, Phòng Nội vụ và các đơn vị liên quan cần thống nhất số liệu trước khi trình, thời hạn 15/11/2011.',
    '2011-11-15 | Phòng Tư pháp; Phòng Nội vụ; các đơn vị liên quan',
  ],
  ['đ/c Chánh Văn phòng lo giấy mời, xong trong ngày 11/11', '2011-11-11 | Văn phòng'],
  [
    'Các đơn vị chưa hoàn thành giải trình bằng văn bản, gửi Phòng Nội vụ trước 17/11.',
    '<2011-11-17 | Các đơn vị',
  ],
  [
    'Sau khi có kết quả, Phòng Nội vụ tổng hợp trình Chủ tịch UBND quận xem xét, quyết định trước ngày 5/12/2011.',
    '<2011-12-05 | Phòng Nội vụ',
  ],
  [
    'Giao các phòng: Tư pháp, Nội vụ, Tài chính - Kế hoạch và UBND các phường: Kim Mã, Ngọc Khánh khảo sát địa điểm, báo cáo trước 30/11.',
    '<2011-11-30 | Phòng Tư pháp; Phòng Nội vụ; Phòng Tài chính - Kế hoạch; UBND phường Kim Mã; UBND phường Ngọc Khánh',
  ],
  [
    'Hội nghị thống nhất giao Phòng Thống kê công bố số liệu vào ngày 25 hằng tháng.',
    '2011-11-25 month | Phòng Thống kê',
  ],
  ['Hàng tháng, vào ngày 25, các phường gửi báo cáo về Phòng LĐTBXH.', '2011-11-25 month | các phường'],
  [
    'Kính gửi: Phòng Tư pháp\nĐề nghị Quý phòng góp ý dự thảo, gửi về Văn phòng trước 21/11/2011.',
    '<2011-11-21 | Phòng Tư pháp',
  ],
  ['đ/c Chánh Văn phòng lo giấy mời, xong trong ngày 11/11', '2011-11-11 | Văn phòng'],
  [
    'Giao Phòng Nội vụ (đồng chí Hà) tham mưu quyết định khen thưởng, trình trước 16/11.',
    '<2011-11-16 | Phòng Nội vụ',
  ],
  ['UBND quận đã chỉ đạo các phường rà soát từ ngày 01/10/2011. Kết quả đạt 80%.'],
  [
    'Phòng Giáo dục và Đào tạo có văn bản hướng dẫn các trường trước ngày 18/11.',
    '<2011-11-18 | Phòng Giáo dục và Đào tạo',
  ],
  [
    '1. Về đất đai:\n- Phòng Tài nguyên và Môi trường lập bản đồ, xong trước 20/11;\n- UBND phường Phúc Xá cưỡng chế hộ ông Ba, xong trước 25/11.\n2. Về xây dựng: giao Phòng Quản lý đô thị cấp phép trong 10 ngày làm việc.',
    '<2011-11-20 | Phòng Tài nguyên và Môi trường',
    '<2011-11-25 | UBND phường Phúc Xá',
    '2011-11-24 | Phòng Quản lý đô thị',
  ],
  [
    'Giao:\n- Phòng Tư pháp: lập danh sách, trước 20/11.\n- Phòng Y tế: phun thuốc, trước 22/11.',
    '<2011-11-20 | Phòng Tư pháp',
    '<2011-11-22 | Phòng Y tế',
  ],
  [
    'giao: ptp lam quy che truoc 20/11; pkt bao cao cho truoc 21/11',
    '<2011-11-20 | ptp',
    '<2011-11-21 | pkt',
  ],
  ['PTP: quy chế trước 20/11\nPKT: báo cáo chợ trước 21/11', '<2011-11-20 | PTP', '<2011-11-21 | PKT'],
  [
    '- Trước ngày 15/11: các phòng nộp báo cáo.\n- Trước ngày 20/11: Phòng Nội vụ tổng hợp.',
    '<2011-11-15 | các phòng',
    '<2011-11-20 | Phòng Nội vụ',
  ],
  ['Yêu cầu các đồng chí Bí thư chi bộ nộp đảng phí quý IV trước ngày 15/12.', '<2011-12-15 | chi bộ'],
  [
    'Các phòng, ban, đơn vị thuộc UBND quận; UBND các phường gửi báo cáo trước ngày 20/11.',
    '<2011-11-20 | Các phòng, ban, đơn vị thuộc UBND quận; UBND các phường',
  ],
  [
    'Đề nghị Ban Thường trực Ủy ban MTTQ quận, Liên đoàn Lao động quận, Hội Nông dân, Hội Cựu chiến binh quận cử người tham gia, danh sách gửi trước 17/11.',
    '<2011-11-17 | Ban Thường trực Ủy ban MTTQ quận; Liên đoàn Lao động quận; Hội Nông dân; Hội Cựu chiến binh quận',
  ],
  [
    'UBND xã Hòa Bình giao Trưởng thôn, Bí thư chi bộ các thôn vận động nhân dân hiến đất, xong trước 20/11.',
    '<2011-11-20 | thôn; chi bộ các thôn',
  ],
  [
    'Đề nghị Thường trực HĐND quận, Ban Thường trực UBMTTQ quận giám sát, có ý kiến trước 18/11.',
    '<2011-11-18 | Thường trực HĐND quận; Ban Thường trực UBMTTQ quận',
  ],
  [
    'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, các sở, ban, ngành liên quan và UBND các xã, phường, đặc khu tham mưu UBND tỉnh đề án sắp xếp, trình trong tháng 12/2011.',
    '2011-12-31 | Sở Nội vụ | Sở Tài chính; các sở, ban, ngành liên quan; UBND các xã, phường, đặc khu',
  ],
  [
    'Căn cứ kết luận này, các đơn vị triển khai thực hiện và báo cáo kết quả về UBND quận trước ngày 25/11/2011.',
    '<2011-11-25 | các đơn vị',
  ],
  [
    'Trên cơ sở báo cáo của các đơn vị, giao Phòng Nội vụ tổng hợp, hoàn thành trước 28/11.',
    '<2011-11-28 | Phòng Nội vụ',
  ],
  [
    'Yêu cầu Chủ tịch UBND phường Phúc Xá kiểm điểm trách nhiệm, báo cáo Chủ tịch UBND quận trước ngày 18/11/2011.',
    '<2011-11-18 | UBND phường Phúc Xá',
  ],
  ['Văn phòng HĐND và UBND quận thông báo kết luận của Chủ tịch UBND quận để các đơn vị biết và thực hiện.'],
  [
    'Các sở: Nội vụ, Tài chính; UBND các huyện báo cáo trước 20/11.',
    '<2011-11-20 | Sở Nội vụ; Sở Tài chính; UBND các huyện',
  ],
  [
    'Phòng Nội vụ: - Lập danh sách trước 15/11; - In thẻ trước 18/11.',
    '<2011-11-15 | Phòng Nội vụ',
    '<2011-11-18 | Phòng Nội vụ',
  ],
  [
    'Trung tâm Y tế, Trạm Y tế các phường tổ chức tiêm vét trước 30/11.',
    '<2011-11-30 | Trung tâm Y tế; Trạm Y tế các phường',
  ],
])('%s', (text, ...orders) => {
  expect(ordersIn(text)).toEqual(orders)
})

test.each([
  ['results', 'Trong 9 tháng, UBND các phường cấp được 1.240 giấy, đạt 62% kế hoạch.'],
  ['work that was early', 'Phòng Quản lý đô thị hoàn thành 5 công trình trước thời hạn 20 ngày.'],
  ['a state of things', 'Một số phường còn tình trạng nộp báo cáo sau ngày 20 hằng tháng.'],
  ['a forecast', 'Dự báo từ chiều 18/11 đến ngày 20/11, các phường có mưa to.'],
  ['last year', 'Năm 2010, các phường tổ chức ra quân vào ngày 20/11.'],
  ['a petition', 'Cử tri phường Kim Mã đề nghị UBND quận nâng cấp tuyến đường trước mùa mưa.'],
  ['what money must come for', 'UBND quận sẽ xem xét sửa chữa khi có kinh phí trong năm 2012.'],
  ['a promise', 'UBND phường Kim Mã đăng ký giải ngân 100% trước ngày 31/12/2011.'],
  ['when something is held', 'Lịch kiểm tra học kỳ I lớp 9 từ ngày 12/12/2011 đến ngày 16/12/2011.'],
  ['one person', 'Bà Lê Thị Hòa nghỉ thai sản đến hết ngày 19/12/2011.'],
  ['a regular duty without an end', 'Các phường báo cáo về Ban Chỉ huy trước 16 giờ hằng ngày.'],
  ['what a paper must look like', 'Danh sách phải ghi rõ họ tên, chức vụ; kèm theo 02 ảnh 4x6.'],
  ['who is meant', 'Mỗi đơn vị cử 02 đồng chí, ưu tiên cán bộ trẻ.'],
])('%s is no task', (_, text) => {
  expect(ordersIn(text)).toEqual([])
})

test('in a schedule only what is asked for by a day is a task', () => {
  const week = [
    'LỊCH CÔNG TÁC TUẦN',
    'Thứ Hai, 14/11: Chủ tịch UBND quận tiếp công dân; Phòng Tư pháp chuẩn bị tài liệu.',
    'Thứ Ba, 15/11: Phó Chủ tịch UBND quận kiểm tra chợ Ngọc Hà. Phòng Kinh tế gửi hồ sơ chợ trước 16h ngày 14/11.',
    'Thứ Tư, 16/11: Phòng Nội vụ làm việc với phường Kim Mã.',
  ]
  expect(ordersIn(week.join('\n'))).toEqual(['<2011-11-14 16:00 | Phòng Kinh tế'])
})

test('what a higher office asked of the writer is asked of nobody else', () => {
  const letter = [
    'SỞ Y TẾ',
    'Số: 3321/SYT-NVY',
    'Bộ Y tế đã có Công văn số 3765/BYT-KCB ngày 15/10/2011 yêu cầu các Sở báo cáo trước ngày 30/11/2011.',
    'Sở Y tế đề nghị các bệnh viện gửi báo cáo về Sở (Phòng Nghiệp vụ Y) trước ngày 25/11/2011.',
  ]
  expect(ordersIn(letter.join('\n'))).toEqual(['<2011-11-25 | các bệnh viện'])
})

test('a new deadline in the same message keeps the work and the units of the old', () => {
  expect(
    ordersIn('Các trường lưu ý: trước đây yêu cầu nộp báo cáo trước 15/11, nay gia hạn đến hết 28/11 nhé.'),
  ).toEqual(['2011-11-28 | Các trường'])
})
