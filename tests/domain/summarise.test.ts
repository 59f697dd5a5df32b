import { describe, expect, test } from 'vitest'
import { summarise } from '../../src/domain/summarise.ts'
import { countStates, rateOf } from '../../src/domain/summary.ts'
import { at, vietnam } from './arbitraries.ts'
import { summaryRow } from './summary-rows.ts'

const afterMeeting = at('2011-11-10 14:00')
const dayAfter = at('2011-11-15 09:00')

/** Fourteen departments: seven done, four under way, three not begun. */
const departments = Array.from({ length: 14 }, (_, index) =>
  summaryRow({
    assignmentId: index + 1,
    unitId: index + 1,
    unitName: `Phòng ${String.fromCharCode(65 + index)}`,
    state: index < 7 ? 'completed' : index < 11 ? 'in_progress' : 'not_started',
    reportedDoneAt: index < 7 ? at('2011-11-09 10:00') : null,
  }),
)

describe('a summary', () => {
  test('of the departments after the meeting of 10/11/2011', () => {
    const summary = summarise(departments, afterMeeting, vietnam)
    const counts = {
      total: 14,
      completed: 7,
      awaiting: 0,
      inProgress: 4,
      returned: 0,
      notStarted: 3,
      overdue: 0,
    }
    expect(summary.all).toEqual(counts)
    expect(summary.tasks).toEqual([
      {
        taskId: 1,
        code: 'NV1',
        title: 'Rà soát và niêm yết thủ tục hành chính',
        deadlinePhrase: 'trước 15/11',
        lastDay: '2011-11-14',
        all: counts,
        byKind: [{ kind: 'department', counts }],
      },
    ])
    expect(summary.buckets).toEqual({
      completedOnTime: 7,
      completedLate: 0,
      pendingInTime: 7,
      pendingOverdue: 0,
    })
    expect(summary.rate).toEqual({ numerator: 7, denominator: 7, percent: 100 })
    expect(summary.late).toEqual([])
    expect(summary.nextDue).toEqual([
      {
        lastDay: '2011-11-14',
        days: 4,
        taskCode: 'NV1',
        taskTitle: 'Rà soát và niêm yết thủ tục hành chính',
        unfinished: 7,
      },
    ])
  })

  test('of the same on the day after the deadline', () => {
    const summary = summarise(departments, dayAfter, vietnam)
    expect(summary.all.overdue).toBe(7)
    expect(summary.rate).toEqual({ numerator: 7, denominator: 14, percent: 50 })
    expect(summary.late.map(({ unitName, days }) => `${unitName} ${days}`)).toEqual([
      'Phòng H 1',
      'Phòng I 1',
      'Phòng J 1',
      'Phòng K 1',
      'Phòng L 1',
      'Phòng M 1',
      'Phòng N 1',
    ])
    expect(summary.nextDue).toEqual([])
  })

  test('judges what was reported by the day of the report', () => {
    const rows = [
      summaryRow({ assignmentId: 1, state: 'completed', reportedDoneAt: at('2011-11-14 23:59') }),
      summaryRow({ assignmentId: 2, state: 'completed', reportedDoneAt: at('2011-11-15 00:00') }),
      summaryRow({ assignmentId: 3, state: 'awaiting_confirmation', reportedDoneAt: at('2011-11-14 09:00') }),
      summaryRow({ assignmentId: 4, state: 'awaiting_confirmation', reportedDoneAt: at('2011-11-16 09:00') }),
      summaryRow({ assignmentId: 5, state: 'returned', obstacle: 'thiếu mẫu biểu' }),
      summaryRow({ assignmentId: 6, state: 'withdrawn' }),
    ]
    const summary = summarise(rows, at('2011-11-20 09:00'), vietnam)
    expect(summary.buckets).toEqual({
      completedOnTime: 1,
      completedLate: 1,
      pendingInTime: 1,
      pendingOverdue: 2,
    })
    expect(summary.rate).toEqual({ numerator: 2, denominator: 4, percent: 50 })
    expect(summary.late.map(({ assignmentId, days, obstacle }) => [assignmentId, days, obstacle])).toEqual([
      [5, 6, 'thiếu mẫu biểu'],
      [4, 2, null],
    ])
  })

  test('names a task by the deadline most of its units have', () => {
    const later = { lastDay: '2011-11-30', deadlinePhrase: 'trước 01/12' }
    const rows = [
      summaryRow({ assignmentId: 1 }),
      summaryRow({ assignmentId: 2, ...later }),
      summaryRow({ assignmentId: 3, ...later }),
    ]
    const summary = summarise(rows, afterMeeting, vietnam)
    expect(summary.tasks[0]).toMatchObject({ lastDay: '2011-11-30', deadlinePhrase: 'trước 01/12' })
    expect(summary.nextDue.map(({ lastDay, unfinished }) => [lastDay, unfinished])).toEqual([
      ['2011-11-14', 1],
      ['2011-11-30', 2],
    ])
  })

  test('keeps one kind of unit when asked to', () => {
    const rows = [summaryRow({ unitKind: 'ward' }), summaryRow({ assignmentId: 2 })]
    expect(summarise(rows, afterMeeting, vietnam, { kind: 'ward' }).all.total).toBe(1)
    expect(summarise(rows, afterMeeting, vietnam).tasks[0]!.byKind.map(({ kind }) => kind)).toEqual([
      'department',
      'ward',
    ])
  })

  test('sorts codes by number and names as Vietnamese does', () => {
    const codes = ['NV10', 'NV2', 'NV1'].map((taskCode, index) => summaryRow({ taskId: index, taskCode }))
    expect(summarise(codes, afterMeeting, vietnam).tasks.map(({ code }) => code)).toEqual([
      'NV1',
      'NV2',
      'NV10',
    ])
    const names = ['Đội Cấn', 'Vĩnh Phúc', 'Điện Biên', 'Cống Vị'].map((unitName, index) =>
      summaryRow({ assignmentId: index, unitName }),
    )
    expect(summarise(names, dayAfter, vietnam).late.map(({ unitName }) => unitName)).toEqual([
      'Cống Vị',
      'Điện Biên',
      'Đội Cấn',
      'Vĩnh Phúc',
    ])
  })

  test('of nothing is empty, with no rate', () => {
    const summary = summarise([], afterMeeting, vietnam)
    expect(summary).toMatchObject({ tasks: [], late: [], nextDue: [] })
    expect(summary.rate).toEqual({ numerator: 0, denominator: 0, percent: null })
    expect(countStates([], afterMeeting).total).toBe(0)
  })
})

test.each([
  [0, 5, 0],
  [1, 0, 100],
  [1, 2, 33.3],
  [2, 1, 66.7],
  [9999, 1, 99.9],
  [1, 9999, 0.1],
])('%i completed and %i overdue make %f percent', (completedOnTime, pendingOverdue, percent) => {
  expect(rateOf({ completedOnTime, completedLate: 0, pendingInTime: 7, pendingOverdue }).percent).toBe(
    percent,
  )
})
