# Tin chưa gửi được.

undelivered-title = Tin chưa gửi được trong 14 ngày qua
undelivered-none = Mọi tin đều đã gửi được.
undelivered-how = Nếu gấp, xin báo qua điện thoại.
undelivered-member = <b>Không gửi được tin cho { $who }.</b>
    Người nhận đã chặn tôi hoặc chưa mở trò chuyện. Xin nhắc người nhận mở trò chuyện với tôi và bấm Bắt đầu; việc gấp xin báo qua điện thoại.
undelivered-group = <b>Không gửi được tin vào nhóm { $title }.</b>
    Tôi không còn ở trong nhóm. Thêm tôi vào lại thì nhóm tiếp tục nhận tin.
undelivered-given-up = <b>{ $count } tin gửi không thành công.</b>
undelivered-line = Mã tin { $code } · { $who } · { $state } · { $time } { $day }
undelivered-more = và { $count } tin khác
undelivered-state-unknown = chưa rõ đã tới hay chưa
undelivered-state-unreachable = không tới được người nhận
undelivered-state-dead = gửi không thành công
undelivered-queued = Đang gửi lại { $count } tin.
undelivered-nothing = Không còn tin nào phải gửi lại.

button-resend = Gửi lại
button-resend-all = Gửi lại tất cả
button-undelivered = Tin chưa gửi được

refusal-no_such_message = Không tìm thấy tin này. Gõ /chuagui để xem các tin chưa gửi được.
