import { describe, expect, test } from 'vitest'
import { holidayNameOf, publicHolidays } from '../../../src/domain/calendar/holidays.ts'
import { weekday } from '../../../src/domain/calendar/plain-date.ts'

/** Weekdays on which offices were closed, as announced; swapped days left out, they are the office's to enter. */
const closedWeekdays: [number, string][] = [
  [2011, '01-03 02-02 02-03 02-04 02-07 04-12 05-02 05-03 09-02'],
  [2020, '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02'],
  [2021, '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03'],
  [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02'],
  [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
  [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03'],
  [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02'],
  [2026, '01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02 11-24'],
]

describe('public holidays', () => {
  test.each(closedWeekdays)('close the offices in %i on the days announced', (year, expected) => {
    const weekdays = publicHolidays(year).filter(({ date }) => weekday(date) <= 5)
    expect(weekdays.map(({ date }) => date.slice(5)).join(' ')).toBe(expected)
  })

  test.each([
    ['2006-04-07', null, 'Giỗ Tổ is a holiday from 2007 on'],
    ['2007-04-26', 'Giỗ Tổ Hùng Vương', ''],
    ['2011-11-24', null, '24/11 is one from 2026 on'],
    ['2020-09-01', null, 'the second National Day from 2021 on'],
    ['2013-02-08', null, 'four days of Tết until 2013'],
    ['2014-01-29', 'Tết Nguyên đán', 'five days since 2014'],
    ['2027-09-03', 'Quốc khánh', '2/9/2027 is a Thursday'],
    ['2011-02-07', 'Nghỉ bù Tết Nguyên đán', 'mùng 3 was a Saturday'],
    ['2023-05-02', 'Nghỉ bù Giỗ Tổ Hùng Vương', 'Saturday 29/4, and 1/5 is taken'],
    ['2023-05-03', 'Nghỉ bù Ngày Chiến thắng', 'Sunday 30/4'],
  ])('%s: %s (%s)', (date, name, _why) => {
    expect(holidayNameOf(date)).toBe(name)
  })

  test('come in order, once each, in their own year; each weekend one has a substitute', () => {
    for (let year = 1995; year < 2100; year += 1) {
      const holidays = publicHolidays(year)
      const dates = holidays.map(({ date }) => date)
      expect(dates).toEqual([...new Set(dates)].sort())
      expect(dates.every(date => date.startsWith(`${year}-`))).toBe(true)
      const substitutes = holidays.filter(({ kind }) => kind === 'substitute')
      const onWeekend = holidays.filter(({ date }) => weekday(date) >= 6)
      expect(substitutes.length).toBe(onWeekend.length)
      expect(substitutes.every(({ date }) => weekday(date) <= 5)).toBe(true)
    }
  })
})
