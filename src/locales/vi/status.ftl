# Tình hình thực hiện: danh sách, một nhiệm vụ, một đơn vị.

state-not_started = chưa thực hiện
state-in_progress = đang thực hiện
state-awaiting_confirmation = chờ xác nhận
state-completed = đã hoàn thành
state-returned = bị trả lại
state-withdrawn = thôi thực hiện

schedule-within = còn { $days } ngày
schedule-soon = còn { $days } ngày
schedule-today = đến hạn hôm nay
schedule-overdue = quá hạn { $days } ngày
schedule-completed_on_time = đúng hạn
schedule-completed_late = chậm { $days } ngày
schedule-reported_on_time = báo xong đúng hạn
schedule-reported_late = báo xong chậm { $days } ngày
schedule-withdrawn = đã thôi thực hiện

kind-department = phòng
kind-ward = phường
kind-other = đơn vị khác
kind-department-title = Phòng
kind-ward-title = Phường
kind-other-title = Đơn vị khác

duty-lead = chủ trì
duty-coordinating = phối hợp
duty-equal = thực hiện

progress-count = { $done }/{ $total }
progress-percent = { $percent }%

confidential-title = (nhiệm vụ hạn chế người xem)

list-title-open = Việc của { $unit }
list-title-open-all = Việc chưa xong của các đơn vị
list-title-soon = Sắp đến hạn – { $unit }
list-title-soon-all = Sắp đến hạn
list-title-overdue = Quá hạn – { $unit }
list-title-overdue-all = Quá hạn
list-title-all = Tất cả việc của { $unit }
list-count = { $total } việc
tasks-count = { $total } nhiệm vụ
list-count-overdue = { $total } việc, { $overdue } quá hạn
list-empty-open = Không còn việc nào phải làm.
list-empty-soon = Không có việc nào sắp đến hạn.
list-empty-overdue = Không có việc nào quá hạn.
list-empty-all = Chưa được giao việc nào.
list-line = <b>{ $code }</b> { $title }
    { $deadline } · { $schedule } · { $state }
list-line-unit = <b>{ $unit }</b> – { $code } { $title }
    { $deadline } · { $schedule } · { $state }
list-obstacle = Vướng mắc: { $reason }
list-no-unit = Đồng chí chưa được gắn với đơn vị nào. Xin báo quản trị viên của cơ quan.

tasks-title = Nhiệm vụ của { $office }
tasks-line = <b>{ $code }</b> { $title }
    { $deadline } · { $completed }/{ $units } đơn vị hoàn thành
tasks-line-overdue = <b>{ $code }</b> { $title }
    { $deadline } · { $completed }/{ $units } đơn vị hoàn thành · { $overdue } quá hạn
tasks-empty = Chưa có nhiệm vụ nào. Đầu mối theo dõi giao nhiệm vụ bằng lệnh /giaoviec.

task-heading = <b>{ $code } – { $title }</b>
task-deadline = Thời hạn: { $deadline }
task-last-day = ngày cuối: { $day }
task-directive = Theo: { $number } ngày { $day }
task-directive-plain = Theo: { $subject } ngày { $day }
task-withdrawn = Nhiệm vụ này đã thôi thực hiện.
task-recurring = Định kỳ: { $rhythm }
rhythm-week = { $interval ->
    [1] hằng tuần
   *[other] { $interval } tuần một lần
    }
rhythm-month = { $interval ->
    [1] hằng tháng
   *[other] { $interval } tháng một lần
    }
rhythm-quarter = { $interval ->
    [1] hằng quý
   *[other] { $interval } quý một lần
    }
rhythm-year = { $interval ->
    [1] hằng năm
   *[other] { $interval } năm một lần
    }
task-count = { $completed }/{ $total } { $kind } hoàn thành
task-count-awaiting = { $count } chờ xác nhận
task-count-in_progress = { $count } đang thực hiện
task-count-returned = { $count } bị trả lại
task-count-not_started = { $count } chưa thực hiện
task-count-overdue = { $count } quá hạn
task-group = <b>{ $state } ({ $count }):</b> { $units }
task-table-unit = Đơn vị
task-table-state = Tình hình
task-table-when = Thời hạn

unit-heading = <b>{ $unit }</b>

search-choose = Đồng chí muốn xem mục nào?
search-nothing = Không tìm thấy đơn vị hay nhiệm vụ nào có tên “{ $words }”. Xin chọn trong danh sách dưới đây.

button-open = Chưa xong
button-soon = Sắp đến hạn
button-overdue = Quá hạn
button-all-units = Toàn cơ quan
button-my-unit = Đơn vị tôi
button-tasks = Các nhiệm vụ
button-units = Các đơn vị
button-previous = ‹ Trước
button-next = Sau ›
button-back-to-task = ‹ Về nhiệm vụ
button-back = ‹ Quay lại
button-whole = Tất cả
button-unfinished = Chưa xong
button-my-part = Việc của đơn vị tôi
button-outdated = Nút này không còn dùng được. Xin gọi lại lệnh để xem thông tin mới nhất.

units-title = Các đơn vị của { $office }
units-line = { $name }

trouble = Hệ thống đang gặp trục trặc, việc vừa rồi chưa thực hiện được. Xin thử lại sau ít phút.
