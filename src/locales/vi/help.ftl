# Trợ giúp.

help-title = Tôi giúp được những việc sau
help-everyone = <b>Xem tình hình</b>
    /vieccuatoi – việc của đơn vị tôi
    /nhiemvu – các nhiệm vụ, mỗi nhiệm vụ đã xong bao nhiêu
    /trangthai <i>tên đơn vị hoặc nhiệm vụ</i> – tình hình một đơn vị, một nhiệm vụ
    /saphan – sắp đến hạn
    /quahan – quá hạn
    /tonghop – tổng hợp
    /donvi – các đơn vị
help-officer = <b>Báo cáo</b>
    /capnhat – báo tiến độ, vướng mắc, báo xong
    /giahan – xin gia hạn
help-monitor = <b>Giao việc và theo dõi</b>
    /giaoviec – giao nhiệm vụ cho các đơn vị
    gửi, dán hoặc chuyển tiếp văn bản – soạn nhiệm vụ từ văn bản
    /banthao – các bản thảo chưa giao
    /capnhat – nhập tiến độ của đơn vị mình
    /giahan – các đề nghị gia hạn
help-administrator = <b>Quản trị</b>
    /nguoi – người dùng, mời người mới
    /donvi – các đơn vị
    /lich – ngày nghỉ, ngày làm bù
    /caidat – cài đặt nhắc việc
    /ganhom – gắn nhóm trò chuyện (gõ trong nhóm)
    /nhom – các nhóm đã gắn
    /chuagui – tin chưa gửi được
help-foot = Hỏi và báo cáo bằng lời cũng được, có dấu hay không dấu, ví dụ: “tuần này đến hạn việc gì”, “ai chưa báo cáo”, “đã xong 12/20”.
unknown-command = Không có lệnh này. Các lệnh thường dùng:
not-understood = Tôi chưa rõ đồng chí cần gì. Xin chọn một mục dưới đây, hoặc gõ /trogiup để xem các lệnh.
not-understood-group = Xin dùng các lệnh: /tonghop, /nhiemvu, /quahan, /saphan.

button-help-mine = Việc của tôi
button-help-tasks = Các nhiệm vụ

command-start = bắt đầu
command-trogiup = trợ giúp
command-trangthai = tình hình một đơn vị hoặc nhiệm vụ
command-nhiemvu = các nhiệm vụ và tiến độ
command-vieccuatoi = việc của đơn vị tôi
command-saphan = việc sắp đến hạn
command-quahan = việc quá hạn
command-tonghop = tổng hợp tiến độ
command-capnhat = báo cáo tiến độ, báo xong
command-giaoviec = giao nhiệm vụ
command-donvi = các đơn vị
command-giahan = gia hạn
command-lich = lịch làm việc của cơ quan
command-caidat = cài đặt
command-nguoi = người dùng
command-ganhom = gắn nhóm này với cơ quan
bot-description = Giao Ban giúp cơ quan giao nhiệm vụ cho các đơn vị, nhắc trước hạn và trả lời “đến đâu rồi?”. Bấm Bắt đầu, hoặc dùng đường dẫn mời của cơ quan.
bot-short-description = Giao nhiệm vụ, nhắc hạn, tổng hợp tiến độ của các đơn vị.
