import { addDays } from './calendar/plain-date.ts'
import type { OfficeCalendar } from './calendar/working-days.ts'
import { isWorkingDay, nextWorkingDay, workingDayOnOrAfter } from './calendar/working-days.ts'
import { instantOf, localOf } from './calendar/zone.ts'
import type { OfficeTimes } from './office-moments.ts'
import { nextAllowedMoment, officeTimeFor } from './office-moments.ts'
import type { OfficeSettings } from './settings.ts'

export const snoozeChoices = ['1h', 'afternoon', 'tomorrow', 'next_week'] as const
export type SnoozeChoice = (typeof snoozeChoices)[number]

const hourMs = 3_600_000
const afternoonAt = '14:00'

/**
 * When a reminder put off comes back: always after `now`, on a working day, never in quiet hours. `1h` may fall
 * between the end of office hours and the quiet ones, as the person asked for it; the others keep office hours.
 * `afternoon` is that of the next working day once it is past 14:00.
 */
export function snoozeUntil(
  choice: SnoozeChoice,
  now: Date,
  settings: OfficeTimes & Pick<OfficeSettings, 'remindAt'>,
  calendar: OfficeCalendar,
  zone: string,
): Date {
  if (choice === '1h') return nextAllowedMoment(new Date(now.getTime() + hourMs), settings, calendar, zone)

  const { date: today, weekday } = localOf(now, zone)
  const morning = officeTimeFor(settings.remindAt, settings)
  if (choice === 'tomorrow') return instantOf(nextWorkingDay(today, calendar), morning, zone)
  if (choice === 'next_week') {
    const nextMonday = addDays(today, 8 - weekday)
    return instantOf(workingDayOnOrAfter(nextMonday, calendar), morning, zone)
  }
  const afternoon = officeTimeFor(afternoonAt, settings)
  const thisAfternoon = instantOf(today, afternoon, zone)
  if (isWorkingDay(today, calendar) && thisAfternoon > now) return thisAfternoon
  return instantOf(nextWorkingDay(today, calendar), afternoon, zone)
}
