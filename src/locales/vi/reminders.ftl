# Lời nhắc.

reminder-title = Nhắc việc
reminder-title-late = Nhắc việc quá hạn
reminder-watch-title = Các đơn vị cần đôn đốc
reminder-watch-line = <b>{ $code }</b> { $title } – { $deadline }
reminder-watch-unit = { $unit } ({ $schedule })
reminder-unanswered-title = Đơn vị chưa có người nhận tin
reminder-unanswered-note = Xin chuyển lời nhắc này tới các đơn vị.
reminder-more = và { $count } việc khác
reminder-obstacle = vướng mắc: { $reason }
reminder-short-code = Mã tin { $code }

button-acknowledge = Đã nhận
button-snooze = Nhắc lại sau
button-snooze-1h = Sau 1 giờ
button-snooze-afternoon = Đầu giờ chiều
button-snooze-tomorrow = Ngày làm việc tới
button-snooze-next_week = Đầu tuần sau
button-update-task = Cập nhật { $code }
button-see-overdue = Xem việc quá hạn

reminder-acknowledged = Đã ghi nhận: đồng chí đã nhận tin.
reminder-acknowledged-before = Đồng chí đã báo nhận tin này trước đó.
reminder-snoozed = Sẽ nhắc lại lúc { $time } { $day }.

refusal-no_such_reminder = Lời nhắc này không dành cho đồng chí hoặc không còn hiệu lực.
