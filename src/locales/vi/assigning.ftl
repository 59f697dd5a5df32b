# Giao nhiệm vụ, sửa, gia hạn, thôi thực hiện.

weekday-1 = thứ Hai
weekday-2 = thứ Ba
weekday-3 = thứ Tư
weekday-4 = thứ Năm
weekday-5 = thứ Sáu
weekday-6 = thứ Bảy
weekday-7 = Chủ nhật

go-private = Việc này xin làm trong trò chuyện riêng để không làm phiền mọi người trong nhóm.
button-go-private = Mở trò chuyện riêng

deadline-read = Thời hạn: <b>{ $phrase }</b> – ngày cuối cùng: <b>{ $day }</b>
deadline-read-time = Thời hạn: <b>{ $phrase }</b> – chậm nhất <b>{ $time } { $day }</b>
deadline-day-off = Lưu ý: ngày cuối cùng là ngày nghỉ.
deadline-recurring = Lặp lại <b>{ $rhythm }</b>: hết hạn kỳ này, kỳ sau được giao tự động.

draft-new = Giao nhiệm vụ
draft-check = Xin kiểm tra trước khi giao
draft-title = Nội dung: <b>{ $title }</b>
draft-lead = Chủ trì: <b>{ $unit }</b>
draft-no-lead = Chủ trì: không có, các đơn vị cùng thực hiện
draft-coordinating = Phối hợp ({ $count }): { $units }
draft-units = Thực hiện ({ $count }): { $units }
draft-directive = Theo: { $directive }
draft-confidential = Hạn chế người xem: người không liên quan chỉ thấy mã nhiệm vụ.
draft-ask-title = Nội dung nhiệm vụ là gì? Xin gõ ngắn gọn.
    
    Có thể gõ cả trên một dòng, ví dụ:
    <code>/giaoviec Rà soát thủ tục hành chính; trước 30/11; chủ trì Phòng Nội vụ; các phòng, các phường</code>
draft-ask-deadline = Thời hạn đến bao giờ? Xin gõ, ví dụ <b>30/11</b>, <b>trước 15/11</b> hoặc <b>trước 17h00 15/11</b>.
draft-ask-lead = Đơn vị nào chủ trì? Xin bấm chọn hoặc gõ tên đơn vị.
draft-ask-units = Giao cho những đơn vị nào? Xin bấm chọn hoặc gõ tên, cách nhau bằng dấu phẩy; xong thì bấm “Chọn xong”.
draft-ask-directive = Nhiệm vụ theo văn bản nào? Xin gõ số và ngày, ví dụ <b>953/UBND-NV ngày 10/10/2011</b>, hoặc <b>kết luận họp 10/11/2011</b>.
draft-ask-preview = Bấm “Giao nhiệm vụ” thì các đơn vị được báo ngay.
draft-dropped = Đã bỏ bản soạn, chưa giao nhiệm vụ nào.

button-no-lead = Không có chủ trì
button-units-chosen = Chọn xong ({ $count })
button-skip = Không theo văn bản nào
button-assign = Giao nhiệm vụ
button-draft-title = Sửa nội dung
button-draft-deadline = Sửa thời hạn
button-draft-lead = Sửa chủ trì
button-draft-units = Sửa đơn vị
button-draft-directive = Sửa văn bản
button-confidential = Hạn chế người xem
button-open-task = Bỏ hạn chế người xem

assign-more-units = { $shown } và { $count } mục khác
assigned-heading = <b>Đã giao nhiệm vụ { $code }</b>
assigned-told = { $units } đơn vị thực hiện; { $told } người được báo.
assigned-unanswered = Chưa có người nhận tin: { $units }. Lời nhắc của các đơn vị này được gửi cho đầu mối theo dõi.

edit-ask = Đồng chí cần thay đổi gì?
edit-ask-title = Xin gõ nội dung mới của nhiệm vụ.
edit-ask-reason = Thôi thực hiện cả nhiệm vụ. Xin gõ lý do; lý do được gửi cho các đơn vị.
edit-deadline-whose = Thay đổi thời hạn của đơn vị nào?
edit-deadline-why = Gia hạn hay đính chính? Khi gia hạn, thời hạn ban đầu vẫn được lưu; đính chính chỉ dùng khi nhập sai.
edit-add-which = Giao thêm cho đơn vị nào? Xin bấm chọn hoặc gõ tên các đơn vị.
edit-add-none = Mọi đơn vị đều đã được giao nhiệm vụ này.
edit-drop-which = Đơn vị nào thôi thực hiện?
edit-drop-none = Không còn đơn vị nào đang thực hiện.
edit-confirm-title = Đổi nội dung thành:
    <b>{ $title }</b>
edit-confirm-extend = <b>Gia hạn</b>
edit-confirm-correct = <b>Đính chính thời hạn</b>
edit-confirm-all = Cho tất cả các đơn vị
edit-confirm-one = Cho { $unit }
edit-confirm-add = Giao thêm cho: <b>{ $units }</b>
edit-confirm-drop = <b>{ $unit }</b> thôi thực hiện nhiệm vụ này?
edit-confirm-withdraw = Thôi thực hiện cả nhiệm vụ. Lý do: { $reason }

button-edit-task = Thay đổi nhiệm vụ
button-edit-title = Nội dung
button-edit-deadline = Thời hạn
button-task-reminders = Lịch nhắc việc
button-stop-recurrence = Thôi lặp lại
button-add-unit = Thêm đơn vị
button-drop-unit = Bớt đơn vị
button-withdraw = Thôi thực hiện cả nhiệm vụ
button-all-of-task = Tất cả các đơn vị
button-extend = Gia hạn
button-correct = Đính chính (nhập sai)
button-agree = Đồng ý

said-changed = Đã thay đổi; { $told } người được báo.
edit-confirm-stop = Nhiệm vụ này không lặp lại nữa? Kỳ đang thực hiện vẫn giữ nguyên.
said-recurrence-stopped = Nhiệm vụ không lặp lại nữa.
said-withdrawn = Đã thôi thực hiện nhiệm vụ; { $told } người được báo.

news-assigned = <b>Nhiệm vụ mới</b>
news-assigned-several = <b>{ $count } nhiệm vụ mới</b>
news-more-tasks = và { $count } nhiệm vụ khác; xem /vieccuatoi.
news-for-units = Giao cho { $count } đơn vị
news-changed-title = <b>Nội dung nhiệm vụ đã thay đổi</b>
news-changed-deadline = <b>Thời hạn đã thay đổi</b>
news-withdrawn = <b>Thôi thực hiện</b>
    Đơn vị của đồng chí không phải thực hiện nhiệm vụ này nữa.
news-withdrawn-reason = Lý do: { $reason }

history-title_changed = sửa nội dung nhiệm vụ
history-deadline_extended = gia hạn đến { $day }
history-deadline_corrected = đính chính thời hạn: { $day }
history-unit_dropped = thôi giao cho đơn vị
history-task_withdrawn = thôi thực hiện nhiệm vụ: { $text }
history-extension_requested = xin gia hạn đến { $day }: { $text }
history-extension_granted = đồng ý gia hạn đến { $day }
history-extension_refused = không đồng ý gia hạn đến { $day }

extension-choose = Đồng chí xin gia hạn việc nào?
extension-none = Đơn vị của đồng chí không có việc nào cần gia hạn.
extension-ask-day = Đơn vị xin gia hạn đến ngày nào? Đồng chí gõ ngày, ví dụ <b>{ $example }</b>.
extension-ask-reason = Gia hạn đến <b>{ $day }</b>. Xin gõ lý do; lý do được gửi cho người quyết định.
extension-sent = Đã gửi đề nghị gia hạn đến <b>{ $day }</b>; { $told } người được báo. Trong khi chờ đồng ý, thời hạn cũ vẫn có hiệu lực.
extension-sent-nobody = Đã ghi đề nghị gia hạn đến <b>{ $day }</b>, nhưng cơ quan chưa có người quyết định. Xin báo quản trị viên của cơ quan.
extension-dropped = Đã thôi, chưa gửi đề nghị nào.
extension-pending-title = <b>Đề nghị gia hạn đang chờ</b> ({ $count })
extension-pending-none = Không có đề nghị gia hạn nào đang chờ.
extension-heading = <b>Đề nghị gia hạn</b>
extension-wanted = Xin gia hạn đến: <b>{ $day }</b>
extension-reason = Lý do: { $reason }
extension-by = { $who }, { $time } ngày { $day }
extension-granted = <b>Đã đồng ý</b> – { $who }, { $time } ngày { $day }
extension-refused = <b>Không đồng ý</b> – { $who }, { $time } ngày { $day }
extension-line = <b>{ $unit }</b> – { $code } { $title }
    đến { $day } · { $reason }
button-extension-grant = Đồng ý
button-extension-refuse = Không đồng ý
button-own-extension = Xin gia hạn cho đơn vị tôi
button-pending-extensions = Các đề nghị đang chờ

news-extension-granted = <b>Được gia hạn</b> đến { $day }
news-extension-refused = <b>Không được gia hạn</b> đến { $day }. Thời hạn cũ vẫn có hiệu lực.
news-extension-decided-by = Người quyết định: { $who }

refusal-title_too_long = Nội dung dài quá { $max } ký tự. Xin viết ngắn lại.
refusal-state_secret = Nội dung mật không được đưa lên Telegram; chưa lưu gì. Xin giao bằng văn bản theo chế độ mật, và xóa tin nhắn vừa gửi.
refusal-units_missing = Chưa chọn đơn vị nào. Xin chọn ít nhất một đơn vị.
refusal-unit_unknown = Không có đơn vị nào tên “{ $words }”. Xin gõ lại hoặc bấm chọn.
refusal-unit_unclear = Chưa rõ “{ $words }” là đơn vị nào. Xin bấm chọn.
refusal-unit_unclear_which = “{ $words }” có thể là: { $units }. Xin gõ đủ tên hoặc bấm chọn.
refusal-not_a_directive = Chưa đọc được “{ $words }”. Xin gõ số và ngày, ví dụ 953/UBND-NV ngày 10/10/2011, hoặc kết luận họp 10/11/2011.
refusal-directive_without_date = Văn bản “{ $words }” chưa có ngày. Xin gõ cả số và ngày, ví dụ 953/UBND-NV ngày 10/10/2011.
refusal-draft_gone = Bản đang soạn này không còn: đã giao, đã bỏ hoặc đã được thay. Gõ /giaoviec để soạn mới, hoặc /nhiemvu để xem các nhiệm vụ.
refusal-draft_waits = Xin bấm “Giao nhiệm vụ”, bấm phần cần sửa, hoặc bấm “Thôi”.
refusal-draft_incomplete = Còn thiếu nội dung hoặc thời hạn. Xin bổ sung trước khi giao.
refusal-units_already = Các đơn vị này đã được giao nhiệm vụ rồi.
refusal-task_overdue_for_new = Nhiệm vụ đã quá hạn. Xin gia hạn trước khi giao thêm đơn vị.
refusal-last_unit = Đây là đơn vị cuối cùng. Nếu không ai thực hiện nữa, xin chọn “Thôi thực hiện cả nhiệm vụ”.
refusal-extension_not_later = Ngày { $day } không muộn hơn thời hạn hiện nay. Xin chọn ngày muộn hơn.
refusal-extension_pending = Đơn vị đã có đề nghị gia hạn đến { $day } đang chờ quyết định.
refusal-no_such_extension = Không tìm thấy đề nghị gia hạn này. Gõ /giahan để xem các đề nghị đang chờ.
refusal-extension_granted_by = { $who } đã đồng ý đề nghị này lúc { $time } ngày { $day }.
refusal-extension_refused_by = { $who } đã không đồng ý đề nghị này lúc { $time } ngày { $day }.
