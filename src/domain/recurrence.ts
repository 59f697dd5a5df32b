import { z } from 'zod'
import {
  addDays,
  addMonths,
  daysInMonth,
  type PlainDate,
  partsOf,
  plainDate,
  weekday,
} from './calendar/plain-date.ts'
import { type OfficeCalendar, workingDayOnOrBefore } from './calendar/working-days.ts'

/**
 * Where in its turn a recurring day stands, as far as it is named. `month` counts within the quarter (1 to 3) or the
 * year (1 to 12); of a rhythm of several months it is one of its months. A `day` that a month does not have is its
 * last one there: a report due on the 31st is due in February too.
 */
const recurringDay = z.object({
  weekday: z.int().min(1).max(7).nullable(),
  month: z.int().min(1).max(12).nullable(),
  day: z.union([z.int().min(1).max(31), z.enum(['last', 'last_working'])]).nullable(),
})

/** A rhythm, every `interval` weeks, months, quarters or years, and its day; `others` where it has several. */
export const recurrence = z.object({
  ...recurringDay.shape,
  every: z.enum(['week', 'month', 'quarter', 'year']),
  interval: z.int().min(1),
  others: z.array(recurringDay).readonly().optional(),
})
export type Recurrence = z.infer<typeof recurrence>

/** The rhythm in a word, by what it comes to: three months are a quarter. Others of several months count as monthly. */
export function rhythmName({ every, interval }: Recurrence): 'weekly' | 'monthly' | 'quarterly' | 'yearly' {
  if (every === 'week') return 'weekly'
  if (every === 'quarter') return 'quarterly'
  if (every === 'year' || interval === 12) return 'yearly'
  return interval === 3 ? 'quarterly' : 'monthly'
}

/** Months in one turn of the rhythm; 0 for weeks. */
const monthsIn = { week: 0, month: 1, quarter: 3, year: 12 }

/** The first day of the rhythm on or after that day, or null where the rhythm names no day. */
export function firstOccurrence(
  recurrence: Recurrence,
  onOrAfter: PlainDate,
  calendar: OfficeCalendar,
): PlainDate | null {
  const days = [recurrence, ...(recurrence.others ?? [])].map(day =>
    firstOf({ ...recurrence, ...day }, onOrAfter, calendar),
  )
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first))
}

function firstOf(recurrence: Recurrence, onOrAfter: PlainDate, calendar: OfficeCalendar): PlainDate | null {
  if (recurrence.every === 'week') return weekdayFrom(recurrence.weekday, onOrAfter)
  if (recurrence.day === null) return null
  const { year, month } = partsOf(onOrAfter)
  const isOfMonths = recurrence.every === 'month' && recurrence.month !== null
  const months = isOfMonths ? recurrence.interval : monthsIn[recurrence.every]
  const inTurn = isOfMonths ? (recurrence.month! - 1) % months : (recurrence.month ?? 1) - 1
  const thisTurn = addMonths(plainDate(year, month, 1)!, -((month - 1) % months))
  // The turn that the day is in may have its own day behind it; the next one never has.
  for (const turn of [thisTurn, addMonths(thisTurn, months)]) {
    const day = dayIn(addMonths(turn, inTurn), recurrence.day, calendar)
    if (day >= onOrAfter) return day
  }
  return null
}

/**
 * The occurrence after the one on or before `date`, or null where the rhythm names no day. Turns that the rhythm
 * leaves out ("2 tuần một lần") are counted from `date`.
 */
export function nextOccurrence(
  recurrence: Recurrence,
  date: PlainDate,
  calendar: OfficeCalendar,
): PlainDate | null {
  // A rhythm with several days has the rest of this turn before it.
  const leftOut = recurrence.others ? 0 : recurrence.interval - 1
  const from =
    recurrence.every === 'week'
      ? addDays(date, 7 * leftOut)
      : addMonths(date, monthsIn[recurrence.every] * leftOut)
  return firstOccurrence(recurrence, addDays(from, 1), calendar)
}

function weekdayFrom(wanted: number | null, onOrAfter: PlainDate): PlainDate | null {
  return wanted === null ? null : addDays(onOrAfter, (wanted - weekday(onOrAfter) + 7) % 7)
}

function dayIn(month: PlainDate, day: number | 'last' | 'last_working', calendar: OfficeCalendar): PlainDate {
  const parts = partsOf(month)
  const length = daysInMonth(parts.year, parts.month)
  const date = plainDate(parts.year, parts.month, typeof day === 'number' ? Math.min(day, length) : length)!
  return day === 'last_working' ? workingDayOnOrBefore(date, calendar) : date
}
