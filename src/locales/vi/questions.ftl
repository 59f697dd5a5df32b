# Hỏi và báo cáo bằng lời.

which-unit = Đồng chí muốn hỏi đơn vị nào?
which-task = Đồng chí muốn hỏi nhiệm vụ nào?
which-of-these = Đồng chí muốn hỏi mục nào?

answer-deadline = Thời hạn: <b>{ $deadline }</b>, { $left }
answer-deadline-others = { $count } đơn vị có thời hạn khác.

days-one = ngày { $day }
days-range = từ { $from } đến { $to }
due-title = Đến hạn { $days }
due-title-unit = Đến hạn { $days } – { $unit }
due-line = <b>{ $code }</b> { $title }
    { $deadline } · { $left } · { $standing }
due-none = Không có việc nào đến hạn.
due-next = Việc đến hạn gần nhất:
due-more = và { $count } nhiệm vụ khác
unreported-count = còn { $unreported }/{ $units } đơn vị chưa báo xong

late-title = Quá hạn – các { $kind }
late-line = { $unit } – { $code }: { $schedule }

unreported-title = Chưa báo xong
unreported-none = Tất cả các đơn vị đã báo xong.
unreported-group = <b>{ $kind } ({ $count }):</b> { $units }
late-in-task-title = Quá hạn
late-in-task-none = Không có đơn vị nào quá hạn.

ranking-title = Xếp hạng các đơn vị
ranking-own = { $unit }: hạng <b>{ $place }</b>/{ $units } ({ $figures })
ranking-line = <b>Hạng { $place }:</b> { $units } – { $figures }
ranking-completed = hoàn thành { $completed }/{ $total } việc
ranking-on-time = đúng hạn { $onTime }/{ $completed }
ranking-overdue = quá hạn { $overdue }
ranking-note = Xếp theo số việc đã xác nhận hoàn thành trên số việc được giao, rồi theo tỷ lệ đúng hạn; bằng nhau thì cùng hạng.

heard-report = <b>Xin đồng chí xác nhận báo cáo:</b>
heard-extension = <b>Đồng chí muốn xin gia hạn việc này?</b>
heard-count = Tiến độ: <b>{ $done }/{ $total }</b>
heard-percent = Tiến độ: <b>{ $percent }%</b>
heard-done = Tình hình: <b>đã xong</b>; đầu mối theo dõi sẽ xác nhận
heard-takes-back = Việc này đang chờ xác nhận. Ghi nhận thì việc trở lại “đang thực hiện”.
heard-which-progress = Đồng chí báo cáo việc nào?
heard-which-obstacle = Đồng chí vướng ở việc nào?
heard-which-extension = Đồng chí xin gia hạn việc nào?
heard-not-given = { $unit } không được giao { $task }.
heard-dropped = Chưa ghi nhận gì.
button-record = Ghi nhận
button-not-so = Không phải

refusal-report_of_other_unit = Đồng chí chỉ báo cáo và xin gia hạn được cho đơn vị mình.
refusal-report_of_other_person = Chỉ người viết báo cáo mới ghi nhận được.
refusal-report_gone = Nội dung này không còn được lưu. Xin đồng chí gõ lại.

inline-none = Không thấy nhiệm vụ nào – mở danh sách
inline-description = { $deadline } · { $completed }/{ $total } đơn vị hoàn thành
