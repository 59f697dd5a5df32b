import { wordings } from './wordings.ts'

export const daily = wordings('hằng ngày', 'hàng ngày', 'mỗi ngày', 'ngày 2 lần', 'ngày hai lần')

/** What an agenda's points begin with. */
export const hearing = wordings(
  'nghe',
  'xem phóng sự',
  'thảo luận',
  'trao đổi , thảo luận',
  'thảo luận , cho ý kiến',
)

export const forecasts = wordings('dự báo', 'cảnh báo', 'nhận định', 'nguyên nhân', 'bản tin tiếp theo')

export const states = wordings(
  'còn tình trạng',
  'vẫn còn tình trạng',
  'so với cùng kỳ',
  'cùng kỳ năm',
  'bằng cùng kỳ',
  'năm ngoái',
  'sẽ xem xét',
  'sẽ được xem xét',
  'khi có kinh phí',
  'khi cân đối được',
  'khi bố trí được',
  'khi có nguồn',
)

/** "trước thời hạn 20 ngày" praises. */
export const ahead = wordings('trước thời hạn', 'trước hạn', 'sớm hơn kế hoạch', 'vượt tiến độ')

/** What befalls who is late. */
export const penalties = wordings(
  'không được xét',
  'sẽ không được',
  'không xét',
  'không tiếp nhận',
  'coi như',
  'xem như',
  'bị phê bình',
  'bị trừ điểm',
)

/** "Văn phòng báo cáo: …" is what a meeting heard. */
export const reporting = wordings('báo cáo :', 'phát biểu :', 'trình bày :')

export const striving = wordings(
  'phấn đấu',
  'bảo đảm',
  'đảm bảo',
  'quyết tâm',
  'tối thiểu',
  'ít nhất',
  'phải đạt',
  'phải',
  'để đạt',
)

export const results = wordings(
  'đạt',
  'bằng',
  'chiếm',
  'được',
  'tăng',
  'giảm',
  'đạt trên',
  'đạt khoảng',
  'ước đạt',
)

export const expected = wordings(
  'cấp dự báo',
  'ở cấp',
  'dự kiến đến',
  'dự kiến hoàn thành',
  'dự kiến trong',
  'dự kiến vào',
  'ước thực hiện',
)

export const takingPlace = wordings(
  'diễn ra',
  'được tổ chức',
  'khai mạc',
  'bế mạc',
  'kết thúc',
  'sẽ tổ chức',
  'được tiến hành',
)

export const pledging = wordings('đăng ký', 'cam kết', 'hứa')

export const pledged = wordings('hoàn thành', 'giải ngân', 'đạt', 'thực hiện', 'về đích', 'xong')

export const orderBefore = wordings('phải', 'cần', 'tổ chức', 'hướng dẫn', 'ký')

export const persons = wordings('ông', 'bà', 'anh', 'chị', 'cô', 'thầy', 'đồng chí', 'đ / c')

export const personal = wordings(
  'sinh ngày',
  'sinh năm',
  'sinh con',
  'nghỉ hưu',
  'nghỉ thai sản',
  'thai sản',
  'nâng bậc lương',
  'nâng lương',
  'hưởng lương',
  'hưởng chế độ',
  'xếp lương',
  'giữ bậc',
  'hệ số',
  'thôi việc',
  'nghỉ việc',
  'nghỉ phép',
  'tuổi nghỉ hưu',
  'từ trần',
)

export const inviting = wordings('kính mời', 'trân trọng mời', 'trân trọng kính mời')

/** "Lễ ra quân tổ chức vào ngày 31/5" */
export const events = wordings(
  'lễ',
  'buổi',
  'cuộc',
  'hội nghị',
  'hội thảo',
  'hội thi',
  'cuộc thi',
  'kỳ thi',
  'kỳ họp',
  'phiên họp',
  'cuộc họp',
  'họp',
  'giao ban',
  'đại hội',
  'ngày hội',
  'tuần lễ',
  'chiến dịch',
  'chương trình',
  'trại',
  'giải',
  'đợt',
  'khóa',
  'lớp tập huấn',
  'lớp bồi dưỡng',
)

export const longSince = wordings(
  'đã',
  'đang',
  'vừa',
  'hôm qua',
  'tuần qua',
  'tháng qua',
  'năm qua',
  'trong tuần qua',
  'trong tháng qua',
  'trong năm qua',
  'tuần trước',
  'vừa qua',
  'thời gian qua',
  'trong thời gian qua',
  'những năm qua',
  'năm ngoái',
  'năm học trước',
  'năm học vừa qua',
)

export const within = wordings('trong')

export const units = wordings('giờ', 'ngày', 'tuần', 'tháng', 'quý', 'năm')

export const gone = wordings('qua', 'vừa qua', 'đầu năm')

export const petitioners = wordings(
  'cử tri',
  'ý kiến',
  'nhân dân',
  'người dân',
  'bà con',
  'công dân',
  'hộ',
  'các hộ',
  'một số hộ',
  'một số ý kiến',
  'doanh nghiệp',
  'phụ huynh',
  'đại biểu',
  'trưởng thôn',
  'bí thư chi bộ',
  'tổ trưởng',
)

export const asking = wordings('đề nghị', 'kiến nghị', 'đề xuất', 'phản ánh', 'mong muốn')
