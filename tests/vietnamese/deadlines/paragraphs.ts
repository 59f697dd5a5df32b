/**
 * Sentences as letters, conclusions, plans, tables and chats hold them, with the deadlines in them, and none where none
 * is given, as read on Thursday 10/11/2011.
 */
export const paragraphs: readonly (readonly [text: string, ...deadlines: string[]])[] = [
  [
    'Giao Phòng Tài chính - Kế hoạch chủ trì, phối hợp với các phòng, ban liên quan tham mưu UBND quận phân bổ kinh phí, trình UBND quận trước ngày 25/11/2011.',
    'trước ngày 25/11/2011 = <2011-11-25',
  ],
  [
    'Yêu cầu UBND các phường báo cáo kết quả thực hiện về UBND quận (qua Phòng Nội vụ) trước 17h00 ngày 20/11/2011 để tổng hợp báo cáo Thành phố.',
    'trước 17h00 ngày 20/11/2011 = <2011-11-20 17:00',
  ],
  [
    'Công an quận tăng cường tuần tra, kiểm soát trong dịp Tết Nguyên đán 2012; báo cáo kết quả trước ngày 10/02/2012.',
    'trước ngày 10/02/2012 = <2012-02-10',
  ],
  [
    'Văn phòng HĐND-UBND quận đôn đốc các đơn vị thực hiện, tổng hợp báo cáo Chủ tịch UBND quận vào thứ sáu hằng tuần.',
    'vào thứ sáu hằng tuần = 2011-11-11 week',
  ],
  [
    '1. Phòng Nội vụ: Hoàn thiện dự thảo Kế hoạch cải cách hành chính năm 2012, hoàn thành trong tháng 11/2011.',
    'hoàn thành trong tháng 11/2011 = 2011-11-30',
  ],
  [
    '2. Phòng Tư pháp: Rà soát văn bản quy phạm pháp luật ban hành từ năm 2006 đến năm 2010, báo cáo trước 05/12/2011.',
    'trước 05/12/2011 = <2011-12-05',
  ],
  [
    'Căn cứ Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020;',
  ],
  [
    'Thực hiện Công văn số 420/UBND-NV ngày 4/10/2011 của UBND quận về việc thực hiện chế độ chính sách, Phòng Nội vụ đề nghị các đơn vị gửi danh sách về Phòng trước ngày 18 tháng 11 năm 2011.',
    'trước ngày 18 tháng 11 năm 2011 = <2011-11-18',
  ],
  [
    'Ngày 10/11/2011, UBND quận đã tổ chức giao ban công tác cải cách hành chính tại trụ sở UBND phường Thành Công.',
  ],
  [
    'Trong 10 tháng đầu năm 2011, toàn quận đã tiếp nhận 12.345 hồ sơ, giải quyết đúng hạn 98,5%, còn 15/1.200 hồ sơ quá hạn.',
  ],
  [
    'Báo cáo định kỳ hằng tháng gửi về Phòng Nội vụ trước ngày 20; báo cáo quý gửi trước ngày 20 tháng cuối quý; báo cáo năm gửi trước ngày 15/12.',
    'trước ngày 20 = <2011-11-20 month',
    'trước ngày 20 tháng cuối quý = <2011-12-20 quarter',
    'trước ngày 15/12 = <2011-12-15',
  ],
  [
    'Các đơn vị chưa nộp báo cáo tháng 10 phải nộp ngay, chậm nhất ngày 14/11.',
    'chậm nhất ngày 14/11 = 2011-11-14',
  ],
  [
    'Hội nghị tổng kết dự kiến tổ chức vào ngày 25/12/2011. Đề nghị các phòng gửi báo cáo tham luận trước ngày 15/12/2011.',
    'trước ngày 15/12/2011 = <2011-12-15',
  ],
  [
    'Thời gian: 14h00 ngày 15/11/2011 (thứ Ba). Địa điểm: Hội trường UBND quận. Đề nghị các đồng chí đến đúng giờ.',
  ],
  [
    'Kính mời các đồng chí dự họp lúc 8h30 ngày 14/11/2011, mang theo báo cáo kết quả rà soát đến hết ngày 10/11/2011.',
  ],
  [
    'Thời hạn hoàn thành: trong quý IV/2011. Đơn vị chủ trì: Phòng Kinh tế. Đơn vị phối hợp: UBND các phường.',
    'Thời hạn hoàn thành: trong quý IV/2011 = 2011-12-31',
  ],
  [
    'STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn\n1\tRà soát TTHC\tCác phòng\tPhòng Nội vụ\tTrước 15/11\n2\tNiêm yết TTHC\tUBND các phường\tPhòng Nội vụ\t15/11/2011\n3\tXây dựng quy trình ISO\tVăn phòng\tCác phòng\tTháng 12/2011\n4\tTổng hợp báo cáo\tPhòng Nội vụ\t\tQuý I/2012\n5\tKiểm tra công vụ\tThanh tra\tPhòng Nội vụ\tThường xuyên',
    'Trước 15/11 = <2011-11-15',
    '15/11/2011 = 2011-11-15',
    'Tháng 12/2011 = 2011-12-31',
    'Quý I/2012 = 2012-03-31',
  ],
  [
    'TT | Nội dung | Thời gian hoàn thành\n1 | Lập danh sách | 20/11/2011\n2 | Thẩm định | 25-30/11/2011\n3 | Phê duyệt | Tuần đầu tháng 12',
    '20/11/2011 = 2011-11-20',
    '25-30/11/2011 = 2011-11-30',
    'Tuần đầu tháng 12 = 2011-12-02',
  ],
  ['A e nộp bc trc 16h chiều nay nhé, chiều mai sếp họp rồi', 'trc 16h chiều nay = <2011-11-10 16:00'],
  [
    'ca phong gui so lieu truoc 10h sang mai giup em, tong hop gui quan truoc 15h',
    'truoc 10h sang mai = <2011-11-11 10:00',
    'truoc 15h = <2011-11-10 15:00',
  ],
  ['p. thanh cong xong ra soat chua, han 15/11 roi do', 'han 15/11 = 2011-11-15'],
  [
    'nhac cac phuong: bao cao niem yet truoc ngay 15/11, den hom nay moi co 3/14 phuong nop',
    'truoc ngay 15/11 = <2011-11-15',
  ],
  [
    'Kết luận của đồng chí Chủ tịch: (1) Phòng QLĐT hoàn thành hồ sơ trình duyệt trong tuần này; (2) Phòng TN-MT báo cáo tiến độ GPMB vào sáng thứ Hai tuần sau; (3) Ban QLDA khởi công trước 31/12/2011.',
    'trong tuần này = 2011-11-11',
    'vào sáng thứ Hai tuần sau = 2011-11-14',
    'trước 31/12/2011 = <2011-12-31',
  ],
  [
    'Từ ngày 15/11/2011 đến ngày 30/11/2011, các phường tự kiểm tra; quận kiểm tra từ ngày 01/12 đến 10/12/2011; báo cáo tổng kết trước 20/12/2011.',
    'Từ ngày 15/11/2011 đến ngày 30/11/2011 = 2011-11-30',
    'từ ngày 01/12 đến 10/12/2011 = 2011-12-10',
    'trước 20/12/2011 = <2011-12-20',
  ],
  ['Phấn đấu đến hết năm 2012, 100% thủ tục hành chính được giải quyết theo cơ chế một cửa.'],
  ['Phấn đấu đến năm 2015 có 80% người dân hài lòng.'],
  ['Mức thu áp dụng từ ngày 01/01/2012. Các hồ sơ nộp trước ngày 01/01/2012 thực hiện theo quy định cũ.'],
  [
    'Hộ nghèo theo chuẩn giai đoạn 2011 - 2015 được rà soát xong trước ngày 30/11.',
    'xong trước ngày 30/11 = <2011-11-30',
  ],
  ['Đồng chí Nguyễn Văn A, sinh ngày 15/11/1965, được bổ nhiệm từ ngày 01/12/2011.'],
  [
    'Văn bản này thay thế Công văn số 112/UBND-VP ngày 15/3/2010. Yêu cầu các đơn vị nghiêm túc triển khai thực hiện.',
  ],
  [
    'Trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản này, các đơn vị cử cán bộ đầu mối, gửi danh sách về Phòng Nội vụ.',
    'Trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản này = 2011-11-17',
  ],
  [
    'Giải quyết đơn thư của ông Hòa trong thời hạn 10 ngày; trả lời bằng văn bản trước 25/11.',
    'trong thời hạn 10 ngày = 2011-11-20',
    'trước 25/11 = <2011-11-25',
  ],
  ['Thời gian giải quyết hồ sơ không quá 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.'],
  ['Chậm nhất 03 ngày trước ngày họp, các đơn vị gửi tài liệu về Văn phòng.'],
  ['Ngay sau hội nghị, các đơn vị triển khai thực hiện; báo cáo kết quả hằng quý.', 'hằng quý = - quarter'],
  [
    'Thời hạn ban đầu là 15/11/2011, nay gia hạn đến hết ngày 20/11/2011.',
    'gia hạn đến hết ngày 20/11/2011 = 2011-11-20',
  ],
  [
    'Đề nghị lùi thời hạn báo cáo từ 15/11 sang 22/11 do chưa có biểu mẫu.',
    'thời hạn báo cáo từ 15/11 sang 22/11 = 2011-11-22',
  ],
  [
    'Các phòng gửi báo cáo trước ngày 15/11 (đối với nội dung 1), trước ngày 20/11 (đối với nội dung 2).',
    'trước ngày 15/11 = <2011-11-15',
    'trước ngày 20/11 = <2011-11-20',
  ],
  [
    'Hoàn thành cơ bản trong tháng 11, hoàn thành toàn bộ trước 15/12/2011.',
    'trong tháng 11 = 2011-11-30',
    'trước 15/12/2011 = <2011-12-15',
  ],
  [
    'Đến ngày 15/11/2011, các đơn vị phải hoàn thành việc niêm yết; đến 20/11/2011 xây dựng xong quy trình.',
    'Đến ngày 15/11/2011 = 2011-11-15',
    'đến 20/11/2011 = 2011-11-20',
  ],
  [
    'Đến ngày 10/11/2011, đã có 7/14 phòng hoàn thành rà soát; 4/11 phòng đang thực hiện; 3/14 phường báo cáo.',
  ],
  [
    'Công tác chuẩn bị bầu cử: lập danh sách cử tri xong trước ngày 22/4/2012, niêm yết chậm nhất ngày 02/5/2012.',
    'xong trước ngày 22/4/2012 = <2012-04-22',
    'chậm nhất ngày 02/5/2012 = 2012-05-02',
  ],
  [
    'Phòng LĐTBXH chi trả trợ cấp trước Tết Nguyên đán, hoàn thành trước ngày 20/01/2012.',
    'trước ngày 20/01/2012 = <2012-01-20',
  ],
  [
    'Phòng Y tế báo cáo dịch bệnh hằng ngày trước 16h00, báo cáo tuần vào thứ Sáu.',
    'trước 16h00 = <2011-11-10 16:00',
    'vào thứ Sáu = 2011-11-11',
  ],
  ['Các trường nộp danh sách học sinh chậm nhất vào ngày khai giảng.'],
  [
    'Lịch công tác: Thứ hai 14/11: 8h00 họp giao ban; 14h00 tiếp công dân. Thứ ba 15/11: làm việc với phường Thành Công.',
  ],
  [
    'Giao Phòng VHTT trang trí khánh tiết xong trước 17h ngày 19/11 phục vụ Lễ kỷ niệm ngày Nhà giáo Việt Nam 20/11.',
    'xong trước 17h ngày 19/11 = <2011-11-19 17:00',
  ],
  ['Tiền điện tháng 11 tăng 12%, đề nghị các phòng tiết kiệm.'],
  ['Nơi nhận: Như trên; Lưu VT. Hà Nội, ngày 10 tháng 11 năm 2011. Số: 953/UBND-NV'],
  [
    'UBND QUẬN BA ĐÌNH\nSố: 1024/UBND-NV\nV/v rà soát TTHC\nBa Đình, ngày 11 tháng 11 năm 2011\nKính gửi: Các phòng, ban; UBND 14 phường.\nThực hiện kết luận giao ban ngày 10/11/2011, đề nghị các đơn vị:\n- Rà soát, niêm yết TTHC xong trước ngày 15/11/2011;\n- Gửi báo cáo về Phòng Nội vụ (địa chỉ thư điện tử: noivu@badinh.gov.vn, ĐT: 04.3733.5566) trước 16 giờ, ngày 16/11/2011.',
    'xong trước ngày 15/11/2011 = <2011-11-15',
    'trước 16 giờ, ngày 16/11/2011 = <2011-11-16 16:00',
  ],
  [
    'Tổ công tác họp 2 tuần một lần vào chiều thứ năm. Thư ký gửi biên bản trong ngày.',
    'trong ngày = 2011-11-10',
  ],
  [
    'Thành lập đoàn kiểm tra trước 20/11, kiểm tra trong tháng 12, kết luận chậm nhất ngày 10/01/2012.',
    'trước 20/11 = <2011-11-20',
    'trong tháng 12 = 2011-12-31',
    'chậm nhất ngày 10/01/2012 = 2012-01-10',
  ],
  [
    'Đối với các hồ sơ tồn đọng trước năm 2010, giải quyết dứt điểm trong quý IV.',
    'trong quý IV = 2011-12-31',
  ],
  [
    'Công trình hoàn thành tháng 10/2011, nghiệm thu trong tháng 11/2011.',
    'trong tháng 11/2011 = 2011-11-30',
  ],
  [
    'Tháng 11/2011 trình phê duyệt, tháng 12/2011 khởi công, quý II/2012 hoàn thành.',
    'Tháng 11/2011 = 2011-11-30',
    'tháng 12/2011 = 2011-12-31',
    'quý II/2012 = 2012-06-30',
  ],
  [
    'Đồng ý chủ trương. Phòng TCKH thẩm định, báo cáo lại Chủ tịch trước thứ tư tuần tới.',
    'trước thứ tư tuần tới = <2011-11-16',
  ],
  [
    'Yêu cầu Thủ trưởng các đơn vị kiểm điểm trách nhiệm và báo cáo giải trình trong ngày 11/11/2011.',
    'trong ngày 11/11/2011 = 2011-11-11',
  ],
  [
    'Bộ phận một cửa làm việc từ thứ hai đến thứ sáu hằng tuần, sáng từ 8h00 đến 11h30, chiều từ 13h30 đến 16h30.',
  ],
  [
    'Dự toán năm 2012 gửi Phòng TCKH trước ngày 15/11; quyết toán năm 2011 gửi trước ngày 31/01.',
    'trước ngày 15/11 = <2011-11-15',
    'trước ngày 31/01 = <2012-01-31',
  ],
  ['Em gửi a bc tháng 10, còn tháng 11 mai em nộp ạ', 'mai = 2011-11-11'],
  ['bên mình xin lùi đến thứ 4 tuần sau đc k ạ, đang vướng biểu mẫu', 'lùi đến thứ 4 tuần sau = 2011-11-16'],
  [
    'Các đồng chí lưu ý: hạn chót là 24h ngày 14/11, quá hạn hệ thống khóa.',
    'hạn chót là 24h ngày 14/11 = 2011-11-14 24:00',
  ],
  [
    'Tổng hợp, báo cáo UBND Thành phố theo quy định (trước ngày 25 hằng tháng) và đột xuất khi có yêu cầu.',
    'trước ngày 25 hằng tháng = <2011-11-25 month',
  ],
  [
    'Định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12) báo cáo kết quả về UBND quận.',
    'Định kỳ 6 tháng (trước ngày 15/6) = <2011-12-15 month',
    'hằng năm (trước ngày 15/12) = <2011-12-15 year',
  ],
  [
    'Giai đoạn 1 (từ nay đến 31/12/2011): rà soát. Giai đoạn 2 (quý I/2012): chuẩn hóa. Giai đoạn 3: từ quý II/2012 vận hành.',
    'từ nay đến 31/12/2011 = 2011-12-31',
    'quý I/2012 = 2012-03-31',
  ],
  ['Kế hoạch 25/KH-UBND ngày 01/3/2011 đặt mục tiêu đến tháng 12/2011 có 14/14 phường đạt chuẩn.'],
  [
    'Đ/c Chánh Văn phòng chỉ đạo rà soát, cập nhật lịch công tác tuần, gửi các đơn vị trước 16h00 thứ sáu hằng tuần.',
    'trước 16h00 thứ sáu hằng tuần = <2011-11-11 16:00 week',
  ],
  [
    'Giao phòng Lao động - Thương binh và Xã hội tham mưu Kế hoạch tặng quà Tết cho đối tượng chính sách; hoàn thành việc tặng quà trước ngày 15/01/2012 (tức 22 tháng Chạp).',
    'trước ngày 15/01/2012 = <2012-01-15',
  ],
  [
    'Trước mắt, tập trung tháo dỡ các trường hợp vi phạm; hoàn thành chậm nhất trong ngày 25/11.',
    'chậm nhất trong ngày 25/11 = 2011-11-25',
  ],
  [
    'Ngân sách năm 2011 giải ngân đến ngày 31/10/2011 đạt 65%; phấn đấu giải ngân 95% trước 31/12/2011.',
    'trước 31/12/2011 = <2011-12-31',
  ],
  [
    'Thời gian thi công 60 ngày, kể từ ngày bàn giao mặt bằng. Phòng QLĐT báo cáo tiến độ vào thứ năm hằng tuần.',
    'vào thứ năm hằng tuần = 2011-11-10 week',
  ],
  [
    'Hồ sơ gồm: 02 bản gốc, 03 bản sao, gửi trước 11h30 ngày 18/11/2011 về phòng 305, số 25 phố Liễu Giai.',
    'trước 11h30 ngày 18/11/2011 = <2011-11-18 11:30',
  ],
  ['Đề nghị đồng chí Nguyễn Thị Mai, Phó Trưởng phòng, dự họp chiều 14/11.'],
  [
    'Các đồng chí nghiên cứu tài liệu, góp ý vào dự thảo, gửi lại trước thứ 3 tuần sau; thứ 4 tuần sau họp thông qua.',
    'trước thứ 3 tuần sau = <2011-11-15',
  ],
  [
    'Tuần sau nghỉ lễ, đề nghị các phòng nộp báo cáo tuần trước 16h thứ sáu tuần này.',
    'trước 16h thứ sáu tuần này = <2011-11-11 16:00',
  ],
  [
    'UBND Thành phố yêu cầu báo cáo trước ngày 25/11, vì vậy các phường gửi về quận trước ngày 22/11 để tổng hợp.',
    'trước ngày 25/11 = <2011-11-25',
    'trước ngày 22/11 = <2011-11-22',
  ],
  [
    'Báo cáo tháng 11 gửi trước 25/11, báo cáo quý IV và cả năm gửi trước 10/12.',
    'trước 25/11 = <2011-11-25',
    'trước 10/12 = <2011-12-10',
  ],
  [
    'Tiếp tục thực hiện Chỉ thị 08/CT-UBND ngày 15/5/2011 và Kế hoạch 45 ngày 20/6/2011; sơ kết trong tháng 12/2011.',
    'trong tháng 12/2011 = 2011-12-31',
  ],
  ['Nghị quyết HĐND quận khóa XVIII, kỳ họp thứ 3 ngày 20/7/2011 thông qua 15/17 chỉ tiêu.'],
  [
    'Dự án khởi công ngày 15/3/2011, dự kiến hoàn thành ngày 30/6/2012.',
    'hoàn thành ngày 30/6/2012 = 2012-06-30',
  ],
  [
    'Trường hợp không báo cáo đúng hạn (sau 17h00 ngày 15/11/2011), đơn vị chịu trách nhiệm trước Chủ tịch UBND quận.',
  ],
  ['Ngày 15/11 là hạn cuối nộp hồ sơ, các phường lưu ý.', 'Ngày 15/11 = 2011-11-15'],
  ['Sáng mai 8h họp, anh chị chuẩn bị số liệu gửi em tối nay nhé.', 'tối nay = 2011-11-10'],
  ['gui bc truoc 9h sang t2 nha ca nha, so lieu tinh den het 31/10', 'truoc 9h sang t2 = <2011-11-14 09:00'],
  ['e xin phep nop cham 2 ngay, chieu thu 4 e gui', 'chieu thu 4 = 2011-11-16'],
  [
    'bao cao nhanh truoc 15h chieu nay, bao cao day du trong ngay 14/11',
    'truoc 15h chieu nay = <2011-11-10 15:00',
    'trong ngay 14/11 = 2011-11-14',
  ],
  [
    'sếp bảo rà soát xong trong tuần, đầu tuần sau báo cáo quận',
    'xong trong tuần = 2011-11-11',
    'đầu tuần sau = 2011-11-14',
  ],
  ['Nhờ các phòng gửi danh sách: hạn 12h trưa mai.', 'hạn 12h trưa mai = 2011-11-11 12:00'],
  [
    'Phân công: Phòng Nội vụ - dự thảo văn bản (15/11); Phòng Tư pháp - thẩm định (20/11); Văn phòng - trình ký (22/11).',
    '15/11 = 2011-11-15',
    '20/11 = 2011-11-20',
    '22/11 = 2011-11-22',
  ],
  [
    'Nhiệm vụ 1: Rà soát TTHC. Thời hạn: 15/11/2011. Nhiệm vụ 2: Xây dựng quy trình. Thời hạn: 20/11/2011.',
    'Thời hạn: 15/11/2011 = 2011-11-15',
    'Thời hạn: 20/11/2011 = 2011-11-20',
  ],
  [
    '- Rà soát TTHC (hoàn thành trước 15/11)\n- Xây dựng quy trình (trước 20/11)\n- Báo cáo Thành phố (trước 30/11/2011)',
    'trước 15/11 = <2011-11-15',
    'trước 20/11 = <2011-11-20',
    'trước 30/11/2011 = <2011-11-30',
  ],
  [
    'a) Phòng Văn hóa: tổ chức hội diễn trong tháng 12/2011;\nb) Phòng Giáo dục: hoàn thành kiểm tra học kỳ I trước ngày 31/12/2011;\nc) Trung tâm Y tế: tiêm chủng đợt 2 từ ngày 20/11 đến ngày 25/11/2011.',
    'trong tháng 12/2011 = 2011-12-31',
    'trước ngày 31/12/2011 = <2011-12-31',
    'từ ngày 20/11 đến ngày 25/11/2011 = 2011-11-25',
  ],
  [
    'Giao Ban Quản lý dự án hoàn thiện hồ sơ thanh toán xong trước 20 tháng 12, quyết toán xong trong quý I năm 2012.',
    'xong trước 20 tháng 12 = <2011-12-20',
    'xong trong quý I năm 2012 = 2012-03-31',
  ],
  [
    'Kiểm tra đột xuất ít nhất 2 lần/tháng, báo cáo kết quả trước ngày 28 hằng tháng.',
    'trước ngày 28 hằng tháng = <2011-11-28 month',
  ],
  [
    'Định kỳ thứ Hai đầu tuần, các phòng báo cáo kết quả tuần trước và kế hoạch tuần này.',
    'Định kỳ thứ Hai đầu tuần = 2011-11-14 week',
  ],
  [
    'Hằng năm, trước ngày 15 tháng 11, các đơn vị lập dự toán gửi Phòng TCKH.',
    'Hằng năm, trước ngày 15 tháng 11 = <2011-11-15 year',
  ],
  [
    'Thời hạn giải quyết là 07 ngày làm việc kể từ ngày nhận đủ hồ sơ; trường hợp phức tạp không quá 15 ngày.',
    'không quá 15 ngày = 2011-11-25',
  ],
  [
    'Yêu cầu xử lý dứt điểm 12/15 vụ việc còn tồn trong tháng 11 và 3/15 vụ việc còn lại trong tháng 12.',
    'trong tháng 11 = 2011-11-30',
    'trong tháng 12 = 2011-12-31',
  ],
  ['Đến hết quý III/2011, thu ngân sách đạt 85% dự toán. Quý IV/2011 phấn đấu thu đạt 100%.'],
  ['Điều 3. Quyết định này có hiệu lực kể từ ngày 15/11/2011. Chánh Văn phòng chịu trách nhiệm thi hành.'],
  [
    'Công điện khẩn: các đơn vị trực 24/24 giờ, báo cáo trước 6h00 và 18h00 hằng ngày.',
    'trước 6h00 = <2011-11-10 06:00',
  ],
  [
    'Hoàn thành trước ngày 30 tháng 11 năm 2011. Quá thời hạn trên, đơn vị nào chưa nộp sẽ bị phê bình.',
    'trước ngày 30 tháng 11 năm 2011 = <2011-11-30',
  ],
  [
    'Gia hạn thời gian nộp báo cáo từ ngày 10/11/2011 đến hết ngày 15/11/2011.',
    'hạn thời gian nộp báo cáo từ ngày 10/11/2011 đến hết ngày 15/11/2011 = 2011-11-15',
  ],
  [
    'Đề nghị cho lùi thời hạn thêm 05 ngày làm việc (đến hết ngày 17/11/2011).',
    'đến hết ngày 17/11/2011 = 2011-11-17',
  ],
]
