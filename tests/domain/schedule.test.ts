import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type WorkState, workStates } from '../../src/domain/assignment.ts'
import { publicCalendar } from '../../src/domain/calendar/working-days.ts'
import { type ScheduleInput, scheduleOf } from '../../src/domain/schedule.ts'
import { at, vietnam } from './arbitraries.ts'

const context = { zone: vietnam, calendar: publicCalendar, soonWithin: 3 }

/** Due on Monday 14/11/2011 as "trước 15/11" means it. */
const due: ScheduleInput = {
  state: 'in_progress',
  lastDay: '2011-11-14',
  dueAt: at('2011-11-15 00:00'),
  baselineDueAt: at('2011-11-15 00:00'),
  reportedDoneAt: null,
}

const kindAndDays = (input: ScheduleInput, now: Date) => {
  const schedule = scheduleOf(input, now, context)
  return [schedule.kind, 'days' in schedule ? schedule.days : null]
}

describe('unfinished work', () => {
  test.each([
    ['2011-11-01 14:00', 'within', 13],
    ['2011-11-08 23:59', 'within', 6],
    ['2011-11-09 00:00', 'soon', 5],
    ['2011-11-13 23:59', 'soon', 1],
    ['2011-11-14 00:00', 'today', null],
    ['2011-11-14 23:59', 'today', null],
    ['2011-11-15 00:00', 'overdue', 1],
    ['2011-11-15 23:59', 'overdue', 1],
    ['2011-11-16 00:00', 'overdue', 2],
    ['2011-12-14 08:00', 'overdue', 30],
  ])('at %s is %s %s', (now, kind, days) => {
    for (const state of ['not_started', 'in_progress', 'returned'] as const) {
      expect(kindAndDays({ ...due, state }, at(now))).toEqual([kind, days])
    }
  })

  test('with a time of day is overdue from that time, by a day at least', () => {
    const input = { ...due, dueAt: at('2011-11-14 17:00') }
    expect(kindAndDays(input, at('2011-11-14 16:59'))).toEqual(['today', null])
    expect(kindAndDays(input, at('2011-11-14 17:00'))).toEqual(['overdue', 1])
    expect(kindAndDays(input, at('2011-11-15 17:00'))).toEqual(['overdue', 1])
    expect(kindAndDays(input, at('2011-11-16 07:00'))).toEqual(['overdue', 2])
  })

  test('due on a Sunday is soon from three working days before Friday', () => {
    const input = { ...due, lastDay: '2011-11-13', dueAt: at('2011-11-14 00:00') }
    expect(kindAndDays(input, at('2011-11-07 08:00'))).toEqual(['within', 6])
    expect(kindAndDays(input, at('2011-11-08 08:00'))).toEqual(['soon', 5])
  })

  test('that was returned is judged by now, whatever was reported', () => {
    const returned = { ...due, state: 'returned' as const, reportedDoneAt: at('2011-11-12 08:00') }
    expect(kindAndDays(returned, at('2011-11-17 08:00'))).toEqual(['overdue', 3])
  })
})

describe('reported work', () => {
  const reported = (state: WorkState, local: string) => ({ ...due, state, reportedDoneAt: at(local) })

  test('in time stays in time however slow the monitor is', () => {
    const awaiting = reported('awaiting_confirmation', '2011-11-14 23:59')
    expect(kindAndDays(awaiting, at('2011-11-30 08:00'))).toEqual(['reported_on_time', null])
    const completed = reported('completed', '2011-11-14 23:59')
    expect(kindAndDays(completed, at('2011-11-30 08:00'))).toEqual(['completed_on_time', null])
  })

  test('late stays as late as it was', () => {
    const awaiting = reported('awaiting_confirmation', '2011-11-17 09:00')
    expect(kindAndDays(awaiting, at('2011-11-30 08:00'))).toEqual(['reported_late', 3])
    const completed = reported('completed', '2011-11-17 09:00')
    expect(kindAndDays(completed, at('2012-11-30 08:00'))).toEqual(['completed_late', 3])
  })

  test('withdrawn work is neither late nor in time', () => {
    expect(kindAndDays({ ...due, state: 'withdrawn' }, at('2011-11-30 08:00'))).toEqual(['withdrawn', null])
  })
})

test('an extension makes work in time again, and the baseline tells', () => {
  const extended = { ...due, lastDay: '2011-11-30', dueAt: at('2011-12-01 00:00') }
  expect(scheduleOf(extended, at('2011-11-17 08:00'), context)).toEqual({
    kind: 'within',
    days: 13,
    afterBaselineDays: 3,
  })
  const completed = { ...extended, state: 'completed' as const, reportedDoneAt: at('2011-11-20 08:00') }
  expect(scheduleOf(completed, at('2012-01-01 08:00'), context)).toEqual({
    kind: 'completed_on_time',
    afterBaselineDays: 6,
  })
})

test('time only makes unfinished work later, and finished work stays as it is', () => {
  const order = ['within', 'soon', 'today', 'overdue']
  const minute = fc
    .integer({ min: 0, max: 60 * 24 * 60 })
    .map(m => new Date(+at('2011-10-20 00:00') + m * 60_000))
  fc.assert(
    fc.property(fc.constantFrom(...workStates), minute, minute, minute, (state, reportedDoneAt, a, b) => {
      const [earlier, later] = a < b ? [a, b] : [b, a]
      const reported = state === 'awaiting_confirmation' || state === 'completed'
      const input = { ...due, state, reportedDoneAt: reported ? reportedDoneAt : null }
      const first = scheduleOf(input, earlier, context)
      const second = scheduleOf(input, later, context)
      if (reported || state === 'withdrawn') {
        expect(second).toEqual(first)
        return
      }
      expect(order.indexOf(second.kind)).toBeGreaterThanOrEqual(order.indexOf(first.kind))
      expect(second.kind === 'overdue').toBe(later >= due.dueAt)
      if ('days' in first && first.kind !== 'overdue') expect(first.days).toBeGreaterThanOrEqual(1)
      if (second.kind === 'overdue') expect(second.days).toBeGreaterThanOrEqual(1)
    }),
  )
})
