import {
  addDays,
  addMonths,
  daysInMonth,
  type PlainDate,
  partsOf,
  plainDate,
  weekday,
} from '../../domain/calendar/plain-date.ts'
import {
  type OfficeCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../domain/calendar/working-days.ts'
import type { Period, PeriodPart, YearWords } from './when.ts'

/** Written late in the year, an early month is the next year's. */
export function yearOf(year: YearWords, month: number, reference: PlainDate): number {
  const now = partsOf(reference)
  if (year !== null) return 'year' in year ? year.year : now.year + year.after
  return now.month >= 10 && month <= 3 ? now.year + 1 : now.year
}

type Days = { first: PlainDate; last: PlainDate; unit: Period['unit'] }

/** The first and the last day of a period. Throws a RangeError for a month or quarter that no year has. */
export function periodDays(period: Period, reference: PlainDate): Days {
  const now = partsOf(reference)
  if (period.unit === 'week') {
    const monday = addDays(reference, 1 - weekday(reference) + 7 * period.shift)
    // The last day of a working week.
    return { first: monday, last: addDays(monday, 4), unit: 'week' }
  }
  if (period.unit === 'year') return monthsOf(yearOf(period.year, 12, reference), 1, 12, 'year')
  if (period.unit === 'months')
    return monthsOf(yearOf(period.year, 12, reference), period.from, period.to, 'months')
  const length = period.unit === 'month' ? 1 : 3
  const number = period.unit === 'month' ? period.month : period.quarter
  if (number !== null)
    return monthsOf(
      yearOf(period.year, number * length, reference),
      (number - 1) * length + 1,
      number * length,
      period.unit,
    )
  const thisOne = plainDate(now.year, now.month - ((now.month - 1) % length), 1)!
  const shifted = partsOf(addMonths(thisOne, period.shift * length))
  return monthsOf(shifted.year, shifted.month, shifted.month + length - 1, period.unit)
}

function monthsOf(year: number, from: number, to: number, unit: Period['unit']): Days {
  const first = plainDate(year, from, 1)
  const last = first && plainDate(year, to, daysInMonth(year, to))
  if (!first || !last) throw new RangeError(`no month ${from} or ${to} in the year ${year}`)
  return { first, last, unit }
}

/** The day that is a part of a period: its start, its 20th, its last Friday. */
export function partOf(days: Days, part: PeriodPart, calendar: OfficeCalendar): PlainDate | null {
  const { year, month } = partsOf(days.first)
  if (typeof part === 'object')
    return 'day' in part ? plainDate(year, month, part.day) : nthIn(days, part.nth, part.weekday)
  if (part === 'start') return days.first
  if (part === 'first_working') return workingDayOnOrAfter(days.first, calendar)
  if (part === 'last_working') return workingDayOnOrBefore(days.last, calendar)
  return part === 'middle' ? middleOf(days) : days.last
}

function nthIn({ first, last }: Days, nth: number, wanted: number): PlainDate | null {
  if (nth < 0) return addDays(last, -((weekday(last) - wanted + 7) % 7))
  const day = addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (nth - 1))
  return day <= last ? day : null
}

/** The 15th of a month or of a quarter's second month, a week's Wednesday, a year's last day of June. */
function middleOf({ first, unit }: Days): PlainDate | null {
  const { year, month } = partsOf(first)
  if (unit === 'week') return addDays(first, 2)
  if (unit === 'year' || unit === 'months') return plainDate(year, 6, 30)
  return plainDate(year, unit === 'quarter' ? month + 1 : month, 15)
}
