import { type PublicHoliday, publicHolidays } from '../domain/calendar/holidays.ts'
import type { PlainDate } from '../domain/calendar/plain-date.ts'
import { isWorkingDay, publicCalendar } from '../domain/calendar/working-days.ts'
import { mayDo } from '../domain/permissions.ts'
import type { Tx } from '../storage/database.ts'
import { planDigest } from '../storage/plan-digest.ts'
import { replanOrganization } from '../storage/plan-reminders.ts'
import {
  type CalendarDayRow,
  calendarDays,
  deleteCalendarDays,
  saveCalendarDays,
} from '../storage/settings-rows.ts'
import { type Call, change, type Refusal, refusal } from './call.ts'
import type { Me } from './identify-member.ts'

/** The years for which public holidays can be computed. */
export const firstYear = 1900
export const lastYear = 2100

const longestName = 100

export type YearCalendar = {
  year: number
  /** Public holidays, but for those on which this office works. */
  holidays: PublicHoliday[]
  /** What the office entered itself. */
  own: CalendarDayRow[]
  mayEdit: boolean
}

/** One year of the office's calendar. */
export async function readCalendar(call: Call, me: Me, year: number): Promise<YearCalendar> {
  const own = await calendarDays(call.db.sql, me.orgId, `${year}-01-01`, `${year}-12-31`)
  const worked = new Set(own.filter(day => day.working).map(day => day.day))
  const holidays = publicHolidays(year).filter(holiday => !worked.has(holiday.date))
  return { year, holidays, own, mayEdit: mayDo(me, 'change_settings') }
}

/**
 * Enters days off or days worked instead. A day that is so anyway needs no entry: an older one that said otherwise
 * is taken out. Reminders and digests are planned anew; deadlines count calendar days and stay.
 */
export async function addCalendarDays(
  call: Call,
  me: Me,
  wish: { days: PlainDate[]; working: boolean; name: string },
): Promise<{ ok: true; changed: number } | Refusal> {
  if (!mayDo(me, 'change_settings')) return refusal('not_allowed')
  if (wish.name.length > longestName) return refusal('calendar_name_too_long')
  const years = wish.days.map(day => Number(day.slice(0, 4)))
  if (years.some(year => year < firstYear || year > lastYear)) return refusal('calendar_too_far')
  const isSoAnyway = (day: PlainDate) => isWorkingDay(day, publicCalendar) === wish.working
  return change(call, async tx => {
    const entries = wish.days.filter(day => !isSoAnyway(day))
    const removed = await deleteCalendarDays(tx.sql, me.orgId, wish.days.filter(isSoAnyway))
    if (entries.length + removed === 0) return refusal(wish.working ? 'works_anyway' : 'is_off_anyway')
    await saveCalendarDays(
      tx.sql,
      me.orgId,
      entries.map(day => ({ day, working: wish.working, name: wish.name })),
    )
    await replan(tx, me, call.now)
    return { ok: true as const, changed: entries.length + removed }
  })
}

/** Takes a day of the office's own out of the calendar. */
export async function removeCalendarDay(call: Call, me: Me, day: PlainDate): Promise<{ ok: true } | Refusal> {
  if (!mayDo(me, 'change_settings')) return refusal('not_allowed')
  return change(call, async tx => {
    if ((await deleteCalendarDays(tx.sql, me.orgId, [day])) === 0) return refusal('no_such_calendar_day')
    await replan(tx, me, call.now)
    return { ok: true as const }
  })
}

async function replan(tx: Tx, me: Me, now: Date): Promise<void> {
  await replanOrganization(tx, me.orgId, now)
  await planDigest(tx, me.orgId, now)
}
