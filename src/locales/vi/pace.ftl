slow-down = Thao tác hơi nhanh nên yêu cầu vừa rồi chưa được ghi nhận. Xin chờ vài giây rồi gửi lại.
