import type { WorkState } from './assignment.ts'
import type { PlainDate } from './calendar/plain-date.ts'
import { addDays, daysBetween } from './calendar/plain-date.ts'
import type { OfficeCalendar } from './calendar/working-days.ts'
import { addWorkingDays } from './calendar/working-days.ts'
import { localOf } from './calendar/zone.ts'

/** What a schedule follows from. `dueAt` is the first instant that is too late; extensions move it. */
export type ScheduleInput = {
  state: WorkState
  lastDay: PlainDate
  dueAt: Date
  baselineDueAt: Date
  reportedDoneAt: Date | null
}

export type ScheduleContext = {
  zone: string
  calendar: OfficeCalendar
  /** Working days before the last day from which it is soon. */
  soonWithin: number
}

/**
 * Where an assignment stands against its deadline. `days` are calendar days: left until the last day for `within`
 * and `soon`, after it (1 or more) for the late ones. `reported_*` waits for the monitor: the unit's part was in
 * time or late by the day it reported, while the assignment still counts as unfinished.
 */
export type Schedule = (
  | { kind: 'within' | 'soon'; days: number }
  | { kind: 'today' }
  | { kind: 'overdue'; days: number }
  | { kind: 'reported_on_time' }
  | { kind: 'reported_late'; days: number }
  | { kind: 'completed_on_time' }
  | { kind: 'completed_late'; days: number }
  | { kind: 'withdrawn' }
) & {
  /** Days after the first deadline ever given, however often it was extended; 0 when not after it. */
  afterBaselineDays: number
}

/** Derives the schedule at `now`; nothing of it is ever stored. */
export function scheduleOf(input: ScheduleInput, now: Date, context: ScheduleContext): Schedule {
  const { zone } = context
  if (input.state === 'withdrawn') return { kind: 'withdrawn', afterBaselineDays: 0 }

  const judgedAt = judgedAtOf(input, now)
  const baselineLastDay = localOf(new Date(input.baselineDueAt.getTime() - 1), zone).date
  const afterBaselineDays = daysLate(judgedAt, input.baselineDueAt, baselineLastDay, zone)
  const days = daysLate(judgedAt, input.dueAt, input.lastDay, zone)

  if (input.state === 'completed') {
    return days > 0
      ? { kind: 'completed_late', days, afterBaselineDays }
      : { kind: 'completed_on_time', afterBaselineDays }
  }
  if (input.state === 'awaiting_confirmation' && input.reportedDoneAt !== null) {
    return days > 0
      ? { kind: 'reported_late', days, afterBaselineDays }
      : { kind: 'reported_on_time', afterBaselineDays }
  }
  if (days > 0) return { kind: 'overdue', days, afterBaselineDays }
  return { ...timeLeft(input.lastDay, now, context), afterBaselineDays }
}

/**
 * The instant by which lateness is judged: the unit's report for what is done or waits for the monitor, so that a
 * slow confirmation makes nobody late; now for everything else, a returned report included. Completed work without
 * a recorded report (taken over from elsewhere) counts as in time: nothing says otherwise.
 */
export function judgedAtOf(input: Pick<ScheduleInput, 'state' | 'reportedDoneAt'>, now: Date): Date {
  if (input.state === 'completed') return input.reportedDoneAt ?? new Date(0)
  if (input.state === 'awaiting_confirmation') return input.reportedDoneAt ?? now
  return now
}

/** Calendar days after the last day; at least 1 from the first late instant (17:01 of a day that ended at 17:00). */
export function daysLate(at: Date, dueAt: Date, lastDay: PlainDate, zone: string): number {
  if (at < dueAt) return 0
  return Math.max(1, daysBetween(lastDay, localOf(at, zone).date))
}

/** The latest last day that is soon as seen from `today`: at most `soonWithin` working days lie after today. */
export function lastSoonDay(
  today: PlainDate,
  { calendar, soonWithin }: Pick<ScheduleContext, 'calendar' | 'soonWithin'>,
): PlainDate {
  return addDays(addWorkingDays(today, soonWithin + 1, calendar), -1)
}

function timeLeft(
  lastDay: PlainDate,
  now: Date,
  context: ScheduleContext,
): { kind: 'within' | 'soon'; days: number } | { kind: 'today' } {
  const today = localOf(now, context.zone).date
  const days = daysBetween(today, lastDay)
  if (days <= 0) return { kind: 'today' }
  return { kind: lastDay <= lastSoonDay(today, context) ? 'soon' : 'within', days }
}
