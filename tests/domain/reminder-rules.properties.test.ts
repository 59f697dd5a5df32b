import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workStates } from '../../src/domain/assignment.ts'
import { isWorkingDay } from '../../src/domain/calendar/working-days.ts'
import { instantOf, localOf } from '../../src/domain/calendar/zone.ts'
import { dueAtOf, reminderDayOf } from '../../src/domain/deadline.ts'
import { nextWeekly, planReminders, type ReminderInput } from '../../src/domain/reminder-rules.ts'
import { defaultSettings } from '../../src/domain/settings.ts'
import { anyCalendar, officeDate, timeBetween, timeOfDay } from './arbitraries.ts'

// Office hours by daylight, where no zone of the list changes its clock.
const anySettings = fc.record({
  beforeMeans: fc.constantFrom('day_before' as const, 'that_day' as const),
  remindBefore: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }),
  remindOnDay: fc.boolean(),
  remindAt: timeOfDay,
  overdueDailyFor: fc.integer({ min: 0, max: 30 }),
  officeHours: fc.record({ from: timeBetween(420, 540), to: timeBetween(900, 1080) }),
  quietHours: fc.record({ from: timeBetween(1080, 1439), to: timeBetween(0, 600) }),
})

const anyInput: fc.Arbitrary<ReminderInput> = fc
  .record({
    deadline: fc.record({
      phrase: fc.constant('trước ngày hẹn'),
      kind: fc.constantFrom('before' as const, 'by' as const),
      date: officeDate,
      time: fc.option(timeOfDay),
    }),
    settings: anySettings,
    state: fc.constantFrom(...workStates),
    calendar: anyCalendar,
    zone: fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/Paris', 'America/New_York', 'Australia/Lord_Howe'),
  })
  .map(given => ({
    ...given,
    settings: { ...defaultSettings, ...given.settings },
    dueAt: dueAtOf(given.deadline, given.settings, given.zone),
  }))

const anyCase = fc
  .record({ input: anyInput, day: officeDate, time: timeOfDay })
  .map(({ input, day, time }) => ({ input, now: instantOf(day, time, input.zone) }))

test('every planned reminder is to come, in order, on a working day, inside office hours and not quiet', () => {
  fc.assert(
    fc.property(anyCase, ({ input, now }) => {
      const plan = planReminders(input, now)
      const { officeHours, quietHours } = input.settings
      let last = now
      for (const { dueAt } of plan) {
        expect(dueAt > last).toBe(true)
        last = dueAt
        const { date, time } = localOf(dueAt, input.zone)
        expect(isWorkingDay(date, input.calendar)).toBe(true)
        expect(time >= officeHours.from && time < officeHours.to).toBe(true)
        expect(time >= quietHours.to && time < quietHours.from).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

test('a warning comes before what it warns of, an overdue one after it, and no two on one day', () => {
  fc.assert(
    fc.property(anyCase, ({ input, now }) => {
      const plan = planReminders(input, now)
      for (const { rule, occurrence, dueAt } of plan) {
        const { date } = localOf(dueAt, input.zone)
        if (rule.startsWith('overdue:')) {
          expect(dueAt > input.dueAt).toBe(true)
          expect(occurrence).toBe(date)
        } else {
          expect(dueAt < input.dueAt).toBe(true)
          expect(occurrence).toBe(reminderDayOf(input.deadline))
          expect(date <= occurrence).toBe(true)
        }
      }
      expect(new Set(plan.map(({ dueAt }) => localOf(dueAt, input.zone).date)).size).toBe(plan.length)
    }),
    { numRuns: 400 },
  )
})

test('exactly the work that is the unit’s turn has a plan, and it ends with a weekly reminder', () => {
  fc.assert(
    fc.property(anyCase, ({ input, now }) => {
      const plan = planReminders(input, now)
      const asksOfUnit = ['not_started', 'in_progress', 'returned'].includes(input.state)
      expect(plan.length > 0).toBe(asksOfUnit)
      if (!asksOfUnit) return
      expect(plan.filter(({ rule }) => rule === 'overdue:weekly')).toHaveLength(1)
      expect(plan.at(-1)).toEqual(nextWeekly(input, now))
    }),
    { numRuns: 200 },
  )
})

test('planning again later keeps what is still to come', () => {
  fc.assert(
    fc.property(anyCase, fc.nat({ max: 60 * 24 * 30 }), ({ input, now }, minutes) => {
      const later = new Date(now.getTime() + minutes * 60_000)
      const still = planReminders(input, now).filter(({ dueAt }) => dueAt > later)
      expect(planReminders(input, later)).toEqual(expect.arrayContaining(still))
    }),
    { numRuns: 300 },
  )
})
