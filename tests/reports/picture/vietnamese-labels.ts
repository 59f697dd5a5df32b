import type { SummaryLabels } from '../../../src/reports/picture/labels.ts'

export const vietnameseLabels: SummaryLabels = {
  office: 'UBND quận Ba Đình',
  title: 'Tổng hợp tiến độ',
  asOf: 'Đến 14:00 thứ Năm, ngày 10/11/2011',
  completedOfAll: 'đầu việc đã hoàn thành',
  rate: (numerator, denominator) =>
    `tỷ lệ hoàn thành (${numerator}/${denominator} việc đã xong hoặc quá hạn)`,
  percent: value => `${value.toLocaleString('vi', { maximumFractionDigits: 1 })}%`,
  noRate: 'chưa có việc nào xong hoặc quá hạn',
  states: {
    completed: 'Hoàn thành',
    awaiting: 'Chờ xác nhận',
    inProgress: 'Đang thực hiện',
    returned: 'Bị trả lại',
    notStarted: 'Chưa thực hiện',
  },
  kinds: { department: 'Phòng', ward: 'Phường', other: 'Đơn vị khác' },
  overdue: count => `${count} quá hạn`,
  moreTasks: count => `và ${count} nhiệm vụ khác`,
  noTasks: 'Hiện chưa có nhiệm vụ nào được giao.',
}
