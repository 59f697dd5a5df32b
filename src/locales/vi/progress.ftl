# Báo cáo tiến độ, xác nhận, trả lại.

card-unit = { $unit } · { $duty }
card-deadline = Thời hạn: { $deadline } · { $schedule }
card-state = Tình hình: <b>{ $state }</b>
card-note = Ghi chú: { $note }
card-obstacle = Vướng mắc: { $reason }
card-returned = Lý do trả lại: { $reason }
card-evidence = Minh chứng: { $count } tệp
card-done-at = Đơn vị báo xong: { $time } ngày { $day }

button-begin = Đã bắt đầu
button-count = Báo số lượng
button-note = Ghi chú
button-obstacle = Báo vướng mắc
button-obstacle-cleared = Đã hết vướng mắc
button-evidence = Gửi minh chứng
button-done = Đã xong
button-confirm = Xác nhận hoàn thành
button-return = Trả lại
button-extension = Xin gia hạn
button-history = Lịch sử
button-task = Cả nhiệm vụ
button-card = Xem chi tiết
button-cancel = Thôi
button-private = Cập nhật trong trò chuyện riêng

ask-count = Đã làm được bao nhiêu? Xin gõ số đã làm trên tổng số, ví dụ <b>12/20</b>, hoặc phần trăm, ví dụ <b>60%</b>.
ask-note = Xin gõ nội dung ghi chú.
ask-obstacle = Đơn vị đang có vướng mắc gì? Xin gõ ngắn gọn để đầu mối theo dõi biết.
ask-return = Xin gõ lý do trả lại. Lý do được gửi cho đơn vị.
ask-evidence = Xin gửi ảnh hoặc tệp làm minh chứng (tối đa 20 MB).

said-begin = Đã ghi nhận: bắt đầu thực hiện.
said-progress = Đã ghi nhận tiến độ.
said-note = Đã ghi chú.
said-obstacle = Đã ghi nhận vướng mắc và báo cho đầu mối theo dõi.
said-obstacle_cleared = Đã ghi nhận: hết vướng mắc.
said-evidence = Đã nhận minh chứng. Nếu còn, đồng chí cứ gửi tiếp.
said-done = Đã báo xong. Đầu mối theo dõi sẽ xác nhận.
said-confirm = Đã xác nhận hoàn thành.
said-return = Đã trả lại cho đơn vị.

update-choose = Đồng chí muốn cập nhật việc nào?
update-none = Đơn vị của đồng chí không còn việc nào phải cập nhật.

history-title = Lịch sử
history-line = { $time } { $day } · { $who }: { $what }
history-file = Tệp đã gửi
history-assigned = giao nhiệm vụ
history-begun = bắt đầu thực hiện
history-progress-count = báo tiến độ { $done }/{ $total }
history-progress-percent = báo tiến độ { $percent }%
history-note = ghi chú: { $text }
history-acknowledged = đã nhận lời nhắc
history-evidence = gửi minh chứng
history-obstacle = báo vướng mắc: { $text }
history-obstacle_cleared = hết vướng mắc
history-reported_done = báo xong
history-confirmed = xác nhận hoàn thành
history-returned = trả lại: { $text }

news-completion-reported = <b>Chờ xác nhận</b>
    { $unit } báo đã xong.
news-completion-confirmed = <b>Đã được xác nhận hoàn thành</b>
news-completion-returned = <b>Bị trả lại</b>
news-obstacle-reported = <b>Có vướng mắc</b>

refusal-already_completed = Việc này đã được xác nhận hoàn thành.
refusal-already_completed_by = Việc này đã hoàn thành: { $who } xác nhận lúc { $time } ngày { $day }.
refusal-already_awaiting = Việc này đã báo xong và đang chờ xác nhận.
refusal-already_awaiting_by = { $who } đã báo xong việc này lúc { $time } ngày { $day }; đang chờ xác nhận.
refusal-not_awaiting = Việc này không ở trạng thái chờ xác nhận.
refusal-not_awaiting_by = Việc này không còn chờ xác nhận: { $who } đã cập nhật lúc { $time } ngày { $day }.
refusal-changed_meanwhile = Thông tin vừa thay đổi. Xin xem lại trước khi quyết định.
refusal-changed_meanwhile_by = { $who } vừa cập nhật lúc { $time } ngày { $day }. Xin xem lại trước khi quyết định.
refusal-count_impossible = Số liệu chưa đúng: số đã làm phải từ 0 đến tổng số, ví dụ 12/20.
refusal-percent_impossible = Phần trăm phải là số nguyên từ 0 đến 100.
refusal-not_a_count = Chưa đọc được số liệu. Xin gõ như 12/20 hoặc 60%.
refusal-not_evidence = Xin gửi ảnh hoặc tệp; tin nhắn chữ không phải là minh chứng.
refusal-file_too_big = Tệp lớn hơn 20 MB, không nhận được. Xin gửi tệp nhỏ hơn.
refusal-withdrawn = Việc này đã thôi thực hiện.
refusal-text_missing = Xin gõ nội dung.
refusal-text_too_long = Nội dung dài quá 1000 ký tự. Xin viết ngắn lại.
refusal-not_allowed = Đồng chí không có quyền thực hiện việc này. Nếu cần, xin liên hệ quản trị viên của cơ quan.
refusal-repeated = Việc này đã được ghi nhận.
refusal-no_such_task = Không tìm thấy nhiệm vụ này. Gõ /nhiemvu để xem danh sách.
refusal-no_such_unit = Không tìm thấy đơn vị này. Gõ /donvi để xem danh sách.
refusal-no_such_assignment = Không tìm thấy việc này. Gõ /vieccuatoi để xem danh sách.
refusal-not_a_date = Chưa đọc được ngày “{ $words }”. Xin gõ như 30/11 hoặc 30/11/2011.
refusal-no_such_day = Không có ngày “{ $words }” trên lịch. Xin kiểm tra lại.
refusal-deadline_past = Ngày { $day } đã qua. Xin chọn một ngày từ hôm nay trở đi.
