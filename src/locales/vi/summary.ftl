# Tổng hợp.

summary-title = Tổng hợp tiến độ
summary-heading = Tổng hợp tiến độ – { $office }{ $scope }
summary-heading-week = Tổng hợp đầu tuần { $day } – { $office }
summary-moment = { $time } { $weekday }, ngày { $day }
summary-as-of = Đến { $moment }
summary-completed = Hoàn thành <b>{ $completed }/{ $total }</b> đầu việc
summary-buckets = Hoàn thành: đúng hạn { $completedOnTime }, quá hạn { $completedLate }
    Chưa hoàn thành: trong hạn { $pendingInTime }, quá hạn { $pendingOverdue }
summary-rate = Tỷ lệ hoàn thành: <b>{ $percent }</b> ({ $numerator }/{ $denominator } việc đã xong hoặc quá hạn)
summary-rate-none = Tỷ lệ hoàn thành: chưa có việc nào xong hoặc quá hạn
summary-task = <b>{ $code }</b> { $title } ({ $deadline }): { $counts }
summary-count = { $completed }/{ $total } { $kind }
summary-due = Đến hạn sau { $days } ngày: <b>{ $code }</b>, còn { $count } đơn vị chưa xong
summary-due-today = Đến hạn hôm nay: <b>{ $code }</b>, còn { $count } đơn vị chưa xong
summary-late-title = Quá hạn ({ $count })
summary-late = <b>{ $code }</b>, { $days } ngày: { $units }

summary-completed-of-all = đầu việc đã hoàn thành
summary-rate-note = tỷ lệ hoàn thành ({ $numerator }/{ $denominator } việc đã xong hoặc quá hạn)
summary-no-rate = chưa có việc nào xong hoặc quá hạn
summary-state-completed = Hoàn thành
summary-state-awaiting = Chờ xác nhận
summary-state-inProgress = Đang thực hiện
summary-state-returned = Bị trả lại
summary-state-notStarted = Chưa thực hiện
summary-kind-all = Tất cả
summary-kind-department = Phòng
summary-kind-ward = Phường
summary-kind-other = Đơn vị khác
summary-overdue = { $count } quá hạn
summary-more-tasks = và { $count } nhiệm vụ khác
summary-no-tasks = Hiện chưa có nhiệm vụ nào được giao.
summary-more-late = và { $count } trường hợp khác
