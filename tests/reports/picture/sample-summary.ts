import type { UnitKind } from '../../../src/domain/assignment.ts'
import type { Buckets, StateCounts, Summary, TaskSummary } from '../../../src/domain/summary.ts'

/** Counts that add up: `total` follows from the states. */
export function counts(states: Partial<Omit<StateCounts, 'total'>>): StateCounts {
  const full = { completed: 0, awaiting: 0, inProgress: 0, returned: 0, notStarted: 0, overdue: 0, ...states }
  const { overdue: _, ...work } = full
  return { ...full, total: Object.values(work).reduce((a, b) => a + b, 0) }
}

export function task(
  taskId: number,
  title: string,
  deadlinePhrase: string,
  byKind: Partial<Record<UnitKind, StateCounts>>,
): TaskSummary {
  const kinds = Object.entries(byKind).map(([kind, counts]) => ({ kind: kind as UnitKind, counts }))
  return {
    taskId,
    code: `NV${taskId}`,
    title,
    deadlinePhrase,
    lastDay: '2011-11-14',
    all: sum(kinds.map(({ counts }) => counts)),
    byKind: kinds,
  }
}

/** A whole summary whose totals, buckets and rate follow from its tasks; completed work counts as on time. */
export function summaryOf(tasks: TaskSummary[]): Summary {
  const all = sum(tasks.map(task => task.all))
  const buckets: Buckets = {
    completedOnTime: all.completed,
    completedLate: 0,
    pendingInTime: all.total - all.completed - all.overdue,
    pendingOverdue: all.overdue,
  }
  const denominator = all.completed + all.overdue
  const percent = denominator === 0 ? null : (all.completed / denominator) * 100
  return {
    asOf: new Date('2011-11-10T07:00:00Z'),
    tasks,
    all,
    buckets,
    rate: { numerator: all.completed, denominator, percent },
    late: [],
    nextDue: [],
  }
}

const untouched = { department: counts({ notStarted: 14 }), ward: counts({ notStarted: 14 }) }

/** Ba Đình after the meeting of 10/11/2011. */
export const baDinh = summaryOf([
  task(1, 'Rà soát và niêm yết thủ tục hành chính', 'trước 15/11', {
    department: counts({ completed: 7, inProgress: 4, notStarted: 3 }),
    ward: counts({ completed: 3, inProgress: 11 }),
  }),
  task(2, 'Rà soát, xây dựng quy trình giải quyết thủ tục hành chính', 'trước 20/11', untouched),
  task(3, 'Đề xuất thủ tục hành chính cần bổ sung hoặc bãi bỏ, báo cáo Thành phố', 'trước 30/11/2011', {
    department: counts({ notStarted: 14 }),
  }),
  task(4, 'Gắn quy trình giải quyết thủ tục hành chính với ISO', 'trước 31/12/2011', untouched),
  task(5, 'Báo cáo tổng hợp phục vụ kỳ giao ban sau', 'giao ban kỳ sau, 09/12/2011', untouched),
])

/** The days after: every state, and overdue work. */
export const baDinhLater = summaryOf([
  task(1, 'Rà soát và niêm yết thủ tục hành chính', 'trước 15/11', {
    department: counts({ completed: 9, awaiting: 2, inProgress: 2, returned: 1, overdue: 3 }),
    ward: counts({ completed: 5, awaiting: 1, inProgress: 6, notStarted: 2, overdue: 8 }),
  }),
  task(2, 'Rà soát, xây dựng quy trình giải quyết thủ tục hành chính', 'trước 20/11', untouched),
])

/** `tasks` of the same kind of trouble: two kinds of unit, every state, two-digit figures, all of it overdue. */
export const inTrouble = (tasks: number) =>
  summaryOf(
    Array.from({ length: tasks }, (_, i) => {
      const work = { completed: 10, awaiting: 10, inProgress: 10, returned: 10, notStarted: 10, overdue: 40 }
      return task(i + 1, 'Rà soát, xây dựng quy trình giải quyết thủ tục hành chính', 'trước 30/11/2011', {
        department: counts(work),
        ward: counts(work),
      })
    }),
  )

const endless = Array(12).fill('Trung tâm Phát triển quỹ đất và Quản lý dự án đầu tư xây dựng').join(', ')

/** The most that can come: 30 tasks, three kinds of unit, names without end. */
export const crowded = summaryOf(
  Array.from({ length: 30 }, (_, i) =>
    task(i + 1, endless, endless, {
      department: counts({ completed: i, inProgress: 100, returned: 1, notStarted: 20, overdue: i * 3 }),
      ward: counts({ completed: 400, awaiting: 1, notStarted: 3 }),
      other: counts({ returned: 3, overdue: 3 }),
    }),
  ),
)

const both = (states: Parameters<typeof counts>[0]) =>
  summaryOf([task(1, 'Rà soát', 'trước 15/11', { department: counts(states), ward: counts(states) })])

export const edgeCases = {
  'Ba Đình': baDinh,
  'Ba Đình later': baDinhLater,
  'no task': summaryOf([]),
  'one task for one unit': summaryOf([
    task(1, 'Báo cáo', 'trong tháng 11', { other: counts({ inProgress: 1 }) }),
  ]),
  'a task that shows only its code': summaryOf([task(1, '', '', { ward: counts({ inProgress: 1 }) })]),
  'a task whose units were all withdrawn': summaryOf([...baDinh.tasks, task(6, 'Thôi thực hiện', '', {})]),
  'all done': both({ completed: 14 }),
  'all overdue': both({ notStarted: 14, overdue: 14 }),
  'five tasks in trouble': inTrouble(5),
  'nine tasks in trouble': inTrouble(9),
  crowded,
}

function sum(parts: StateCounts[]): StateCounts {
  const total = { ...counts({}) }
  for (const part of parts)
    for (const key of Object.keys(total) as (keyof StateCounts)[]) total[key] += part[key]
  return total
}
