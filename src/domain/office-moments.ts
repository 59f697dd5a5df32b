/** When an office may be spoken to: working days, office hours, never in quiet hours. */
import type { OfficeCalendar } from './calendar/working-days.ts'
import { isWorkingDay, nextWorkingDay } from './calendar/working-days.ts'
import { instantOf, localOf } from './calendar/zone.ts'
import type { OfficeSettings } from './settings.ts'

export type OfficeTimes = Pick<OfficeSettings, 'officeHours' | 'quietHours'>

/** Whether that instant is on a working day outside quiet hours: news may be sent, though the office may be shut. */
export function isAllowedMoment(
  instant: Date,
  times: OfficeTimes,
  calendar: OfficeCalendar,
  zone: string,
): boolean {
  const { date, time } = localOf(instant, zone)
  return isWorkingDay(date, calendar) && !isWithin(time, times.quietHours)
}

/** That instant where `isAllowedMoment`, else the next moment at which the office is open. */
export function nextAllowedMoment(
  instant: Date,
  times: OfficeTimes,
  calendar: OfficeCalendar,
  zone: string,
): Date {
  if (isAllowedMoment(instant, times, calendar, zone)) return instant
  return nextOfficeMoment(instant, times, calendar, zone)
}

/** That instant where it is inside office hours on a working day and not quiet, else the next one that is. */
export function nextOfficeMoment(
  instant: Date,
  times: OfficeTimes,
  calendar: OfficeCalendar,
  zone: string,
): Date {
  const { date, time } = localOf(instant, zone)
  if (!isWorkingDay(date, calendar)) return instantOf(nextWorkingDay(date, calendar), openingOf(times), zone)
  if (isOfficeTime(time, times)) return instant
  const laterToday = openings(times).find(opening => opening > time)
  if (laterToday !== undefined) return instantOf(date, laterToday, zone)
  return instantOf(nextWorkingDay(date, calendar), openingOf(times), zone)
}

/** `time` ('HH:mm') where the office is open and it is not quiet then, else the office's opening. */
export function officeTimeFor(time: string, times: OfficeTimes): string {
  return isOfficeTime(time, times) ? time : openingOf(times)
}

function isOfficeTime(time: string, times: OfficeTimes): boolean {
  return isWithin(time, times.officeHours) && !isWithin(time, times.quietHours)
}

function openingOf(times: OfficeTimes): string {
  return openings(times)[0] ?? times.quietHours.to
}

/**
 * The times of day at which the office becomes reachable. Quiet hours that swallow the whole office day leave only
 * their end: silence was promised without exception, office hours were not.
 */
function openings(times: OfficeTimes): string[] {
  const candidates = [times.officeHours.from, times.quietHours.to].filter(time => isOfficeTime(time, times))
  return candidates.length > 0 ? candidates : [times.quietHours.to]
}

/** From the first time up to and without the second, over midnight when it is the smaller; equal means never. */
function isWithin(time: string, span: { from: string; to: string }): boolean {
  if (span.from <= span.to) return span.from <= time && time < span.to
  return time >= span.from || time < span.to
}
