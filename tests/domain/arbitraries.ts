import fc from 'fast-check'
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts'
import { addDays } from '../../src/domain/calendar/plain-date.ts'
import type { OfficeCalendar } from '../../src/domain/calendar/working-days.ts'

export const vietnam = 'Asia/Ho_Chi_Minh'

/** An instant by the clock in Vietnam: at('2011-11-10 14:00'). */
export function at(local: string): Date {
  return new Date(`${local.replace(' ', 'T')}:00+07:00`)
}

/** Days of the years 1900 to 2099. */
export const anyDate: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 73_000 })
  .map(days => addDays('1900-01-01', days))

/** Days near those of an office with its own calendar, Tết of two years included. */
export const officeDate: fc.Arbitrary<PlainDate> = fc
  .integer({ min: 0, max: 800 })
  .map(days => addDays('2025-01-01', days))

export const timeOfDay: fc.Arbitrary<string> = timeBetween(0, 24 * 60 - 1)

/** 'HH:mm' between two counts of minutes since midnight. */
export function timeBetween(min: number, max: number): fc.Arbitrary<string> {
  return fc
    .integer({ min, max })
    .map(m => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
}

/** A calendar with days of the office's own. */
export const anyCalendar: fc.Arbitrary<OfficeCalendar> = fc
  .array(fc.tuple(officeDate, fc.constantFrom('holiday' as const, 'workday' as const)), { maxLength: 20 })
  .map(days => ({ overrides: new Map(days) }))
