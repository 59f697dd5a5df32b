# Nhóm trò chuyện của cơ quan.

group-greeting = Kính chào các đồng chí. Xin quản trị viên của cơ quan bấm nút dưới đây để dùng Giao Ban trong nhóm này.
group-again = Nhóm này vẫn gắn với { $office }. Gõ /tonghop để xem tổng hợp.
group-bound = Nhóm này đã gắn với <b>{ $office }</b>.
group-digest-on = Tổng hợp đầu tuần được gửi vào đây lúc { $time } { $weekday }.
group-digest-off = Tổng hợp đầu tuần không gửi vào đây.
group-unbound = Đã gỡ nhóm này khỏi { $office }. Gắn lại bằng lệnh /ganhom.
group-only-in-group = Xin gõ lệnh này trong nhóm. Các nhóm đã gắn: /nhom.
group-anonymous = Đồng chí đang viết ẩn danh dưới tên nhóm. Xin bấm nút dưới đây để tôi biết đồng chí là ai.

groups-title = Các nhóm đã gắn với cơ quan
groups-none = Chưa có nhóm nào. Thêm tôi vào nhóm, rồi gõ /ganhom trong nhóm đó.
groups-how = Gắn thêm nhóm: gõ /ganhom trong nhóm đó.
groups-state-digest = nhận tổng hợp đầu tuần
groups-state-quiet = không nhận tổng hợp đầu tuần
groups-state-away = tôi không còn ở trong nhóm này

button-bind = Gắn nhóm này với cơ quan
button-bind-to = Gắn nhóm này với { $office }
button-unbind = Gỡ nhóm này
button-unbind-one = Gỡ { $title }
button-digest-on = Gửi tổng hợp đầu tuần vào đây
button-digest-off = Thôi gửi tổng hợp đầu tuần
button-digest-on-one = Gửi đầu tuần: { $title }
button-digest-off-one = Thôi gửi: { $title }
button-summary = Xem tổng hợp
button-private-chat = Mở trò chuyện riêng

refusal-group_of_other_office = Nhóm này đã gắn với một cơ quan khác. Quản trị viên của cơ quan đó gõ /gonhom tại đây trước.
refusal-group_not_bound = Nhóm này chưa gắn với cơ quan của đồng chí. Quản trị viên gõ /ganhom tại đây.
