import type { SummaryLabels } from '../../../src/reports/picture/labels.ts'

export const vietnameseLabels: SummaryLabels = {
  office: 'UBND quận Ba Đình',
  title: 'Tổng hợp tiến độ',
  asOf: 'Đến 14 giờ 00 thứ năm, ngày 10/11/2011',
  completedOfAll: 'đầu việc đã hoàn thành',
  rate: (numerator, denominator) =>
    `tỷ lệ hoàn thành (${numerator}/${denominator} việc đã xong hoặc quá hạn)`,
  percent: value => `${value.toLocaleString('vi', { maximumFractionDigits: 1 })}%`,
  noRate: 'chưa có việc nào xong hoặc quá hạn',
  buckets: {
    completedOnTime: 'Hoàn thành đúng hạn',
    completedLate: 'Hoàn thành quá hạn',
    pendingInTime: 'Chưa hoàn thành, trong\u00a0hạn',
    pendingOverdue: 'Chưa hoàn thành, quá\u00a0hạn',
  },
  states: {
    completed: 'Hoàn thành',
    awaiting: 'Chờ xác nhận',
    inProgress: 'Đang thực hiện',
    returned: 'Bị trả lại',
    notStarted: 'Chưa thực hiện',
  },
  kinds: { department: 'Phòng', ward: 'Phường', other: 'Đơn vị khác' },
  deadline: task => `Hạn: ${task.deadlinePhrase}`,
  overdue: count => `${count} quá hạn`,
  moreTasks: count => `và ${count} nhiệm vụ khác`,
  noTasks: 'Hiện chưa có nhiệm vụ nào được giao.',
  latest: 'Quá hạn lâu nhất',
  daysLate: days => `${days} ngày`,
  obstacle: reason => `Vướng mắc: ${reason}`,
  moreLate: count => `và ${count} trường hợp khác`,
}
