# Cài đặt của cơ quan, lịch làm việc, nhắc riêng cho một nhiệm vụ.

settings-title = Cài đặt của { $office }
settings-read-only = Chỉ quản trị viên của cơ quan thay đổi được các cài đặt này.
settings-saved = Đã lưu. Lịch nhắc đã được tính lại.
settings-moved = Đã lưu. Ngày cuối của { $count } việc chưa xong và lịch nhắc đã được tính lại.
setting-line = { $name }: <b>{ $value }</b>
setting-now = Hiện nay: <b>{ $value }</b>
setting-days = { $days } ngày
setting-yes = có
setting-no = không

setting-before = “Trước ngày 15/11”
setting-before-about = “Xong trước ngày 15/11” thì ngày cuối còn trong hạn là ngày nào? Lời nhắc luôn tính theo ngày sớm hơn.
setting-before-day_before = ngày cuối là 14/11
setting-before-that_day = ngày cuối là 15/11
setting-ahead = Nhắc trước hạn
setting-ahead-about = Nhắc vào những ngày làm việc nào trước ngày cuối?
setting-ahead-value = trước { $days } ngày
setting-ahead-none = không nhắc trước
setting-ahead-ask = Xin gõ số ngày làm việc trước hạn, ví dụ <b>10, 5, 1</b>. Nhiều nhất 8 lần, mỗi lần từ 1 đến 60 ngày.
setting-onday = Nhắc đúng ngày cuối
setting-onday-about = Sáng ngày cuối có nhắc lại không?
setting-time = Giờ nhắc
setting-time-about = Lời nhắc được gửi vào giờ nào trong ngày làm việc?
setting-time-ask = Xin gõ giờ nhắc, ví dụ <b>8h15</b>.
setting-overdue = Nhắc khi quá hạn
setting-overdue-about = Việc quá hạn được nhắc hằng ngày trong bao nhiêu ngày? Sau đó nhắc mỗi tuần một lần.
setting-overdue-value = hằng ngày trong { $days } ngày, sau đó hằng tuần
setting-overdue-weekly = hằng tuần
setting-overdue-ask = Xin gõ số ngày nhắc hằng ngày, từ 0 đến 30.
setting-ladder = Báo lên cấp trên
setting-ladder-about = Quá hạn bao nhiêu ngày thì báo cho thủ trưởng đơn vị – đầu mối theo dõi – lãnh đạo?
setting-ladder-value = thủ trưởng { $head }, đầu mối { $monitor }, lãnh đạo { $leader } ngày
setting-ladder-ask = Xin gõ ba số ngày quá hạn: thủ trưởng, đầu mối theo dõi, lãnh đạo. Ví dụ <b>1, 3, 7</b>.
setting-hours = Giờ làm việc
setting-hours-about = Lời nhắc chỉ được gửi trong giờ này.
setting-hours-ask = Xin gõ giờ làm việc, ví dụ <b>7h30 đến 17h</b>.
setting-quiet = Giờ yên lặng
setting-quiet-about = Trong giờ này tin đến không có chuông, và không có lời nhắc.
setting-quiet-ask = Xin gõ giờ yên lặng, ví dụ <b>20h đến 7h</b>.
setting-soon = Sắp đến hạn
setting-soon-about = Còn bao nhiêu ngày làm việc thì coi là sắp đến hạn?
setting-soon-value = còn { $days } ngày làm việc
setting-soon-ask = Xin gõ số ngày làm việc, từ 1 đến 30.
setting-digest = Tổng hợp đầu tuần
setting-digest-about = Tổng hợp được gửi vào các nhóm đã gắn, mỗi tuần một lần; gặp ngày nghỉ thì gửi vào ngày làm việc tiếp theo.
setting-digest-value = { $time } { $weekday }
setting-digest-on = Gửi
setting-digest-off = Không gửi

button-setting-before = Cách hiểu “trước ngày”
button-setting-ahead = Nhắc trước hạn
button-setting-onday = Nhắc đúng ngày cuối
button-setting-time = Giờ nhắc
button-setting-overdue = Nhắc khi quá hạn
button-setting-ladder = Báo lên cấp trên
button-setting-hours = Giờ làm việc
button-setting-quiet = Giờ yên lặng
button-setting-soon = Sắp đến hạn
button-setting-digest = Tổng hợp đầu tuần
button-setting-type = Gõ giá trị khác
button-calendar = Lịch làm việc
button-groups = Các nhóm

task-reminders-title = Nhắc hạn
task-reminders-as-office = theo cài đặt của cơ quan
task-reminders-own = riêng cho nhiệm vụ này
task-reminders-office = Theo cài đặt của cơ quan
task-reminders-day-on = Có nhắc ngày cuối
task-reminders-day-off = Không nhắc ngày cuối
task-reminders-saved = Đã lưu. Lịch nhắc đã được tính lại.
history-deadline_reread = cách hiểu thời hạn của cơ quan thay đổi, ngày cuối là { $day }
history-recurrence_stopped = nhiệm vụ không lặp lại nữa

calendar-title = Lịch làm việc năm { $year }
calendar-public = Ngày lễ, nghỉ bù
calendar-off = Cơ quan nghỉ thêm
calendar-worked = Cơ quan làm việc
calendar-line = { $day } { $name }
calendar-note = Ngày lễ được tính theo luật của từng năm. Khi có thông báo hoán đổi, nghỉ bù, làm bù, xin nhập thêm tại đây.
calendar-read-only = Chỉ quản trị viên của cơ quan sửa được lịch, trong trò chuyện riêng.
calendar-ask = Xin gõ ngày, kèm “nghỉ” hoặc “làm bù” (năm { $year }), ví dụ:
    <b>24/12 nghỉ</b>
    <b>17/12 làm bù</b>
    <b>từ 14/2 đến 20/2 nghỉ Tết</b>
calendar-saved = Đã ghi vào lịch. Lịch nhắc đã được tính lại.
calendar-removed = Đã bỏ khỏi lịch. Lịch nhắc đã được tính lại.
button-calendar-add = Thêm ngày nghỉ, ngày làm bù
button-calendar-remove-off = Bỏ ngày nghỉ { $day } { $name }
button-calendar-remove-worked = Bỏ ngày làm { $day } { $name }

refusal-setting_impossible = Giá trị này không dùng được. Xin chọn hoặc gõ giá trị khác.
refusal-setting_unreadable = Chưa đọc được giá trị. Xin gõ như ví dụ ở trên.
refusal-ladder_order = Thủ trưởng phải được báo trước hoặc cùng lúc với đầu mối theo dõi, đầu mối trước hoặc cùng lúc với lãnh đạo. Ví dụ 1, 3, 7.
refusal-time_outside_office = Giờ nhắc { $time } nằm ngoài giờ làm việc ({ $from }–{ $to }) hoặc trong giờ yên lặng. Xin chọn giờ khác.
refusal-not_a_calendar_day = Chưa hiểu “{ $words }”. Xin gõ như “24/12 nghỉ” hoặc “17/12 làm bù”.
refusal-too_many_days = Khoảng ngày trong “{ $words }” chưa đúng: ngày sau phải từ ngày trước trở đi, nhiều nhất 31 ngày.
refusal-calendar_name_too_long = Tên ngày nghỉ dài quá 100 ký tự. Xin viết ngắn lại.
refusal-calendar_too_far = Lịch chỉ nhận các năm từ 1900 đến 2100.
refusal-works_anyway = Ngày này vốn là ngày làm việc, không cần ghi thêm.
refusal-is_off_anyway = Ngày này vốn là ngày nghỉ, không cần ghi thêm.
refusal-no_such_calendar_day = Ngày này không còn trong lịch riêng của cơ quan. Gõ /lich để xem lại.
