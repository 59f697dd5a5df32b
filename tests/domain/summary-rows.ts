import fc from 'fast-check'
import { unitKinds, workStates } from '../../src/domain/assignment.ts'
import { addDays } from '../../src/domain/calendar/plain-date.ts'
import { instantOf } from '../../src/domain/calendar/zone.ts'
import type { SummaryRow } from '../../src/domain/summary.ts'
import { at, vietnam } from './arbitraries.ts'

/** An assignment due on 14/11/2011 by "trước 15/11", in progress, with what the test changes. */
export function summaryRow(changes: Partial<SummaryRow> = {}): SummaryRow {
  const lastDay = changes.lastDay ?? '2011-11-14'
  const dueAt = instantOf(lastDay, '24:00', vietnam)
  return {
    assignmentId: 1,
    taskId: 1,
    taskCode: 'NV1',
    taskTitle: 'Rà soát và niêm yết thủ tục hành chính',
    deadlinePhrase: 'trước 15/11',
    unitId: 1,
    unitName: 'Phòng Tư pháp',
    unitKind: 'department',
    state: 'in_progress',
    lastDay,
    dueAt,
    baselineDueAt: dueAt,
    reportedDoneAt: null,
    progressDone: null,
    progressTotal: null,
    percent: null,
    obstacle: null,
    ...changes,
  }
}

/** Assignments of a few tasks in November 2011, some due at an hour of their last day. */
export const anyRows: fc.Arbitrary<SummaryRow[]> = fc
  .array(
    fc.record({
      taskId: fc.integer({ min: 1, max: 5 }),
      unit: fc.integer({ min: 1, max: 9 }),
      unitKind: fc.constantFrom(...unitKinds),
      state: fc.constantFrom(...workStates),
      lastDay: fc.integer({ min: 0, max: 29 }).map(days => addDays('2011-11-01', days)),
      hour: fc.option(fc.constantFrom('11:30', '17:00')),
      reportedDay: fc.integer({ min: 0, max: 40 }),
    }),
    { maxLength: 60 },
  )
  .map(drafts =>
    drafts.map(({ taskId, unit, unitKind, state, lastDay, hour, reportedDay }, index) => {
      const dueAt = instantOf(lastDay, hour ?? '24:00', vietnam)
      const reported = state === 'completed' || state === 'awaiting_confirmation'
      return summaryRow({
        assignmentId: index + 1,
        taskId,
        taskCode: `NV${taskId}`,
        taskTitle: `Nhiệm vụ ${taskId}`,
        deadlinePhrase: `đến hết ngày ${lastDay}`,
        unitId: unit,
        unitName: `Phòng số ${unit}`,
        unitKind,
        state,
        lastDay,
        dueAt,
        baselineDueAt: dueAt,
        reportedDoneAt: reported ? at(`${addDays('2011-11-01', reportedDay)} 09:00`) : null,
      })
    }),
  )

export const novemberInstant: fc.Arbitrary<Date> = fc
  .integer({ min: 0, max: 40 * 24 * 60 })
  .map(minutes => new Date(at('2011-10-28 00:00').getTime() + minutes * 60_000))
