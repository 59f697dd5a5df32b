import { tetOf } from '../../domain/calendar/lunar.ts'
import {
  addDays,
  addMonths,
  daysInMonth,
  type PlainDate,
  partsOf,
  plainDate,
  weekday,
} from '../../domain/calendar/plain-date.ts'
import { addWorkingDays, type OfficeCalendar } from '../../domain/calendar/working-days.ts'
import { firstOccurrence } from '../../domain/recurrence.ts'
import { partOf, periodDays, yearOf } from './period-days.ts'
import type { Moment, When, YearWords } from './when.ts'

/** `reference` is the day of the document or of the conversation: it gives years and starts every count. */
export type DeadlineContext = { reference: PlainDate; calendar: OfficeCalendar }

/** The day that a moment names, null when the calendar has none or when only a rhythm is named. */
export function dateOf(moment: Moment, before: boolean, context: DeadlineContext): PlainDate | null {
  if (moment.recurrence) return firstOf(moment, context)
  if (moment.when === null) return moment.time === undefined ? null : context.reference
  return withinCalendar(() => dayOf(moment.when!, before, context))
}

function firstOf(moment: Moment, context: DeadlineContext): PlainDate | null {
  const { month, day } = moment.recurrence!
  if (
    moment.recurrence!.every === 'year' &&
    typeof day === 'number' &&
    plainDate(2000, month ?? 1, day) === null
  )
    return null
  if (typeof day === 'number' && (day < 1 || day > 31)) return null
  const begins = moment.from && withinCalendar(() => dayOf(moment.from!, true, context))
  const from = begins !== null && begins > context.reference ? begins : context.reference
  return withinCalendar(() => firstOccurrence(moment.recurrence!, from, context.calendar))
}

/** A day beyond the years 0001 to 9999 is no day of ours either. */
function withinCalendar(day: () => PlainDate | null): PlainDate | null {
  try {
    return day()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** `first` reads a whole period as its first day, as "trước tháng 12" means it. */
function dayOf(when: When, first: boolean, context: DeadlineContext): PlainDate | null {
  const { reference, calendar } = context
  switch (when.kind) {
    case 'date':
      return plainDate(yearOf(when.year, when.month, reference), when.month, when.day)
    case 'day':
      return nextDay(when.day, when.coming ? addDays(reference, 1) : reference)
    case 'weekday':
      return weekdayOf(when.weekday, when.week, reference)
    case 'days_ahead':
      return addDays(reference, when.days)
    case 'period':
      return partOf(
        periodDays(when.period, reference),
        first && when.part === 'whole' ? 'start' : when.part,
        calendar,
      )
    case 'quarter_day': {
      const month = partsOf(addMonths(periodDays(when.period, reference).first, when.month - 1))
      return plainDate(
        month.year,
        month.month,
        when.day === 'last' ? daysInMonth(month.year, month.month) : when.day,
      )
    }
    case 'amount':
      return amountFrom(when, context)
    case 'range':
      return endOf(when, first, context)
    case 'new_year':
      return addDays(newYearOf(when.year, reference), when.offset)
    case 'event':
      return null
  }
}

function nextDay(day: number, reference: PlainDate): PlainDate | null {
  const { year, month } = partsOf(reference)
  const first = plainDate(year, month, 1)!
  // Two months with 31 days are never more than two apart.
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const at = partsOf(addMonths(first, ahead))
    const date = plainDate(at.year, at.month, day)
    if (date !== null && date >= reference) return date
  }
  return null
}

function weekdayOf(wanted: number, week: number | 'coming' | 'next_such', reference: PlainDate): PlainDate {
  const today = weekday(reference)
  if (typeof week === 'number') return addDays(reference, wanted - today + 7 * week)
  const ahead = (wanted - today + 7) % 7
  return addDays(reference, week === 'next_such' && ahead === 0 ? 7 : ahead)
}

function amountFrom(when: When & { kind: 'amount' }, context: DeadlineContext): PlainDate | null {
  const from = when.from ? dayOf(when.from, false, context) : context.reference
  if (from === null) return null
  if (when.unit === 'working_day') return addWorkingDays(from, when.count, context.calendar)
  if (when.unit === 'month') return addMonths(from, when.count)
  if (when.unit === 'year') return addMonths(from, 12 * when.count)
  if (when.unit === 'hour') return addDays(from, when.count < 24 ? 0 : Math.ceil(when.count / 24))
  return addDays(from, when.unit === 'week' ? 7 * when.count : when.count)
}

/**
 * A span that ends before it begins reaches on: into the next year ("từ 20/12 đến 10/01"), or to the next such day
 * ("từ thứ hai đến thứ sáu" said on a Thursday).
 */
function endOf(
  { from, to }: When & { kind: 'range' },
  first: boolean,
  context: DeadlineContext,
): PlainDate | null {
  const end = dayOf(to, first, context)
  const start = dayOf(from, false, context)
  if (end === null || start === null || start <= end) return end
  if (to.kind === 'date' && to.year === null && from.kind === 'date')
    return plainDate(partsOf(end).year + 1, to.month, to.day)
  const isOpen = to.kind === 'day' || (to.kind === 'weekday' && typeof to.week !== 'number')
  return isOpen ? dayOf(to, first, { ...context, reference: start }) : end
}

function newYearOf(year: YearWords, reference: PlainDate): PlainDate {
  const now = partsOf(reference)
  if (year !== null) return tetOf('year' in year ? year.year : now.year + year.after)
  const tet = tetOf(now.year)
  return tet >= reference ? tet : tetOf(now.year + 1)
}
