# Vào cơ quan, người dùng, đơn vị.

placement-officer = cán bộ
placement-head = thủ trưởng đơn vị
placement-monitor = đầu mối theo dõi
placement-leader = lãnh đạo
placement-administrator = quản trị viên
button-placement-officer = Cán bộ đơn vị
button-placement-head = Thủ trưởng đơn vị
button-placement-monitor = Đầu mối theo dõi
button-placement-leader = Lãnh đạo
button-placement-administrator = Quản trị viên
title-officer = Cán bộ
title-officer-of = Cán bộ { $unit }
title-head = Thủ trưởng
title-head-of = Thủ trưởng { $unit }
title-monitor = Đầu mối theo dõi
title-monitor-of = Đầu mối theo dõi, { $unit }
title-leader = Lãnh đạo
title-leader-of = Lãnh đạo, { $unit }
title-administrator = Quản trị viên
title-administrator-of = Quản trị viên, { $unit }

welcome = Kính chào đồng chí <b>{ $title }</b>, { $office }.
welcome-joined = Đồng chí đã tham gia <b>{ $office }</b>, chức danh: <b>{ $title }</b>.
welcome-place = Vai trò: { $placement } · { $unit }
welcome-officer = Tôi nhắc việc trước mỗi thời hạn. Đồng chí xem việc bằng /vieccuatoi, báo tiến độ và báo xong bằng /capnhat, xin gia hạn bằng /giahan. Các lệnh khác: /trogiup.
welcome-monitor = Đồng chí giao việc bằng /giaoviec, xem tình hình bằng /nhiemvu và /tonghop, xác nhận hoặc trả lại ngay dưới tin báo xong. Các lệnh khác: /trogiup.
welcome-leader = Đồng chí xem tổng hợp bằng /tonghop, việc quá hạn bằng /quahan, hỏi một đơn vị hay một việc bằng /trangthai. Các lệnh khác: /trogiup.
welcome-administrator = Đồng chí quản lý đơn vị bằng /donvi, mời và phân công người dùng bằng /nguoi, lịch làm việc bằng /lich, cài đặt bằng /caidat. Các lệnh khác: /trogiup.

stranger = Tôi là Giao Ban, trợ lý giao việc và nhắc hạn của cơ quan. Đồng chí chưa có trong danh sách người dùng.

    Nếu cơ quan đã gửi đường dẫn mời, xin mở đường dẫn đó. Nếu chưa, xin bấm nút dưới đây để quản trị viên xem xét.
stranger-no-office = Tôi là Giao Ban, trợ lý giao việc và nhắc hạn của cơ quan. Hiện chưa có cơ quan nào sử dụng ở đây.
stranger-pending = Đề nghị tham gia { $office } của đồng chí đang chờ quản trị viên duyệt. Có kết quả, tôi sẽ báo ngay.
stranger-group = Đồng chí chưa có trong danh sách người dùng. Xin mở trò chuyện riêng với tôi để đề nghị tham gia.
stranger-press = Đồng chí chưa có trong danh sách người dùng của cơ quan nên chưa dùng được nút này.
button-stranger-group = Mở trò chuyện riêng
button-join = Xin tham gia
button-join-no-unit = Không thuộc đơn vị nào
button-withdraw-request = Rút đề nghị
join-choose-office = Đồng chí muốn tham gia cơ quan nào?
join-choose-unit = Đồng chí thuộc đơn vị nào?
join-sent = Đã gửi đề nghị tham gia đến quản trị viên. Có kết quả, tôi sẽ báo ngay.

found-ask-name = Kính chào quản trị viên. Hiện chưa có cơ quan nào. Xin gõ tên cơ quan, ví dụ: UBND quận Ba Đình.
found-done = Đã lập <b>{ $office }</b>. Đồng chí là quản trị viên.

    Tiếp theo, xin gửi danh sách đơn vị, mỗi dòng một đơn vị, ví dụ:
    Phòng Tư pháp
    Phòng Nội vụ (PNV)
    Phường Thành Công
admit-choose = Kính chào quản trị viên. Đồng chí quản trị cơ quan nào?

people-title = Người dùng – { $place }
people-line = <b>{ $title }</b> – { $placement } · { $unit }
people-unreachable = (không nhận được tin)
people-none = Chưa có người dùng nào.
people-empty-units = Đơn vị chưa có người: { $units }.
people-empty-units-more = Đơn vị chưa có người: { $units } và { $others } đơn vị khác.
person-title = { $title }
person-place = Vai trò: { $placement } · { $unit }
person-no-unit = không thuộc đơn vị nào
person-unreachable = Tin nhắn chưa đến được người này: tài khoản đã chặn hoặc chưa mở trò chuyện với tôi.
person-choose-unit = Chuyển { $title } đến đơn vị nào?
person-choose-role = Vai trò mới của { $title }:
person-ask-title = Xin gõ chức danh mới của { $title }.
person-saved = Đã lưu.
person-remove-sure = Cho <b>{ $title }</b> thôi sử dụng? Người này sẽ không nhận tin nữa; những gì đã báo cáo vẫn được giữ.
person-removed = Đã cho { $title } thôi sử dụng.
button-all-people = Mọi người dùng
button-person = Xem người này
button-invite = Mời người mới
button-requests = Đề nghị tham gia ({ $count })
button-invitations = Lời mời chưa dùng ({ $count })
button-move = Chuyển đơn vị
button-change-role = Đổi vai trò
button-change-title = Đổi chức danh
button-remove = Cho thôi sử dụng
button-remove-yes = Đồng ý cho thôi
button-no-unit = Không thuộc đơn vị nào

invite-choose-role = Mời người mới với vai trò nào?
invite-choose-unit = Người được mời thuộc đơn vị nào?
invite-no-units = Cơ quan chưa có đơn vị nào. Xin thêm đơn vị bằng lệnh /donvi trước.
invite-ask-title = Xin gõ chức danh của người được mời, hoặc dùng “{ $title }”.
invite-made = Đã tạo lời mời cho <b>{ $title }</b>, dùng một lần, đến { $time } ngày { $day }.

    Xin chuyển tiếp tin dưới đây cho người được mời.
invite-forward = { $office } mời đồng chí tham gia Giao Ban, trợ lý giao việc và nhắc hạn.
    Chức danh: { $title } · { $unit }

    Xin mở: { $link }

    Đường dẫn dùng một lần, đến { $time } ngày { $day }.
invitations-title = Lời mời chưa dùng
invitations-none = Không còn lời mời nào chưa dùng.
invitation-line = { $title } · { $unit } – đến { $time } ngày { $day }
invitation-withdrawn = Đã hủy lời mời.
button-usual-title = Dùng “{ $title }”
button-withdraw-invitation = Hủy lời mời này
button-withdraw-one = Hủy: { $title }

requests-title = Đề nghị tham gia đang chờ
requests-none = Không có đề nghị tham gia nào đang chờ.
request-line = { $name } xin tham gia · { $unit }
request-granted = Đã duyệt. Đồng chí có thể sửa chức danh, vai trò dưới đây.
request-granted-by = { $who } đã duyệt.
request-refused-by = { $who } đã từ chối.
button-grant-join = Duyệt
button-grant-head = Duyệt: thủ trưởng
button-grant-monitor = Duyệt: đầu mối
button-grant-leader = Duyệt: lãnh đạo
button-decline = Từ chối

leave-sure = Đồng chí muốn thôi sử dụng Giao Ban của <b>{ $office }</b>? Đồng chí sẽ không nhận nhắc việc nữa; những gì đã báo cáo vẫn được giữ.
leave-done = Đồng chí đã thôi sử dụng Giao Ban của { $office }. Xin cảm ơn đồng chí.
leave-not = Đồng chí vẫn là người dùng như trước.
button-leave-yes = Đồng ý thôi sử dụng

units-ask = Xin gửi danh sách đơn vị, mỗi dòng một đơn vị. Tên viết tắt ghi trong ngoặc, ví dụ: Phòng Nội vụ (PNV).
units-added = <b>Đã thêm { $count } đơn vị:</b> { $names }
units-reopened = <b>Dùng lại { $count } đơn vị:</b> { $names }
units-known = <b>Đã có sẵn { $count } đơn vị:</b> { $names }
units-unreadable = <b>Không đọc được { $count } dòng:</b> { $names }
units-next = Xem danh sách: /donvi. Mời người dùng: /nguoi.
units-none = Chưa có đơn vị nào.
and-others = { $names } và { $others } mục khác
unit-choose = Sửa đơn vị nào? Đơn vị đã thôi hoạt động có dấu ✕.
unit-title = { $name }
unit-aliases = Tên khác: { $aliases }
unit-no-aliases = Chưa có tên khác
unit-ties = { $people } người dùng · { $unfinished } việc chưa xong
unit-ends = Hoạt động đến hết ngày { $day }
unit-ended = Đã thôi hoạt động, ngày cuối: { $day }
unit-ask-name = Xin gõ tên mới của { $name }.
unit-ask-aliases = Xin gõ các tên khác của { $name }, cách nhau bằng dấu phẩy, ví dụ: PNV, nội vụ. Gõ dấu gạch ngang để bỏ hết.
unit-ask-end = <b>{ $name }</b> còn { $people } người dùng và { $unfinished } việc chưa xong. Việc đã giao và lịch sử vẫn được giữ; đơn vị không còn được giao việc mới.

    Xin chọn hôm nay, hoặc gõ ngày hoạt động cuối cùng, ví dụ 30/6.
unit-saved = Đã lưu.
button-add-units = Thêm đơn vị
button-edit-units = Sửa đơn vị
button-unit-rename = Đổi tên
button-unit-aliases = Tên khác
button-unit-people = Người của đơn vị
button-unit-end = Thôi hoạt động
button-unit-end-today = Ngày cuối là hôm nay ({ $today })
button-unit-reopen = Dùng lại

news-join-requested = Đề nghị tham gia
news-join-refused = Đề nghị tham gia { $office } không được duyệt. Nếu có nhầm lẫn, xin liên hệ quản trị viên của cơ quan.
news-membership-ended = Đồng chí đã thôi là người dùng Giao Ban của { $office }. Nếu có nhầm lẫn, xin liên hệ quản trị viên của cơ quan.
news-place-changed = Thông tin của đồng chí vừa được cập nhật: <b>{ $title }</b>
    Vai trò: { $placement } · { $unit }
news-person-joined = <b>{ $title }</b> ({ $unit }) đã tham gia theo lời mời.
news-person-left = <b>{ $title }</b> đã thôi sử dụng Giao Ban.
news-unit-empty = { $unit } hiện không còn người nhận tin; việc của đơn vị sẽ được nhắc qua đầu mối theo dõi.

refusal-name_missing = Tên còn trống. Xin gõ lại.
refusal-name_too_long = Tên dài quá 120 ký tự. Xin viết ngắn lại.
refusal-name_has_lines = Tên phải nằm trên một dòng. Xin gõ lại.
refusal-office_exists = Đã có { $office }. Xin gõ /start để vào cơ quan.
refusal-no_such_office = Không tìm thấy cơ quan này. Xin gõ /start để xem lại.
refusal-member_elsewhere = Tài khoản này đang thuộc { $office }. Xin gõ /roi để thôi ở đó trước, rồi mở lại đường dẫn mời.
refusal-already_member = Đồng chí đã là người dùng của { $office }. Các lệnh: /trogiup.
refusal-unit_needed = Vai trò này phải thuộc một đơn vị. Xin chọn đơn vị trước.
refusal-invitation_unknown = Đường dẫn mời không đúng hoặc đã bị hủy. Xin nhờ quản trị viên gửi đường dẫn mới.
refusal-invitation_used = Đường dẫn mời này đã được dùng; mỗi đường dẫn chỉ dùng một lần. Xin nhờ quản trị viên gửi đường dẫn mới.
refusal-invitation_expired = Đường dẫn mời đã hết hạn từ { $time } ngày { $day }. Xin nhờ quản trị viên gửi đường dẫn mới.
refusal-invitation_unit_ended = Đơn vị trong lời mời không còn hoạt động. Xin nhờ quản trị viên gửi đường dẫn mới.
refusal-no_such_invitation = Lời mời này đã được dùng hoặc đã bị hủy.
refusal-request_pending = Đề nghị tham gia { $office } của đồng chí đang chờ duyệt. Có kết quả, tôi sẽ báo ngay.
refusal-no_such_request = Đề nghị này không còn nữa.
refusal-request_granted_by = { $who } đã duyệt đề nghị này.
refusal-request_refused_by = { $who } đã từ chối đề nghị này.
refusal-is_member_already = Người này đã vào bằng lời mời; không cần duyệt nữa.
refusal-no_such_person = Người này không còn trong danh sách. Gõ /nguoi để xem lại.
refusal-last_administrator = Đây là quản trị viên duy nhất của cơ quan. Xin giao quyền quản trị cho người khác trước, bằng lệnh /nguoi.
refusal-no_units_read = Chưa đọc được đơn vị nào. Xin gửi mỗi dòng một tên, ví dụ: Phòng Tư pháp.
refusal-too_many_units = Danh sách dài quá { $most } đơn vị. Xin gửi từng phần.
refusal-unit_name_taken = Tên “{ $name }” đang dùng cho { $unit }. Xin chọn tên khác.
refusal-unit_end_past = Ngày cuối phải từ hôm qua trở đi. Xin gõ lại.
