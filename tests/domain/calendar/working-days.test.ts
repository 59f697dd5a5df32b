import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar/plain-date.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  officeCalendar,
  publicCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../../src/domain/calendar/working-days.ts'
import { anyCalendar, officeDate } from '../arbitraries.ts'

/** The swap of Tết 2011: Monday and Tuesday free, the weekend before worked. */
const tet2011 = officeCalendar([
  { day: '2011-01-29', working: true },
  { day: '2011-01-30', working: true },
  { day: '2011-01-31', working: false },
  { day: '2011-02-01', working: false },
])

describe('working days', () => {
  test.each([
    ['2011-11-10', true],
    ['2011-11-12', false],
    ['2011-11-13', false],
    ['2011-02-07', false],
    ['2011-01-31', true],
  ])('%s by the public calendar: %s', (date, working) => {
    expect(isWorkingDay(date, publicCalendar)).toBe(working)
  })

  test("the office's own word comes first", () => {
    expect(isWorkingDay('2011-01-29', tet2011)).toBe(true)
    expect(isWorkingDay('2011-01-31', tet2011)).toBe(false)
    expect(addWorkingDays('2011-01-28', 3, tet2011)).toBe('2011-02-08')
    expect(addWorkingDays('2011-01-28', 3, publicCalendar)).toBe('2011-02-08')
    expect(addWorkingDays('2011-02-08', -2, tet2011)).toBe('2011-01-29')
    expect(isWorkingDay('2026-11-24', officeCalendar([{ day: '2026-11-24', working: true }]))).toBe(true)
  })

  test.each([
    ['2011-11-10', 1, '2011-11-11'],
    ['2011-11-10', 2, '2011-11-14'],
    ['2011-11-14', -1, '2011-11-11'],
    ['2011-11-13', 1, '2011-11-14'],
    ['2011-11-13', -1, '2011-11-11'],
    ['2011-11-13', 0, '2011-11-13'],
    ['2026-02-13', 1, '2026-02-23'],
  ])('%s and %i working days is %s', (date, n, expected) => {
    expect(addWorkingDays(date, n, publicCalendar)).toBe(expected)
  })

  test('the next working day is never the day itself', () => {
    expect(nextWorkingDay('2011-11-10', publicCalendar)).toBe('2011-11-11')
    expect(nextWorkingDay('2011-11-11', publicCalendar)).toBe('2011-11-14')
  })

  test('adding and counting agree', () => {
    fc.assert(
      fc.property(officeDate, fc.integer({ min: -30, max: 30 }), anyCalendar, (date, n, calendar) => {
        fc.pre(n !== 0)
        const day = addWorkingDays(date, n, calendar)
        expect(isWorkingDay(day, calendar)).toBe(true)
        // Backwards the count takes in `date` and leaves out `day`: shift both by one to count the same days.
        const counted =
          n > 0
            ? workingDaysBetween(date, day, calendar)
            : workingDaysBetween(addDays(date, -1), addDays(day, -1), calendar)
        expect(counted).toBe(n)
      }),
    )
  })

  test('on or after, on or before: a working day, and none in between', () => {
    fc.assert(
      fc.property(officeDate, anyCalendar, (date, calendar) => {
        const after = workingDayOnOrAfter(date, calendar)
        const before = workingDayOnOrBefore(date, calendar)
        expect(before <= date && date <= after).toBe(true)
        if (isWorkingDay(date, calendar)) expect([before, after]).toEqual([date, date])
        else expect(workingDaysBetween(before, after, calendar)).toBe(1)
      }),
    )
  })
})
