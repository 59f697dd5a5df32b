import { isUnitsTurn, type WorkState } from './assignment.ts'
import type { PlainDate } from './calendar/plain-date.ts'
import { addDays, daysBetween } from './calendar/plain-date.ts'
import type { OfficeCalendar } from './calendar/working-days.ts'
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from './calendar/working-days.ts'
import { instantOf, localOf } from './calendar/zone.ts'
import type { Deadline } from './deadline.ts'
import { reminderDayOf } from './deadline.ts'
import { officeTimeFor } from './office-moments.ts'
import type { OfficeSettings } from './settings.ts'

export type ReminderRule = `before:${number}` | 'day' | 'overdue:daily' | 'overdue:weekly'

/** One reminder to come. `occurrence` is the day it speaks for: the day warned of, or the overdue day itself. */
export type PlannedReminder = { rule: ReminderRule; occurrence: PlainDate; dueAt: Date }

export type ReminderInput = {
  deadline: Deadline
  /** The first instant that is too late. */
  dueAt: Date
  state: WorkState
  /** The office's, with what the task replaces for itself. */
  settings: Pick<
    OfficeSettings,
    'remindBefore' | 'remindOnDay' | 'remindAt' | 'overdueDailyFor' | 'officeHours' | 'quietHours'
  >
  calendar: OfficeCalendar
  zone: string
}

/**
 * Every reminder still to come, soonest first: the working days before the deadline, the day itself, the daily ones
 * of the first overdue days and one weekly one (ask `nextWeekly` for the one after it). Nothing at or before `now`,
 * and nothing while the unit owes nothing: settled work, or work that waits for the monitor.
 */
export function planReminders(input: ReminderInput, now: Date): PlannedReminder[] {
  if (!isUnitsTurn(input.state)) return []
  const ahead = now < input.dueAt ? warnings(input) : []
  return [...ahead, ...dailyOverdue(input), weeklyOverdue(input, now)].filter(({ dueAt }) => dueAt > now)
}

/** The first weekly reminder after `now`, or null while the unit owes nothing. */
export function nextWeekly(input: ReminderInput, now: Date): PlannedReminder | null {
  return isUnitsTurn(input.state) ? weeklyOverdue(input, now) : null
}

/**
 * Whether a reminder that is due has been overtaken, as after downtime: it warns of a deadline that has passed, or
 * a newer one of the same assignment (`siblings`, itself allowed) is due as well and says what is true now.
 */
export function isStale(
  reminder: Pick<PlannedReminder, 'rule' | 'dueAt'>,
  now: Date,
  assignment: { dueAt: Date; siblings: readonly Pick<PlannedReminder, 'dueAt'>[] },
): boolean {
  const warns = reminder.rule === 'day' || reminder.rule.startsWith('before:')
  if (warns && now >= assignment.dueAt) return true
  return assignment.siblings.some(({ dueAt }) => dueAt > reminder.dueAt && dueAt <= now)
}

/** Before the deadline. Moved to an earlier working day where needed, never to a later one. */
function warnings(input: ReminderInput): PlannedReminder[] {
  const { calendar, settings } = input
  const occurrence = reminderDayOf(input.deadline)
  const lastWarning = lastWarningDay(input)
  const lastWorkingDay = workingDayOnOrBefore(occurrence, calendar)
  const byDay = new Map<PlainDate, PlannedReminder>()
  const plan = (rule: ReminderRule, workingDay: PlainDate) => {
    const day = workingDay < lastWarning ? workingDay : lastWarning
    // Nearer rules come later and take the day of a farther one.
    byDay.set(day, { rule, occurrence, dueAt: reminderAt(input, day) })
  }
  for (const n of settings.remindBefore.toSorted((a, b) => b - a)) {
    plan(`before:${n}`, addWorkingDays(lastWorkingDay, -n, calendar))
  }
  if (settings.remindOnDay) plan('day', lastWorkingDay)
  return [...byDay.values()]
}

/** The last working day on which a reminder still comes before the deadline: not the day itself if due at 08:00. */
function lastWarningDay(input: ReminderInput): PlainDate {
  const end = localOf(new Date(input.dueAt.getTime() - 1), input.zone)
  const day = end.time >= reminderTime(input) ? end.date : addDays(end.date, -1)
  return workingDayOnOrBefore(day, input.calendar)
}

function dailyOverdue(input: ReminderInput): PlannedReminder[] {
  return [...dailyOverdueDays(input)].map(day => overdueReminder(input, 'overdue:daily', day))
}

/** Days off are made up for on the next working day, once for all of them. */
function dailyOverdueDays(input: ReminderInput): Set<PlainDate> {
  const lastDay = lastDayBefore(input)
  const days = new Set<PlainDate>()
  for (let late = 1; late <= input.settings.overdueDailyFor; late += 1) {
    days.add(workingDayOnOrAfter(addDays(lastDay, late), input.calendar))
  }
  return days
}

function weeklyOverdue(input: ReminderInput, now: Date): PlannedReminder {
  const daily = dailyOverdueDays(input)
  const dailyEnd = addDays(lastDayBefore(input), input.settings.overdueDailyFor)
  const weeksGone = Math.floor(daysBetween(dailyEnd, localOf(now, input.zone).date) / 7)
  for (let week = Math.max(1, weeksGone); ; week += 1) {
    const day = workingDayOnOrAfter(addDays(dailyEnd, 7 * week), input.calendar)
    const reminder = overdueReminder(input, 'overdue:weekly', day)
    if (reminder.dueAt > now && !daily.has(day)) return reminder
  }
}

function overdueReminder(input: ReminderInput, rule: ReminderRule, day: PlainDate): PlannedReminder {
  return { rule, occurrence: day, dueAt: reminderAt(input, day) }
}

function lastDayBefore(input: ReminderInput): PlainDate {
  return localOf(new Date(input.dueAt.getTime() - 1), input.zone).date
}

function reminderAt(input: ReminderInput, day: PlainDate): Date {
  return instantOf(day, reminderTime(input), input.zone)
}

function reminderTime({ settings }: ReminderInput): string {
  return officeTimeFor(settings.remindAt, settings)
}
