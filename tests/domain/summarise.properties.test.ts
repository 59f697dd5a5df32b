import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publicCalendar } from '../../src/domain/calendar/working-days.ts'
import { type Schedule, scheduleOf } from '../../src/domain/schedule.ts'
import { summarise } from '../../src/domain/summarise.ts'
import type { StateCounts, SummaryRow } from '../../src/domain/summary.ts'
import { vietnam } from './arbitraries.ts'
import { anyRows, novemberInstant } from './summary-rows.ts'

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
const partsOf = (counts: StateCounts) =>
  counts.completed + counts.awaiting + counts.inProgress + counts.returned + counts.notStarted

test('buckets, states, tasks and kinds of unit all add up to the live assignments', () => {
  fc.assert(
    fc.property(anyRows, novemberInstant, (rows, now) => {
      const { all, buckets, tasks, rate, late } = summarise(rows, now, vietnam)
      const live = rows.filter(row => row.state !== 'withdrawn').length
      expect(all.total).toBe(live)
      expect(partsOf(all)).toBe(live)
      expect(sum(Object.values(buckets))).toBe(live)
      expect(buckets.completedOnTime + buckets.completedLate).toBe(all.completed)
      expect(buckets.pendingOverdue).toBe(all.overdue)
      expect(late).toHaveLength(all.overdue)
      for (const key of Object.keys(all) as (keyof StateCounts)[]) {
        expect(sum(tasks.map(task => task.all[key]))).toBe(all[key])
        for (const task of tasks)
          expect(sum(task.byKind.map(({ counts }) => counts[key]))).toBe(task.all[key])
      }
      expect(rate.numerator).toBeLessThanOrEqual(rate.denominator)
      if (rate.percent !== null) expect(rate.percent >= 0 && rate.percent <= 100).toBe(true)
      expect(rate.percent === 100).toBe(rate.denominator > 0 && rate.numerator === rate.denominator)
    }),
  )
})

test('withdrawn assignments change nothing', () => {
  fc.assert(
    fc.property(anyRows, novemberInstant, (rows, now) => {
      const live = rows.filter(row => row.state !== 'withdrawn')
      expect(summarise(rows, now, vietnam)).toEqual(summarise(live, now, vietnam))
    }),
  )
})

test('the order of the rows is irrelevant', () => {
  const shuffled = anyRows.chain(rows =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  )
  fc.assert(
    fc.property(shuffled, novemberInstant, ([rows, other], now) => {
      expect(summarise(other, now, vietnam)).toEqual(summarise(rows, now, vietnam))
    }),
  )
})

test('what falls due next is the unfinished work in time, but for what waits past its day', () => {
  fc.assert(
    fc.property(anyRows, novemberInstant, (rows, now) => {
      const { nextDue, buckets } = summarise(rows, now, vietnam)
      const waitingPast = rows.filter(
        row => scheduleFor(row, now).kind === 'reported_on_time' && row.dueAt <= now && !isToday(row, now),
      ).length
      expect(sum(nextDue.map(({ unfinished }) => unfinished))).toBe(buckets.pendingInTime - waitingPast)
      expect(nextDue.every(({ days }) => days >= 0)).toBe(true)
    }),
  )
})

test('it says of each assignment what its schedule says', () => {
  const bucketOf: Record<Schedule['kind'], string> = {
    within: 'pendingInTime',
    soon: 'pendingInTime',
    today: 'pendingInTime',
    reported_on_time: 'pendingInTime',
    overdue: 'pendingOverdue',
    reported_late: 'pendingOverdue',
    completed_on_time: 'completedOnTime',
    completed_late: 'completedLate',
    withdrawn: 'none',
  }
  fc.assert(
    fc.property(anyRows, novemberInstant, (rows, now) => {
      for (const row of rows) {
        const schedule = scheduleFor(row, now)
        const { buckets, late } = summarise([row], now, vietnam)
        const filled = Object.entries(buckets).find(([, count]) => count === 1)?.[0] ?? 'none'
        expect(filled).toBe(bucketOf[schedule.kind])
        if (late.length > 0) expect(schedule).toMatchObject({ days: late[0]!.days })
      }
    }),
    { numRuns: 50 },
  )
})

function scheduleFor(row: SummaryRow, now: Date): Schedule {
  return scheduleOf(row, now, { zone: vietnam, calendar: publicCalendar, soonWithin: 3 })
}

/** Due at an hour of today that has passed: the day itself is not over. */
function isToday(row: SummaryRow, now: Date): boolean {
  return row.lastDay >= new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
