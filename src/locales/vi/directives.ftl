# Văn bản chỉ đạo: đọc, soạn nhiệm vụ, làm rõ, giao.

document-official_letter = Công văn
document-decision = Quyết định
document-notice = Thông báo
document-plan = Kế hoạch
document-conclusion = Kết luận họp
document-directive = Chỉ thị
document-urgent_telegram = Công điện
document-invitation = Giấy mời
document-schedule = Lịch công tác
document-report = Báo cáo
document-guidance = Hướng dẫn
document-resolution = Nghị quyết
document-proposal = Tờ trình
document-oral = Chỉ đạo

directive-reading = Đang đọc tệp “{ $name }”…
directive-numbered = { $kind } { $number }
directive-dated = { $named } ngày { $day }
directive-source = { $dated }{ $about }
directive-count = { $pages ->
    [1] Bản thảo { $count } nhiệm vụ, chưa giao.
   *[other] Bản thảo { $count } nhiệm vụ, chưa giao. Trang { $page }/{ $pages }.
}
directive-rest-only = Văn bản này đã có { $count } nhiệm vụ được giao; bản thảo chỉ gồm phần còn lại.
directive-beyond = Văn bản còn { $count } nhiệm vụ khác, vượt quá một bản thảo. Xin giao phần này trước, rồi gửi lại văn bản.
directive-task = <b>{ $place }.</b> { $title }
directive-task-place = Nhiệm vụ { $place }/{ $count } của bản thảo
directive-due = Hạn: { $due }
directive-lead = Chủ trì: { $unit }
directive-coordinating = Phối hợp ({ $count }): { $units }
directive-units = Thực hiện ({ $count }): { $units }
directive-like = Gần giống { $code } đã giao.
directive-open-points = Còn { $count } điểm cần làm rõ trước khi giao. Bấm số thứ tự để sửa một nhiệm vụ.
directive-ready = Bấm số thứ tự để sửa một nhiệm vụ. Chỉ khi đồng chí bấm “Giao”, các đơn vị mới được báo.
directive-none-left = Bản thảo không còn nhiệm vụ nào.
directive-sentence = Câu gốc trong văn bản:
directive-dropped = Đã bỏ một nhiệm vụ khỏi bản thảo.
directive-discard-ask = Bỏ cả bản thảo { $count } nhiệm vụ? Chưa nhiệm vụ nào được giao.
directive-discarded = Đã bỏ bản thảo, chưa giao nhiệm vụ nào.
directive-drafts = Đồng chí có { $count } bản thảo chưa giao:
directive-drafts-none = Không có bản thảo nào. Đồng chí gửi, dán hoặc chuyển tiếp văn bản (.docx, .pdf, .txt) để soạn nhiệm vụ.
directive-again = Văn bản này đang có bản thảo dưới đây.
directive-nothing = Không thấy nhiệm vụ nào được giao trong văn bản này. Muốn tự nhập nhiệm vụ, xin gõ /giaoviec.
directive-known = <b>Văn bản này đã được nhập.</b>
directive-entered = Nhập lúc { $time } ngày { $day }; có { $count } nhiệm vụ đang theo dõi.
directive-entered-by = { $who } nhập lúc { $time } ngày { $day }; có { $count } nhiệm vụ đang theo dõi.
directive-known-rest = Có { $count } nhiệm vụ chưa được giao.
directive-known-all = Các nhiệm vụ trong văn bản đều đã được giao.
directive-given = <b>Đã giao { $count } nhiệm vụ</b>
directive-given-line = <b>{ $code }</b> { $title } ({ $units } đơn vị)
directive-given-more = và { $count } nhiệm vụ khác; xem /nhiemvu.
directive-given-told = Mỗi người có liên quan nhận một tin về các việc của đơn vị mình.
directive-ask-name = Trong cơ quan, đó là đơn vị nào? Xin bấm chọn hoặc gõ tên.
directive-ask-date = Văn bản ban hành ngày nào? Xin gõ ngày, ví dụ <b>10/11/2011</b>; năm của các thời hạn tính theo ngày này.
directive-ask-add = Nhiệm vụ cần thêm là gì? Có thể gõ cả trên một dòng, ví dụ:
    <code>Báo cáo kết quả rà soát; trước 30/11; chủ trì Phòng Nội vụ; các phòng</code>

open-date = Chưa đọc được ngày của văn bản.
open-name = “{ $words }” có thể là nhiều đơn vị.
open-name-unknown = Chưa rõ “{ $words }” là đơn vị nào trong cơ quan.
open-units = Chưa rõ đơn vị nào thực hiện.
open-lead = Nhiều đơn vị được giao, có đơn vị phối hợp: đơn vị nào chủ trì?
open-deadline-missing = Chưa có ngày đến hạn.
open-deadline-no_such_day = Chưa tính được ngày của “{ $phrase }”.
open-deadline-several = Câu này nêu nhiều thời hạn.
open-deadline-past = Thời hạn “{ $phrase }” đã qua.

button-directive-task = { $place }
button-directive-task-open = { $place } ?
button-directive-add = Thêm nhiệm vụ
button-directive-discard = Bỏ bản thảo
button-directive-discard-yes = Bỏ cả bản thảo
button-directive-clear-up = Làm rõ ({ $count })
button-directive-give = Giao { $count } nhiệm vụ
button-directive-rest = Soạn phần chưa giao ({ $count })
button-directive-back = ‹ Bản thảo
button-directive-to-task = ‹ Nhiệm vụ
button-directive-sentence = Xem câu gốc
button-directive-drop = Bỏ nhiệm vụ
button-directive-other-unit = Đơn vị khác
button-directive-several-units = Chọn nhiều đơn vị
button-directive-no-unit = Bỏ tên này
button-directive-sent-on = Ngày { $day } (ngày gửi)

refusal-directive_not_yours = Văn bản giao việc do đầu mối theo dõi, lãnh đạo hoặc quản trị viên nhập; xin chuyển cho các đồng chí ấy. Để gửi minh chứng, xin mở việc bằng /vieccuatoi.
refusal-directive_photo = Ảnh chụp chưa đọc được. Xin gửi tệp .docx hoặc .pdf có chữ, hoặc dán nội dung văn bản vào đây.
refusal-directive_too_large = Tệp lớn hơn 20 MB, Telegram không cho tải. Xin gửi tệp nhỏ hơn, hoặc dán phần giao nhiệm vụ vào đây.
refusal-directive_not_fetched = Chưa tải được tệp từ Telegram. Xin gửi lại sau ít phút, hoặc dán nội dung văn bản vào đây.
refusal-directive_draft_gone = Không tìm thấy bản thảo này. Gõ /banthao để xem các bản thảo của đồng chí.
refusal-directive_draft_discarded = Bản thảo này đã được bỏ, chưa giao nhiệm vụ nào. Xin gửi lại văn bản nếu cần.
refusal-directive_draft_given = Bản thảo này đã được giao lúc { $time } ngày { $day }: { $codes }.
refusal-directive_draft_empty = Bản thảo không còn nhiệm vụ nào để giao.
refusal-directive_draft_unclear = Còn { $count } điểm cần làm rõ trước khi giao.
refusal-directive_task_gone = Nhiệm vụ này đã được bỏ khỏi bản thảo.
refusal-directive_from_future = Ngày ban hành không thể sau hôm nay. Xin gõ lại.
refusal-document_unsupported = Chỉ đọc được tệp .docx, .pdf có chữ và .txt. Xin lưu văn bản thành .docx (trong Word: Lưu thành), hoặc dán nội dung vào đây.
refusal-document_damaged = Tệp bị hỏng, không đọc được đến cuối. Xin lưu lại rồi gửi lại, hoặc dán nội dung vào đây.
refusal-document_encrypted = Tệp có mật khẩu. Xin bỏ mật khẩu rồi gửi lại, hoặc dán nội dung vào đây.
refusal-document_macros = Tệp có chứa macro nên không mở. Xin lưu thành .docx không có macro rồi gửi lại.
refusal-document_scanned = Tệp PDF này là ảnh quét, không có chữ để đọc. Xin gửi bản .docx hoặc .pdf có chữ, hoặc dán nội dung vào đây.
refusal-document_empty = Tệp không có nội dung. Xin kiểm tra và gửi lại.
refusal-document_too_large = Tệp quá lớn. Xin gửi tệp nhỏ hơn, hoặc dán phần giao nhiệm vụ vào đây.
refusal-document_too_long = Văn bản quá dài (hơn 200 trang). Xin gửi riêng phần giao nhiệm vụ.
refusal-document_suspicious = Tệp có cấu trúc bất thường nên không mở, để an toàn. Xin tạo lại tệp từ bản gốc, hoặc dán nội dung vào đây.
