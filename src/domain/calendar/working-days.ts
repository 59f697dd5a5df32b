import { holidayNameOf } from './holidays.ts'
import type { PlainDate } from './plain-date.ts'
import { addDays, weekday } from './plain-date.ts'

/** What an office knows better than the computed holidays: days it is closed, Saturdays it works instead. */
export type OfficeCalendar = { overrides: ReadonlyMap<PlainDate, 'holiday' | 'workday'> }

/** Weekends and public holidays as computed, nothing of the office's own. */
export const publicCalendar: OfficeCalendar = { overrides: new Map() }

/** The calendar of an office that entered these days of its own. */
export function officeCalendar(days: readonly { day: PlainDate; working: boolean }[]): OfficeCalendar {
  return { overrides: new Map(days.map(({ day, working }) => [day, working ? 'workday' : 'holiday'])) }
}

/** The office's own word first, then weekends and public holidays. */
export function isWorkingDay(date: PlainDate, calendar: OfficeCalendar): boolean {
  const override = calendar.overrides.get(date)
  if (override !== undefined) return override === 'workday'
  return weekday(date) <= 5 && holidayNameOf(date) === null
}

/** That day, or the first working day after it. */
export function workingDayOnOrAfter(date: PlainDate, calendar: OfficeCalendar): PlainDate {
  let day = date
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1)
  return day
}

/** That day, or the last working day before it. */
export function workingDayOnOrBefore(date: PlainDate, calendar: OfficeCalendar): PlainDate {
  let day = date
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1)
  return day
}

/** The first working day after that day, never the day itself. */
export function nextWorkingDay(date: PlainDate, calendar: OfficeCalendar): PlainDate {
  return workingDayOnOrAfter(addDays(date, 1), calendar)
}

/**
 * The n-th working day after that day, or before it when n is negative. The day itself is not counted, so from a
 * Sunday 1 is Monday; 0 gives the day back, working or not.
 */
export function addWorkingDays(date: PlainDate, n: number, calendar: OfficeCalendar): PlainDate {
  const step = n < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(n); left > 0; left -= 1) {
    do day = addDays(day, step)
    while (!isWorkingDay(day, calendar))
  }
  return day
}

/** Working days after `from` up to and with `to`; as a negative number when `to` comes first. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: OfficeCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1
  return count
}
