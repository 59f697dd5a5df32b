import { describe, expect, test } from 'vitest'
import { officeCalendar, publicCalendar } from '../../src/domain/calendar/working-days.ts'
import { type Deadline, dueAtOf } from '../../src/domain/deadline.ts'
import { isStale, nextWeekly, planReminders, type ReminderInput } from '../../src/domain/reminder-rules.ts'
import { defaultSettings } from '../../src/domain/settings.ts'
import { at, vietnam } from './arbitraries.ts'

function obligation(deadline: Partial<Deadline>, changes: Partial<ReminderInput> = {}): ReminderInput {
  const whole: Deadline = {
    phrase: 'trước 15/11',
    kind: 'before',
    date: '2011-11-15',
    time: null,
    ...deadline,
  }
  const settings = { ...defaultSettings, ...changes.settings }
  return {
    deadline: whole,
    dueAt: dueAtOf(whole, settings, vietnam),
    state: 'in_progress',
    calendar: publicCalendar,
    zone: vietnam,
    ...changes,
    settings,
  }
}

/** "before:1 for 14/11 at 11/11 08:00", as a reader would check a plan. */
function planned(input: ReminderInput, now: string): string[] {
  return planReminders(input, at(now)).map(({ rule, occurrence, dueAt }) => {
    const local = new Date(dueAt.getTime() + 7 * 3_600_000).toISOString()
    return `${rule} for ${occurrence} at ${local.slice(0, 10)} ${local.slice(11, 16)}`
  })
}

describe('a plan', () => {
  test('for "trước 15/11", made on Thursday 10/11/2011 after the meeting', () => {
    expect(planned(obligation({}), '2011-11-10 14:00')).toEqual([
      'before:1 for 2011-11-14 at 2011-11-11 08:00',
      'day for 2011-11-14 at 2011-11-14 08:00',
      'overdue:daily for 2011-11-15 at 2011-11-15 08:00',
      'overdue:daily for 2011-11-16 at 2011-11-16 08:00',
      'overdue:daily for 2011-11-17 at 2011-11-17 08:00',
      'overdue:daily for 2011-11-18 at 2011-11-18 08:00',
      'overdue:daily for 2011-11-21 at 2011-11-21 08:00',
      'overdue:weekly for 2011-11-28 at 2011-11-28 08:00',
    ])
  })

  test('counts working days back', () => {
    const plan = planned(obligation({ kind: 'by', date: '2011-11-30' }), '2011-11-10 14:00')
    expect(plan.slice(0, 4)).toEqual([
      'before:7 for 2011-11-30 at 2011-11-21 08:00',
      'before:3 for 2011-11-30 at 2011-11-25 08:00',
      'before:1 for 2011-11-30 at 2011-11-29 08:00',
      'day for 2011-11-30 at 2011-11-30 08:00',
    ])
  })

  test('warns for the earlier reading even where the office allows a day more', () => {
    const settings = { ...defaultSettings, beforeMeans: 'that_day' as const }
    const plan = planned(obligation({}, { settings }), '2011-11-14 09:00')
    expect(plan[0]).toBe('overdue:daily for 2011-11-16 at 2011-11-16 08:00')
    expect(planned(obligation({}, { settings }), '2011-11-14 07:00')[0]).toBe(
      'day for 2011-11-14 at 2011-11-14 08:00',
    )
  })

  test('moves the day itself to Friday when it is a Sunday, and counts back from there', () => {
    const plan = planned(obligation({ kind: 'by', date: '2011-11-13' }), '2011-11-09 14:00')
    expect(plan.slice(0, 3)).toEqual([
      'before:1 for 2011-11-13 at 2011-11-10 08:00',
      'day for 2011-11-13 at 2011-11-11 08:00',
      'overdue:daily for 2011-11-14 at 2011-11-14 08:00',
    ])
  })

  test('makes one reminder of the overdue days of Tết 2026', () => {
    expect(planned(obligation({ kind: 'by', date: '2026-02-13' }), '2026-02-13 09:00')).toEqual([
      'overdue:daily for 2026-02-23 at 2026-02-23 08:00',
      'overdue:weekly for 2026-02-27 at 2026-02-27 08:00',
    ])
  })

  test("goes by the office's own calendar", () => {
    const calendar = officeCalendar([
      { day: '2011-11-12', working: true },
      { day: '2011-11-14', working: false },
    ])
    const plan = planned(obligation({}, { calendar }), '2011-11-10 14:00')
    expect(plan.slice(0, 3)).toEqual([
      'before:1 for 2011-11-14 at 2011-11-11 08:00',
      'day for 2011-11-14 at 2011-11-12 08:00',
      'overdue:daily for 2011-11-15 at 2011-11-15 08:00',
    ])
  })

  test('never warns at or after the deadline: due at 08:00, the day before takes both', () => {
    const plan = planned(obligation({ time: '08:00' }), '2011-11-10 14:00')
    expect(plan.slice(0, 3)).toEqual([
      'day for 2011-11-15 at 2011-11-14 08:00',
      'overdue:daily for 2011-11-16 at 2011-11-16 08:00',
      'overdue:daily for 2011-11-17 at 2011-11-17 08:00',
    ])
  })

  test('warns on the day itself when due a minute after the reminder', () => {
    expect(planned(obligation({ time: '08:01' }), '2011-11-15 07:00')[0]).toBe(
      'day for 2011-11-15 at 2011-11-15 08:00',
    )
  })

  test('holds nothing that is due in this very moment: that has been sent or is being sent', () => {
    expect(planned(obligation({}), '2011-11-14 08:00')[0]).toBe(
      'overdue:daily for 2011-11-15 at 2011-11-15 08:00',
    )
  })

  test.each(['awaiting_confirmation', 'completed', 'withdrawn'] as const)('is empty for %s', state => {
    const input = obligation({}, { state })
    expect(planReminders(input, at('2011-11-10 14:00'))).toEqual([])
    expect(nextWeekly(input, at('2011-11-10 14:00'))).toBeNull()
  })

  test("follows the task's own settings", () => {
    const settings = { ...defaultSettings, remindBefore: [2, 2], remindOnDay: false, overdueDailyFor: 0 }
    expect(planned(obligation({}, { settings }), '2011-11-09 14:00')).toEqual([
      'before:2 for 2011-11-14 at 2011-11-10 08:00',
      'overdue:weekly for 2011-11-21 at 2011-11-21 08:00',
    ])
  })

  test.each([
    ['06:00', '07:30', 'before the office opens'],
    ['19:00', '07:30', 'after it closes'],
    ['16:45', '16:45', 'inside its hours'],
  ])('set to %s goes out at %s: %s', (remindAt, expected) => {
    const input = obligation({}, { settings: { ...defaultSettings, remindAt } })
    expect(planned(input, '2011-11-12 14:00')[0]).toBe(`day for 2011-11-14 at 2011-11-14 ${expected}`)
  })
})

describe('the weekly reminder', () => {
  test('comes every week after the daily ones, for ever', () => {
    const seen: string[] = []
    let now = at('2011-11-21 08:00')
    for (let week = 0; week < 4; week += 1) {
      const reminder = nextWeekly(obligation({}), now)!
      seen.push(reminder.occurrence)
      now = reminder.dueAt
    }
    expect(seen).toEqual(['2011-11-28', '2011-12-05', '2011-12-12', '2011-12-19'])
  })

  test('is the only thing planned for work that was long overdue when it was entered', () => {
    expect(planned(obligation({}), '2012-03-01 09:00')).toEqual([
      'overdue:weekly for 2012-03-05 at 2012-03-05 08:00',
    ])
  })
})

describe('after downtime', () => {
  const dueAt = at('2011-11-15 00:00')
  const day = { rule: 'day' as const, dueAt: at('2011-11-14 08:00') }
  const before1 = { rule: 'before:1' as const, dueAt: at('2011-11-11 08:00') }
  const daily = { rule: 'overdue:daily' as const, dueAt: at('2011-11-15 08:00') }
  const assignment = { dueAt, siblings: [before1, day, daily] }

  test.each([
    ['2011-11-11 08:00', [false, false, false]],
    ['2011-11-13 20:00', [false, false, false]],
    ['2011-11-14 08:00', [true, false, false]],
    ['2011-11-14 23:59', [true, false, false]],
    ['2011-11-15 00:00', [true, true, false]],
    ['2011-11-15 06:00', [true, true, false]],
    ['2011-11-15 08:00', [true, true, false]],
  ])('at %s before:1, day and daily are stale: %j', (now, expected) => {
    expect([before1, day, daily].map(reminder => isStale(reminder, at(now), assignment))).toEqual(expected)
  })
})
